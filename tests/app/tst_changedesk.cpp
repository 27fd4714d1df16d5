// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/changedesk.h"
#include "app/changenotifier.h"
#include "app/historyservice.h"
#include "app/recordservice.h"
#include "app/trashservice.h"
#include "gate.h"
#include "testworld.h"

#include <QFile>
#include <QTest>
#include <QThread>

using namespace vigil;

namespace {

constexpr qint64 many = ChangeDesk::few + 1;

/// What a verb ended with, once that was told.
struct Answer
{
    std::optional<Result<Receipt>> receipt = {};
    ChangeDesk::Then<Receipt> take()
    {
        return [this](const Result<Receipt>& told) { receipt = told; };
    }
};

std::vector<Reference> addPeople(TestWorld& world, int count)
{
    std::vector<Reference> people;
    for (int i = 1; i <= count; ++i)
        people.push_back(
            world.reference(world.add(QStringLiteral("person"), {QStringLiteral("name=Testova %1").arg(i)})));
    return people;
}

ChangeDesk::Verb<Receipt> removing(const std::vector<Reference>& people)
{
    return [people](const BulkVerbs& verbs) { return verbs.records.remove(people); };
}

/// The same, once the gate is open.
ChangeDesk::Verb<Receipt> removing(const std::vector<Reference>& people, Gate& gate)
{
    return [people, &gate](const BulkVerbs& verbs) {
        gate.pass();
        return verbs.records.remove(people);
    };
}

std::size_t inTrash(TestWorld& world)
{
    return world.campaign().trash().list()->size();
}

} // namespace

/// Verbs of many records are done beside the window, and those of few at once.
class TestChangeDesk final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fewAreChangedAtOnce();
    void manyAreChangedInAnotherThreadAndToldAfterwards();
    void whatIsReadMeanwhileIsWhatWasThereBefore();
    void whatIsWrittenMeanwhileIsKept();
    void anotherVerbHasToWait();
    void aCancelledVerbChangesNothing();
    void whatWasDoneAlreadyIsNotCancelled();
    void aFailureChangesNothing();
    void aFileThatIsGoneIsAnError();
    void whoHasGoneIsNotTold();
    void closingAwaitsTheVerb();
    void lockingAwaitsTheVerbAndTellsIt();
    void undoIsOneOfThem();
};

void TestChangeDesk::fewAreChangedAtOnce()
{
    TestWorld world;
    const auto people = addPeople(world, 2);
    Answer answer;
    QThread* thread = nullptr;
    world.campaign().desk().run<Receipt>(
        ChangeDesk::few, *this,
        [&](const BulkVerbs& verbs) {
            thread = QThread::currentThread();
            return verbs.records.remove(people);
        },
        answer.take());
    QVERIFY(answer.receipt && *answer.receipt);
    QCOMPARE(thread, QThread::currentThread());
    QVERIFY(!world.campaign().desk().isBusy());
    QCOMPARE(inTrash(world), 2U);
}

void TestChangeDesk::manyAreChangedInAnotherThreadAndToldAfterwards()
{
    TestWorld world;
    const auto people = addPeople(world, 3);
    world.reopen();
    Campaign& campaign = world.campaign();
    QVERIFY(!campaign.owesBackup());
    QStringList told;
    connect(&campaign.desk(), &ChangeDesk::busyChanged, this,
            [&] { told << (campaign.desk().isBusy() ? QStringLiteral("busy") : QStringLiteral("free")); });
    std::vector<Reference> changed;
    connect(&campaign.notifier(), &ChangeNotifier::recordsChanged, this, [&](const std::vector<Reference>& records) {
        changed = records;
        told << QStringLiteral("changed");
    });
    QThread* thread = nullptr;
    std::optional<Result<Receipt>> receipt;
    campaign.desk().run<Receipt>(
        many, *this,
        [&](const BulkVerbs& verbs) {
            thread = QThread::currentThread();
            return verbs.records.remove(people);
        },
        [&](const Result<Receipt>& done) {
            receipt = done;
            told << QStringLiteral("told");
        });
    QVERIFY(!receipt);
    QTRY_VERIFY(receipt);
    QVERIFY(*receipt);
    QVERIFY(thread != QThread::currentThread());
    QCOMPARE(told, (QStringList{QStringLiteral("busy"), QStringLiteral("changed"), QStringLiteral("free"),
                                QStringLiteral("told")}));
    QCOMPARE(changed, people);
    QCOMPARE(inTrash(world), 3U);
    QCOMPARE(campaign.history().nextUndo()->value().change, receipt->value().change);
    world.clock().set(world.clock().now().addDays(1));
    QVERIFY(campaign.owesBackup());
    QCOMPARE(*campaign.check(), Findings());
}

