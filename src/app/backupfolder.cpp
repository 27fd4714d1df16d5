// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backupfolder.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSaveFile>
#include <algorithm>

namespace vigil {

namespace {

const QString timeFormat = QStringLiteral("yyyy-MM-ddTHHmmssZ");

/// "2012-05-01T040000Z.vigil", "2012-05-01T040000Z-2.vigil"
std::optional<QDateTime> timeOfName(const QString& name)
{
    static const QRegularExpression form(QStringLiteral(R"(^(\d{4}-\d\d-\d\dT\d{6})Z(-\d+)?\.vigil$)"));
    const auto match = form.match(name);
    if (!match.hasMatch())
        return std::nullopt;
    QDateTime time = QDateTime::fromString(match.captured(1), QStringLiteral("yyyy-MM-ddTHHmmss"));
    time.setTimeSpec(Qt::UTC);
    return time.isValid() ? std::optional(time) : std::nullopt;
}

} // namespace

BackupFolder::BackupFolder(const QString& campaignFile)
    : m_path(QFileInfo(campaignFile).absoluteFilePath() + QStringLiteral(".backups"))
{
}

std::vector<BackupFile> BackupFolder::list() const
{
    std::vector<BackupFile> backups;
    const auto entries = QDir(m_path).entryInfoList(QDir::Files | QDir::NoSymLinks, QDir::Name | QDir::Reversed);
    for (const QFileInfo& entry : entries)
        if (const auto time = timeOfName(entry.fileName()))
            backups.push_back({entry.absoluteFilePath(), *time, entry.size()});
    std::stable_sort(backups.begin(), backups.end(),
                     [](const BackupFile& a, const BackupFile& b) { return a.madeAt > b.madeAt; });
    return backups;
}

QString BackupFolder::newName(const QDateTime& at) const
{
    const QString stem = QDir(m_path).filePath(at.toUTC().toString(timeFormat));
    QString name = stem + QStringLiteral(".vigil");
    for (int number = 2; QFileInfo::exists(name); ++number)
        name = stem + QStringLiteral("-%1.vigil").arg(number);
    return name;
}

Result<void> BackupFolder::remove(const QString& file) const
{
    const auto backups = list();
    const auto found =
        std::find_if(backups.begin(), backups.end(), [&](const BackupFile& backup) { return backup.file == file; });
    if (found == backups.end())
        return Error{"backup-unknown", file};
    return QFile::remove(file) ? Result<void>() : Error{"write-failed", file};
}

QString BackupFolder::noteFile() const
{
    return QDir(m_path).filePath(QStringLiteral("damage-seen"));
}

void BackupFolder::noteDamage(const QDateTime& at) const
{
    if (damageSeenAt() || !QDir().mkpath(m_path))
        return;
    QSaveFile file(noteFile());
    if (file.open(QIODevice::WriteOnly) && file.write(at.toUTC().toString(Qt::ISODate).toLatin1()) > 0)
        file.commit();
}

std::optional<QDateTime> BackupFolder::damageSeenAt() const
{
    QFile file(noteFile());
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    return QDateTime::fromString(QString::fromLatin1(file.read(100)), Qt::ISODate);
}

void BackupFolder::forgetDamage() const
{
    QFile::remove(noteFile());
}

bool isBackupFile(const QString& file)
{
    const QFileInfo info(file);
    return timeOfName(info.fileName()) && info.absoluteDir().dirName().endsWith(QStringLiteral(".vigil.backups"));
}

Error withNewestBackup(Error error, const QString& campaignFile)
{
    static const std::vector<Code> helped = {"campaign-damaged", "campaign-missing", "not-a-campaign",
                                             "wrong-passphrase", "campaign-in-use"};
    const auto backups = BackupFolder(campaignFile).list();
    const Code code = error.code == Code("campaign-in-use") ? Code("newest-backup-readable") : Code("newest-backup");
    if (!backups.empty() && std::find(helped.begin(), helped.end(), error.code) != helped.end())
        error.findings.push_back({Severity::Note, {}, code, backups.front().file});
    return error;
}

} // namespace vigil
