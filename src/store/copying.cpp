// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/copying.h"

#include "store/sqliteerror.h"
#include "store/vault.h"
#include "store/vaultfiles.h"

#include <QFile>
#include <QUrl>
#include <utility>

namespace vigil {

namespace {

/// Few: VACUUM runs many short statements, and already the first, which lists the tables, is to be noticed.
constexpr int stepsBetweenGlances = 50;

constexpr const char* copyingPragmas = "PRAGMA temp_store=MEMORY; PRAGMA trusted_schema=OFF; "
                                       "PRAGMA cell_size_check=ON; PRAGMA synchronous=FULL";

Error errorOf(sqlite3* connection, int code)
{
    if (code == SQLITE_INTERRUPT)
        return {"cancelled", {}};
    return sqliteError(code, QString::fromUtf8(sqlite3_errmsg(connection)));
}

/// VACUUM INTO attaches its target; nothing else may be attached.
int allowOnly(void* target, int action, const char* argument, const char*, const char*, const char*)
{
    if (action != SQLITE_ATTACH)
        return SQLITE_OK;
    return argument && *static_cast<const QByteArray*>(target) == argument ? SQLITE_OK : SQLITE_DENY;
}

Result<void> run(sqlite3* connection, const char* sql)
{
    const int done = sqlite3_exec(connection, sql, nullptr, nullptr, nullptr);
    return done == SQLITE_OK ? Result<void>() : errorOf(connection, done);
}

/// Looks from within the copying: at whether it is to stop, and whether it reads already.
struct CopyProgress
{
    sqlite3* connection;
    const CopyWatch& watch;
    bool isSettled = false;

    void settle()
    {
        if (!std::exchange(isSettled, true))
            watch.settled();
    }

    static int look(void* progress)
    {
        auto& self = *static_cast<CopyProgress*>(progress);
        if (!self.isSettled && sqlite3_txn_state(self.connection, "main") != SQLITE_TXN_NONE)
            self.settle();
        return self.watch.stop.stop_requested() ? 1 : 0;
    }
};

Result<void> vacuumInto(sqlite3* connection, const QByteArray& uri, const CopyWatch& watch)
{
    CopyProgress progress{connection, watch};
    sqlite3_progress_handler(connection, stepsBetweenGlances, CopyProgress::look, &progress);
    sqlite3_stmt* statement = nullptr;
    int done = sqlite3_prepare_v2(connection, "VACUUM INTO ?", -1, &statement, nullptr);
    if (done == SQLITE_OK)
        done = sqlite3_bind_text(statement, 1, uri.constData(), static_cast<int>(uri.size()), SQLITE_STATIC);
    if (done == SQLITE_OK)
        done = sqlite3_step(statement);
    const auto result = done == SQLITE_DONE ? Result<void>() : errorOf(connection, done);
    sqlite3_finalize(statement);
    sqlite3_progress_handler(connection, 0, nullptr, nullptr);
    progress.settle();
    return result;
}

Result<void> copyPages(sqlite3* from, sqlite3* to)
{
    sqlite3_backup* copy = sqlite3_backup_init(to, "main", from, "main");
    if (!copy)
        return errorOf(to, sqlite3_errcode(to));
    sqlite3_backup_step(copy, -1);
    const int done = sqlite3_backup_finish(copy);
    if (done != SQLITE_OK)
        return errorOf(to, done);
    return run(to, "PRAGMA journal_mode=DELETE");
}

} // namespace

Result<void> copyCampaign(const Vault& source, const Vault& target, const CopyWatch& watch)
{
    VIGIL_TRY_GET(connection, openRaw(source.uri(), SQLITE_OPEN_READWRITE));
    VIGIL_TRY(run(connection.get(), copyingPragmas));
    QByteArray uri = target.uri().toUtf8();
    sqlite3_set_authorizer(connection.get(), allowOnly, &uri);
    VIGIL_TRY(vacuumInto(connection.get(), uri, watch));
    syncFolderOf(target.path());
    return {};
}

Result<void> copyAsPlainSqlite(const Vault& source, const QString& file)
{
    VIGIL_TRY(checkNewPlace(file));
    VIGIL_TRY_GET(from, openRaw(source.uri(), SQLITE_OPEN_READWRITE));
    VIGIL_TRY(writeNewFile(file, {}));
    const QString uri =
        QStringLiteral("file:") + QString::fromLatin1(QUrl::toPercentEncoding(file, "/")) + QStringLiteral("?vfs=unix");
    auto to = openRaw(uri, SQLITE_OPEN_READWRITE);
    const auto copied = to ? copyPages(from.get(), to->get()) : to.error();
    if (to)
        to->reset();
    if (!copied)
        QFile::remove(file);
    return copied;
}

} // namespace vigil
