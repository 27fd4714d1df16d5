// SPDX-License-Identifier: GPL-3.0-or-later
#include "boot/desktopscheme.h"

#include <QDBusConnection>
#include <QDBusMessage>

namespace vigil {

namespace {

constexpr int portalPatience = 300; // milliseconds

QString appearance()
{
    return QStringLiteral("org.freedesktop.appearance");
}

/// The portal wraps an answer to Read in one variant too many (fixed in a later call that is not everywhere).
uint unwrapped(QVariant value)
{
    while (value.userType() == qMetaTypeId<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    return value.toUInt();
}

} // namespace

DesktopScheme::DesktopScheme(const QPalette& original, QObject* parent)
    : QObject(parent), m_prefersDark(original.color(QPalette::Window).lightness() < 128)
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    const QString service = QStringLiteral("org.freedesktop.portal.Desktop");
    const QString path = QStringLiteral("/org/freedesktop/portal/desktop");
    const QString interface = QStringLiteral("org.freedesktop.portal.Settings");
    for (const QString& key : {QStringLiteral("color-scheme"), QStringLiteral("contrast")}) {
        QDBusMessage question = QDBusMessage::createMethodCall(service, path, interface, QStringLiteral("Read"));
        question.setArguments({appearance(), key});
        const QDBusMessage answer = bus.call(question, QDBus::Block, portalPatience);
        if (answer.type() != QDBusMessage::ReplyMessage || answer.arguments().isEmpty())
            break;
        take(key, unwrapped(answer.arguments().front()));
    }
    bus.connect(service, path, interface, QStringLiteral("SettingChanged"), this,
                SLOT(onSettingChanged(QString, QString, QDBusVariant)));
}

ColorScheme DesktopScheme::scheme() const
{
    if (m_prefersContrast)
        return ColorScheme::Contrast;
    return m_prefersDark ? ColorScheme::Dark : ColorScheme::Light;
}

void DesktopScheme::take(const QString& key, uint value)
{
    // 0: no preference, 1: dark, 2: light; contrast 0: none, 1: higher.
    if (key == QLatin1String("color-scheme") && value > 0)
        m_prefersDark = value == 1;
    if (key == QLatin1String("contrast"))
        m_prefersContrast = value == 1;
}

void DesktopScheme::onSettingChanged(const QString& space, const QString& key, const QDBusVariant& value)
{
    if (space != appearance())
        return;
    take(key, unwrapped(value.variant()));
    Q_EMIT changed();
}

} // namespace vigil
