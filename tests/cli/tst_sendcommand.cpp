// SPDX-License-Identifier: GPL-3.0-or-later
#include "cliworld.h"

#include "mail/mailtransport.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <mutex>

using namespace vigil;
using namespace Qt::StringLiterals;

namespace {

/// What the scripted transport saw, and what it is to answer, one after another; the last answer repeats.
struct Script
{
    std::vector<DeliveryOutcome> answers;
    std::vector<QString> delivered = {};
    std::vector<QByteArray> bytes = {};
    std::function<void()> beforeAnswer = {};
};

class ScriptedTransport final : public MailTransport
{
public:
    explicit ScriptedTransport(Script& script) : m_script(script) {}

    DeliveryOutcome deliver(const MailEnvelope& envelope, const QByteArray& bytes, CommitGate& gate,
                            std::stop_token stop) override
    {
        if (m_script.beforeAnswer)
            m_script.beforeAnswer();
        if (stop.stop_requested())
            return {.result = DeliveryResult::Cancelled, .reason = u"cancelled"_s};
        const auto turn = std::min(m_script.delivered.size(), m_script.answers.size() - 1);
        const DeliveryOutcome answer = m_script.answers[turn];
        m_script.delivered.push_back(envelope.to);
        m_script.bytes.push_back(bytes);
        const bool reachesGate = answer.result == DeliveryResult::Accepted || answer.result == DeliveryResult::Unknown;
        if (reachesGate && !gate.enterCommitting())
            return {.result = DeliveryResult::Cancelled, .reason = u"gate-refused"_s};
        return answer;
    }
    std::optional<DeliveryOutcome> probe(std::stop_token) override { return std::nullopt; }
    void disconnect() override {}

private:
    Script& m_script;
};

DeliveryOutcome answer(DeliveryResult result, const char* reason, int code = 0, bool stops = false)
{
    return {.result = result,
            .reason = QString::fromLatin1(reason),
            .replyCode = code,
            .reply = {},
            .refusedCopies = {},
            .accountStops = stops};
}

} // namespace

class TestSendCommand final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anAcceptedLetterIsSentOnce();
    void aDryRunSendsNothing();
    void theLimitIsKept();
    void theStatusFollowsTheServersAnswer_data();
    void theStatusFollowsTheServersAnswer();
    void aLetterOfUnknownFateWaitsForAPerson();
    void progressGoesToATerminalOnly();
    void anInterruptLeavesTheLetterInTheQueue();
    void sendingWithoutAnAccountIsRefused();
    void anAccountIsCheckedAndItsPasswordNeverShown();

private:
    static void makeReady(CliWorld& world, Script& script);
};

void TestSendCommand::makeReady(CliWorld& world, Script& script)
{
    world.transport = [&script](const SmtpServer&) { return std::make_unique<ScriptedTransport>(script); };
    world.createSample();
    QCOMPARE(world.typed("draft --case C-1 --template prosecutor-en --to K-1").status, 0);
    QCOMPARE(world.typed("draft --case C-1 --template embassy-en --to K-2").status, 0);
    QCOMPARE(world.typed("approve --all").status, 0);
    QCOMPARE(world
                 .typed("account set home --host 127.0.0.1 --port 2525 --security none "
                        "--from 'Grace Placeholder <grace@campaign.example>'")
                 .status,
             0);
}

void TestSendCommand::anAcceptedLetterIsSentOnce()
{
    CliWorld world;
    Script script{.answers = {answer(DeliveryResult::Accepted, "accepted", 250)}};
    makeReady(world, script);
    const CliAnswer sent = world.typed("send");
    QCOMPARE(sent.status, 0);
    QCOMPARE(sent.result()["accepted"_L1], 2);
    QCOMPARE(sent.result()["remaining"_L1], 0);
    QCOMPARE(sent.list("letters").size(), 2);
    QCOMPARE(script.delivered.size(), std::size_t(2));
    const CliAnswer again = world.typed("send");
    QCOMPARE(again.status, 0);
    QCOMPARE(again.result()["accepted"_L1], 0);
    QCOMPARE(script.delivered.size(), std::size_t(2));
    QCOMPARE(world.typed("outbox").list("letters")[0]["state"_L1], u"accepted"_s);
    for (const QByteArray& bytes : script.bytes)
        QVERIFY(!bytes.toLower().contains("\nbcc:"));
}

void TestSendCommand::aDryRunSendsNothing()
{
    CliWorld world;
    Script script{.answers = {answer(DeliveryResult::Accepted, "accepted", 250)}};
    makeReady(world, script);
    const CliAnswer dry = world.typed("send --dry-run");
    QCOMPARE(dry.status, 0);
    QCOMPARE(dry.list("letters").size(), 2);
    QCOMPARE(dry.list("letters")[0]["state"_L1], u"would-send"_s);
    QVERIFY(script.delivered.empty());
    QCOMPARE(world.typed("letters --state approved").list("letters").size(), 2);
}

void TestSendCommand::theLimitIsKept()
{
    CliWorld world;
    Script script{.answers = {answer(DeliveryResult::Accepted, "accepted", 250)}};
    makeReady(world, script);
    const CliAnswer first = world.typed("send --limit 1");
    QCOMPARE(first.result()["accepted"_L1], 1);
    QCOMPARE(first.result()["remaining"_L1], 1);
    QCOMPARE(script.delivered.size(), std::size_t(1));
    QCOMPARE(world.typed("send --limit 0").status, 64);
}

