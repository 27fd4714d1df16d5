// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backupservice.h"

#include "base/logging.h"
#include "domain/backuprotation.h"
#include "store/copying.h"
#include "store/database.h"
#include "store/integrity.h"
#include "store/recordstore.h"
#include "store/vault.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>

namespace vigil {

namespace {

const QString unfinished = QStringLiteral(".partial");

void removeUnfinished(const QString& folder)
{
    const auto names = QDir(folder).entryList({QStringLiteral("*") + unfinished + QStringLiteral("*")}, QDir::Files);
    for (const QString& name : names)
        QFile::remove(QDir(folder).filePath(name));
}

/// The rows of every table, and the commit that they are of.
struct Counted
{
    std::map<QString, qint64> rows;
    qint64 mark = 0;
};

Result<Counted> countedNow(Database& database)
{
    Counted counted;
    VIGIL_TRY(database.readAtOnce([&]() -> Result<void> {
        VIGIL_TRY_GET(rows, rowCounts(database));
        VIGIL_TRY_GET(mark, database.commitMark());
        counted = {.rows = rows, .mark = mark};
        return {};
    }));
    return counted;
}

Result<bool> holdsAny(const Vault& vault, const std::vector<Uid>& records)
{
    VIGIL_TRY_GET(database, Database::open(vault, Access::Read));
    const RecordStore store(*database);
    for (const Uid& uid : records) {
        const auto found = store.findByUid(uid);
        // What cannot be answered, for want of a table perhaps, counts as yes.
        if (!found || *found)
            return true;
    }
    return false;
}

} // namespace

std::vector<BackupEntry> backupsOf(const QString& campaignFile)
{
    const auto present = headerOf(campaignFile);
    std::vector<BackupEntry> entries;
    for (const BackupFile& backup : BackupFolder(campaignFile).list()) {
        const auto header = headerOf(backup.file);
        entries.push_back({backup, present && header && header->keyId == present->keyId});
    }
    return entries;
}

Result<ContentCounts> contentCounts(Database& database)
{
    const RecordStore records(database);
    ContentCounts counts;
    for (const auto& [kind, count] :
         {std::pair{Kind::Person, &counts.people}, std::pair{Kind::Case, &counts.cases},
          std::pair{Kind::Custody, &counts.custodies}, std::pair{Kind::Hearing, &counts.hearings},
          std::pair{Kind::Contact, &counts.contacts}, std::pair{Kind::Letter, &counts.letters}}) {
        VIGIL_TRY_GET(counted, records.count(kind));
        *count = counted;
    }
    VIGIL_TRY_GET(tables, rowCounts(database));
    counts.changes = tables[QStringLiteral("change_log")];
    return counts;
}

BackupService::BackupService(const QString& campaignFile, const Vault& vault, const Workplace& workplace)
    : m_campaignFile(campaignFile), m_vault(vault), m_workplace(workplace), m_folder(campaignFile)
{
}

Result<void> BackupService::checkRoom(const QString& file) const
{
    const QStorageInfo disk(QFileInfo(file).absolutePath());
    const qint64 needed = 2 * QFileInfo(m_campaignFile).size();
    if (disk.isValid() && disk.bytesAvailable() < needed)
        return Error{"backup-no-room", QString::number((needed + (1 << 20) - 1) >> 20)};
    return {};
}

/// Copied, opened, every page read, every table counted. Error "backup-disturbed": somebody saved just as the copying
/// began, so the counts say nothing.
Result<void> BackupService::makeCopy(const QString& file, const std::stop_token& stop) const
{
    QFile::remove(file);
    VIGIL_TRY_GET(present, Database::open(m_vault, Access::Read));
    Vault copy(file, Exclusion::Shared);
    VIGIL_TRY(copy.createCopyOf(m_vault));
    Result<Counted> counted = Counted();
    VIGIL_TRY_GET(mark, present->commitMark());
    VIGIL_TRY(copyCampaign(m_vault, copy, {stop, [&] { counted = countedNow(*present); }}));
    VIGIL_TRY(counted);
    // Nobody committed from before the copying began to after the counting: both saw the same.
    if (counted->mark != mark)
        return Error{"backup-disturbed", {}};
    VIGIL_TRY_GET(problems, copy.verify({}, stop));
    if (!problems.empty())
        return Error{"backup-not-whole", file, problems};
    VIGIL_TRY_GET(database, Database::open(copy, Access::Read));
    VIGIL_TRY_GET(copied, rowCounts(*database));
    if (copied != counted->rows)
        return Error{"backup-not-whole", file};
    return {};
}

/// Written under another name; only once it was found whole it gets its own.
Result<void> BackupService::makeVerified(const QString& file, const std::stop_token& stop)
{
    constexpr int attempts = 10;
    const QString temporary = file + unfinished;
    VIGIL_TRY(checkRoom(file));
    Result<void> made;
    for (int attempt = 0; attempt < attempts; ++attempt) {
        made = makeCopy(temporary, stop);
        if (made || made.error().code != Code("backup-disturbed"))
            break;
    }
    if (!made) {
        QFile::remove(temporary);
        return made;
    }
    if (!QFile::rename(temporary, file)) { // refuses to replace
        QFile::remove(temporary);
        return QFileInfo::exists(file) ? Error{"file-exists", file} : Error{"write-failed", file};
    }
    return {};
}

Result<BackupFile> BackupService::backUpTo(const QString& file)
{
    const QString target = QFileInfo(file).absoluteFilePath();
    if (QFileInfo::exists(target) || QFileInfo(target).isSymLink())
        return Error{"file-exists", target};
    if (!QDir().mkpath(QFileInfo(target).absolutePath()))
        return Error{"folder-not-writable", QFileInfo(target).absolutePath()};
    VIGIL_TRY(makeVerified(target, {}));
    return BackupFile{target, m_workplace.clock.now(), QFileInfo(target).size()};
}

Result<BackupFile> BackupService::backUp(const std::stop_token& stop)
{
    if (const auto seen = m_folder.damageSeenAt())
        return Error{"damage-seen", seen->toString(Qt::ISODate)};
    if (!QDir().mkpath(m_folder.path()))
        return Error{"folder-not-writable", m_folder.path()};
    removeUnfinished(m_folder.path());
    const QString file = m_folder.newName(m_workplace.clock.now());
    const auto made = makeVerified(file, stop);
    if (!made && (made.error().code == Code("campaign-damaged") || made.error().code == Code("backup-not-whole")))
        m_folder.noteDamage(m_workplace.clock.now());
    VIGIL_TRY(made);
    rotate();
    return BackupFile{file, m_workplace.clock.now(), QFileInfo(file).size()};
}

bool BackupService::isDue() const
{
    const QDate today = m_workplace.clock.now().toUTC().date();
    const auto backups = m_folder.list();
    const bool hasOneOfToday = std::any_of(backups.begin(), backups.end(),
                                           [&](const BackupFile& backup) { return backup.madeAt.date() == today; });
    return m_workplace.backups != BackupRhythm::Never && !m_folder.damageSeenAt() &&
           !(m_workplace.backups == BackupRhythm::Daily && hasOneOfToday);
}

Result<std::optional<BackupFile>> BackupService::backUpWhenDue(const std::stop_token& stop)
{
    if (!isDue())
        return std::optional<BackupFile>();
    VIGIL_TRY_GET(made, backUp(stop));
    return std::optional(made);
}

/// Only behind a backup that was just verified, so a whole one never goes for one that is not.
void BackupService::rotate() const
{
    const auto backups = m_folder.list();
    std::vector<QDateTime> times;
    times.reserve(backups.size());
    for (const auto& backup : backups)
        times.push_back(backup.madeAt);
    const auto kept = backupsToKeep(times);
    for (const auto& backup : backups)
        if (!kept.contains(backup.madeAt) && !m_folder.remove(backup.file))
            qCWarning(logApp) << "an old backup could not be removed";
}

Result<QStringList> BackupService::holding(const std::vector<Uid>& records) const
{
    QStringList files;
    for (const BackupFile& entry : m_folder.list()) {
        Vault backup(entry.file, Exclusion::Shared);
        const auto unlocked = backup.unlockLike(m_vault);
        const auto holds = unlocked ? holdsAny(backup, records) : Result<bool>(true);
        if (!holds || *holds)
            files << entry.file;
    }
    return files;
}

Result<Findings> BackupService::problemsOfNewest(const std::stop_token& stop) const
{
    const auto backups = m_folder.list();
    if (backups.empty())
        return Findings();
    const QString file = backups.front().file;
    const Finding damaged{Severity::Error, {}, "backup-damaged", file};
    const auto header = headerOf(file);
    if (!header)
        return Findings{damaged};
    if (header->keyId != m_vault.header().keyId)
        return Findings();
    Vault backup(file, Exclusion::Shared);
    if (!backup.unlockLike(m_vault))
        return Findings{damaged};
    const auto problems = backup.verify({}, stop);
    if (stop.stop_requested())
        return Error{"cancelled", {}};
    return problems && problems->empty() ? Findings() : Findings{damaged};
}

Result<void> BackupService::remove(const QStringList& files) const
{
    for (const QString& file : files)
        VIGIL_TRY(m_folder.remove(file));
    return {};
}

Result<void> BackupService::writePlainCopy(const QString& file) const
{
    return copyAsPlainSqlite(m_vault, QFileInfo(file).absoluteFilePath());
}

} // namespace vigil
