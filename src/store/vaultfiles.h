// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/finding.h"
#include "base/result.h"

#include <QString>
#include <memory>
#include <span>
#include <sqlite3.h>
#include <stop_token>
#include <vector>

namespace vigil {

class SealedPages;

// What the vault does with files and with SQLite beside its keys.

/// Whether a campaign can be made here; makes the folder. Errors "file-exists", "folder-not-writable",
/// "network-file-system".
Result<void> checkNewPlace(const QString& file);
/// Whether a campaign can be opened here. Errors "campaign-missing", "not-a-campaign", "network-file-system",
/// "campaign-read-only".
Result<void> checkOldPlace(const QString& file, bool forWriting);
/// The first bytes of a file that nobody has open, fewer when it is shorter. Error "io-error".
Result<std::vector<unsigned char>> readStart(const QString& file, std::size_t bytes);
/// Writes a file that must not exist, and syncs it and its folder; what fails half-way is removed. Errors
/// "file-exists", "folder-not-writable", "disk-full", "io-error".
Result<void> writeNewFile(const QString& file, std::span<const unsigned char> bytes);
/// Makes what was renamed, made or deleted in the file's folder durable.
void syncFolderOf(const QString& file);

/// Page 1 of an empty campaign database: WAL mode, our reserved bytes and application id.
Result<std::vector<unsigned char>> emptyDatabasePage();

struct CloseSqlite
{
    void operator()(sqlite3* connection) const { sqlite3_close(connection); }
};
using RawConnection = std::unique_ptr<sqlite3, CloseSqlite>;
/// Writable also for reading: SQLite gives a file that is opened for reading only a shared-memory file on the disk.
Result<RawConnection> openRaw(const QString& uri, int access);
/// While it lives, whatever the connection does ends with SQLITE_INTERRUPT soon after `stop` was asked for.
class Interruption final
{
public:
    Interruption(sqlite3* connection, std::stop_token stop);
    ~Interruption();
    Interruption(const Interruption&) = delete;
    Interruption& operator=(const Interruption&) = delete;

private:
    sqlite3* m_connection;
    std::stop_token m_stop;
};

/// What the pages say together: the file's length and SQLite's own integrity check. Error
/// "cancelled".
Result<void> findStructureProblems(sqlite3* connection, SealedPages& pages, Findings& problems,
                                   const std::stop_token& stop = {});

} // namespace vigil