void TestChangeDesk::whatIsReadMeanwhileIsWhatWasThereBefore()
{
    Gate written;
    TestWorld world;
    const auto people = addPeople(world, 2);
    Answer answer;
    world.campaign().desk().run<Receipt>(
        many, *this,
        [&](const BulkVerbs& verbs) {
            auto receipt = verbs.records.remove(people);
            written.pass();
            return receipt;
        },
        answer.take());
    QVERIFY(written.awaitReached());
    QCOMPARE(world.campaign().records().titleOf(people.front()), QStringLiteral("Testova 1"));
    QVERIFY(world.campaign().desk().isBusy());
    written.open();
    QTRY_VERIFY(answer.receipt);
    QCOMPARE(inTrash(world), 2U);
}

/// A field that a person leaves while two hundred others go to the trash.
void TestChangeDesk::whatIsWrittenMeanwhileIsKept()
{
    TestWorld world;
    auto people = addPeople(world, 60);
    const Reference other = people.back();
    people.pop_back();
    Answer answer;
    world.campaign().desk().run<Receipt>(std::ssize(people), *this, removing(people), answer.take());
    const auto set = world.campaign().records().set(other, {{QStringLiteral("place"), QStringLiteral("Testville")}});
    QVERIFY(set);
    QTRY_VERIFY(answer.receipt);
    QVERIFY(*answer.receipt);
    QCOMPARE(inTrash(world), 59U);
    QCOMPARE(world.campaign().records().show(other)->stored.record.text(QStringLiteral("place")),
             QStringLiteral("Testville"));
}

void TestChangeDesk::anotherVerbHasToWait()
{
    Gate gate;
    TestWorld world;
    const auto people = addPeople(world, 2);
    Answer first, second;
    ChangeDesk& desk = world.campaign().desk();
    desk.run<Receipt>(many, *this, removing(people, gate), first.take());
    desk.run<Receipt>(1, *this, removing({people.front()}), second.take());
    QCOMPARE(second.receipt->error().code, Code("change-under-way"));
    gate.open();
    QTRY_VERIFY(first.receipt);
    QVERIFY(*first.receipt);
    second.receipt.reset();
    desk.run<Receipt>(
        1, *this, [](const BulkVerbs& verbs) { return verbs.history.undo(); }, second.take());
    QVERIFY(*second.receipt);
    QCOMPARE(inTrash(world), 0U);
}

void TestChangeDesk::aCancelledVerbChangesNothing()
{
    Gate gate;
    TestWorld world;
    const auto people = addPeople(world, 2);
    Answer answer;
    ChangeDesk& desk = world.campaign().desk();
    bool wasChanged = false;
    connect(&world.campaign().notifier(), &ChangeNotifier::recordsChanged, this, [&] { wasChanged = true; });
    desk.run<Receipt>(many, *this, removing(people, gate), answer.take());
    QVERIFY(gate.awaitReached());
    QVERIFY(desk.mayBeCancelled());
    desk.cancel();
    gate.open();
    QTRY_VERIFY(answer.receipt);
    QCOMPARE(answer.receipt->error().code, Code("change-cancelled"));
    QCOMPARE(inTrash(world), 0U);
    QVERIFY(!wasChanged);
    desk.run<Receipt>(many, *this, removing(people), answer.take());
    QTRY_VERIFY(*answer.receipt);
    QCOMPARE(inTrash(world), 2U);
}

