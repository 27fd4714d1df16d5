// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to app: includes of the store do not compile elsewhere.
#include "app/backupfolder.h"
#include "store/vault.h"

namespace vigil {

/// The body ids of all backups whose header can be read: to name a page that comes from one.
inline std::vector<VaultId> bodiesOf(const BackupFolder& folder)
{
    std::vector<VaultId> bodies;
    for (const BackupFile& backup : folder.list())
        if (const auto header = headerOf(backup.file))
            bodies.push_back(header->bodyId);
    return bodies;
}

} // namespace vigil
