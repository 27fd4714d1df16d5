// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/caseworkservice.h"
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
    void whatWasUndoneIsDoneAgainUnderItsOldNumber();
    void whatWasDoneAgainCanBeUndoneAgain();
    void severalUndosAreDoneAgainInTheirOrder();
    void redoWorksInAnotherRun();
    void aNewChangeEndsRedo();
    void aChangeThatNobodyUndidIsNothingToRedo();
    void historyTellsUndoAndRedoApart();
    void undoReachesTwoHundredChangesBack();
    void aBulkVerbIsOneStepBothWays();
    void aLinkToWhatIsGoneIsNotBroughtBack();
};

namespace {

const QString placeField = QStringLiteral("place");

/// A person on file with one change of the place for each given one.
Reference personMoving(TestWorld& world, const QStringList& places)
{
    const Reference person = world.reference(world.add(QStringLiteral("person"), {QStringLiteral("name=Aisulu")}));
    for (const QString& place : places)
        if (!world.campaign().records().set(person, {{placeField, place}}))
            qFatal("set %s", qPrintable(place));
    return person;
}

QString placeOf(TestWorld& world, Reference person)
{
    return world.campaign().records().show(person)->stored.record.text(placeField);
}

} // namespace

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

void TestHistoryService::whatWasUndoneIsDoneAgainUnderItsOldNumber()
{
    TestWorld world;
    const Reference person = personMoving(world, {});
    const Uid uid = world.campaign().records().show(person)->stored.uid;
    HistoryService& history = world.campaign().history();
    QVERIFY(history.undo());
    QVERIFY(!world.campaign().records().show(person));
    QCOMPARE(history.nextRedo()->value().verb, QStringLiteral("add-person"));
    const auto redone = history.redo();
    QVERIFY(redone);
    QCOMPARE(redone->verb, QStringLiteral("add-person"));
    QCOMPARE(world.campaign().records().show(person)->stored.uid, uid);
    QCOMPARE(world.campaign().casework().peopleIds({})->size(), 1U);
    QCOMPARE(world.reference(QStringLiteral("Aisulu")), person);
    QVERIFY(!*history.nextRedo());
    QVERIFY(world.campaign().check()->empty());
}

void TestHistoryService::whatWasDoneAgainCanBeUndoneAgain()
{
    TestWorld world;
    const Reference person = personMoving(world, {QStringLiteral("Aktau"), QStringLiteral("Almaty")});
    HistoryService& history = world.campaign().history();
    for (int round = 0; round < 3; ++round) {
        QVERIFY(history.undo());
        QCOMPARE(placeOf(world, person), QStringLiteral("Aktau"));
        QVERIFY(history.redo());
        QCOMPARE(placeOf(world, person), QStringLiteral("Almaty"));
    }
    QVERIFY(history.undo());
    QVERIFY(history.undo());
    QCOMPARE(placeOf(world, person), QString());
}

void TestHistoryService::severalUndosAreDoneAgainInTheirOrder()
{
    TestWorld world;
    const Reference person =
        personMoving(world, {QStringLiteral("Aktau"), QStringLiteral("Almaty"), QStringLiteral("Oral")});
    HistoryService& history = world.campaign().history();
    for (int step = 0; step < 3; ++step)
        QVERIFY(history.undo());
    QCOMPARE(placeOf(world, person), QString());
    for (const char* place : {"Aktau", "Almaty", "Oral"}) {
        QVERIFY(history.redo());
        QCOMPARE(placeOf(world, person), QString::fromLatin1(place));
    }
    const auto nothing = history.redo();
    QVERIFY(!nothing);
    QCOMPARE(nothing.error().code, Code("nothing-to-redo"));
}

void TestHistoryService::redoWorksInAnotherRun()
{
    TestWorld world;
    const Reference person = personMoving(world, {QStringLiteral("Aktau")});
    QVERIFY(world.campaign().history().undo());
    world.reopen();
    QVERIFY(world.campaign().history().redo());
    world.reopen();
    QCOMPARE(placeOf(world, person), QStringLiteral("Aktau"));
    QVERIFY(world.campaign().history().undo());
    QCOMPARE(placeOf(world, person), QString());
}

