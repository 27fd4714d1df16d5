// SPDX-License-Identifier: GPL-3.0-or-later
#include "cliworld.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestCaseworkCommands final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anArrestWithATermGivesTheEndWithItsWorking();
    void anArrestWithoutACaseIsInNone();
    void severalNamesShareAnArrest();
    void anUndoneArrestLeavesNothing();
    void aTermWithoutAProfileHasNoEndAndSaysSo();
    void peopleAreListedByStatus();
    void aPassedEndIsOverdueAndNeverReleased();
    void aReleaseNeedsADateAndASource();
    void releasesLieBetweenTheDaysAsked();
    void todayNamesWhatIsDue();
    void casesCountTheirPeople();
    void theTermOfTheArticleEndsAsItDid_data();
    void theTermOfTheArticleEndsAsItDid();
    void aLifeTermHasNoEnd();
    void profilesNameTheirSource();
};

void TestCaseworkCommands::anArrestWithATermGivesTheEndWithItsWorking()
{
    CliWorld world;
    world.createEmpty();
    world.ref("add case title=Spring");
    const CliAnswer answer = world.typed(
        "log-arrest --name Anna --date 2012-04-28 --place Almaty --term '15 days' --case C-1 --source call");
    QCOMPARE(answer.status, 0);
    const QJsonObject result = answer.result();
    QCOMPARE(result["person"_L1]["ref"_L1], u"P-1"_s);
    QVERIFY(!result["person"_L1]["id"_L1].toString().isEmpty());
    QVERIFY(!result["custody"_L1]["id"_L1].toString().isEmpty());
    QCOMPARE(result["case"_L1]["ref"_L1], u"C-1"_s);
    QCOMPARE(result["expectedEnd"_L1]["end"_L1], u"2012-05-13"_s);
    QCOMPARE(result["expectedEnd"_L1]["earliest"_L1], u"2012-05-13T00:00+06:00"_s);
    QCOMPARE(result["expectedEnd"_L1]["latest"_L1], u"2012-05-13T24:00+06:00"_s);
    QVERIFY(!result["expectedEnd"_L1]["explanation"_L1].toArray().isEmpty());
    QCOMPARE(world.typed("show P-1").result()["status"_L1]["status"_L1], u"administrative-arrest"_s);
}

void TestCaseworkCommands::anArrestWithoutACaseIsInNone()
{
    CliWorld world;
    world.createEmpty();
    const CliAnswer answer = world.typed("log-arrest --name Anna");
    QCOMPARE(answer.status, 0);
    QVERIFY(answer.result().contains("case"_L1));
    QVERIFY(answer.result()["case"_L1].isNull());
    QVERIFY(answer.result()["expectedEnd"_L1].isNull());
    QCOMPARE(world.typed("today").list("notInCase").size(), 1);
    QCOMPARE(world.typed("log-arrest --name Berta --case Nowhere").status, 3);
    QCOMPARE(world.typed("people").list("people").size(), 1);
}

void TestCaseworkCommands::severalNamesShareAnArrest()
{
    CliWorld world;
    world.createEmpty();
    const CliAnswer answer = world.typed("log-arrest --name 'Anna Primerova; Berta Obraztsova' --name 'Clara Testova'");
    QCOMPARE(answer.list("people").size(), 3);
    QCOMPARE(world.typed("people --status police-hold").list("people").size(), 3);
    QCOMPARE(world.typed("info").result()["counts"_L1]["custodies"_L1], 3);
    QCOMPARE(world.typed("show I-1").result()["fields"_L1]["participants"_L1].toArray().size(), 3);
}

void TestCaseworkCommands::anUndoneArrestLeavesNothing()
{
    CliWorld world;
    world.createEmpty();
    QCOMPARE(world.typed("log-arrest --name Anna --date 2012-04-28 --term '15 days'").status, 0);
    QCOMPARE(world.typed("undo").status, 0);
    const QJsonObject counts = world.typed("info").result()["counts"_L1].toObject();
    QCOMPARE(counts["people"_L1], 0);
    QCOMPARE(counts["custodies"_L1], 0);
}

void TestCaseworkCommands::aTermWithoutAProfileHasNoEndAndSaysSo()
{
    CliWorld world;
    QCOMPARE(world.typed("create --no-passphrase --country AQ --zone UTC").status, 0);
    const CliAnswer answer = world.typed("log-arrest --name Anna --date 2012-04-28 --term '15 days'");
    QCOMPARE(answer.status, 0);
    QVERIFY(answer.result()["expectedEnd"_L1].isNull());
    QVERIFY(answer.findingCodes().contains(u"no-profile"_s));
}

