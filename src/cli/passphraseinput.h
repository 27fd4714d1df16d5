// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/passphrase.h"
#include "base/result.h"

#include <QString>
#include <optional>

namespace vigil {

class Arguments;
struct CliContext;

/// Reads a passphrase from a file, or from "-", standard input, without a copy in any buffer. The last line break is
/// dropped. Errors "file-unreadable", "file-too-large" (above 64 KiB), "nul-in-passphrase".
Result<Passphrase> readPassphrase(const CliContext& context, const QString& file);

/// From --passphrase-file; nothing when it is not given.
Result<std::optional<Passphrase>> passphraseOf(const CliContext& context, const Arguments& arguments);

/// What opens an encrypted campaign: from --passphrase-file, else asked for. Errors of both.
Result<Passphrase> presentPassphraseOf(const CliContext& context, const Arguments& arguments, const QString& file);

/// A passphrase that is to protect a campaign: from the file that `option` names, else asked for twice on the terminal.
/// Errors: those of `readPassphrase`, `askSecret` and `checkNewPassphrase` (--weak-ok allows a weak one), and
/// "passphrases-differ".
Result<Passphrase> newPassphraseOf(const CliContext& context, const Arguments& arguments, const QString& option);

/// Asks once on the terminal for the passphrase of `file`. Errors "passphrase-needed" when there is no terminal,
/// "no-passphrase-given".
Result<Passphrase> askPassphraseOf(const CliContext& context, const QString& file);

} // namespace vigil
