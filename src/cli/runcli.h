// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/mailservice.h"
#include "base/clock.h"

#include <QString>
#include <QStringList>
#include <functional>
#include <memory>
#include <stop_token>

class QIODevice;
class QTextStream;

namespace vigil {

class LetterWriter;

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
};

/// Runs one command and gives the exit status. With --json exactly one document goes to `out`. Needs a
/// QCoreApplication.
int runCli(const CliContext& context);

/// Whether these arguments make pages, for which main builds a QGuiApplication.
bool makesPages(const QStringList& arguments);

} // namespace vigil
