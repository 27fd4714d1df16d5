// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workplace.h"
#include "base/result.h"
#include "gui/shared/palette.h"

#include <QDateTime>
#include <QString>
#include <QStringList>
#include <memory>
#include <optional>

namespace vigil {

class LetterWriter;
class MainWindow;

/// The command line of the desktop program.
struct WindowOptions
{
    QString file = {};
    bool sample = false;
    std::optional<QDateTime> now = {};      ///< fixes the clock
    std::optional<ColorScheme> scheme = {}; ///< none: as the desktop has it
    std::optional<QString> log = {};        ///< a file for the log
    bool wantsHelp = false;
    bool wantsVersion = false;
    static QString help();
    /// Errors "bad-option" and "bad-time", detail the word at fault.
    static Result<WindowOptions> parse(const QStringList& arguments);
};

/// Puts the program together: clock, workplace, letter writer, window. Needs a QApplication and outlives nothing.
class Workbench final
{
public:
    explicit Workbench(const WindowOptions& options);
    ~Workbench();
    void show();
    MainWindow& window() { return *m_window; }

private:
    std::unique_ptr<Clock> m_clock;
    Workplace m_workplace;
    std::unique_ptr<LetterWriter> m_writer;
    std::unique_ptr<MainWindow> m_window;
    WindowOptions m_options;
};

} // namespace vigil
