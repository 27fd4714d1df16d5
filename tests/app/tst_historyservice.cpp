// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/historyservice.h"
#include "app/recordservice.h"
#include "testworld.h"

#include <QTest>

using namespace vigil;

class TestHistoryService final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void undoTakesBackOneChangeAfterTheOther();
    void undoSurvivesReopening();
    void aRowThatMovedOnIsNotTakenBack();
    void historySaysWhoWhatFromAndTo();
    void theSampleItselfIsNothingToUndo();
};

void TestHistoryService::undoTakesBackOneChangeAfterTheOther()
{
    TestWorld world;
    const Reference person = world.reference(world.add(QStringLiteral("person"), {QStringLiteral("name=Aisulu")}));
    QVERIFY(world.campaign().records().set(person, {{QStringLiteral("name"), QStringLiteral("Aisulu Bekova")}}));
    QVERIFY(world.campaign().records().set(person, {{QStringLiteral("place"), QStringLiteral("Aktau")}}));
    HistoryService& history = world.campaign().history();
    QCOMPARE(history.nextUndo()->value().verb, QStringLiteral("set-person"));
    QVERIFY(history.undo());
    QVERIFY(world.campaign().records().show(person)->stored.record.text(QStringLiteral("place")).isEmpty());
    QVERIFY(history.undo());
    QCOMPARE(world.campaign().records().titleOf(person), QStringLiteral("Aisulu"));
    QVERIFY(history.undo());
    QCOMPARE(world.campaign().info()->people, 0);
    const auto nothing = history.undo();
    QVERIFY(!nothing);
    QCOMPARE(nothing.error().code, Code("nothing-to-undo"));
    QCOMPARE(world.add(QStringLiteral("person"), {QStringLiteral("name=Another")}), QStringLiteral("P-2"));
}

void TestHistoryService::undoSurvivesReopening()
{
    TestWorld world;
    world.add(QStringLiteral("person"), {QStringLiteral("name=Aisulu Bekova")});
    world.reopen();
    QVERIFY(world.campaign().history().undo());
    QCOMPARE(world.campaign().info()->people, 0);
}

void TestHistoryService::aRowThatMovedOnIsNotTakenBack()
{
    TestWorld world;
    const Reference person = world.reference(world.add(QStringLiteral("person"), {QStringLiteral("name=Aisulu")}));
    const auto first = world.campaign().records().set(person, {{QStringLiteral("place"), QStringLiteral("Aktau")}});
    QVERIFY(world.campaign().records().set(person, {{QStringLiteral("place"), QStringLiteral("Almaty")}}));
    const auto refused = world.campaign().history().undoChange(first->change);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, Code("moved-on"));
    QCOMPARE(world.campaign().records().show(person)->stored.record.text(QStringLiteral("place")),
             QStringLiteral("Almaty"));
}

void TestHistoryService::historySaysWhoWhatFromAndTo()
{
    TestWorld world;
    const Reference person = world.reference(world.add(QStringLiteral("person"), {QStringLiteral("name=Aisulu")}));
    QVERIFY(world.campaign().records().set(person, {{QStringLiteral("name"), QStringLiteral("Aisulu Bekova")}}));
    const auto history = world.campaign().history().history(person);
    QCOMPARE(history->size(), 2U);
    const HistoryEntry& newest = history->front();
    QCOMPARE(newest.author, QStringLiteral("tester"));
    QCOMPARE(newest.device, QStringLiteral("test"));
    QVERIFY(newest.at.startsWith(QStringLiteral("2012-05-01T04:00:00")));
    QCOMPARE(newest.fields.size(), 1U);
    QCOMPARE(newest.fields.front().field, QStringLiteral("name"));
    QCOMPARE(newest.fields.front().before, QStringLiteral("Aisulu"));
    QCOMPARE(newest.fields.front().after, QStringLiteral("Aisulu Bekova"));
}

void TestHistoryService::theSampleItselfIsNothingToUndo()
{
    TestWorld world(TestWorld::Content::Sample);
    const auto nothing = world.campaign().history().undo();
    QVERIFY(!nothing);
    QCOMPARE(nothing.error().code, Code("nothing-to-undo"));
}

QTEST_GUILESS_MAIN(TestHistoryService)
#include "tst_historyservice.moc"
