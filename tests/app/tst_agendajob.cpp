// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/agendajob.h"
#include "app/caseworkservice.h"
#include "app/historyservice.h"
#include "testworld.h"

#include <QFile>
#include <QTest>

using namespace vigil;

namespace {

QStringList told(const Agenda& agenda)
{
    QStringList lines{QStringLiteral("%1 %2").arg(agenda.moreOverdue).arg(agenda.moreWithoutCase)};
    for (const AgendaItem& item : agenda.items)
        lines << QStringLiteral("%1 %2 %3 %4 %5")
                     .arg(QString::number(static_cast<int>(item.kind)), item.reference.toString(), item.who, item.when,
                          item.isAside() ? QStringLiteral("aside") : QString());
    return lines;
}

void log(TestWorld& world, const char* name)
{
    QVERIFY(world.campaign().casework().logArrest(
        {.names = QString::fromUtf8(name), .date = QStringLiteral("2012-04-20"), .term = QStringLiteral("15 days")}));
}

/// The answers of a job, in the order they came.
struct Answers
{
    std::vector<Result<Agenda>> all;
    explicit Answers(const AgendaJob& job)
    {
        QObject::connect(&job, &AgendaJob::read, &job, [this](const auto& agenda) { all.push_back(agenda); });
    }
};

} // namespace

/// What is due, read beside the work.
class TestAgendaJob final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itTellsWhatTheServiceTells();
    void theLastAnswerKnowsEveryChange();
    void aCampaignThatCannotBeReadIsAnError();
    void itEndsWithItsOwner();
};

void TestAgendaJob::itTellsWhatTheServiceTells()
{
    TestWorld world(TestWorld::Content::Sample);
    for (const char* name : {"Asel", "Bota", "Dana"})
        log(world, name);
    AgendaService& agenda = world.campaign().agenda();
    QVERIFY(agenda.setDone(agenda.today()->front()));
    AgendaJob job(world.campaign());
    const Answers answers(job);
    job.start(2);
    QTRY_COMPARE(answers.all.size(), 1U);
    QVERIFY(answers.all.front());
    const auto expected = agenda.all(2);
    QVERIFY(told(*expected).size() > 4);
    QCOMPARE(told(*answers.all.front()), told(*expected));
}

void TestAgendaJob::theLastAnswerKnowsEveryChange()
{
    TestWorld world;
    AgendaJob job(world.campaign());
    const Answers answers(job);
    for (const char* name : {"Asel", "Bota", "Dana", "Inkar", "Janar"}) {
        log(world, name);
        job.start(0);
    }
    // Whatever was asked while it read is read once more, not once for each.
    QTRY_COMPARE(answers.all.size(), 2U);
    QTest::qWait(20);
    QCOMPARE(answers.all.size(), 2U);
    const auto expected = world.campaign().agenda().all();
    QVERIFY(expected->items.size() >= 5);
    QCOMPARE(told(*answers.all.back()), told(*expected));
}

void TestAgendaJob::aCampaignThatCannotBeReadIsAnError()
{
    TestWorld world;
    const QString file = world.campaign().file();
    AgendaJob job(world.campaign());
    const Answers answers(job);
    QVERIFY(QFile::rename(file, file + QStringLiteral(".away")));
    job.start(0);
    QTRY_COMPARE(answers.all.size(), 1U);
    QCOMPARE(answers.all.front().error().code, Code("campaign-missing"));
    QVERIFY(!QFile::exists(file)); // nor was one made in its place
    QVERIFY(QFile::rename(file + QStringLiteral(".away"), file));
    job.start(0);
    QTRY_COMPARE(answers.all.size(), 2U);
    QVERIFY(answers.all.back());
}

void TestAgendaJob::itEndsWithItsOwner()
{
    TestWorld world(TestWorld::Content::Sample);
    {
        AgendaJob job(world.campaign());
        job.start(0);
    }
    QVERIFY(world.campaign().lock());
    QVERIFY(world.campaign().unlock({}));
    QVERIFY(!world.campaign().agenda().today()->empty());
}

QTEST_GUILESS_MAIN(TestAgendaJob)
#include "tst_agendajob.moc"
