// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/passphrase.h"
#include "base/result.h"

#include <QWidget>

class QCheckBox;
class QKeyEvent;
class QLabel;
class QLineEdit;
class QPushButton;
class QTimer;

namespace vigil {

class PlainLabel;

/// Asks for the passphrase of a campaign, before it opens and after it was locked. It derives nothing and opens
/// nothing.
class UnlockPage final : public QWidget
{
    Q_OBJECT

public:
    explicit UnlockPage(QWidget* parent = nullptr);
    /// `wasLocked`: the campaign was open before; leaving then closes it.
    void ask(const QString& file, bool wasLocked);
    /// Empties the field.
    Passphrase takePassphrase();
    void setBusy(bool isBusy);
    void showError(const Error& error);
    bool isBusy() const { return m_isBusy; }

Q_SIGNALS:
    void passphraseGiven();
    void left();
    void restoreRequested();

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void build();
    void setTexts();
    void give();
    void showButtons();
    void noticeCapsLock(const QKeyEvent& key);
    void showHint();
    PlainLabel* m_name;
    PlainLabel* m_folder;
    QLineEdit* m_field;
    QCheckBox* m_show;
    QLabel* m_label;
    QLabel* m_hint;
    PlainLabel* m_outcome;
    QPushButton* m_restore;
    QPushButton* m_leave;
    QPushButton* m_unlock;
    QTimer* m_patience; ///< a wait is said only when it lasts
    bool m_isBusy = false;
    bool m_hasCapsLock = false;
    bool m_wasLocked = false;
};

} // namespace vigil