void TestChangeDesk::whatWasDoneAlreadyIsNotCancelled()
{
    Gate gate;
    TestWorld world;
    const auto people = addPeople(world, 2);
    Answer answer;
    ChangeDesk& desk = world.campaign().desk();
    desk.run<Receipt>(many, *this, removing(people, gate), answer.take(), ChangeDesk::Ending::Whole);
    QVERIFY(gate.awaitReached());
    QVERIFY(!desk.mayBeCancelled());
    desk.cancel();
    gate.open();
    QTRY_VERIFY(answer.receipt);
    QVERIFY(*answer.receipt);
    QCOMPARE(inTrash(world), 2U);
}

void TestChangeDesk::aFailureChangesNothing()
{
    TestWorld world;
    auto people = addPeople(world, 2);
    people.push_back({Kind::Person, 99});
    Answer answer;
    world.campaign().desk().run<Receipt>(many, *this, removing(people), answer.take());
    QTRY_VERIFY(answer.receipt);
    QCOMPARE(answer.receipt->error().code, Code("unknown-reference"));
    QCOMPARE(inTrash(world), 0U);
}

void TestChangeDesk::aFileThatIsGoneIsAnError()
{
    TestWorld world;
    const auto people = addPeople(world, 2);
    const QString file = world.campaign().file();
    QVERIFY(QFile::rename(file, file + QStringLiteral(".away")));
    Answer answer;
    world.campaign().desk().run<Receipt>(many, *this, removing(people), answer.take());
    QTRY_VERIFY(answer.receipt);
    QCOMPARE(answer.receipt->error().code, Code("campaign-missing"));
    QVERIFY(!QFile::exists(file));
    QVERIFY(QFile::rename(file + QStringLiteral(".away"), file));
    QCOMPARE(inTrash(world), 0U);
}

void TestChangeDesk::whoHasGoneIsNotTold()
{
    Gate gate;
    TestWorld world;
    const auto people = addPeople(world, 2);
    Answer answer;
    auto page = std::make_unique<QObject>();
    ChangeDesk& desk = world.campaign().desk();
    desk.run<Receipt>(many, *page, removing(people, gate), answer.take());
    page.reset();
    gate.open();
    QTRY_VERIFY(!desk.isBusy());
    QVERIFY(!answer.receipt);
    QCOMPARE(inTrash(world), 2U);
}

void TestChangeDesk::closingAwaitsTheVerb()
{
    TestWorld world;
    const auto people = addPeople(world, 30);
    Answer answer;
    world.campaign().desk().run<Receipt>(many, *this, removing(people), answer.take());
    world.reopen();
    QVERIFY(answer.receipt);
    QCOMPARE(inTrash(world), 30U);
    QCOMPARE(*world.campaign().check(), Findings());
}

void TestChangeDesk::lockingAwaitsTheVerbAndTellsIt()
{
    TestWorld world;
    const auto people = addPeople(world, 30);
    Answer answer;
    world.campaign().desk().run<Receipt>(many, *this, removing(people), answer.take());
    QVERIFY(world.campaign().lock());
    QVERIFY(answer.receipt);
    QVERIFY(world.campaign().unlock({}));
    QCOMPARE(inTrash(world), 30U);
}

void TestChangeDesk::undoIsOneOfThem()
{
    TestWorld world;
    const auto people = addPeople(world, 30);
    const auto receipt = world.campaign().records().remove(people);
    QVERIFY(receipt);
    HistoryService& history = world.campaign().history();
    QCOMPARE(*history.recordsOf(receipt->change), 30);
    QCOMPARE((*history.nextUndo())->records, 30);
    Answer undone, redone;
    world.campaign().desk().run<Receipt>(
        many, *this, [](const BulkVerbs& verbs) { return verbs.history.undo(); }, undone.take());
    QTRY_VERIFY(undone.receipt);
    QVERIFY(*undone.receipt);
    QCOMPARE(inTrash(world), 0U);
    QCOMPARE((*history.nextRedo())->records, 30);
    world.campaign().desk().run<Receipt>(
        many, *this, [](const BulkVerbs& verbs) { return verbs.history.redo(); }, redone.take());
    QTRY_VERIFY(redone.receipt);
    QCOMPARE(inTrash(world), 30U);
}

QTEST_GUILESS_MAIN(TestChangeDesk)
#include "tst_changedesk.moc"
