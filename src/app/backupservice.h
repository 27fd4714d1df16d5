// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backupfolder.h"
#include "app/workplace.h"
#include "base/uid.h"

#include <QStringList>
#include <map>
#include <stop_token>

namespace vigil {

class Database;
class Vault;

struct BackupEntry
{
    BackupFile file;
    bool hasSameKey = false; ///< opens with this campaign's key; else with the passphrase of its time
};

/// The backups in the folder of a campaign, newest first. Asks for no key: campaign and backups may be damaged.
std::vector<BackupEntry> backupsOf(const QString& campaignFile);

/// What a campaign file holds, in numbers: for previews of a restore.
struct ContentCounts
{
    qint64 people = 0, cases = 0, custodies = 0, hearings = 0, contacts = 0, letters = 0, changes = 0;
    bool operator==(const ContentCounts&) const = default;
};

/// Backups of the open campaign. Each is a vault of its own with the campaign's key, read back page by page and counted
/// before it counts as a backup. Works through connections of its own: with a vault for workers in any one thread,
/// while the campaign is read and changed. Whatever takes a stop token ends with "cancelled", and nothing half made is
/// left.
class BackupService final
{
public:
    BackupService(const QString& campaignFile, const Vault& vault, const Workplace& workplace);

    /// To a place of the person's choice, never over another file. Errors: "file-exists", "folder-not-writable",
    /// "disk-full", "backup-no-room" (needs twice the file), "campaign-damaged", "backup-not-whole", "backup-disturbed"
    /// (somebody saved all the while).
    Result<BackupFile> backUpTo(const QString& file);
    /// Into the campaign's own folder, then rotates. Errors also "damage-seen": nothing is made or rotated away then.
    Result<BackupFile> backUp(const std::stop_token& stop = {});
    /// backUp, unless the rhythm of the workplace says that it is too early.
    Result<std::optional<BackupFile>> backUpWhenDue(const std::stop_token& stop = {});
    bool isDue() const;

    const BackupFolder& folder() const { return m_folder; }
    /// The backups that still hold any of these records. Those of an older key cannot be looked into and are counted
    /// as holding.
    Result<QStringList> holding(const std::vector<Uid>& records) const;
    Result<void> remove(const QStringList& files) const;
    /// What is wrong with the pages of the newest backup, as "backup-damaged"; nothing when it is whole or of an older
    /// key.
    Result<Findings> problemsOfNewest(const std::stop_token& stop = {}) const;

    /// A plain SQLite file that anybody can read. Errors "file-exists", "folder-not-writable", "disk-full".
    Result<void> writePlainCopy(const QString& file) const;

private:
    Result<void> makeVerified(const QString& file, const std::stop_token& stop);
    Result<void> makeCopy(const QString& file, const std::stop_token& stop) const;
    Result<void> checkRoom(const QString& file) const;
    void rotate() const;
    QString m_campaignFile;
    const Vault& m_vault;
    const Workplace& m_workplace;
    BackupFolder m_folder;
};

Result<ContentCounts> contentCounts(Database& database);

} // namespace vigil
