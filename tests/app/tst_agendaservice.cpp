// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/agendaservice.h"
#include "app/caseworkservice.h"
#include "app/recordservice.h"
#include "testworld.h"

#include <QTest>
#include <algorithm>

using namespace vigil;

namespace {

std::optional<AgendaItem> itemOf(TestWorld& world, AgendaKind kind)
{
    const auto items = world.campaign().agenda().today();
    const auto found =
        std::find_if(items->begin(), items->end(), [&](const AgendaItem& item) { return item.kind == kind; });
    return found == items->end() ? std::nullopt : std::optional(*found);
}

void logFifteenDays(TestWorld& world)
{
    QVERIFY(world.campaign().casework().logArrest({.names = QStringLiteral("Aisulu Bekova"),
                                                   .date = QStringLiteral("2012-04-28"),
                                                   .term = QStringLiteral("15 days")}));
}

} // namespace

class TestAgendaService final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEmptyCampaignHasNothingDue();
    void anExpectedReleaseIsDueAndThenOverdue();
    void aRecordedReleaseIsNoLongerDue();
    void peopleInCustodyWithoutACaseAreNamed();
    void hearingsOfTheNextThirtyDaysAreDue();
    void aPassedAppealDeadlineIsNotDue();
    void releasesBetweenTwoDays();
    void whatIsPutOffComesBackOnItsDay();
    void whatIsDoneComesBackWhenItsDayMoves();
    void aLongAgendaTellsTheFirstAndCountsTheRest();
};

void TestAgendaService::whatIsPutOffComesBackOnItsDay()
{
    TestWorld world;
    logFifteenDays(world);
    AgendaService& agenda = world.campaign().agenda();
    const auto release = itemOf(world, AgendaKind::Release);
    QVERIFY(agenda.putOff(*release, QDate(2012, 5, 3)));
    QVERIFY(!itemOf(world, AgendaKind::Release));
    const auto all = agenda.all();
    QVERIFY(std::any_of(all->items.begin(), all->items.end(),
                        [](const AgendaItem& item) { return item.putOffUntil == QDate(2012, 5, 3); }));
    world.clock().set(QDateTime::fromString(QStringLiteral("2012-05-02T20:00:00Z"), Qt::ISODate)); // 3 May there
    QVERIFY(itemOf(world, AgendaKind::Release));
    QVERIFY(agenda.putOff(*release, QDate(2012, 5, 9)));
    QVERIFY(agenda.bringBack(*release));
    QVERIFY(itemOf(world, AgendaKind::Release));
}

void TestAgendaService::whatIsDoneComesBackWhenItsDayMoves()
{
    TestWorld world;
    world.add(QStringLiteral("proceeding"), {QStringLiteral("title=Trial"), QStringLiteral("track=criminal")});
    world.add(QStringLiteral("hearing"), {QStringLiteral("date=2012-05-04")}, QStringLiteral("PR-1"));
    const auto hearing = itemOf(world, AgendaKind::Hearing);
    QVERIFY(hearing);
    QVERIFY(world.campaign().agenda().setDone(*hearing));
    QVERIFY(!itemOf(world, AgendaKind::Hearing));
    QVERIFY(
        world.campaign().records().set(hearing->reference, {{QStringLiteral("date"), QStringLiteral("2012-05-08")}}));
    QVERIFY(itemOf(world, AgendaKind::Hearing));
}

void TestAgendaService::aLongAgendaTellsTheFirstAndCountsTheRest()
{
    TestWorld world;
    const QStringList names{QStringLiteral("Asel"), QStringLiteral("Bota"), QStringLiteral("Dana"),
                            QStringLiteral("Inkar"), QStringLiteral("Janar")};
    QVERIFY(world.campaign().casework().logArrest({.names = names.join(QLatin1Char(';')),
                                                   .date = QStringLiteral("2012-04-01"),
                                                   .term = QStringLiteral("5 days")}));
    AgendaService& agenda = world.campaign().agenda();
    const auto told = [](const Agenda& part, AgendaKind kind) {
        return std::ranges::count(part.items, kind, &AgendaItem::kind);
    };
    const auto whole = agenda.all();
    QCOMPARE(told(*whole, AgendaKind::Release), 5);
    QCOMPARE(whole->moreOverdue + whole->moreWithoutCase, 0);
    const auto part = agenda.all(2);
    QCOMPARE(told(*part, AgendaKind::Release), 2);
    QCOMPARE(part->moreOverdue, 3);
    QCOMPARE(told(*part, AgendaKind::NotInCase), 2);
    QCOMPARE(part->moreWithoutCase, 3);

    // The first and the last of them are put aside: they are told all the same, and two others with them.
    for (const char* name : {"Asel", "Janar"}) {
        const auto found = std::ranges::find_if(whole->items, [name](const AgendaItem& item) {
            return item.kind == AgendaKind::NotInCase && item.who == QLatin1String(name);
        });
        QVERIFY(found != whole->items.end());
        QVERIFY(agenda.setDone(*found));
    }
    const auto after = agenda.all(2);
    const auto rest = std::ranges::count_if(
        after->items, [](const AgendaItem& item) { return item.kind == AgendaKind::NotInCase && !item.isAside(); });
    QVERIFY(rest >= 2);
    QCOMPARE(std::ranges::count_if(after->items, &AgendaItem::isAside), 2);
    QCOMPARE(rest + after->moreWithoutCase, 3);
}

