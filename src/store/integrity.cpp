// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/integrity.h"

#include "store/database.h"

namespace vigil {

namespace {

// The full-text index keeps its own tables and is checked by FTS5.
const QString selectTables = QStringLiteral("SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE "
                                            "'CREATE VIRTUAL%' AND name NOT LIKE 'search!_index!_%' ESCAPE '!' "
                                            "AND name NOT LIKE 'sqlite!_%' ESCAPE '!' ORDER BY name");

} // namespace

Result<QStringList> brokenLinks(Database& database)
{
    QStringList problems;
    Statement& links = database.prepared(QStringLiteral("PRAGMA foreign_key_check"));
    VIGIL_TRY(links.open());
    while (links.next())
        problems
            << QStringLiteral("%1 %2: a link leads to nothing in %3").arg(links.text(0), links.text(1), links.text(2));
    if (const auto failure = links.failure())
        return *failure;
    return problems;
}

Result<void> quickCheck(Database& database)
{
    Statement& row = database.prepared(QStringLiteral("PRAGMA quick_check(1)"));
    VIGIL_TRY(row.open());
    const QString answer = row.next() ? row.text(0) : QString();
    if (const auto failure = row.failure())
        return *failure;
    row.finish();
    return answer == QStringLiteral("ok") ? Result<void>() : Error{"campaign-damaged", answer};
}

Result<std::map<QString, qint64>> rowCounts(Database& database)
{
    QStringList tables;
    Statement& names = database.prepared(selectTables);
    VIGIL_TRY(names.open());
    while (names.next())
        tables << names.text(0);
    if (const auto failure = names.failure())
        return *failure;
    std::map<QString, qint64> counts;
    for (const QString& table : tables) {
        Statement& row = database.prepared(QStringLiteral("SELECT count(*) FROM \"%1\"").arg(table));
        VIGIL_TRY(row.open());
        if (!row.next())
            return row.failure().value_or(Error{"campaign-damaged", table});
        counts[table] = row.integer(0);
        row.finish();
    }
    return counts;
}

} // namespace vigil
