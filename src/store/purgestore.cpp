// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/purgestore.h"

#include "store/database.h"

namespace vigil {

namespace {

const QString overwrite = QStringLiteral("PRAGMA secure_delete=ON");
const QString leave = QStringLiteral("PRAGMA secure_delete=OFF");
const QString defer = QStringLiteral("PRAGMA defer_foreign_keys=ON");
const QString optimise = QStringLiteral("INSERT INTO search_index (search_index) VALUES ('optimize')");
const QString selectSize =
    QStringLiteral("SELECT c.page_count * s.page_size FROM pragma_page_count AS c, pragma_page_size AS s");
const QString vacuum = QStringLiteral("VACUUM");

} // namespace

PurgeStore::PurgeStore(Database& database) : m_database(database) {}

Result<void> PurgeStore::overwriteDeleted(bool on)
{
    return m_database.execute(on ? overwrite : leave);
}

Result<void> PurgeStore::deferLinks()
{
    return m_database.execute(defer);
}

Result<void> PurgeStore::compactIndex()
{
    return m_database.execute(optimise);
}

Result<qint64> PurgeStore::size() const
{
    Statement& row = m_database.prepared(selectSize);
    VIGIL_TRY(row.open());
    const qint64 size = row.next() ? row.integer(0) : 0;
    if (const auto failure = row.failure())
        return *failure;
    row.finish();
    return size;
}

Result<void> PurgeStore::rewrite()
{
    return m_database.execute(vacuum);
}

} // namespace vigil
