// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/rekeying.h"

#include "app/backupfolder.h"
#include "app/filetakeover.h"
#include "store/vault.h"

#include <QFile>
#include <QFileInfo>

namespace vigil {

namespace {

/// Whole copy under the new key in `fresh`, with its own sheet where one is wanted.
Result<void> writeUnderNewKey(const Vault& old, Vault& fresh, const std::optional<Passphrase>& wanted,
                              const RecoveryPrinter& print)
{
    VIGIL_TRY(fresh.createRekeyed(wanted));
    VIGIL_TRY(copyAndVerify(old, fresh));
    if (!print)
        return {};
    KeyService keys(fresh);
    return keys.makeRecoverySheet(print);
}

} // namespace

Result<Rekeyed> rekeyCampaign(const QString& file, const std::optional<Passphrase>& present,
                              const std::optional<Passphrase>& wanted, const RecoveryPrinter& print)
{
    Rekeyed done;
    Vault old(file, Exclusion::Shared);
    if (!QFileInfo::exists(file))
        return Error{"campaign-missing", file};
    VIGIL_TRY_GET(takeover, FileTakeover::begin(file));
    VIGIL_TRY(old.unlock(present));
    done.hadRecoverySheet = old.header().slotOf(SlotKind::RecoverySheet).has_value();
    if (done.hadRecoverySheet && wanted && !print)
        return Error{"sheet-needed", file};
    // What an earlier attempt left behind is either unfinished or the old file; the campaign itself is whole.
    const QString made = old.path() + QStringLiteral(".rekeying");
    QFile::remove(made);
    QFile::remove(made + QStringLiteral("-wal"));
    const auto written = [&]() -> Result<void> {
        Vault fresh(made, Exclusion::Shared);
        VIGIL_TRY(writeUnderNewKey(old, fresh, wanted, wanted ? print : RecoveryPrinter()));
        fresh.lock();
        VIGIL_TRY(emptyLog(old));
        for (const BackupFile& backup : BackupFolder(file).list()) {
            const auto header = headerOf(backup.file);
            done.backupsWithOldKey += header && header->keyId == old.header().keyId ? 1 : 0;
        }
        old.lock();
        return takeover.exchange(made);
    }();
    QFile::remove(made);
    QFile::remove(made + QStringLiteral("-wal"));
    VIGIL_TRY(written);
    return done;
}

} // namespace vigil