void TestCaseworkCommands::peopleAreListedByStatus()
{
    CliWorld world;
    world.createEmpty();
    world.typed("log-arrest --name Anna --date 2012-04-28 --basis pre-trial");
    world.ref("add person name=Berta situation=exiled situationSince=2011");
    const QJsonArray exiled = world.typed("people --status exiled").list("people");
    QCOMPARE(exiled.size(), 1);
    QCOMPARE(exiled[0]["name"_L1], u"Berta"_s);
    QCOMPARE(exiled[0]["ref"_L1], u"P-2"_s);
    QVERIFY(!exiled[0]["id"_L1].toString().isEmpty());
    QCOMPARE(world.typed("people --status pre-trial").list("people")[0]["asOf"_L1], u"2012-04-28"_s);
    QCOMPARE(world.typed("people --limit 1").list("people").size(), 1);
    const CliAnswer unknown = world.typed("people --status happy");
    QCOMPARE(unknown.status, 3);
    QCOMPARE(unknown.findingCodes(), QStringList{u"unknown-code"_s});
}

void TestCaseworkCommands::aPassedEndIsOverdueAndNeverReleased()
{
    CliWorld world;
    world.createEmpty();
    world.typed("log-arrest --name Anna --date 2012-04-28 --term '15 days'");
    const QJsonObject before = world.typed("people --now 2012-05-13T10:00:00+06:00").list("people")[0].toObject();
    QCOMPARE(before["overdue"_L1], false);
    const QJsonObject after = world.typed("people --now 2012-05-14T00:00:01+06:00").list("people")[0].toObject();
    QCOMPARE(after["overdue"_L1], true);
    QCOMPARE(after["status"_L1], u"administrative-arrest"_s);
    QCOMPARE(world.typed("today --now 2012-06-01").list("overdue").size(), 1);
}

void TestCaseworkCommands::aReleaseNeedsADateAndASource()
{
    CliWorld world;
    world.createEmpty();
    world.typed("log-arrest --name Anna --date 2012-04-28 --term '15 days'");
    QCOMPARE(world.typed("confirm-release P-1 --date 2012-05-13").status, 64);
    QCOMPARE(world.typed("confirm-release P-1 --date 2012-02-30 --source call").status, 3);
    QCOMPARE(world.typed("confirm-release P-1 --date 2012-05-13 --source call --now 2012-05-14").status, 0);
    QCOMPARE(world.typed("people").list("people")[0]["status"_L1], u"released"_s);
    QCOMPARE(world.typed("confirm-release P-1 --date 2012-05-13 --source call").errorCode(), u"no-open-custody"_s);
}

void TestCaseworkCommands::releasesLieBetweenTheDaysAsked()
{
    CliWorld world;
    world.createEmpty();
    world.typed("log-arrest --name Anna --date 2012-04-28 --term '15 days'");
    const QJsonArray all = world.typed("releases").list("releases");
    QCOMPARE(all.size(), 1);
    QCOMPARE(all[0]["ref"_L1], u"P-1"_s);
    QCOMPARE(all[0]["name"_L1], u"Anna"_s);
    QCOMPARE(all[0]["earliest"_L1], u"2012-05-13T00:00+06:00"_s);
    QCOMPARE(all[0]["latest"_L1], u"2012-05-13T24:00+06:00"_s);
    QCOMPARE(all[0]["basis"_L1], u"administrative-arrest"_s);
    QCOMPARE(world.typed("releases --from 2012-05 --to 2012-05").list("releases").size(), 1);
    QCOMPARE(world.typed("releases --from 2012-05-14").list("releases").size(), 0);
    QCOMPARE(world.typed("releases --to 2012-05-12").list("releases").size(), 0);
    const CliAnswer bad = world.typed("releases --from 2012-02-30");
    QCOMPARE(bad.status, 3);
    QVERIFY(bad.findingCodes().contains(u"no-such-day"_s));
}

