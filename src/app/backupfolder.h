// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QDateTime>
#include <QString>
#include <optional>
#include <vector>

namespace vigil {

/// A backup as a file: what can be known without opening it.
struct BackupFile
{
    QString file;     ///< absolute
    QDateTime madeAt; ///< UTC, from its name
    qint64 bytes = 0;
    bool operator==(const BackupFile&) const = default;
};

/// The folder "NAME.vigil.backups" beside a campaign. A file has its final name only once it was read back and found
/// whole. Also keeps the note that damage was seen, which stops the rotation. Knows names, not contents.
class BackupFolder final
{
public:
    explicit BackupFolder(const QString& campaignFile);

    QString path() const { return m_path; }
    std::vector<BackupFile> list() const; ///< newest first; other files in the folder are left out
    /// The name for a backup made now, with a number behind it when that is taken.
    QString newName(const QDateTime& at) const;
    /// Errors "backup-unknown" (not one of this folder), "write-failed".
    Result<void> remove(const QString& file) const;

    void noteDamage(const QDateTime& at) const;
    std::optional<QDateTime> damageSeenAt() const;
    void forgetDamage() const;

private:
    QString noteFile() const;
    QString m_path;
};

/// Whether a path names a backup in a campaign's own folder: such a file is only read, never changed.
bool isBackupFile(const QString& file);

/// The error with a note that leads to the newest backup, when the campaign cannot be used and there is one.
Error withNewestBackup(Error error, const QString& campaignFile);

} // namespace vigil