void TestAgendaService::anEmptyCampaignHasNothingDue()
{
    TestWorld world;
    QVERIFY(world.campaign().agenda().today()->empty());
}

void TestAgendaService::anExpectedReleaseIsDueAndThenOverdue()
{
    TestWorld world;
    logFifteenDays(world);
    auto release = itemOf(world, AgendaKind::Release);
    QVERIFY(release);
    QCOMPARE(release->daysFromToday, std::optional(12));
    QVERIFY(!release->overdue);
    world.clock().set(QDateTime::fromString(QStringLiteral("2012-05-20T00:00:00Z"), Qt::ISODate));
    release = itemOf(world, AgendaKind::Release);
    QVERIFY(release && release->overdue);
}

void TestAgendaService::aRecordedReleaseIsNoLongerDue()
{
    TestWorld world;
    logFifteenDays(world);
    QVERIFY(world.campaign().casework().confirmRelease({Kind::Person, 1}, QStringLiteral("2012-05-01"),
                                                       QStringLiteral("A lawyer")));
    QVERIFY(!itemOf(world, AgendaKind::Release));
    QVERIFY(world.campaign().agenda().releases(std::nullopt, std::nullopt)->empty());
}

void TestAgendaService::peopleInCustodyWithoutACaseAreNamed()
{
    TestWorld world;
    logFifteenDays(world);
    QCOMPARE(itemOf(world, AgendaKind::NotInCase)->who, QStringLiteral("Aisulu Bekova"));
    world.add(QStringLiteral("case"), {QStringLiteral("title=Spring"), QStringLiteral("people=P-1")});
    QVERIFY(!itemOf(world, AgendaKind::NotInCase));
}

void TestAgendaService::hearingsOfTheNextThirtyDaysAreDue()
{
    TestWorld world;
    world.add(QStringLiteral("person"), {QStringLiteral("name=Aisulu Bekova")});
    const QString proceeding =
        world.add(QStringLiteral("proceeding"), {QStringLiteral("title=Trial"), QStringLiteral("track=criminal"),
                                                 QStringLiteral("defendants=P-1: defendant")});
    world.add(QStringLiteral("hearing"), {QStringLiteral("date=2012-07-01")}, proceeding);
    QVERIFY(!itemOf(world, AgendaKind::Hearing));
    world.add(QStringLiteral("hearing"), {QStringLiteral("date=2012-05-03"), QStringLiteral("time=10:00")}, proceeding);
    const auto hearing = itemOf(world, AgendaKind::Hearing);
    QCOMPARE(hearing->when, QStringLiteral("2012-05-03 10:00"));
    QCOMPARE(hearing->who, QStringLiteral("Aisulu Bekova"));
    QCOMPARE(hearing->daysFromToday, std::optional(2));
}

void TestAgendaService::aPassedAppealDeadlineIsNotDue()
{
    TestWorld world;
    const QString file = world.add(QStringLiteral("case"), {QStringLiteral("title=Spring")});
    const QString sheet = world.add(QStringLiteral("sheet"),
                                    {QStringLiteral("number=1"), QStringLiteral("appealUntil=2012-05-10")}, file);
    QCOMPARE(itemOf(world, AgendaKind::AppealDeadline)->reference.toString(), sheet);
    world.clock().set(QDateTime::fromString(QStringLiteral("2012-05-11T00:00:00Z"), Qt::ISODate));
    QVERIFY(!itemOf(world, AgendaKind::AppealDeadline));
}

void TestAgendaService::releasesBetweenTwoDays()
{
    TestWorld world;
    logFifteenDays(world);
    AgendaService& agenda = world.campaign().agenda();
    QCOMPARE(agenda.releases(QDate(2012, 5, 13), QDate(2012, 5, 13))->size(), 1U);
    QCOMPARE(agenda.releases(QDate(2012, 5, 15), std::nullopt)->size(), 0U);
    QCOMPARE(agenda.releases(std::nullopt, QDate(2012, 5, 12))->size(), 0U);
    const auto rows = agenda.releases(std::nullopt, std::nullopt);
    QCOMPARE(rows->front().date, QStringLiteral("2012-05-13"));
    QCOMPARE(rows->front().earliest, QStringLiteral("2012-05-13T00:00+06:00"));
}

QTEST_GUILESS_MAIN(TestAgendaService)
#include "tst_agendaservice.moc"
