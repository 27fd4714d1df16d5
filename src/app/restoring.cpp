// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/restoring.h"

#include "app/filetakeover.h"
#include "store/database.h"
#include "store/integrity.h"
#include "store/journalstore.h"
#include "store/recordstore.h"
#include "store/vault.h"

#include <QFile>
#include <QFileInfo>

namespace vigil {

namespace {

constexpr int lostShown = 20;

using OptionalPassphrase = std::optional<Passphrase>;

/// Both files, opened as far as they can be. The order of members is that of opening.
struct Pair
{
    Pair(const QString& file, const QString& from) : present(file, Exclusion::Shared), backup(from, Exclusion::Shared)
    {
    }
    Vault present;
    std::optional<Error> presentFailure;
    Vault backup;
    bool isSameKey = false;
};

Result<void> open(Pair& pair, const OptionalPassphrase& passphrase)
{
    const QString itself = QFileInfo(pair.present.path()).canonicalFilePath();
    if (!itself.isEmpty() && itself == QFileInfo(pair.backup.path()).canonicalFilePath())
        return Error{"backup-is-the-campaign", pair.backup.path()};
    if (const auto unlocked = pair.present.unlock(passphrase); !unlocked)
        pair.presentFailure = unlocked.error();
    pair.isSameKey = !pair.presentFailure && pair.backup.unlockLike(pair.present).hasValue();
    if (!pair.isSameKey) {
        auto unlocked = pair.backup.unlock(passphrase);
        if (!unlocked && unlocked.error().code == Code("campaign-missing"))
            return Error{"backup-unknown", pair.backup.path()};
        VIGIL_TRY(unlocked);
        const auto header = headerOf(pair.present.path());
        pair.isSameKey = header && header->keyId == pair.backup.header().keyId;
    }
    VIGIL_TRY_GET(problems, pair.backup.verify());
    return problems.empty() ? Result<void>() : Error{"backup-damaged", pair.backup.path(), problems};
}

Result<ContentCounts> countsOf(const Vault& vault)
{
    VIGIL_TRY_GET(database, Database::open(vault, Access::Read));
    return contentCounts(*database);
}

Result<qint64> newestChange(Database& database)
{
    Statement& row = database.prepared(QStringLiteral("SELECT coalesce(max(id), 0) FROM change_log"));
    VIGIL_TRY(row.open());
    const qint64 id = row.next() ? row.integer(0) : 0;
    row.finish();
    return id;
}

Result<void> addLostChanges(const Pair& pair, RestorePreview& preview)
{
    VIGIL_TRY_GET(backup, Database::open(pair.backup, Access::Read));
    VIGIL_TRY_GET(last, newestChange(*backup));
    VIGIL_TRY_GET(present, Database::open(pair.present, Access::Read));
    VIGIL_TRY_GET(newest, newestChange(*present));
    preview.lostChanges = std::max<qint64>(0, newest - last);
    const JournalStore journal(*present);
    VIGIL_TRY_GET(changes, journal.list({}, lostShown));
    for (const Change& change : changes)
        if (change.id.value() > last)
            preview.newestLost.push_back(historyEntry(change));
    return {};
}

QString asideName(const QString& file, bool isDamaged, const QDateTime& at)
{
    const QString stem = file + (isDamaged ? QStringLiteral(".damaged-") : QStringLiteral(".before-restore-")) +
                         at.toUTC().toString(QStringLiteral("yyyy-MM-ddTHHmmssZ"));
    QString name = stem;
    for (int number = 2; QFileInfo::exists(name); ++number)
        name = stem + QStringLiteral("-%1").arg(number);
    return name;
}

} // namespace

Result<RestorePreview> previewRestore(const QString& file, const QString& backup, const OptionalPassphrase& passphrase)
{
    const auto held = FileTakeover::begin(file);
    if (!held)
        return held.error();
    Pair pair(file, backup);
    VIGIL_TRY(open(pair, passphrase));
    RestorePreview preview;
    preview.isFromThisCampaign = pair.isSameKey;
    preview.presentFailure = pair.presentFailure;
    VIGIL_TRY_GET(counts, countsOf(pair.backup));
    preview.backup = counts;
    if (pair.presentFailure)
        return preview;
    const auto present = countsOf(pair.present);
    if (present)
        preview.present = *present;
    else
        preview.presentFailure = present.error();
    if (present && pair.isSameKey)
        if (const auto added = addLostChanges(pair, preview); !added)
            preview.presentFailure = added.error();
    return preview;
}

Result<Restored> restoreBackup(const QString& file, const QString& backup, const OptionalPassphrase& passphrase,
                               const Workplace& workplace)
{
    VIGIL_TRY_GET(takeover, FileTakeover::begin(file));
    Pair pair(file, backup);
    VIGIL_TRY(open(pair, passphrase));
    const bool wasThere = QFileInfo::exists(pair.present.path());
    bool isDamaged = pair.presentFailure.has_value();
    if (!isDamaged)
        isDamaged = !emptyLog(pair.present);
    const QString made = asideName(pair.present.path(), isDamaged && wasThere, workplace.clock.now());
    const auto done = [&]() -> Result<ContentCounts> {
        Vault fresh(made, Exclusion::Shared);
        VIGIL_TRY(fresh.createCopyOf(pair.backup));
        VIGIL_TRY(copyAndVerify(pair.backup, fresh));
        if (pair.isSameKey && pair.present.isUnlocked())
            VIGIL_TRY(fresh.takeSlotsOf(pair.present));
        VIGIL_TRY_GET(counts, countsOf(fresh));
        fresh.lock();
        pair.present.lock();
        VIGIL_TRY(takeover.exchange(made));
        return counts;
    }();
    if (!done) {
        QFile::remove(made);
        return done.error();
    }
    BackupFolder(file).forgetDamage();
    return Restored{*done, wasThere ? made : QString()};
}

} // namespace vigil
