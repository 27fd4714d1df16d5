// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/windowlook.h"

#include "gui/shared/appsettings.h"

#include <QAction>
#include <QWidget>

namespace vigil {

WindowLook::WindowLook(AppSettings& settings, QWidget& window, QAction& navigation, QAction& details)
    : m_settings(settings), m_window(window), m_navigation(navigation), m_details(details)
{
}

void WindowLook::restore()
{
    m_window.restoreGeometry(m_settings.value(Setting::Geometry).toByteArray());
    const QStringList hidden = m_settings.value(Setting::HiddenParts).toStringList();
    m_navigation.setChecked(!hidden.contains(QLatin1String("navigation")));
    m_details.setChecked(!hidden.contains(QLatin1String("details")));
}

void WindowLook::keep()
{
    QStringList hidden;
    if (!m_navigation.isChecked())
        hidden << QStringLiteral("navigation");
    if (!m_details.isChecked())
        hidden << QStringLiteral("details");
    m_settings.set(Setting::HiddenParts, hidden);
    m_settings.set(Setting::Geometry, m_window.saveGeometry());
}

} // namespace vigil
