// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>

namespace vigil {

class Vault;

/// Copies a whole unlocked campaign into a new vault that `createCopyOf` or `createRekeyed` made, through a connection
/// of its own (VACUUM INTO). Others may go on reading and writing. Errors: "disk-full", "campaign-damaged", "io-error".
Result<void> copyCampaign(const Vault& source, const Vault& target);

/// Writes a plain SQLite file that anybody can read, never over another. Errors also "file-exists",
/// "folder-not-writable".
Result<void> copyAsPlainSqlite(const Vault& source, const QString& file);

} // namespace vigil
