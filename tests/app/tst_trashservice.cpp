// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/trashservice.h"

#include "app/caseworkservice.h"
#include "app/historyservice.h"
#include "app/recordservice.h"
#include "testworld.h"

#include <QTest>

using namespace vigil;
using namespace Qt::StringLiterals;

class TestTrashService final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasDeletedIsListedWithItsDays();
    void whatBelongsToARecordStandsWithIt();
    void puttingBackBringsWhatWentAlong();
    void whatWasDeletedBeforeStaysInTheTrash();
    void puttingBackCanBeUndoneAndRedone();
    void whatWasDeletedByARedoComesBackWhole();
    void nothingComesBackWithoutWhatItBelongsTo();
    void whatIsPutBackBesideItsOwnerComesToo();
    void onlyWhatIsInTheTrashIsPutBack();
    void whatIsInTheTrashIsResolvedByReferenceAndUid();
};

namespace {

/// P-1 with N-1 and N-2.
Reference personWithNames(TestWorld& world)
{
    const Reference person = world.reference(world.add(u"person"_s, {u"name=Aisulu Bekova"_s}));
    for (const QString& name : {u"text=Айсулу Бекова"_s, u"text=A. Bekova"_s})
        world.add(u"name"_s, {name}, u"P-1"_s);
    return person;
}

const Reference firstName{Kind::Name, 1};
const Reference secondName{Kind::Name, 2};

qsizetype childrenOf(TestWorld& world, Reference person)
{
    return static_cast<qsizetype>(world.campaign().records().show(person)->children.size());
}

} // namespace

void TestTrashService::whatWasDeletedIsListedWithItsDays()
{
    TestWorld world;
    QVERIFY(world.campaign().trash().list()->empty());
    for (const QString& name : {u"name=Aisulu"_s, u"name=Olha"_s})
        world.add(u"person"_s, {name});
    QVERIFY(world.campaign().records().remove({Kind::Person, 1}));
    world.clock().set(world.clock().now().addDays(1));
    QVERIFY(world.campaign().records().remove({Kind::Person, 2}));
    const auto days = [&] {
        const auto list = *world.campaign().trash().list();
        return std::pair{list.front().daysLeft, list.back().daysLeft};
    };
    const auto list = *world.campaign().trash().list();
    QCOMPARE(list.size(), 2U);
    QCOMPARE(list.front().title, u"Olha"_s);
    QCOMPARE(list.back().title, u"Aisulu"_s);
    QCOMPARE(list.back().trashedAt, u"2012-05-01T04:00:00.000Z"_s);
    QCOMPARE(days(), std::pair(90, 89));
    world.clock().set(world.clock().now().addDays(88).addSecs(60));
    QCOMPARE(days(), std::pair(2, 1));
    world.clock().set(world.clock().now().addDays(88));
    QCOMPARE(days(), std::pair(0, 0));
}

void TestTrashService::whatBelongsToARecordStandsWithIt()
{
    TestWorld world;
    const Reference person = personWithNames(world);
    QVERIFY(world.campaign().records().remove(person));
    const auto list = *world.campaign().trash().list();
    QCOMPARE(list.size(), 1U);
    QCOMPARE(list.front().reference, person);
    QCOMPARE(list.front().with, (std::vector{firstName, secondName}));
}

void TestTrashService::puttingBackBringsWhatWentAlong()
{
    TestWorld world;
    const Reference person = personWithNames(world);
    QVERIFY(world.campaign().records().remove(person));
    QVERIFY(!world.campaign().records().resolve(u"Айсулу Бекова"_s, {Kind::Person}));
    const auto receipt = world.campaign().trash().putBack(person);
    QVERIFY(receipt);
    QCOMPARE(receipt->verb, u"put-back"_s);
    QCOMPARE(receipt->label, u"Aisulu Bekova"_s);
    QCOMPARE(childrenOf(world, person), 2);
    QCOMPARE(*world.campaign().records().resolve(u"Айсулу Бекова"_s, {Kind::Person}), person);
    QCOMPARE(world.campaign().casework().peopleIds({})->size(), 1U);
    QVERIFY(world.campaign().trash().list()->empty());
    QVERIFY(world.campaign().check()->empty());
}

