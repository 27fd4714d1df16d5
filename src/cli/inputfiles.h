// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/sensitive.h"

#include <QByteArray>
#include <QString>

namespace vigil {

struct CliContext;

/// A file named on the command line, "-" for standard input. Errors "file-unreadable", "file-too-large".
Result<QByteArray> readInput(const CliContext& context, const QString& file, qint64 atMost);
/// The same for the secret of a mail account: its last line break is dropped. Passphrases have readers of their own.
Result<Sensitive<QByteArray>> readSecret(const CliContext& context, const QString& file);

} // namespace vigil
