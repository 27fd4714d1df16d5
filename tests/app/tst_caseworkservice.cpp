// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/caseworkservice.h"
#include "app/historyservice.h"
#include "app/messages.h"
#include "app/recordservice.h"
#include "testworld.h"

#include <QTest>
#include <algorithm>

using namespace vigil;

namespace {

bool has(const Findings& findings, const Code& code, const QString& field)
{
    return std::any_of(findings.begin(), findings.end(),
                       [&](const Finding& finding) { return finding.code == code && finding.field == field; });
}

ArrestDraft fifteenDays()
{
    return {.names = QStringLiteral("Aisulu Bekova"),
            .date = QStringLiteral("2012-04-28"),
            .place = QStringLiteral("Almaty"),
            .term = QStringLiteral("15 days"),
            .source = QStringLiteral("A call to the office")};
}

} // namespace

class TestCaseworkService final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void arrestWithOnlyANameIsAccepted();
    void arrestWithATermShowsItsEndAndItsWorking();
    void knownHourNarrowsTheEnd();
    void severalNamesMakeOneIncidentAndOneUndo();
    void wrongInputIsNamedFieldByFieldAndNothingIsSaved();
    void aNameOnFileIsSuggestedInAnyScript();
    void newPeopleJoinTheNamedCase();
    void aPassedEndMakesOverdueAndNeverReleased();
    void releaseNeedsDateAndSource();
    void releaseBeforeTheArrestIsRefused();
    void releaseEndsTheCustodyOnce();
    void peopleAreListedInTheOrderAsked();
    void peopleAreListedByPartPlaceAndDate();
    void theFirstRowsAreThoseOfTheWholeList();
};

/// The store finds the first of many in three ways; whichever it takes, the order is that of the whole list.
void TestCaseworkService::theFirstRowsAreThoseOfTheWholeList()
{
    TestWorld world;
    CaseworkService& casework = world.campaign().casework();
    QStringList everybody;
    for (const char* family : {"Abaev", "Bekova", "Ivanov", "Nurlan", "Orlova", "Жумабек"})
        for (const char* given : {"Aidar", "Asel", "Anna", "Boris", "Inkar", "Olga", "Шолпан"})
            everybody << QString::fromUtf8(given) + QLatin1Char(' ') + QString::fromUtf8(family);
    QVERIFY(casework.logArrest({.names = everybody.join(QStringLiteral("; "))}, DuplicateHint::Skip));
    int listed = 0;
    for (const char* key : {"a", "b", "i", "n", "o", "j", "S", "ai", "as", "or", "a a", "as or", "ors", "abaev o", "q"})
        for (const SortOrder order : {SortOrder::Ascending, SortOrder::Descending}) {
            PersonQuery query{.key = QString::fromLatin1(key), .order = order};
            auto whole = *casework.peopleIds(query);
            listed += static_cast<int>(whole.size());
            query.atMost = 4;
            if (whole.size() > 4)
                whole.resize(4);
            QVERIFY2(*casework.peopleIds(query) == whole, key);
        }
    QVERIFY(listed > 100);
}

void TestCaseworkService::arrestWithOnlyANameIsAccepted()
{
    TestWorld world;
    const auto logged = world.campaign().casework().logArrest({.names = QStringLiteral("Aisulu Bekova")});
    QVERIFY(logged);
    QVERIFY(!logged->caseFile);
    QVERIFY(!logged->expectedEnd);
    const auto status = world.campaign().casework().status(logged->arrests.front().person);
    QVERIFY(status);
    QCOMPARE(status->derived.status, LibertyStatus::PoliceHold);
    QVERIFY(!status->derived.overdue);
}

void TestCaseworkService::arrestWithATermShowsItsEndAndItsWorking()
{
    TestWorld world;
    const auto logged = world.campaign().casework().logArrest(fifteenDays());
    QVERIFY(logged);
    QVERIFY(logged->expectedEnd);
    QCOMPARE(logged->expectedEnd->end, std::optional(QDate(2012, 5, 13)));
    QCOMPARE(logged->expectedEnd->earliest->toIso(), QStringLiteral("2012-05-13T00:00+06:00"));
    QCOMPARE(logged->expectedEnd->latest->toIso(), QStringLiteral("2012-05-13T24:00+06:00"));
    QVERIFY(!logged->expectedEnd->explanation.empty());
    QCOMPARE(world.campaign().casework().status(logged->arrests.front().person)->derived.status,
             LibertyStatus::AdministrativeArrest);
}

