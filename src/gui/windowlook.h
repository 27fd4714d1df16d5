// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QAction;
class QWidget;

namespace vigil {

class AppSettings;

/// Where the window stands and which of its parts are shown, from one start to the next.
class WindowLook final
{
public:
    WindowLook(AppSettings& settings, QWidget& window, QAction& navigation, QAction& details);
    void restore();
    void keep();

private:
    AppSettings& m_settings;
    QWidget& m_window;
    QAction& m_navigation;
    QAction& m_details;
};

} // namespace vigil
