// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backupservice.h"
#include "app/historyservice.h"
#include "base/passphrase.h"

#include <optional>
#include <vector>

namespace vigil {

/// What a restore would bring back and what it would lose.
struct RestorePreview
{
    ContentCounts backup;
    std::optional<ContentCounts> present; ///< nothing: the campaign cannot be read, or is not there
    std::optional<Error> presentFailure;  ///< why
    qint64 lostChanges = 0;               ///< of the campaign's history, made after the backup
    std::vector<HistoryEntry> newestLost; ///< at most 20 of them, newest first
    bool isFromThisCampaign = true;       ///< false: another campaign, or one before `rekey`
};

struct Restored
{
    ContentCounts counts;
    QString setAside; ///< where the file that was there lies now; empty when there was none
};

/// The campaign must be closed. The passphrase opens the campaign, and with it backups of the same key; where the
/// campaign cannot be opened, or the backup is of another key, it must open the backup. Errors: those of Vault::unlock
/// for the backup, "backup-damaged", "campaign-in-use".
Result<RestorePreview> previewRestore(const QString& file, const QString& backup,
                                      const std::optional<Passphrase>& passphrase);
/// Puts a copy of the backup in the place of the campaign and keeps what was there beside it. Ends the stop of the
/// rotation. Present slots (passphrase, sheet) go on to hold when the key is the same. Errors also "disk-full".
Result<Restored> restoreBackup(const QString& file, const QString& backup, const std::optional<Passphrase>& passphrase,
                               const Workplace& workplace);

} // namespace vigil
