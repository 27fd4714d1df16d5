// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/names.h"
#include "inventedpeople.h"
#include "plainfile.h"
#include "stopwatch.h"
#include "store/database.h"
#include "store/migrations.h"
#include "store/personliststore.h"
#include "store/searchstore.h"

#include <QCoreApplication>
#include <QTemporaryDir>
#include <sqlite3.h>

using namespace vigil;
using namespace vigil::bench;

namespace {

constexpr int firstRows = 200; ///< as the window asks while a person types
constexpr int typists = 100;
/// A measurement that takes longer stops, and says how many samples it has.
constexpr double budget = 60'000;
constexpr int shownHits = 50;
constexpr std::size_t enoughHits = 10;
constexpr std::ptrdiff_t firstHits = 10;
constexpr int sortRounds = 7;

template <class T> T must(Result<T> result)
{
    if (!result)
        qFatal("%s %s", qPrintable(result.error().code.toString()), qPrintable(result.error().detail));
    return std::move(*result);
}

void must(const Result<void>& result)
{
    if (!result)
        qFatal("%s %s", qPrintable(result.error().code.toString()), qPrintable(result.error().detail));
}

/// What `typists` people type: a name of somebody in the file in one of its spellings, native or Latin, whole.
struct Workload
{
    QStringList names;
    QStringList slips;          ///< the same with one mistake each
    std::vector<qint64> owners; ///< of the slips: whom they meant
};

Result<void> fill(Database& database, int count, Workload& workload)
{
    InventedPeople people;
    PersonListStore listings(database);
    SearchStore search(database);
    const int stride = std::max(1, count / typists);
    for (int number = 0; number < count; ++number) {
        const auto person = people.next();
        VIGIL_TRY(listings.put(person.listing));
        VIGIL_TRY(search.setSpellings({Kind::Person, person.listing.id}, person.spellings));
        if (number % stride != 0)
            continue;
        const auto& spellings = person.spellings;
        workload.names.append(
            spellings.at(static_cast<qsizetype>(people.pick(static_cast<std::size_t>(spellings.size())))));
        workload.owners.push_back(person.listing.id);
        workload.slips.append(mistyped(workload.names.last(), people.pick(1000), people.pick(3)));
    }
    return {};
}

QString times(const std::vector<double>& samples)
{
    return QStringLiteral("median %1, 95 %: %2, 99 %: %3 (%4 samples)")
        .arg(inMilliseconds(percentile(samples, 0.5)), inMilliseconds(percentile(samples, 0.95)),
             inMilliseconds(percentile(samples, 0.99)))
        .arg(samples.size());
}

/// One sample for each key press, from the first letter to the whole name.
template <class Query> std::vector<double> typed(const QStringList& names, const Query& query)
{
    std::vector<double> samples;
    double total = 0;
    for (const QString& name : names)
        for (qsizetype length = 1; length <= name.size() && total < budget; ++length) {
            samples.push_back(milliseconds([&] { query(foldName(name.left(length))); }));
            total += samples.back();
        }
    return samples;
}

void measureTyping(Database& database, const Workload& workload, const QString& size)
{
    const SearchStore search(database);
    const PersonListStore listings(database);
    const QString frame = QStringLiteral("a frame of 16 ms");

    const auto hits =
        typed(workload.names, [&](const QString& key) { must(search.allWords(key, Kind::Person, shownHits)); });
    report(QStringLiteral("search as you type, stage 1, ") + size, frame, times(hits));

    const auto filtered = typed(workload.names, [&](const QString& key) {
        const auto ids = must(listings.ids({.key = key, .atMost = firstRows}));
        must(listings.rows({ids.begin(), ids.begin() + std::min<std::ptrdiff_t>(shownHits, std::ssize(ids))}));
    });
    report(QStringLiteral("People list filtered as you type, sorted, first page, ") + size, frame, times(filtered));
}

/// As on Enter: stage 2 only when stage 1 gave little, and then ranked.
void measureSlips(Database& database, const Workload& workload, const QString& size)
{
    const SearchStore search(database);
    std::vector<double> samples;
    int found = 0;
    for (qsizetype i = 0; i < workload.slips.size(); ++i) {
        const QString key = foldName(workload.slips.at(i));
        const qint64 owner = workload.owners.at(static_cast<std::size_t>(i));
        if (must(search.allWords(key, Kind::Person, shownHits)).size() >= enoughHits)
            continue;
        std::vector<SearchRow> near;
        samples.push_back(milliseconds([&] {
            near = must(search.anyTrigram(key, Kind::Person));
            std::ranges::sort(near, std::greater(), [&](const SearchRow& row) { return nameLikeness(key, row.key); });
        }));
        const auto shown = near.begin() + std::min<std::ptrdiff_t>(std::ssize(near), firstHits);
        found += std::any_of(near.begin(), shown, [&](const SearchRow& row) { return row.reference.id == owner; });
    }
    report(QStringLiteral("mistyped names, stage 2 with ranking, ") + size,
           QStringLiteral("%1 of %2 names needed it").arg(samples.size()).arg(workload.slips.size()),
           times(samples) +
               QStringLiteral(", the one that was meant among the first %1: %2").arg(firstHits).arg(found));
}

/// The bare SQLite C API over the same file.
class BareReader final
{
public:
    explicit BareReader(const QString& uri)
    {
        constexpr int flags = SQLITE_OPEN_READONLY | SQLITE_OPEN_URI;
        if (sqlite3_open_v2(qPrintable(uri), &m_connection, flags, nullptr) != SQLITE_OK)
            qFatal("the file does not open");
        sqlite3_exec(m_connection, "PRAGMA cache_size=-65536; PRAGMA temp_store=MEMORY", nullptr, nullptr, nullptr);
    }
    ~BareReader() { sqlite3_close(m_connection); }
    BareReader(const BareReader&) = delete;
    BareReader& operator=(const BareReader&) = delete;