void TestCaseworkService::knownHourNarrowsTheEnd()
{
    TestWorld world;
    ArrestDraft draft = fifteenDays();
    draft.time = QStringLiteral("09:30");
    const auto logged = world.campaign().casework().logArrest(draft);
    QVERIFY(logged);
    QCOMPARE(logged->expectedEnd->earliest->toIso(), QStringLiteral("2012-05-13T09:30+06:00"));
    QCOMPARE(logged->expectedEnd->latest->toIso(), QStringLiteral("2012-05-13T09:30+06:00"));
}

void TestCaseworkService::severalNamesMakeOneIncidentAndOneUndo()
{
    TestWorld world;
    ArrestDraft draft = fifteenDays();
    draft.names = QStringLiteral("Aisulu Bekova; Данияр Сеитов ;; Olha Marchenko");
    const auto logged = world.campaign().casework().logArrest(draft);
    QVERIFY(logged);
    QCOMPARE(logged->arrests.size(), 3U);
    const auto incidents = world.campaign().records().list(Kind::Incident);
    QCOMPARE(incidents->size(), 1U);
    QCOMPARE(incidents->front().record.links(QStringLiteral("participants")).size(), 3U);
    QCOMPARE(world.campaign().casework().peopleIds({})->size(), 3U);

    QVERIFY(world.campaign().history().undo());
    QCOMPARE(world.campaign().casework().peopleIds({})->size(), 0U);
    for (const Kind kind :
         {Kind::Person, Kind::Incident, Kind::Custody, Kind::Segment, Kind::Sentence, Kind::Proceeding})
        QCOMPARE(world.campaign().records().list(kind)->size(), 0U);
}

void TestCaseworkService::wrongInputIsNamedFieldByFieldAndNothingIsSaved()
{
    TestWorld world;
    const auto refused = world.campaign().casework().logArrest({.names = QStringLiteral(" ; "),
                                                                .date = QStringLiteral("2012-02-31"),
                                                                .time = QStringLiteral("25:00"),
                                                                .basis = QStringLiteral("prison"),
                                                                .term = QStringLiteral("a while"),
                                                                .organisation = QStringLiteral("O-9"),
                                                                .caseFile = QStringLiteral("C-9")});
    QVERIFY(!refused);
    const Findings& findings = refused.error().findings;
    QVERIFY(has(findings, "required", QStringLiteral("name")));
    QVERIFY(has(findings, "no-such-day", QStringLiteral("date")));
    QVERIFY(has(findings, "bad-time", QStringLiteral("time")));
    QVERIFY(has(findings, "unknown-code", QStringLiteral("basis")));
    QVERIFY(has(findings, "bad-length", QStringLiteral("term")));
    QVERIFY(has(findings, "unknown-reference", QStringLiteral("organisation")));
    QVERIFY(has(findings, "unknown-reference", QStringLiteral("case")));
    for (const auto& finding : findings)
        QVERIFY(!messageFor(finding).isEmpty());
    QCOMPARE(world.campaign().info()->people, 0);
    QCOMPARE(world.campaign().history().history(std::nullopt)->size(), 1U);
}

void TestCaseworkService::aNameOnFileIsSuggestedInAnyScript()
{
    TestWorld world;
    QVERIFY(world.campaign().casework().logArrest({.names = QStringLiteral("Бахытжан Торегожина")}));
    const auto again = world.campaign().casework().logArrest({.names = QStringLiteral("Baxatjan Torevozhina")});
    QVERIFY(again);
    QVERIFY(has(again->receipt.findings, "possible-duplicate", QStringLiteral("name")));
    QCOMPARE(world.campaign().info()->people, 2);
    const auto other = world.campaign().casework().logArrest({.names = QStringLiteral("Ivan Petrenko")});
    QVERIFY(!has(other->receipt.findings, "possible-duplicate", QStringLiteral("name")));
}

