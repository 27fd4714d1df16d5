// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace vigil {

/// Hears from the desktop that the screen locks or the machine goes to sleep: logind on the system bus, the screen
/// saver on the session bus. Without a bus it hears nothing.
class SessionWatch final : public QObject
{
    Q_OBJECT

public:
    explicit SessionWatch(QObject* parent = nullptr);

Q_SIGNALS:
    void left(); ///< the person is leaving the machine

private Q_SLOTS:
    void onSleep(bool begins);
    void onScreenSaver(bool isActive);
    void onLock();
};

} // namespace vigil
