// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/personliststore.h"

#include "domain/custody.h"
#include "domain/names.h"
#include "store/database.h"
#include "store/searchmatch.h"

#include <QStringList>
#include <unordered_map>

namespace vigil {

namespace {

const QString columns =
    QStringLiteral("person_id, name, native_name, status, status_since, on_trial, arrested, arrested_earliest, place, "
                   "expected_end_earliest, expected_end_latest, expected_end_date, case_title, basis, letters");
const QString insertRow =
    QStringLiteral(
        "INSERT INTO person_listing (%1, sort_key) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
        "ON CONFLICT (person_id) DO UPDATE SET name = excluded.name, native_name = excluded.native_name, "
        "status = excluded.status, status_since = excluded.status_since, on_trial = excluded.on_trial, "
        "arrested = excluded.arrested, arrested_earliest = excluded.arrested_earliest, "
        "place = excluded.place, expected_end_earliest = excluded.expected_end_earliest, "
        "expected_end_latest = excluded.expected_end_latest, expected_end_date = excluded.expected_end_date, "
        "case_title = excluded.case_title, basis = excluded.basis, letters = excluded.letters, "
        "sort_key = excluded.sort_key")
        .arg(columns);
const QString deleteRow = QStringLiteral("DELETE FROM person_listing WHERE person_id = ?");
const QString selectEnds =
    QStringLiteral("SELECT %1 FROM person_listing WHERE expected_end_latest <> '' AND expected_end_latest > ? "
                   "AND (? = '' OR expected_end_earliest < ?) ORDER BY expected_end_latest, person_id")
        .arg(columns);
const QString countWithStatus = QStringLiteral("SELECT count(*) FROM person_listing WHERE status IN (%1)");
const QString selectWithoutCase = QStringLiteral(
    "SELECT %1 FROM person_listing WHERE case_title = '' AND status IN (%2) ORDER BY sort_key, person_id");

QString questionMarks(qsizetype count)
{
    return QStringList(count, QStringLiteral("?")).join(QStringLiteral(", "));
}

Statement& bound(Statement& statement, const QStringList& texts)
{
    for (int position = 0; position < texts.size(); ++position)
        statement.bind(position, texts.at(position));
    return statement;
}

/// The search key in alphabetical order: it writes sh and ch as capitals, which would sort before every letter.
QString sortKey(const QString& name)
{
    return foldName(name)
        .replace(QLatin1Char('S'), QStringLiteral("sh"))
        .replace(QLatin1Char('C'), QStringLiteral("ch"));
}

/// Of Overdue with one place to bind: the instant that is now.
QString partCondition(PersonPart part)
{
    static const QString held =
        QStringLiteral("status IN ('%1')").arg(custodyStatusKeys().join(QStringLiteral("', '")));
    switch (part) {
    case PersonPart::All:
        return QStringLiteral("1");
    case PersonPart::Held:
        return held;
    case PersonPart::OnTrial:
        return QStringLiteral("on_trial = 1");
    case PersonPart::Overdue:
        return QStringLiteral("(expected_end_latest <> '' AND expected_end_latest <= ?)");
    case PersonPart::Released:
        return QStringLiteral("status = '%1'").arg(libertyStatusKey(LibertyStatus::Released));
    case PersonPart::NotWritten:
        return QStringLiteral("(letters = 0 AND %1)").arg(held);
    }
    Q_UNREACHABLE();
}

/// Empty values stand last, whatever the direction.
QString orderBy(PersonColumn column, SortOrder order)
{
    const QString direction = order == SortOrder::Ascending ? QStringLiteral("ASC") : QStringLiteral("DESC");
    const auto emptyLast = [&](const char* name) {
        return QStringLiteral("%1 = '', %1 %2, sort_key, person_id").arg(QString::fromLatin1(name), direction);
    };
    switch (column) {
    case PersonColumn::Name:
        return QStringLiteral("sort_key %1, person_id %1").arg(direction);
    case PersonColumn::Arrested:
        return emptyLast("arrested_earliest");
    case PersonColumn::Place:
        return emptyLast("place");
    case PersonColumn::Status:
        return emptyLast("status");
    case PersonColumn::ExpectedEnd:
        return emptyLast("expected_end_latest");
    case PersonColumn::Case:
        return emptyLast("case_title");
    case PersonColumn::Letters:
        return QStringLiteral("letters %1, sort_key, person_id").arg(direction);
    }
    Q_UNREACHABLE();
}

PersonListing readRow(const Statement& row)
{
    return {.id = row.integer(0),
            .name = row.text(1),
            .nativeName = row.text(2),
            .status = row.text(3),
            .statusSince = row.text(4),
            .onTrial = row.integer(5) != 0,
            .arrested = row.text(6),
            .arrestedEarliest = row.text(7),
            .place = row.text(8),
            .expectedEndEarliest = row.text(9),
            .expectedEndLatest = row.text(10),
            .expectedEndDate = row.text(11),
            .caseTitle = row.text(12),
            .basis = row.text(13),
            .letters = row.integer(14)};
}

Result<std::vector<PersonListing>> rowsFrom(Statement& rows)
{
    VIGIL_TRY(rows.open());
    std::vector<PersonListing> found;
    while (rows.next())
        found.push_back(readRow(rows));
    if (const auto failure = rows.failure())
        return *failure;
    return found;
}

} // namespace

PersonListStore::PersonListStore(Database& database) : m_database(database) {}

Result<void> PersonListStore::put(const PersonListing& listing)
{
    Statement& row = m_database.prepared(insertRow);
    row.bind(0, listing.id).bind(1, listing.name).bind(2, listing.nativeName).bind(3, listing.status);
    row.bind(4, listing.statusSince).bind(5, qint64{listing.onTrial}).bind(6, listing.arrested);
    row.bind(7, listing.arrestedEarliest).bind(8, listing.place).bind(9, listing.expectedEndEarliest);
    row.bind(10, listing.expectedEndLatest).bind(11, listing.expectedEndDate).bind(12, listing.caseTitle);
    row.bind(13, listing.basis).bind(14, listing.letters).bind(15, sortKey(listing.name));
    return row.run();
}

Result<void> PersonListStore::remove(qint64 id)
{
    return m_database.prepared(deleteRow).bind(0, id).run();
}

/// One beginning of a word, in the order of the names, that so many share that walking the names in order soon finds
/// enough: then nothing needs sorting.
Result<bool> PersonListStore::startIsCommon(const PersonQuery& query, const SearchMatch& match) const
{
    constexpr int farMore = 10;
    if (query.atMost <= 0 || query.narrows() || query.sortBy != PersonColumn::Name || !match.fts.isEmpty() ||
        match.starts.size() != 1)
        return false;
    Statement& row = m_database.prepared(
        QStringLiteral("SELECT count(*) FROM (SELECT 1 FROM search_start WHERE start >= ? AND start < ? "
                       "AND kind = 'person' LIMIT ?)"));
    row.bind(0, match.starts.front()).bind(1, pastStart(match.starts.front()));
    row.bind(2, qint64{query.atMost} * farMore);
    VIGIL_TRY(row.open());
    qint64 count = 0;
    while (row.next())
        count = row.integer(0);
    if (const auto failure = row.failure())
        return *failure;
    return count == qint64{query.atMost} * farMore;
}

Result<std::vector<qint64>> PersonListStore::ids(const PersonQuery& query) const
{
    QStringList conditions;
    QStringList bound;
    const SearchMatch match = matchAllWords(query.key);
    if (!match.fts.isEmpty()) {
        conditions << QStringLiteral(
            "person_id IN (SELECT record_id FROM search_index AS i CROSS JOIN search_key AS k ON k.id = i.rowid "
            "WHERE search_index MATCH ? AND k.kind = 'person' AND (' ' || k.key) GLOB ?)");
        bound << match.fts << (match.glob.isEmpty() ? QStringLiteral("*") : match.glob);
    } else {
        for (const QString& start : match.starts) {
            conditions << QStringLiteral(
                "person_id IN (SELECT record_id FROM search_start WHERE start >= ? AND start < ? "
                "AND kind = 'person')");
            bound << start << pastStart(start);
        }
    }
    if (query.part != PersonPart::All)
        conditions << partCondition(query.part);
    if (query.part == PersonPart::Overdue)
        bound << query.nowUtc;
    const auto add = [&](const char* condition, const QString& value) {
        if (value.isEmpty())
            return;
        conditions << QString::fromLatin1(condition);
        bound << value;
    };
    add("status = ?", query.status);
    add("place = ?", query.place);
    add("arrested_earliest >= ?", query.arrestedFrom);
    add("arrested_earliest <> '' AND arrested_earliest <= ?", query.arrestedTo);
    VIGIL_TRY_GET(isCommon, startIsCommon(query, match));
    const QString where =
        conditions.isEmpty() ? QString() : QStringLiteral(" WHERE ") + conditions.join(QStringLiteral(" AND "));
    Statement& rows = m_database.prepared(
        QStringLiteral("SELECT person_id FROM person_listing%1%2 ORDER BY ")
            .arg(isCommon ? QStringLiteral(" INDEXED BY person_listing_name") : QString(), where) +
        orderBy(query.sortBy, query.order) + (isCommon ? QStringLiteral(" LIMIT %1").arg(query.atMost) : QString()));
    for (int position = 0; position < bound.size(); ++position)
        rows.bind(position, bound.at(position));
    VIGIL_TRY(rows.open());
    std::vector<qint64> ids;
    while (rows.next())
        ids.push_back(rows.integer(0));
    if (const auto failure = rows.failure())
        return *failure;
    return ids;
}

Result<std::vector<PersonListing>> PersonListStore::rows(const std::vector<qint64>& ids) const
{
    std::vector<PersonListing> ordered;
    if (ids.empty())
        return ordered;
    QStringList marks;
    for (std::size_t i = 0; i < ids.size(); ++i)
        marks << QStringLiteral("?");
    Statement& rows = m_database.prepared(QStringLiteral("SELECT %1 FROM person_listing WHERE person_id IN (%2)")
                                              .arg(columns, marks.join(QLatin1Char(','))));
    for (std::size_t i = 0; i < ids.size(); ++i)
        rows.bind(static_cast<int>(i), ids[i]);
    VIGIL_TRY_GET(found, rowsFrom(rows));
    std::unordered_map<qint64, PersonListing> byId;
    for (auto& listing : found)
        byId.emplace(listing.id, std::move(listing));
    for (const qint64 id : ids)
        if (const auto listing = byId.find(id); listing != byId.end())
            ordered.push_back(listing->second);
    return ordered;
}

Result<qint64> PersonListStore::countWith(const QStringList& statuses) const
{
    Statement& row = bound(m_database.prepared(countWithStatus.arg(questionMarks(statuses.size()))), statuses);
    VIGIL_TRY(row.open());
    qint64 count = 0;
    // To the end: a statement that is still open keeps a backup from being made.
    while (row.next())
        count = row.integer(0);
    if (const auto failure = row.failure())
        return *failure;
    return count;
}

Result<std::vector<qint64>> PersonListStore::countParts(const QString& nowUtc) const
{
    QStringList sums;
    for (const PersonPart part : allPersonParts)
        sums << QStringLiteral("coalesce(sum(%1), 0)").arg(partCondition(part));
    Statement& row =
        m_database.prepared(QStringLiteral("SELECT %1 FROM person_listing").arg(sums.join(QStringLiteral(", "))));
    row.bind(0, nowUtc);
    VIGIL_TRY(row.open());
    std::vector<qint64> counts(allPersonParts.size());
    while (row.next())
        for (std::size_t part = 0; part < counts.size(); ++part)
            counts[part] = row.integer(static_cast<int>(part));
    if (const auto failure = row.failure())
        return *failure;
    return counts;
}

Result<QStringList> PersonListStore::places() const
{
    Statement& row = m_database.prepared(
        QStringLiteral("SELECT DISTINCT place FROM person_listing WHERE place <> '' ORDER BY place"));
    VIGIL_TRY(row.open());
    QStringList places;
    while (row.next())
        places << row.text(0);
    if (const auto failure = row.failure())
        return *failure;
    return places;
}

Result<std::vector<PersonListing>> PersonListStore::withoutCase(const QStringList& statuses) const
{
    return rowsFrom(
        bound(m_database.prepared(selectWithoutCase.arg(columns, questionMarks(statuses.size()))), statuses));
}

Result<std::vector<PersonListing>> PersonListStore::expectedEnds(const QString& fromUtc, const QString& toUtc) const
{
    Statement& rows = m_database.prepared(selectEnds);
    rows.bind(0, fromUtc).bind(1, toUtc).bind(2, toUtc);
    return rowsFrom(rows);
}

} // namespace vigil
