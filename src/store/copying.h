// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>
#include <functional>
#include <stop_token>

namespace vigil {

class Vault;

/// What the one who copies wants to know and to say meanwhile, in the copying thread.
struct CopyWatch
{
    std::stop_token stop = {};
    /// Once, when it is settled what is copied: what others commit from then on is not in the copy.
    std::function<void()> settled = [] {};
};

/// Copies a whole unlocked campaign into a new vault that `createCopyOf` or `createRekeyed` made, through a connection
/// of its own (VACUUM INTO). Others may go on reading and writing. Errors: "disk-full", "campaign-damaged", "io-error",
/// "cancelled".
Result<void> copyCampaign(const Vault& source, const Vault& target, const CopyWatch& watch = {});

/// Writes a plain SQLite file that anybody can read, never over another. Errors also "file-exists",
/// "folder-not-writable".
Result<void> copyAsPlainSqlite(const Vault& source, const QString& file);

} // namespace vigil