void TestTrashService::whatWasDeletedBeforeStaysInTheTrash()
{
    TestWorld world;
    const Reference person = personWithNames(world);
    QVERIFY(world.campaign().records().remove(firstName));
    QVERIFY(world.campaign().records().remove(person));
    QVERIFY(world.campaign().trash().putBack(person));
    QCOMPARE(childrenOf(world, person), 1);
    const auto left = *world.campaign().trash().list();
    QCOMPARE(left.size(), 1U);
    QCOMPARE(left.front().reference, firstName);
    QVERIFY(world.campaign().trash().putBack(firstName));
    QCOMPARE(childrenOf(world, person), 2);
}

void TestTrashService::puttingBackCanBeUndoneAndRedone()
{
    TestWorld world;
    const Reference person = personWithNames(world);
    QVERIFY(world.campaign().records().remove(person));
    QVERIFY(world.campaign().trash().putBack(person));
    QVERIFY(world.campaign().history().undo());
    QCOMPARE(world.campaign().trash().list()->size(), 1U);
    QCOMPARE(world.campaign().trash().list()->front().trashedAt, u"2012-05-01T04:00:00.000Z"_s);
    QVERIFY(world.campaign().history().redo());
    QCOMPARE(childrenOf(world, person), 2);
}

void TestTrashService::whatWasDeletedByARedoComesBackWhole()
{
    TestWorld world;
    const Reference person = personWithNames(world);
    QVERIFY(world.campaign().records().remove(person));
    QVERIFY(world.campaign().history().undo());
    QVERIFY(world.campaign().history().redo());
    QVERIFY(world.campaign().trash().putBack(person));
    QCOMPARE(childrenOf(world, person), 2);
}

void TestTrashService::nothingComesBackWithoutWhatItBelongsTo()
{
    TestWorld world;
    QVERIFY(world.campaign().records().remove(personWithNames(world)));
    const auto refused = world.campaign().trash().putBack(firstName);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, Code("in-trash"));
    QCOMPARE(refused.error().detail, u"P-1"_s);
}

void TestTrashService::whatIsPutBackBesideItsOwnerComesToo()
{
    TestWorld world;
    const Reference person = personWithNames(world);
    QVERIFY(world.campaign().records().remove(firstName)); // by itself, before
    QVERIFY(world.campaign().records().remove(person));
    const auto back = world.campaign().trash().putBack({firstName, person});
    QVERIFY(back);
    QCOMPARE(childrenOf(world, person), 2);
    QVERIFY(world.campaign().history().undo());
    QVERIFY(!world.campaign().records().resolve(u"P-1"_s));
}

void TestTrashService::onlyWhatIsInTheTrashIsPutBack()
{
    TestWorld world;
    const Reference person = personWithNames(world);
    QCOMPARE(world.campaign().trash().putBack(person).error().code, Code("not-in-trash"));
    QCOMPARE(world.campaign().trash().putBack({Kind::Person, 9}).error().code, Code("unknown-reference"));
}

void TestTrashService::whatIsInTheTrashIsResolvedByReferenceAndUid()
{
    TestWorld world;
    const RecordService& records = world.campaign().records();
    const Reference person = personWithNames(world);
    const QString uid = records.show(person)->stored.uid.toString();
    QVERIFY(world.campaign().records().remove(person));
    QCOMPARE(*records.resolveAlsoTrashed(u" p-1 "_s), person);
    QCOMPARE(*records.resolveAlsoTrashed(uid), person);
    QCOMPARE(records.resolveAlsoTrashed(u"Aisulu Bekova"_s).error().code, Code("unknown-reference"));
    QCOMPARE(records.resolveAlsoTrashed(u"P-2"_s).error().code, Code("unknown-reference"));
}

QTEST_GUILESS_MAIN(TestTrashService)
#include "tst_trashservice.moc"