void TestCaseworkService::newPeopleJoinTheNamedCase()
{
    TestWorld world;
    const QString file = world.add(QStringLiteral("case"), {QStringLiteral("title=Spring arrests")});
    ArrestDraft draft = fifteenDays();
    draft.caseFile = QStringLiteral("Spring arrests");
    const auto logged = world.campaign().casework().logArrest(draft);
    QVERIFY(logged);
    QCOMPARE(logged->caseFile->toString(), file);
    const auto rows = world.campaign().casework().people({logged->arrests.front().person.id});
    QCOMPARE(rows->front().listing.caseTitle, QStringLiteral("Spring arrests"));
}

void TestCaseworkService::aPassedEndMakesOverdueAndNeverReleased()
{
    TestWorld world;
    const auto logged = world.campaign().casework().logArrest(fifteenDays());
    const Reference person = logged->arrests.front().person;
    world.clock().set(QDateTime::fromString(QStringLiteral("2012-05-13T17:59:00Z"), Qt::ISODate));
    QVERIFY(!world.campaign().casework().status(person)->derived.overdue);
    world.clock().set(QDateTime::fromString(QStringLiteral("2012-05-13T18:01:00Z"), Qt::ISODate));
    const auto status = world.campaign().casework().status(person);
    QVERIFY(status->derived.overdue);
    QCOMPARE(status->derived.status, LibertyStatus::AdministrativeArrest);
    QVERIFY(world.campaign().casework().people({person.id})->front().overdue);
}

void TestCaseworkService::releaseNeedsDateAndSource()
{
    TestWorld world;
    const Reference person = world.campaign().casework().logArrest(fifteenDays())->arrests.front().person;
    const auto refused = world.campaign().casework().confirmRelease(person, {}, {});
    QVERIFY(!refused);
    QVERIFY(has(refused.error().findings, "required", QStringLiteral("date")));
    QVERIFY(has(refused.error().findings, "required", QStringLiteral("source")));
    QCOMPARE(world.campaign().casework().status(person)->derived.status, LibertyStatus::AdministrativeArrest);
}

void TestCaseworkService::releaseBeforeTheArrestIsRefused()
{
    TestWorld world;
    const Reference person = world.campaign().casework().logArrest(fifteenDays())->arrests.front().person;
    const auto refused =
        world.campaign().casework().confirmRelease(person, QStringLiteral("2012-04-27"), QStringLiteral("Her lawyer"));
    QVERIFY(!refused);
    QVERIFY(has(refused.error().findings, "dates-out-of-order", QStringLiteral("date")));
}

void TestCaseworkService::releaseEndsTheCustodyOnce()
{
    TestWorld world;
    CaseworkService& casework = world.campaign().casework();
    const Reference person = casework.logArrest(fifteenDays())->arrests.front().person;
    QVERIFY(casework.confirmRelease(person, QStringLiteral("2012-05-13"), QStringLiteral("Her lawyer")));
    QCOMPARE(casework.status(person)->derived.status, LibertyStatus::Released);
    const auto again = casework.confirmRelease(person, QStringLiteral("2012-05-14"), QStringLiteral("Her lawyer"));
    QVERIFY(!again);
    QCOMPARE(again.error().code, Code("no-open-custody"));
    QVERIFY(world.campaign().history().undo());
    QCOMPARE(casework.status(person)->derived.status, LibertyStatus::AdministrativeArrest);
}