    std::vector<qint64> ids(const char* order)
    {
        const QByteArray sql = QByteArray("SELECT person_id FROM person_listing ORDER BY ") + order;
        sqlite3_stmt* statement = nullptr;
        sqlite3_prepare_v2(m_connection, sql.constData(), -1, &statement, nullptr);
        std::vector<qint64> found;
        while (sqlite3_step(statement) == SQLITE_ROW)
            found.push_back(sqlite3_column_int64(statement, 0));
        sqlite3_finalize(statement);
        return found;
    }

private:
    sqlite3* m_connection = nullptr;
};

struct Sorting
{
    const char* label;
    PersonColumn column;
    SortOrder direction;
    const char* order; ///< as personliststore.cpp orders
};

constexpr Sorting sortings[] = {
    {"name", PersonColumn::Name, SortOrder::Ascending, "sort_key ASC, person_id ASC"},
    {"arrested, descending", PersonColumn::Arrested, SortOrder::Descending,
     "arrested_earliest = '', arrested_earliest DESC, sort_key, person_id"},
    {"place", PersonColumn::Place, SortOrder::Ascending, "place = '', place ASC, sort_key, person_id"},
    {"expected end", PersonColumn::ExpectedEnd, SortOrder::Ascending,
     "expected_end_latest = '', expected_end_latest ASC, sort_key, person_id"},
    {"letters, descending", PersonColumn::Letters, SortOrder::Descending, "letters DESC, sort_key, person_id"},
};

void measureSorting(Database& database, BareReader& bare, const QString& size)
{
    const PersonListStore listings(database);
    for (const auto& sorting : sortings) {
        const PersonQuery query{.sortBy = sorting.column, .order = sorting.direction};
        if (must(listings.ids(query)) != bare.ids(sorting.order))
            qFatal("sorted by %s, the store and the bare statement differ", sorting.label);
        const Duel both = duel(
            sortRounds, [&] { must(listings.ids(query)); }, [&] { bare.ids(sorting.order); });
        report(QStringLiteral("ids sorted by %1, %2").arg(QString::fromLatin1(sorting.label), size),
               QStringLiteral("the same statement in the SQLite C API (%1)").arg(inMilliseconds(both.other)),
               inMilliseconds(both.ours) + QStringLiteral(", ") + both.ratio());
    }
}

void measure(int count)
{
    const QString size = QStringLiteral("%1 people").arg(count);
    const QTemporaryDir folder;
    // Without a vault, so that the bare C API can read it too; bench_vault compares the two.
    const PlainFile file(folder.filePath(QStringLiteral("bench.sqlite")));
    const auto database = file.open();
    must(migrate(*database));

    Workload workload;
    const double filling =
        milliseconds([&] { must(database->transaction([&] { return fill(*database, count, workload); })); });
    report(QStringLiteral("list and search index filled, ") + size, QStringLiteral("–"), inMilliseconds(filling));
    must(database->checkpoint());

    measureTyping(*database, workload, size);
    measureSlips(*database, workload, size);
    BareReader bare(file.uri());
    measureSorting(*database, bare, size);
}

} // namespace

int main(int count, char** arguments)
{
    const QCoreApplication application(count, arguments);
    QStringList sizes = application.arguments().mid(1);
    if (sizes.isEmpty())
        sizes = {QStringLiteral("10000"), QStringLiteral("100000")};
    for (const QString& size : sizes)
        measure(size.toInt());
    return 0;
}