void TestSendCommand::theStatusFollowsTheServersAnswer_data()
{
    QTest::addColumn<int>("first");
    QTest::addColumn<int>("second");
    QTest::addColumn<bool>("accountStops");
    QTest::addColumn<int>("status");
    const auto accepted = static_cast<int>(DeliveryResult::Accepted);
    const auto deferred = static_cast<int>(DeliveryResult::Deferred);
    const auto refused = static_cast<int>(DeliveryResult::Refused);
    const auto held = static_cast<int>(DeliveryResult::Held);
    QTest::newRow("all accepted") << accepted << accepted << false << 0;
    QTest::newRow("one accepted, one later") << accepted << deferred << false << 1;
    QTest::newRow("one refused, one accepted") << refused << accepted << false << 1;
    QTest::newRow("both refused") << refused << refused << false << 4;
    QTest::newRow("nobody there") << deferred << deferred << false << 4;
    QTest::newRow("the account is stopped at once") << held << held << true << 4;
}

void TestSendCommand::theStatusFollowsTheServersAnswer()
{
    QFETCH(int, first);
    QFETCH(int, second);
    QFETCH(bool, accountStops);
    QFETCH(int, status);
    CliWorld world;
    Script script;
    script.answers = {answer(static_cast<DeliveryResult>(first), "refused", 550, accountStops),
                      answer(static_cast<DeliveryResult>(second), "refused", 550, accountStops)};
    makeReady(world, script);
    const CliAnswer sent = world.typed("send");
    QCOMPARE(sent.status, status);
    QVERIFY(sent.result().contains("letters"_L1));
    if (status == 4)
        QCOMPARE(sent.errorCode(), u"nothing-sent"_s);
    QCOMPARE(world.typed("letters").list("letters").size(), 2);
}

void TestSendCommand::aLetterOfUnknownFateWaitsForAPerson()
{
    CliWorld world;
    Script script{.answers = {answer(DeliveryResult::Unknown, "timeout")}};
    makeReady(world, script);
    const CliAnswer sent = world.typed("send --limit 1");
    QCOMPARE(sent.status, 1);
    QCOMPARE(sent.result()["unknown"_L1], 1);
    const QString letter = sent.list("letters")[0]["ref"_L1].toString();
    QCOMPARE(world.json({u"outbox"_s, u"resolve"_s, letter}).status, 64);
    QCOMPARE(world.json({u"outbox"_s, u"resolve"_s, letter, u"--sent"_s, u"--requeue"_s}).status, 64);
    const CliAnswer resolved = world.json({u"outbox"_s, u"resolve"_s, letter, u"--sent"_s});
    QCOMPARE(resolved.status, 0);
    QCOMPARE(resolved.result()["state"_L1], u"accepted"_s);
    const CliAnswer again = world.json({u"outbox"_s, u"resolve"_s, letter, u"--requeue"_s});
    QCOMPARE(again.status, 3);
    QCOMPARE(again.errorCode(), u"not-possible-now"_s);
}

void TestSendCommand::progressGoesToATerminalOnly()
{
    for (const bool isTerminal : {true, false}) {
        CliWorld world;
        Script script{.answers = {answer(DeliveryResult::Accepted, "accepted", 250)}};
        makeReady(world, script);
        world.errIsTerminal = isTerminal;
        QCOMPARE(world.typed("send").err.contains("2 of 2"_L1), isTerminal);
    }
}

void TestSendCommand::anInterruptLeavesTheLetterInTheQueue()
{
    CliWorld world;
    Script script{.answers = {answer(DeliveryResult::Accepted, "accepted", 250)}};
    makeReady(world, script);
    std::stop_source interrupt;
    world.stop = interrupt.get_token();
    script.beforeAnswer = [&interrupt] {
        interrupt.request_stop();
        QTest::qSleep(200);
    };
    const CliAnswer sent = world.typed("send");
    QCOMPARE(sent.status, 1);
    QVERIFY(sent.result()["cancelled"_L1].toBool());
    QCOMPARE(sent.result()["accepted"_L1], 0);
    QVERIFY(script.delivered.empty());
    script.beforeAnswer = {};
    world.stop = {};
    QCOMPARE(world.typed("send").result()["accepted"_L1], 2);
}

void TestSendCommand::sendingWithoutAnAccountIsRefused()
{
    CliWorld world;
    world.createSample();
    const CliAnswer sent = world.typed("send");
    QCOMPARE(sent.status, 3);
    QCOMPARE(sent.errorCode(), u"no-account"_s);
    QCOMPARE(world.typed("send --account nobody").errorCode(), u"unknown-account"_s);
}

void TestSendCommand::anAccountIsCheckedAndItsPasswordNeverShown()
{
    CliWorld world;
    world.createEmpty();
    world.input = "swordfish\n";
    const char* good = "account set home --host mail.campaign.example --port 587 --security starttls --user grace "
                       "--password-file - --from 'Grace <grace@campaign.example>'";
    const CliAnswer saved = world.typed(good);
    QCOMPARE(saved.status, 0);
    QCOMPARE(saved.result()["account"_L1]["port"_L1], 587);
    QVERIFY(!saved.out.contains("swordfish"_L1));
    QCOMPARE(world.typed("account list").list("accounts").size(), 1);
    const CliAnswer plain =
        world.typed("account set away --host mail.campaign.example --port 25 --security none --from a@b.example");
    QCOMPARE(plain.status, 3);
    QVERIFY(plain.findingCodes().contains(u"plain-not-loopback"_s));
    QCOMPARE(world.typed("account list").list("accounts").size(), 1);
}

QTEST_GUILESS_MAIN(TestSendCommand)
#include "tst_sendcommand.moc"
