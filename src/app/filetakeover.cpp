// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/filetakeover.h"

#include "store/copying.h"
#include "store/database.h"
#include "store/filelock.h"
#include "store/vault.h"
#include "store/vaultfiles.h"

#include <QFile>
#include <QFileInfo>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>

namespace vigil {

namespace {

Error lastError(const QString& file)
{
    return {"write-failed", file + QStringLiteral(": ") + QString::fromLocal8Bit(std::strerror(errno))};
}

bool rename(const QString& from, const QString& to, unsigned flags)
{
    return ::renameat2(AT_FDCWD, QFile::encodeName(from).constData(), AT_FDCWD, QFile::encodeName(to).constData(),
                       flags) == 0;
}

} // namespace

FileTakeover::FileTakeover(QString file, std::unique_ptr<FileLock> lock)
    : m_file(std::move(file)), m_lock(std::move(lock))
{
}

FileTakeover::FileTakeover(FileTakeover&&) noexcept = default;
FileTakeover::~FileTakeover() = default;

Result<FileTakeover> FileTakeover::begin(const QString& campaignFile)
{
    const QString file = QFileInfo(campaignFile).absoluteFilePath();
    VIGIL_TRY_GET(lock, FileLock::acquire(file));
    return FileTakeover(file, std::move(lock));
}

Result<void> FileTakeover::exchange(const QString& made) const
{
    if (!QFileInfo::exists(m_file))
        return rename(made, m_file, RENAME_NOREPLACE) ? Result<void>() : lastError(m_file);
    if (!rename(made, m_file, RENAME_EXCHANGE)) {
        if (errno != EINVAL && errno != ENOSYS)
            return lastError(m_file);
        // A file system that cannot exchange: for an instant the campaign bears the other name only.
        const QString between = made + QStringLiteral(".new");
        if (!rename(made, between, 0) || !rename(m_file, made, 0) || !rename(between, m_file, 0))
            return lastError(m_file);
    }
    const QString log = QStringLiteral("-wal");
    if (QFileInfo::exists(m_file + log) && !rename(m_file + log, made + log, 0))
        return lastError(m_file + log);
    syncFolderOf(m_file);
    return {};
}

Result<void> copyAndVerify(const Vault& from, const Vault& to)
{
    VIGIL_TRY(copyCampaign(from, to));
    VIGIL_TRY_GET(problems, to.verify());
    return problems.empty() ? Result<void>() : Error{"backup-not-whole", to.path(), problems};
}

Result<void> emptyLog(const Vault& vault)
{
    VIGIL_TRY_GET(database, Database::open(vault, Access::Write));
    return database->checkpoint();
}

} // namespace vigil
