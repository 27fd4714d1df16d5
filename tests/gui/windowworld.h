// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workplace.h"
#include "base/clock.h"
#include "gui/mainwindow.h"
#include "gui/shared/appsettings.h"
#include "gui/shared/messagebar.h"
#include "nopaper.h"

#include <QAction>
#include <QLabel>
#include <QTemporaryDir>
#include <QTest>
#include <memory>

namespace vigil {

/// A window that is seen, with a folder and settings of its own, on a clock that stands still at 10:00 in Almaty on
/// 1 May 2012 until told otherwise. Its letters and sheets nobody reads.
class WindowWorld final
{
public:
    WindowWorld()
    {
        m_window = std::make_unique<MainWindow>(m_workplace, MainWindow::Writers{m_paper, m_sheets}, m_settings);
        m_window->show();
        activate();
    }
    MainWindow& window() { return *m_window; }
    void deleteWindow() { m_window.reset(); }
    bool activate()
    {
        m_window->activateWindow();
        return QTest::qWaitForWindowActive(m_window.get());
    }
    FixedClock& clock() { return m_clock; }
    NoPaper& paper() { return m_paper; }
    const Workplace& workplace() const { return m_workplace; }
    QString path(const QString& name) const { return m_folder.filePath(name); }
    QAction& action(const char* name) const { return *m_window->findChild<QAction*>(QLatin1String(name)); }
    Notice notice() const { return m_window->findChild<MessageBar*>()->notice(); }
    /// What is seen under this accessible name; else null.
    template <class T = QWidget> T* seen(const char* name) const
    {
        for (T* widget : m_window->findChildren<T*>())
            if (widget->accessibleName() == QLatin1String(name) && widget->isVisible())
                return widget;
        return nullptr;
    }
    /// Whether a label that is seen holds these words.
    bool says(const QString& words) const
    {
        for (const auto* label : m_window->findChildren<QLabel*>())
            if (label->isVisible() && label->text().contains(words))
                return true;
        return false;
    }

private:
    FixedClock m_clock{QDateTime::fromString(QStringLiteral("2012-05-01T10:00:00+06:00"), Qt::ISODate)};
    Workplace m_workplace{m_clock, QStringLiteral("Tester"), QStringLiteral("bench")};
    NoPaper m_paper;
    NoSheets m_sheets;
    QTemporaryDir m_folder;
    AppSettings m_settings{m_folder.filePath(QStringLiteral("vigil.ini"))};
    std::unique_ptr<MainWindow> m_window;
};

} // namespace vigil