void TestCaseworkCommands::todayNamesWhatIsDue()
{
    CliWorld world;
    world.createEmpty();
    world.ref("add case title=Spring");
    world.typed("log-arrest --name Anna --date 2012-04-28 --term '15 days' --case C-1");
    world.ref("add proceeding title=Trial track=criminal --to C-1");
    world.json({u"add"_s, u"hearing"_s, u"date=2012-05-10"_s, u"time=10:00"_s, u"--to"_s, u"Trial"_s});
    world.ref("add action title=Appeal actionKind=picket --to C-1");
    world.ref("add sheet number=1 appealUntil=2012-05-20 --to C-1");
    const CliAnswer answer = world.typed("today");
    QCOMPARE(answer.result()["date"_L1], u"2012-05-01"_s);
    QCOMPARE(answer.list("releases")[0]["ref"_L1], u"P-1"_s);
    QCOMPARE(answer.list("releases")[0]["daysFromToday"_L1], 12);
    QCOMPARE(answer.list("hearings")[0]["ref"_L1], u"H-1"_s);
    QCOMPARE(answer.list("deadlines")[0]["ref"_L1], u"AS-1"_s);
    QCOMPARE(answer.list("overdue").size(), 0);
    const CliAnswer text = world.run({u"today"_s});
    QVERIFY(text.out.contains("H-1"_L1));
}

void TestCaseworkCommands::casesCountTheirPeople()
{
    CliWorld world;
    world.createEmpty();
    world.ref("add person name=Anna");
    world.ref("add case title=Spring people=P-1 assertedCount=37");
    const QJsonObject row = world.typed("cases").list("cases")[0].toObject();
    QCOMPARE(row["ref"_L1], u"C-1"_s);
    QCOMPARE(row["title"_L1], u"Spring"_s);
    QCOMPARE(row["people"_L1], 1);
    QCOMPARE(row["assertedCount"_L1], 37);
}

void TestCaseworkCommands::theTermOfTheArticleEndsAsItDid_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("earliest");
    QTest::addColumn<QString>("latest");
    QTest::addColumn<QString>("end");
    QTest::newRow("hour unknown") << u"term --profile kz-administrative --from 2012-04-28 --length '15 days'"_s
                                  << u"2012-05-13T00:00+06:00"_s << u"2012-05-13T24:00+06:00"_s << u"2012-05-13"_s;
    QTest::newRow("hour known") << u"term --profile kz-administrative --from 2012-04-28T09:30 --length '15 days'"_s
                                << u"2012-05-13T09:30+06:00"_s << u"2012-05-13T09:30+06:00"_s << u"2012-05-13"_s;
}

void TestCaseworkCommands::theTermOfTheArticleEndsAsItDid()
{
    QFETCH(QString, line);
    CliWorld world;
    const CliAnswer answer = world.typed(line.toUtf8().constData());
    QCOMPARE(answer.status, 0);
    QTEST(answer.result()["earliest"_L1].toString(), "earliest");
    QTEST(answer.result()["latest"_L1].toString(), "latest");
    QTEST(answer.result()["end"_L1].toString(), "end");
    QVERIFY(answer.result().contains("verified"_L1));
    QVERIFY(!answer.list("explanation").isEmpty());
}

void TestCaseworkCommands::aLifeTermHasNoEnd()
{
    CliWorld world;
    const CliAnswer answer = world.typed("term --profile uk-sentence --from 2012-04-28 --length life");
    QCOMPARE(answer.status, 0);
    QVERIFY(answer.result()["end"_L1].isNull());
    QVERIFY(answer.result()["latest"_L1].isNull());
    const CliAnswer unknown = world.typed("term --profile moon --from 2012-04-28 --length life");
    QCOMPARE(unknown.status, 3);
    QCOMPARE(unknown.errorCode(), u"unknown-profile"_s);
}

void TestCaseworkCommands::profilesNameTheirSource()
{
    CliWorld world;
    QStringList ids;
    for (const auto& profile : world.typed("profiles").list("profiles")) {
        ids << profile.toObject()["id"_L1].toString();
        QVERIFY(!profile.toObject()["citation"_L1].toString().isEmpty());
        QVERIFY(profile.toObject()["verified"_L1].isBool());
    }
    for (const char* id : {"kz-administrative", "ru-administrative", "uk-sentence", "calendar-first-day-counts"})
        QVERIFY2(ids.contains(QString::fromLatin1(id)), id);
}

QTEST_GUILESS_MAIN(TestCaseworkCommands)
#include "tst_caseworkcommands.moc"