void TestCaseworkService::peopleAreListedInTheOrderAsked()
{
    TestWorld world;
    CaseworkService& casework = world.campaign().casework();
    for (const auto& [name, date] : {std::pair{QStringLiteral("Vera Orlova"), QStringLiteral("2012-01-05")},
                                     std::pair{QStringLiteral("Aidar Nurgaliyev"), QStringLiteral("2012-03-01")},
                                     std::pair{QStringLiteral("Marat Zhumabek"), QStringLiteral("2011-12-16")}})
        QVERIFY(casework.logArrest({.names = name, .date = date}));
    const auto names = [&](const PersonQuery& query) {
        QStringList result;
        const auto rows = casework.people(*casework.peopleIds(query));
        for (const auto& row : *rows)
            result << row.listing.name;
        return result.join(QStringLiteral(", "));
    };
    QCOMPARE(names({}), QStringLiteral("Aidar Nurgaliyev, Marat Zhumabek, Vera Orlova"));
    QCOMPARE(names({.sortBy = PersonColumn::Arrested}),
             QStringLiteral("Marat Zhumabek, Vera Orlova, Aidar Nurgaliyev"));
    QCOMPARE(names({.sortBy = PersonColumn::Arrested, .order = SortOrder::Descending}),
             QStringLiteral("Aidar Nurgaliyev, Vera Orlova, Marat Zhumabek"));
    QCOMPARE(names({.key = QStringLiteral("jumab")}), QStringLiteral("Marat Zhumabek"));
    QCOMPARE(names({.key = QStringLiteral("or")}), QStringLiteral("Vera Orlova"));
    QCOMPARE(names({.key = QStringLiteral("v or")}), QStringLiteral("Vera Orlova"));
    QCOMPARE(names({.key = QStringLiteral("q")}), QString());
    QVERIFY(casework.logArrest({.names = QStringLiteral("Шолпан Ибраева")}));
    QCOMPARE(names({}), QStringLiteral("Aidar Nurgaliyev, Marat Zhumabek, Шолпан Ибраева, Vera Orlova"));
}

void TestCaseworkService::peopleAreListedByPartPlaceAndDate()
{
    TestWorld world; // now is May 2012
    CaseworkService& casework = world.campaign().casework();
    const auto log = [&](const char* name, const char* date, const char* place, const char* term) {
        return casework
            .logArrest({.names = QString::fromLatin1(name),
                        .date = QString::fromLatin1(date),
                        .place = QString::fromLatin1(place),
                        .basis = QStringLiteral("administrative-arrest"),
                        .term = QString::fromLatin1(term)})
            ->arrests.front()
            .person;
    };
    log("Held Longtermova", "2012-04-28", "Northtown", "3 months");
    log("Over Dueva", "2012-04-01", "Northtown", "5 days");
    const Reference free = log("Free Agentova", "2012-03-01", "Southtown", "15 days");
    QVERIFY(casework.confirmRelease(free, QStringLiteral("2012-03-16"), QStringLiteral("Her lawyer")));
    const auto names = [&](const PersonQuery& query) {
        QStringList result;
        const auto rows = casework.people(*casework.peopleIds(query));
        for (const auto& row : *rows)
            result << row.listing.name.section(QLatin1Char(' '), 0, 0);
        return result.join(QLatin1Char(' '));
    };
    QCOMPARE(names({.part = PersonPart::Held}), QStringLiteral("Held Over"));
    QCOMPARE(names({.part = PersonPart::Overdue}), QStringLiteral("Over"));
    QCOMPARE(names({.part = PersonPart::Released}), QStringLiteral("Free"));
    QCOMPARE(names({.part = PersonPart::OnTrial}), QString());
    QCOMPARE(names({.part = PersonPart::NotWritten}), QStringLiteral("Held Over"));
    QCOMPARE(names({.key = QStringLiteral("agentov"), .part = PersonPart::Held}), QString());
    QCOMPARE(names({.place = QStringLiteral("Northtown")}), QStringLiteral("Held Over"));
    QCOMPARE(names({.arrestedFrom = QStringLiteral("2012-04-01")}), QStringLiteral("Held Over"));
    QCOMPARE(names({.arrestedTo = QStringLiteral("2012-04-01")}), QStringLiteral("Free Over"));
    QVERIFY(casework.logArrest({.names = QStringLiteral("Undated Personova")}));
    QCOMPARE(names({.arrestedTo = QStringLiteral("2012-04-01")}), QStringLiteral("Free Over"));
    const auto count = casework.countPeople();
    QVERIFY(count);
    const auto& counts = count->parts;
    for (std::size_t part = 0; part < allPersonParts.size(); ++part)
        QCOMPARE(counts.at(part), qint64(casework.peopleIds({.part = allPersonParts.at(part)})->size()));
    QCOMPARE(count->places, (QStringList{QStringLiteral("Northtown"), QStringLiteral("Southtown")}));
}

QTEST_GUILESS_MAIN(TestCaseworkService)
#include "tst_caseworkservice.moc"
