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
const QString endColumns =
    QStringLiteral("person_id, name, basis, expected_end_earliest, expected_end_latest, expected_end_date");
const QString selectEnds =
    QStringLiteral("SELECT %1 FROM person_listing WHERE expected_end_latest <> '' AND expected_end_latest > ? "
                   "AND (? = '' OR expected_end_earliest < ?) ORDER BY expected_end_latest, person_id")
        .arg(endColumns);
const QString fromOverdue =
    QStringLiteral("FROM person_listing WHERE expected_end_latest <> '' AND expected_end_latest <= ?");
const QString selectOverdue =
    QStringLiteral("SELECT %1 %2 ORDER BY expected_end_latest, person_id").arg(endColumns, fromOverdue);
const QString fromWithoutCase = QStringLiteral("FROM person_listing WHERE case_title = '' AND status IN (%1)");

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
    case PersonColumn::DaysHeld: {
        // The longest since the earliest arrest.
        const QString held =
            QStringLiteral("CASE WHEN %1 THEN arrested_earliest ELSE '' END").arg(partCondition(PersonPart::Held));
        const QString earlier = order == SortOrder::Ascending ? QStringLiteral("DESC") : QStringLiteral("ASC");
        return QStringLiteral("%1 = '', %1 %2, sort_key, person_id").arg(held, earlier);
    }
    case PersonColumn::Basis:
        return emptyLast("basis");
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

ExpectedEnd readEnd(const Statement& row)
{
    return {row.integer(0), row.text(1), row.text(2), row.text(3), row.text(4), row.text(5)};
}

QString limit(int atMost)
{
    return atMost > 0 ? QStringLiteral(" LIMIT %1").arg(atMost) : QString();
}

template <class Row, class Read> Result<std::vector<Row>> rowsFrom(Statement& rows, const Read& read)
{
    VIGIL_TRY(rows.open());
    std::vector<Row> found;
    while (rows.next())
        found.push_back(read(rows));
    if (const auto failure = rows.failure())
        return *failure;
    return found;
}

/// The conditions of one query, and what they bind in order.
struct Conditions
{
    QStringList terms;
    QStringList values;
    void add(const char* term, const QStringList& bound)
    {
        terms << QString::fromLatin1(term);
        values << bound;
    }
    QString where() const
    {
        return terms.isEmpty() ? QString() : QStringLiteral(" WHERE ") + terms.join(QStringLiteral(" AND "));
    }
};

/// Whoever has a spelling with all the words.
void addMatch(Conditions& conditions, const SearchMatch& match)
{
    if (match.fts.isEmpty()) {
        for (const QString& start : match.starts)
            conditions.add("person_id IN (SELECT record_id FROM search_start WHERE start >= ? AND start < ? "
                           "AND kind = 'person')",
                           {start, pastStart(start)});
    } else if (match.glob.isEmpty()) {
        conditions.add("person_id IN (SELECT record_id FROM search_index AS i CROSS JOIN search_key AS k "
                       "ON k.id = i.rowid WHERE search_index MATCH ? AND k.kind = 'person')",
                       {match.fts});
    } else {
        conditions.add("person_id IN (SELECT record_id FROM search_index AS i CROSS JOIN search_key AS k "
                       "ON k.id = i.rowid WHERE search_index MATCH ? AND k.kind = 'person' "
                       "AND (' ' || k.key) GLOB ?)",
                       {match.fts, match.glob});
    }
}

