// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "cli/command.h"

#include <QCoreApplication>
#include <QString>
#include <QStringList>

namespace vigil {

/// The context of the command line's translations.
struct CliText
{
    Q_DECLARE_TR_FUNCTIONS(vigil::CliText)
};

/// A fault in how the program was called; `where` is the command.
Error usageError(Code code, const QString& detail, const QString& where = {});
bool isUsageError(const Error& error);

/// The status of a failure after the campaign was opened.
ExitStatus statusOf(const Error& error);

/// Without the direction isolates that app puts around names for a window: terminals show them as rubbish.
QString plain(QString sentence);
QStringList plain(QStringList sentences);

/// The sentence for an error or a finding, of the command line or of app.
QString sentenceFor(const Error& error);
QString sentenceFor(const Finding& finding);

/// Each line with control and bidirectional characters made visible.
QString visibleLines(const QString& text);

} // namespace vigil
