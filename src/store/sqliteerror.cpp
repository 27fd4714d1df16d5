// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sqliteerror.h"

#include "base/logging.h"

#include <QSqlError>
#include <sqlite3.h>

namespace vigil {

Error sqliteError(int resultCode, const QString& detail)
{
    qCWarning(logStore) << "SQLite result" << resultCode;
    if (resultCode == SQLITE_IOERR_DATA)
        return {"campaign-damaged", QStringLiteral("pages")};
    switch (resultCode & 0xff) {
    case SQLITE_FULL:
        return {"disk-full", detail};
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {"campaign-in-use", QStringLiteral("?")};
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return {"campaign-read-only", detail};
    case SQLITE_CORRUPT:
        return {"campaign-damaged", QStringLiteral("structure")};
    case SQLITE_NOTADB:
        return {"not-a-campaign", detail};
    default:
        return {"io-error", QString::number(resultCode)};
    }
}

Error sqliteError(const QSqlError& error)
{
    return sqliteError(error.nativeErrorCode().toInt(),
                       error.databaseText().isEmpty() ? error.text() : error.databaseText());
}

} // namespace vigil
