// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/agendaservice.h"
#include "app/caseworkservice.h"
#include "app/exportservice.h"
#include "app/mailservice.h"
#include "app/readjob.h"
#include "gate.h"
#include "letterworld.h"
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

constexpr qint64 few = 10;
constexpr qint64 many = 11;

/// A job with its answers, in the order they came.
struct AgendaReader
{
    std::vector<Result<Agenda>> answers;
    ReadJob job;
    explicit AgendaReader(const Campaign& campaign) : job(campaign, few) {}
    void ask(qint64 records, int atMost = 0)
    {
        job.ask<Agenda>(
            records,
            [atMost](const ReadVerbs& verbs, const std::stop_token& stop) { return verbs.agenda.all(atMost, stop); },
            [this](const Result<Agenda>& agenda) { answers.push_back(agenda); });
    }
};

} // namespace

/// What is read beside the work.
class TestReadJob final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itTellsWhatTheServiceTells();
    void theLastAnswerKnowsEveryChange();
    void aCampaignThatCannotBeReadIsAnError();
    void itEndsWithItsOwner();
    void aLittleIsReadAtOnce();
    void whatIsReadAtOnceOvertakesTheWorker();
    void lettersAreReadAsByTheServices();
};

void TestReadJob::itTellsWhatTheServiceTells()
{
    TestWorld world(TestWorld::Content::Sample);
    for (const char* name : {"Asel", "Bota", "Dana"})
        log(world, name);
    AgendaService& agenda = world.campaign().agenda();
    QVERIFY(agenda.setDone(agenda.today()->front()));
    AgendaReader reader(world.campaign());
    reader.ask(many, 2);
    QTRY_COMPARE(reader.answers.size(), 1U);
    QVERIFY(reader.answers.front());
    const auto expected = agenda.all(2);
    QVERIFY(told(*expected).size() > 4);
    QCOMPARE(told(*reader.answers.front()), told(*expected));
}

void TestReadJob::theLastAnswerKnowsEveryChange()
{
    TestWorld world;
    AgendaReader reader(world.campaign());
    for (const char* name : {"Asel", "Bota", "Dana", "Inkar", "Janar"}) {
        log(world, name);
        reader.ask(many);
    }
    // Whatever was asked while it read is read once more, not once for each.
    QTRY_COMPARE(reader.answers.size(), 2U);
    QTest::qWait(20);
    QCOMPARE(reader.answers.size(), 2U);
    const auto expected = world.campaign().agenda().all();
    QVERIFY(expected->items.size() >= 5);
    QCOMPARE(told(*reader.answers.back()), told(*expected));
}

void TestReadJob::aCampaignThatCannotBeReadIsAnError()
{
    TestWorld world;
    const QString file = world.campaign().file();
    AgendaReader reader(world.campaign());
    QVERIFY(QFile::rename(file, file + QStringLiteral(".away")));
    reader.ask(many);
    QTRY_COMPARE(reader.answers.size(), 1U);
    QCOMPARE(reader.answers.front().error().code, Code("campaign-missing"));
    QVERIFY(!QFile::exists(file)); // nor was one made in its place
    QVERIFY(QFile::rename(file + QStringLiteral(".away"), file));
    reader.ask(many);
    QTRY_COMPARE(reader.answers.size(), 2U);
    QVERIFY(reader.answers.back());
}

void TestReadJob::itEndsWithItsOwner()
{
    TestWorld world(TestWorld::Content::Sample);
    {
        AgendaReader reader(world.campaign());
        reader.ask(many);
    }
    QVERIFY(world.campaign().lock());
    QVERIFY(world.campaign().unlock({}));
    QVERIFY(!world.campaign().agenda().today()->empty());
}

void TestReadJob::aLittleIsReadAtOnce()
{
    TestWorld world(TestWorld::Content::Sample);
    AgendaReader reader(world.campaign());
    reader.ask(few);
    QCOMPARE(reader.answers.size(), 1U);
    QCOMPARE(told(*reader.answers.front()), told(*world.campaign().agenda().all()));
}

void TestReadJob::whatIsReadAtOnceOvertakesTheWorker()
{
    TestWorld world(TestWorld::Content::Sample);
    Gate gate;
    QStringList answers;
    ReadJob job(world.campaign(), few);
    const auto ask = [&](qint64 records, const QString& name) {
        job.ask<QString>(
            records,
            [&gate, name, isHeld = records > few](const ReadVerbs&, const std::stop_token&) {
                if (isHeld)
                    gate.pass();
                return Result<QString>(name);
            },
            [&answers](const Result<QString>& answer) { answers << *answer; });
    };
    ask(many, QStringLiteral("old"));
    ask(many, QStringLiteral("old, asked meanwhile"));
    ask(few, QStringLiteral("at once"));
    QCOMPARE(answers, QStringList{QStringLiteral("at once")});
    ask(many, QStringLiteral("new"));
    gate.open();
    QTRY_COMPARE(answers.size(), 2);
    QTest::qWait(20);
    QCOMPARE(answers, QStringList({QStringLiteral("at once"), QStringLiteral("new")}));
}

void TestReadJob::lettersAreReadAsByTheServices()
{
    LetterWorld world;
    const Reference letter = world.approved();
    Campaign& campaign = world.campaign();
    QVERIFY(campaign.mail().saveAccount({.name = QStringLiteral("main"),
                                         .host = QStringLiteral("localhost"),
                                         .port = QStringLiteral("2525"),
                                         .security = QStringLiteral("none"),
                                         .from = QStringLiteral("Campaign <campaign@letters.example>")}));
    ReadJob job(campaign, few);
    std::optional<Result<ExportPlan>> plan;
    std::optional<Result<SendReport>> dryRun;
    const ExportRequest request{.format = ExportFormat::Eml, .folder = QStringLiteral("letters"), .letters = {letter}};
    job.ask<ExportPlan>(
        many,
        [request](const ReadVerbs& verbs, const std::stop_token& stop) { return verbs.exports.plan(request, stop); },
        [&plan](const Result<ExportPlan>& answer) { plan = answer; });
    QTRY_VERIFY(plan);
    job.ask<SendReport>(
        many, [](const ReadVerbs& verbs, const std::stop_token& stop) { return verbs.mail.dryRun({}, stop); },
        [&dryRun](const Result<SendReport>& answer) { dryRun = answer; });
    QTRY_VERIFY(dryRun);
    QVERIFY(*plan);
    QVERIFY(*dryRun);
    const auto expected = campaign.exports().plan(request);
    QCOMPARE((*plan)->items.size(), 1U);
    QCOMPARE((*plan)->items.front().fileName, expected->items.front().fileName);
    QCOMPARE((*plan)->items.front().content.body, expected->items.front().content.body);
    QVERIFY(!(*plan)->items.front().bytes.isEmpty());
    QCOMPARE((*dryRun)->rows.size(), 1U);
    QCOMPARE((*dryRun)->rows.front().letter, letter);
    // Asked to stop, neither reads on.
    std::stop_source stop;
    stop.request_stop();
    QCOMPARE(campaign.exports().plan(request, stop.get_token()).error().code, Code("cancelled"));
    QCOMPARE(campaign.mail().dryRun({}, stop.get_token()).error().code, Code("cancelled"));
}

QTEST_GUILESS_MAIN(TestReadJob)
#include "tst_readjob.moc"
