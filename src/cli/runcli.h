// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/mailservice.h"
#include "base/clock.h"
#include "base/passphrase.h"
#include "base/result.h"

#include <QString>
#include <QStringList>
#include <functional>
#include <memory>
#include <stop_token>

class QIODevice;
class QTextStream;

namespace vigil {

class LetterWriter;
class RecoverySheetWriter;

/// Everything outside that a command touches, so that a test can stand in for all of it.
struct CliContext
{
    QStringList arguments; ///< without the program's name
    QIODevice& in;
    QTextStream& out;
    QTextStream& err;
    const Clock& clock;
    std::function<QString(const QString& name)> environment;
    std::function<std::unique_ptr<LetterWriter>()> letterWriter; ///< needs a QGuiApplication
    QString device = {};                                         ///< of the journal
    bool errIsTerminal = false;
    std::function<std::stop_token()> watchInterrupts = {}; ///< asked only by commands that can be cancelled
    TransportMaker transport = {};                         ///< for tests; empty: SMTP
    /// Asks a person without showing what is typed. Empty or error "no-terminal": nobody can be asked; error
    /// "no-passphrase-given": nothing was typed. Ask before `watchInterrupts`.
    std::function<Result<Passphrase>(const QString& prompt)> askSecret = {};
    std::function<std::unique_ptr<RecoverySheetWriter>()> recoverySheetWriter = {}; ///< needs a QGuiApplication
    std::function<Result<void>(const QString& file)> startLog = {};                 ///< for --log
};

/// Runs one command and gives the exit status. With --json exactly one document goes to `out`. Needs a
/// QCoreApplication.
int runCli(const CliContext& context);

/// Whether these arguments make pages, for which main builds a QGuiApplication.
bool makesPages(const QStringList& arguments);

} // namespace vigil
