// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/searchstore.h"

#include "domain/fields.h"
#include "domain/names.h"
#include "store/database.h"
#include "store/searchmatch.h"

#include <algorithm>

namespace vigil {

namespace {

const QString selectKeys = QStringLiteral("SELECT id, key FROM search_key WHERE kind = ? AND record_id = ?");
const QString deleteIndexed =
    QStringLiteral("INSERT INTO search_index (search_index, rowid, key) VALUES ('delete', ?, ?)");
const QString deleteKeys = QStringLiteral("DELETE FROM search_key WHERE kind = ? AND record_id = ?");
const QString insertKey =
    QStringLiteral("INSERT INTO search_key (kind, record_id, key, spelling) VALUES (?, ?, ?, ?) RETURNING id");
const QString deleteStarts = QStringLiteral("DELETE FROM search_start WHERE key_id = ?");
const QString insertStart =
    QStringLiteral("INSERT INTO search_start (start, kind, key_id, record_id) VALUES (?, ?, ?, ?)");
const QString insertIndexed = QStringLiteral("INSERT INTO search_index (rowid, key) VALUES (?, ?)");
const QString checkIndexed =
    QStringLiteral("INSERT INTO search_index (search_index, rank) VALUES ('integrity-check', 1)");

// An empty kind stands for all of them. Qt renames every "?", so a numbered one cannot be used twice: bind again.
const QString selectExact = QStringLiteral("SELECT kind, record_id, key, spelling FROM search_key WHERE key = ? "
                                           "AND (? = '' OR kind = ?) ORDER BY id LIMIT ?");
const QString selectStarting =
    QStringLiteral("SELECT k.kind, k.record_id, k.key, k.spelling FROM search_start AS s "
                   "CROSS JOIN search_key AS k ON k.id = s.key_id WHERE s.start >= ? AND s.start < ? "
                   "AND (? = '' OR s.kind = ?) AND (' ' || k.key) GLOB ? LIMIT ?");
// CROSS JOIN fixes the order: otherwise SQLite may ask the full-text index once per key, seconds at 100 000 people.
const QString selectMatching =
    QStringLiteral("SELECT k.kind, k.record_id, k.key, k.spelling FROM search_index AS i "
                   "CROSS JOIN search_key AS k ON k.id = i.rowid WHERE search_index MATCH ? "
                   "AND (? = '' OR k.kind = ?) AND (? = '' OR (' ' || k.key) GLOB ?) LIMIT ?");
const QString countMatching =
    QStringLiteral("SELECT count(*) FROM (SELECT 1 FROM search_index WHERE search_index MATCH ? LIMIT ?)");
/// Of a trigram that more rows have, only this many are counted.
constexpr qint64 rowsToLookAt = 20'000;
const QString selectNear = QStringLiteral(
    "SELECT k.kind, k.record_id, k.key, k.spelling FROM "
    "(SELECT rowid FROM search_index WHERE search_index MATCH ? ORDER BY bm25(search_index) LIMIT ?) AS i "
    "CROSS JOIN search_key AS k ON k.id = i.rowid WHERE (? = '' OR k.kind = ?)");

QString kindKey(std::optional<Kind> kind)
{
    return kind ? kindDef(*kind).key : QString();
}

Result<std::vector<SearchRow>> rowsFrom(Statement& rows)
{
    VIGIL_TRY(rows.open());
    std::vector<SearchRow> found;
    while (rows.next())
        if (const KindDef* kind = kindAsTyped(rows.text(0)))
            found.push_back({{kind->kind, rows.integer(1)}, rows.text(2), rows.text(3)});
    if (const auto failure = rows.failure())
        return *failure;
    return found;
}

} // namespace

SearchStore::SearchStore(Database& database) : m_database(database) {}

Result<void> SearchStore::setSpellings(Reference reference, const QStringList& spellings)
{
    VIGIL_TRY(removeKeys(reference));
    QStringList written;
    for (const QString& spelling : spellings)
        for (const QString& key : foldKeys(spelling)) {
            if (key.isEmpty() || written.contains(key))
                continue;
            written << key;
            VIGIL_TRY(addKey(reference, key, spelling));
        }
    return {};
}

Result<void> SearchStore::removeKeys(Reference reference)
{
    const QString kind = kindDef(reference.kind).key;
    std::vector<std::pair<qint64, QString>> old;
    Statement& rows = m_database.prepared(selectKeys);
    rows.bind(0, kind).bind(1, reference.id);
    VIGIL_TRY(rows.open());
    while (rows.next())
        old.emplace_back(rows.integer(0), rows.text(1));
    if (const auto failure = rows.failure())
        return *failure;
    for (const auto& [id, key] : old) {
        VIGIL_TRY(m_database.prepared(deleteIndexed).bind(0, id).bind(1, key).run());
        VIGIL_TRY(m_database.prepared(deleteStarts).bind(0, id).run());
    }
    return old.empty() ? Result<void>() : m_database.prepared(deleteKeys).bind(0, kind).bind(1, reference.id).run();
}

Result<void> SearchStore::addKey(Reference reference, const QString& key, const QString& spelling)
{
    const QString kind = kindDef(reference.kind).key;
    Statement& insert = m_database.prepared(insertKey);
    insert.bind(0, kind).bind(1, reference.id).bind(2, key).bind(3, spelling);
    VIGIL_TRY(insert.open());
    const qint64 id = insert.next() ? insert.integer(0) : 0;
    insert.finish();
    VIGIL_TRY(m_database.prepared(insertIndexed).bind(0, id).bind(1, key).run());
    for (const QString& start : startsOf(key))
        VIGIL_TRY(
            m_database.prepared(insertStart).bind(0, start).bind(1, kind).bind(2, id).bind(3, reference.id).run());
    return {};
}

Result<std::vector<SearchRow>> SearchStore::exact(const QString& key, std::optional<Kind> kind, int limit) const
{
    Statement& rows = m_database.prepared(selectExact);
    rows.bind(0, key).bind(1, kindKey(kind)).bind(2, kindKey(kind)).bind(3, qint64{limit});
    return rowsFrom(rows);
}

Result<std::vector<SearchRow>> SearchStore::allWords(const QString& key, std::optional<Kind> kind, int limit) const
{
    const SearchMatch match = matchAllWords(key);
    if (match.fts.isEmpty() && match.starts.isEmpty())
        return std::vector<SearchRow>();
    if (match.fts.isEmpty()) {
        const QString& start = match.starts.front();
        Statement& rows = m_database.prepared(selectStarting);
        rows.bind(0, start).bind(1, pastStart(start)).bind(2, kindKey(kind)).bind(3, kindKey(kind));
        rows.bind(4, match.glob).bind(5, qint64{limit});
        return rowsFrom(rows);
    }
    Statement& rows = m_database.prepared(selectMatching);
    rows.bind(0, match.fts).bind(1, kindKey(kind)).bind(2, kindKey(kind));
    rows.bind(3, match.glob).bind(4, match.glob).bind(5, qint64{limit});
    return rowsFrom(rows);
}

/// The rarest first, as long as few rows share them; always the two rarest that anybody has.
Result<QString> SearchStore::rareTrigrams(const QString& key) const
{
    struct Term
    {
        QString text;
        qint64 rows;
    };
    std::vector<Term> terms;
    for (const QString& trigram : trigramsOf(key)) {
        Statement& count = m_database.prepared(countMatching);
        count.bind(0, trigram).bind(1, rowsToLookAt);
        VIGIL_TRY_GET(rows, count.number());
        if (rows > 0)
            terms.push_back({trigram, rows});
    }
    std::ranges::stable_sort(terms, {}, &Term::rows);
    QStringList taken;
    qint64 rows = 0;
    for (const Term& term : terms) {
        rows += term.rows;
        if (taken.size() >= 2 && rows > rowsToLookAt)
            break;
        taken << term.text;
    }
    return taken.join(QStringLiteral(" OR "));
}

Result<std::vector<SearchRow>> SearchStore::anyTrigram(const QString& key, std::optional<Kind> kind, int limit) const
{
    VIGIL_TRY_GET(terms, rareTrigrams(key));
    if (terms.isEmpty())
        return std::vector<SearchRow>();
    Statement& rows = m_database.prepared(selectNear);
    rows.bind(0, terms).bind(1, qint64{limit}).bind(2, kindKey(kind)).bind(3, kindKey(kind));
    return rowsFrom(rows);
}

Result<void> SearchStore::checkIndex()
{
    return m_database.prepared(checkIndexed).run() ? Result<void>() : Error{"search-index-damaged", {}};
}

} // namespace vigil
