// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/outbox.h"

#include <QMap>
#include <QSet>
#include <QTest>

using namespace vigil;

namespace {

const std::vector<std::pair<OutboxEvent, QString>> events = {
    {OutboxEvent::Claim, QStringLiteral("Claim")},
    {OutboxEvent::BeginSending, QStringLiteral("BeginSending")},
    {OutboxEvent::EnterCommitting, QStringLiteral("EnterCommitting")},
    {OutboxEvent::ServerAccepted, QStringLiteral("ServerAccepted")},
    {OutboxEvent::ServerDeferred, QStringLiteral("ServerDeferred")},
    {OutboxEvent::ServerRefused, QStringLiteral("ServerRefused")},
    {OutboxEvent::AccountProblem, QStringLiteral("AccountProblem")},
    {OutboxEvent::AnswerLost, QStringLiteral("AnswerLost")},
    {OutboxEvent::ConnectionFailed, QStringLiteral("ConnectionFailed")},
    {OutboxEvent::Cancelled, QStringLiteral("Cancelled")},
    {OutboxEvent::CrashRecovery, QStringLiteral("CrashRecovery")},
    {OutboxEvent::ResolveAsSent, QStringLiteral("ResolveAsSent")},
    {OutboxEvent::Requeue, QStringLiteral("Requeue")},
};

const std::vector<OutboxState> states = {
    OutboxState::Queued,   OutboxState::Claimed, OutboxState::Sending, OutboxState::Committing, OutboxState::Accepted,
    OutboxState::Deferred, OutboxState::Refused, OutboxState::Held,    OutboxState::Unknown,
};

// One row a state, one column an event in the order above; "-" cannot happen.
const QMap<QString, QString> table = {
    {QStringLiteral("queued"), QStringLiteral("claimed - - - - - - - - - - - -")},
    {QStringLiteral("claimed"), QStringLiteral("- sending - - - - held - deferred queued queued - -")},
    {QStringLiteral("sending"), QStringLiteral("- - committing - deferred refused held - deferred queued queued - -")},
    {QStringLiteral("committing"), QStringLiteral("- - - accepted deferred refused held unknown - - unknown - -")},
    {QStringLiteral("accepted"), QStringLiteral("- - - - - - - - - - - - -")},
    {QStringLiteral("deferred"), QStringLiteral("claimed - - - - - - - - - - - queued")},
    {QStringLiteral("refused"), QStringLiteral("- - - - - - - - - - - - queued")},
    {QStringLiteral("held"), QStringLiteral("- - - - - - - - - - - - queued")},
    {QStringLiteral("unknown"), QStringLiteral("- - - - - - - - - - - accepted queued")},
};

} // namespace

class TestOutbox final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyStateAnswersEveryEvent_data();
    void everyStateAnswersEveryEvent();
    void keysAreDistinctAndReadBack();
    void noWayLeadsBackToTheServerFromCommittingWithoutAnAnswerOrAPerson();
};

void TestOutbox::everyStateAnswersEveryEvent_data()
{
    QTest::addColumn<int>("state");
    QTest::addColumn<int>("event");
    QTest::addColumn<QString>("next");
    for (const auto state : states) {
        const auto row = table.value(outboxStateKey(state)).split(QLatin1Char(' '));
        QCOMPARE(row.size(), static_cast<qsizetype>(events.size()));
        for (std::size_t i = 0; i < events.size(); ++i)
            QTest::addRow("%s %s", qPrintable(outboxStateKey(state)), qPrintable(events.at(i).second))
                << static_cast<int>(state) << static_cast<int>(events.at(i).first) << row.at(static_cast<qsizetype>(i));
    }
}

void TestOutbox::everyStateAnswersEveryEvent()
{
    QFETCH(int, state);
    QFETCH(int, event);
    QFETCH(QString, next);
    const auto result = nextState(static_cast<OutboxState>(state), static_cast<OutboxEvent>(event));
    QCOMPARE(result ? outboxStateKey(*result) : QStringLiteral("-"), next);
}

void TestOutbox::keysAreDistinctAndReadBack()
{
    QSet<QString> keys;
    for (const auto state : states) {
        keys.insert(outboxStateKey(state));
        QVERIFY(outboxStateFromKey(outboxStateKey(state)) == state);
    }
    QCOMPARE(keys.size(), static_cast<qsizetype>(states.size()));
    QVERIFY(!outboxStateFromKey(QStringLiteral("Queued")));
    QVERIFY(!outboxStateFromKey(QString()));
}

void TestOutbox::noWayLeadsBackToTheServerFromCommittingWithoutAnAnswerOrAPerson()
{
    const QSet<QString> machineEvents = {QStringLiteral("AnswerLost"), QStringLiteral("ConnectionFailed"),
                                         QStringLiteral("Cancelled"), QStringLiteral("CrashRecovery"),
                                         QStringLiteral("Claim")};
    for (const auto start : {OutboxState::Committing, OutboxState::Unknown, OutboxState::Accepted})
        for (const auto& [event, name] : events) {
            const auto next = nextState(start, event);
            if (machineEvents.contains(name) && next)
                QVERIFY2(*next == OutboxState::Unknown, qPrintable(name));
        }
}

QTEST_GUILESS_MAIN(TestOutbox)
#include "tst_outbox.moc"