void addNarrowing(Conditions& conditions, const PersonQuery& query)
{
    if (query.part == PersonPart::Overdue)
        conditions.add(qPrintable(partCondition(query.part)), {query.nowUtc});
    else if (query.part != PersonPart::All)
        conditions.add(qPrintable(partCondition(query.part)), {});
    const auto add = [&](const char* term, const QString& value) {
        if (!value.isEmpty())
            conditions.add(term, {value});
    };
    add("status = ?", query.status);
    add("place = ?", query.place);
    add("arrested_earliest >= ?", query.arrestedFrom);
    add("arrested_earliest <> '' AND arrested_earliest <= ?", query.arrestedTo);
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

/// How the first people in the order of the names are found who share one beginning of a word. Few are gathered and
/// sorted; of many, walking the names in order meets enough soon. The shares are measured at 100 000 people: those who
/// begin alike stand together, perhaps at the end, so that a walk for few is the slowest way of all. One letter begins
/// other words of the name too, and stands everywhere.
Result<PersonListStore::Way> PersonListStore::wayFor(const PersonQuery& query, const SearchMatch& match) const
{
    // One in so many.
    constexpr qint64 walkForLetterFrom = 20;
    constexpr qint64 walkFrom = 8;
    constexpr qint64 askEachFrom = 5;
    if (query.atMost <= 0 || query.narrows() || query.sortBy != PersonColumn::Name || !match.fts.isEmpty() ||
        match.starts.size() != 1)
        return Way::Gather;
    VIGIL_TRY_GET(people, m_database.prepared(QStringLiteral("SELECT max(person_id) FROM person_listing")).number());
    Statement& row = m_database.prepared(
        QStringLiteral("SELECT count(*) FROM (SELECT 1 FROM search_start WHERE start >= ? AND start < ? "
                       "AND kind = 'person' LIMIT ?)"));
    row.bind(0, match.starts.front()).bind(1, pastStart(match.starts.front())).bind(2, people / askEachFrom);
    VIGIL_TRY_GET(count, row.number());
    if (count >= people / askEachFrom)
        return Way::AskEach;
    const bool isLetter = match.starts.front().size() == 1;
    return count >= people / (isLetter ? walkForLetterFrom : walkFrom) ? Way::Walk : Way::Gather;
}

Result<std::vector<qint64>> PersonListStore::ids(const PersonQuery& query) const
{
    const SearchMatch match = matchAllWords(query.key);
    VIGIL_TRY_GET(way, wayFor(query, match));
    Conditions conditions;
    if (way == Way::AskEach)
        conditions.add("EXISTS (SELECT 1 FROM search_key AS k WHERE k.kind = 'person' AND k.record_id = person_id "
                       "AND (' ' || k.key) GLOB ?)",
                       {match.glob});
    else
        addMatch(conditions, match);
    addNarrowing(conditions, query);
    Statement& rows =
        m_database.prepared(QStringLiteral("SELECT person_id FROM person_listing%1%2 ORDER BY ")
                                .arg(way != Way::Gather ? QStringLiteral(" INDEXED BY person_listing_name") : QString(),
                                     conditions.where()) +
                            orderBy(query.sortBy, query.order) + limit(query.atMost));
    bound(rows, conditions.values);
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
    VIGIL_TRY_GET(found, rowsFrom<PersonListing>(rows, readRow));
    std::unordered_map<qint64, PersonListing> byId;
    for (auto& listing : found)
        byId.emplace(listing.id, std::move(listing));
    for (const qint64 id : ids)
        if (const auto listing = byId.find(id); listing != byId.end())
            ordered.push_back(listing->second);
    return ordered;
}

Result<qint64> PersonListStore::count() const
{
    return m_database.prepared(QStringLiteral("SELECT count(*) FROM person_listing")).number();
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

Result<std::vector<NamedPerson>> PersonListStore::withoutCase(const QStringList& statuses, int atMost) const
{
    const QString sql = QStringLiteral("SELECT person_id, name %1 ORDER BY sort_key, person_id%2")
                            .arg(fromWithoutCase.arg(questionMarks(statuses.size())), limit(atMost));
    Statement& rows = bound(m_database.prepared(sql), statuses);
    return rowsFrom<NamedPerson>(rows, [](const Statement& row) { return NamedPerson{row.integer(0), row.text(1)}; });
}

Result<std::vector<ExpectedEnd>> PersonListStore::expectedEnds(const QString& fromUtc, const QString& toUtc) const
{
    Statement& rows = m_database.prepared(selectEnds);
    rows.bind(0, fromUtc).bind(1, toUtc).bind(2, toUtc);
    return rowsFrom<ExpectedEnd>(rows, readEnd);
}

Result<std::vector<ExpectedEnd>> PersonListStore::overdue(const QString& nowUtc, int atMost) const
{
    return rowsFrom<ExpectedEnd>(m_database.prepared(selectOverdue + limit(atMost)).bind(0, nowUtc), readEnd);
}

Result<qint64> PersonListStore::countOverdue(const QString& nowUtc) const
{
    return m_database.prepared(QStringLiteral("SELECT count(*) ") + fromOverdue).bind(0, nowUtc).number();
}

Result<qint64> PersonListStore::countWithoutCase(const QStringList& statuses) const
{
    const QString sql = QStringLiteral("SELECT count(*) ") + fromWithoutCase.arg(questionMarks(statuses.size()));
    return bound(m_database.prepared(sql), statuses).number();
}

} // namespace vigil
