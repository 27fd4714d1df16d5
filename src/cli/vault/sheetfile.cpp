// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/vault/sheetfile.h"

#include "app/recoverysheet.h"
#include "cli/command.h"
#include "cli/runcli.h"

namespace vigil {

Result<void> writeSheetFile(const Invocation& call, const QString& file, const RecoveryKey& key,
                            const RecoverySheetFacts& facts)
{
    return writeRecoverySheet(file, key, facts, *call.context.recoverySheetWriter());
}

} // namespace vigil