void TestHistoryService::aNewChangeEndsRedo()
{
    TestWorld world;
    const Reference person = personMoving(world, {QStringLiteral("Aktau"), QStringLiteral("Almaty")});
    HistoryService& history = world.campaign().history();
    QVERIFY(history.undo());
    world.add(QStringLiteral("person"), {QStringLiteral("name=Another")});
    QVERIFY(!*history.nextRedo());
    QCOMPARE(history.redo().error().code, Code("nothing-to-redo"));
    QCOMPARE(placeOf(world, person), QStringLiteral("Aktau"));
    // Undoing the new change brings back itself, not what was undone before it.
    QVERIFY(history.undo());
    QCOMPARE(history.nextRedo()->value().verb, QStringLiteral("add-person"));
    QVERIFY(history.redo());
    QVERIFY(!*history.nextRedo());
}

void TestHistoryService::aChangeThatNobodyUndidIsNothingToRedo()
{
    TestWorld world;
    personMoving(world, {QStringLiteral("Aktau")});
    QCOMPARE(world.campaign().history().redo().error().code, Code("nothing-to-redo"));
}

void TestHistoryService::historyTellsUndoAndRedoApart()
{
    TestWorld world;
    const Reference person = personMoving(world, {QStringLiteral("Aktau")});
    QVERIFY(world.campaign().history().undo());
    QVERIFY(world.campaign().history().redo());
    const auto history = world.campaign().history().history(person);
    QCOMPARE(history->size(), 4U);
    const HistoryEntry& redo = history->at(0);
    const HistoryEntry& undo = history->at(1);
    const HistoryEntry& change = history->at(2);
    QVERIFY(redo.isRedo && !redo.isUndo && !redo.undone);
    QVERIFY(undo.isUndo && !undo.isRedo && undo.undone);
    QVERIFY(!change.isUndo && !change.isRedo && !change.undone);
    QCOMPARE(redo.fields.front().after, QStringLiteral("Aktau"));
    QCOMPARE(world.campaign().history().undoChange(redo.change).error().code, Code("not-undoable"));
}

void TestHistoryService::undoReachesTwoHundredChangesBack()
{
    TestWorld world;
    QStringList places;
    for (int place = 0; place < HistoryService::reach + 2; ++place)
        places << QString::number(place);
    const Reference person = personMoving(world, places);
    HistoryService& history = world.campaign().history();
    for (int step = 0; step < HistoryService::reach; ++step)
        QVERIFY(history.undo());
    QCOMPARE(placeOf(world, person), QStringLiteral("1"));
    const auto nothing = history.undo();
    QVERIFY(!nothing);
    QCOMPARE(nothing.error().code, Code("nothing-to-undo"));
    QCOMPARE(nothing.error().detail, QStringLiteral("200"));
    QVERIFY(!*history.nextUndo());
    for (int step = 0; step < HistoryService::reach; ++step)
        QVERIFY(history.redo());
    QCOMPARE(placeOf(world, person), places.constLast());
    QVERIFY(!history.redo());
}

void TestHistoryService::aBulkVerbIsOneStepBothWays()
{
    TestWorld world;
    QVERIFY(world.campaign().casework().logArrest({.names = QStringLiteral("Aisulu Bekova; Olha Marchenko"),
                                                   .date = QStringLiteral("2012-04-28"),
                                                   .term = QStringLiteral("15 days")}));
    const auto counts = [&] {
        const CampaignInfo info = *world.campaign().info();
        return std::pair{info.people, info.custodies};
    };
    QVERIFY(world.campaign().history().undo());
    QCOMPARE(counts(), std::pair(qint64{0}, qint64{0}));
    QVERIFY(world.campaign().history().redo());
    QCOMPARE(counts(), std::pair(qint64{2}, qint64{2}));
    QCOMPARE(world.campaign().casework().peopleIds({})->size(), 2U);
    QVERIFY(world.campaign().history().undo());
    QCOMPARE(counts(), std::pair(qint64{0}, qint64{0}));
    QVERIFY(world.campaign().check()->empty());
}

void TestHistoryService::aLinkToWhatIsGoneIsNotBroughtBack()
{
    TestWorld world;
    world.add(QStringLiteral("source"), {QStringLiteral("title=Bulletin")});
    const qint64 sourceAdded = world.campaign().history().nextUndo()->value().change;
    const Reference person = world.reference(
        world.add(QStringLiteral("person"), {QStringLiteral("name=Aisulu"), QStringLiteral("source=SO-1")}));
    QVERIFY(world.campaign().records().set(person, {{QStringLiteral("source"), {}}}));
    QVERIFY(world.campaign().history().undoChange(sourceAdded));
    const auto refused = world.campaign().history().undo();
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, Code("moved-on"));
    QCOMPARE(refused.error().detail, QStringLiteral("SO-1"));
}

QTEST_GUILESS_MAIN(TestHistoryService)
#include "tst_historyservice.moc"
