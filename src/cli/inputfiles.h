// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/sensitive.h"

#include <QByteArray>
#include <QString>
#include <optional>

namespace vigil {

class Arguments;
struct CliContext;

/// A file named on the command line, "-" for standard input. Errors "file-unreadable", "file-too-large".
Result<QByteArray> readInput(const CliContext& context, const QString& file, qint64 atMost);
/// The same for a secret: its last line break is dropped.
Result<Sensitive<QByteArray>> readSecret(const CliContext& context, const QString& file);
/// From --passphrase-file; nothing when it is not given.
Result<std::optional<Sensitive<QByteArray>>> passphraseOf(const CliContext& context, const Arguments& arguments);

} // namespace vigil
