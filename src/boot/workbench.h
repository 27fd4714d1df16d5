// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workplace.h"
#include "base/result.h"
#include "boot/sessionwatch.h"
#include "boot/singlestart.h"
#include "gui/shared/palette.h"

#include <QDateTime>
#include <QString>
#include <QStringList>
#include <memory>
#include <optional>

namespace vigil {

class AppSettings;
class LetterWriter;
class MainWindow;
class RecoverySheetWriter;

/// The command line of the desktop program.
struct WindowOptions
{
    QString file = {};
    bool sample = false;
    std::optional<QDateTime> now = {};      ///< fixes the clock
    std::optional<ColorScheme> scheme = {}; ///< none: as the desktop has it
    std::optional<QString> log = {};        ///< a file for the log
    QString portable = {};                  ///< a folder for settings and campaigns, instead of the person's own
    bool newInstance = false;               ///< a window of its own even when one is there
    bool wantsHelp = false;
    bool wantsVersion = false;
    static QString help();
    /// Errors "bad-option" and "bad-time", detail the word at fault.
    static Result<WindowOptions> parse(const QStringList& arguments);
};

/// "light", "dark" or "contrast"; nothing for another word, which means as the desktop has it.
std::optional<ColorScheme> chosenScheme(const QString& word);

/// Puts the program together: clock, workplace, letter writer, window. Needs a QApplication and outlives nothing.
class Workbench final
{
public:
    Workbench(const WindowOptions& options, AppSettings& settings);
    ~Workbench();
    /// True when a window that is there already came forward instead.
    bool handOver() const;
    void show();
    MainWindow& window() { return *m_window; }

private:
    void comeForward();
    void answerFor(const QString& file);
    void openSettings();
    AppSettings& m_settings;
    std::unique_ptr<Clock> m_clock;
    Workplace m_workplace;
    std::unique_ptr<LetterWriter> m_writer;
    std::unique_ptr<RecoverySheetWriter> m_sheetWriter;
    std::unique_ptr<MainWindow> m_window;
    WindowOptions m_options;
    SingleStart m_general;
    std::unique_ptr<SingleStart> m_ofCampaign;
    SessionWatch m_session;
};

} // namespace vigil
