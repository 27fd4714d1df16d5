// SPDX-License-Identifier: GPL-3.0-or-later
#include "boot/sessionwatch.h"

#include <QDBusConnection>

namespace vigil {

SessionWatch::SessionWatch(QObject* parent) : QObject(parent)
{
    QDBusConnection system = QDBusConnection::systemBus();
    system.connect(QStringLiteral("org.freedesktop.login1"), QStringLiteral("/org/freedesktop/login1"),
                   QStringLiteral("org.freedesktop.login1.Manager"), QStringLiteral("PrepareForSleep"), this,
                   SLOT(onSleep(bool)));
    // Any session of this seat; another person's lock is as good a reason.
    system.connect(QStringLiteral("org.freedesktop.login1"), QString(),
                   QStringLiteral("org.freedesktop.login1.Session"), QStringLiteral("Lock"), this, SLOT(onLock()));
    for (const auto& name : {QStringLiteral("org.freedesktop.ScreenSaver"), QStringLiteral("org.gnome.ScreenSaver")})
        QDBusConnection::sessionBus().connect(QString(), QString(), name, QStringLiteral("ActiveChanged"), this,
                                              SLOT(onScreenSaver(bool)));
}

void SessionWatch::onSleep(bool begins)
{
    if (begins)
        Q_EMIT left();
}

void SessionWatch::onScreenSaver(bool isActive)
{
    if (isActive)
        Q_EMIT left();
}

void SessionWatch::onLock()
{
    Q_EMIT left();
}

} // namespace vigil
