// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <QTimer>

class QDialog;

namespace vigil {

class ChangeDesk;

/// While many records are changed: after a moment a dialog says so, keeps everybody from changing more, and lets them
/// cancel.
class ChangeWait final : public QObject
{
    Q_OBJECT

public:
    /// Belongs to the pages, and goes with them.
    ChangeWait(ChangeDesk& desk, QWidget& window, QObject& pages);
    ~ChangeWait() override;

private:
    void follow();
    void show();
    ChangeDesk& m_desk;
    QWidget& m_window;
    QTimer m_moment;
    QPointer<QDialog> m_dialog;
};

} // namespace vigil
