// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/partialdate.h"

#include <QLocale>
#include <QWidget>

class QGridLayout;
class QLineEdit;
class QToolButton;

namespace vigil {

class PlainLabel;

/// A date as well as it is known, typed in any of the forms of readTypedDate: a line edit, a calendar (Alt+Down) and an
/// echo in words. It never changes what was typed on its own; Alt+X picks the other reading of "3/4/2012".
class DateField final : public QWidget
{
    Q_OBJECT

public:
    explicit DateField(QWidget* parent = nullptr);
    /// The day that relative forms count from, and the order of slashed dates.
    void setReference(QDate today, const QLocale& locale);
    /// Where there is no room beside the field.
    void setEchoBelow();
    void setFieldName(const QString& accessibleName);

    QString text() const;
    void setText(const QString& text);
    /// For a verb that reads typed text: the text itself, but the chosen reading where the text has two.
    QString submission() const;
    const DateReading& reading() const { return m_reading; }
    bool hasErrors() const;
    QLineEdit& edit() { return *m_edit; }

    void swapReading();
    void openCalendar();

Q_SIGNALS:
    void changed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void read();
    void showEcho();
    QString echo() const;
    QString warningEcho() const;
    QGridLayout* m_layout;
    QLineEdit* m_edit;
    QToolButton* m_calendarButton;
    PlainLabel* m_echo;
    QDate m_today;
    QLocale m_locale;
    DateReading m_reading;
    bool m_swapped = false;
    bool m_isEchoBelow = false;
};

/// The reading in words: "Saturday 28 April 2012", "about May 2011".
QString dateInScreenWords(const PartialDate& date);

} // namespace vigil
