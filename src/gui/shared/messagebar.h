// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/shared/notice.h"

#include <QFrame>

class QLabel;
class QToolButton;

namespace vigil {

class PlainLabel;

/// Says what was done, under the page, with Undo and Open beside it. Hidden until used; never takes the focus.
class MessageBar final : public QFrame
{
    Q_OBJECT

public:
    explicit MessageBar(QWidget* parent = nullptr);
    void say(const Notice& notice);
    const Notice& notice() const { return m_notice; }

Q_SIGNALS:
    void undoRequested(const std::vector<qint64>& changes);
    void openRequested(vigil::Reference reference);

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void setTexts();
    QToolButton* addButton(const QString& iconName);
    Notice m_notice;
    QLabel* m_icon;
    PlainLabel* m_text;
    QToolButton* m_undo;
    QToolButton* m_open;
    QToolButton* m_folder;
    QToolButton* m_close;
};

} // namespace vigil
