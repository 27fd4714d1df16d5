// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/changenotifier.h"
#include "app/mailservice.h"
#include "letterworld.h"
#include "scriptedtransport.h"

#include <QFile>
#include <QSignalSpy>
#include <QTimer>

using namespace vigil;

namespace {

constexpr const char* from = "Letters <hannah@letters.example>";

/// A world with an account and letters that wait to be mailed.
class MailWorld final
{
public:
    explicit MailWorld(int letterCount = 1)
    {
        const auto saved = mail().saveAccount(account());
        if (!saved)
            qFatal("no account");
        mail().setTransportMaker(script.maker());
        m_letters.push_back(letters.approved());
        for (int i = 2; i <= letterCount; ++i)
            m_letters.push_back(another(i));
    }

    static AccountInput account()
    {
        return {.name = QStringLiteral("main"),
                .host = QStringLiteral("127.0.0.1"),
                .port = QStringLiteral("2525"),
                .security = QStringLiteral("none"),
                .from = QString::fromLatin1(from)};
    }

    MailService& mail() { return letters.campaign().mail(); }
    Reference letter(std::size_t index = 0) const { return m_letters.at(index); }

    SendReport send(const SendRequest& request = {})
    {
        auto job = mail().prepare(request);
        if (!job)
            qFatal("prepare: %s", qPrintable(LetterWorld::errorOf(job)));
        QSignalSpy finished(job->get(), &SendJob::finished);
        (*job)->start();
        if (finished.isEmpty() && !finished.wait(10000))
            qFatal("sending does not end");
        return (*job)->report();
    }

    QString outboxState(std::size_t index = 0)
    {
        const auto rows = mail().outbox();
        for (const auto& row : *rows)
            if (row.letter == letter(index))
                return row.state;
        return QStringLiteral("none");
    }

    QString letterState(std::size_t index = 0) { return letters.letters().show(letter(index))->row.state; }

    LetterWorld letters;
    TransportScript script;

private:
    Reference another(int number)
    {
        const QByteArray count = QByteArray::number(number);
        const QByteArray office = "add|contact|name=Prosecutor " + count + "|contactKind=prosecutor|country=KZ";
        letters.add(office.constData());
        const QByteArray contact = "K-" + QByteArray::number(number + 2);
        const QByteArray point =
            "add|point|pointType=email|value=office" + count + "@prosecutor.example|state=verified|--to=" + contact;
        letters.add(point.constData());
        return letters.approved("prosecutor", contact.constData());
    }

    std::vector<Reference> m_letters;
};

/// Opens a copy of a campaign file as it was on disk at one instant: what a process that died then would have left.
class DeadCopy final
{
public:
    explicit DeadCopy(const QString& file) : m_copy(m_folder.filePath(QStringLiteral("dead.vigil")))
    {
        for (const auto& suffix : {QString(), QStringLiteral("-wal")})
            if (QFile::exists(file + suffix))
                QFile::copy(file + suffix, m_copy + suffix);
    }

    QString stateAfterOpening(Reference letter)
    {
        const FixedClock clock(QDateTime::currentDateTimeUtc());
        const auto campaign = Campaign::open(m_copy, std::nullopt, {clock, QStringLiteral("tester"), {}});
        if (!campaign)
            return LetterWorld::errorOf(campaign);
        return (*campaign)->letters().show(letter)->row.state;
    }

private:
    QTemporaryDir m_folder;
    QString m_copy;
};

} // namespace

class tst_MailService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void badAccountsAreRefusedWithTheField_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("code");
        QTest::newRow("name") << QStringLiteral("name") << QStringLiteral("") << QStringLiteral("required");
        QTest::newRow("host") << QStringLiteral("host") << QStringLiteral("mail host") << QStringLiteral("bad-host");
        QTest::newRow("host with line break")
            << QStringLiteral("host") << QStringLiteral("mail.example\r\nRSET") << QStringLiteral("bad-host");
        QTest::newRow("port") << QStringLiteral("port") << QStringLiteral("70000") << QStringLiteral("bad-port");
        QTest::newRow("port word") << QStringLiteral("port") << QStringLiteral("smtp") << QStringLiteral("bad-port");
        QTest::newRow("security") << QStringLiteral("security") << QStringLiteral("ssl")
                                  << QStringLiteral("unknown-code");
        QTest::newRow("plain to elsewhere")
            << QStringLiteral("host") << QStringLiteral("mail.example") << QStringLiteral("plain-not-loopback");
        QTest::newRow("from") << QStringLiteral("from") << QStringLiteral("nobody") << QStringLiteral("bad-address");
        QTest::newRow("user") << QStringLiteral("user") << QStringLiteral("a\nb")
                              << QStringLiteral("control-character");
        QTest::newRow("ca") << QStringLiteral("caFile") << QStringLiteral("/nonexistent/ca.pem")
                            << QStringLiteral("ca-file-unreadable");
    }

    void badAccountsAreRefusedWithTheField()
    {
        QFETCH(QString, field);
        QFETCH(QString, value);
        QFETCH(QString, code);
        LetterWorld world;
        AccountInput input = MailWorld::account();
        QString& target = field == QStringLiteral("name")       ? input.name
                          : field == QStringLiteral("host")     ? input.host
                          : field == QStringLiteral("port")     ? input.port
                          : field == QStringLiteral("security") ? input.security
                          : field == QStringLiteral("from")     ? input.from
                          : field == QStringLiteral("user")     ? input.user
                                                                : input.caFile;
        target = value;
        const auto saved = world.campaign().mail().saveAccount(input);
        QVERIFY(!saved);
        QCOMPARE(saved.error().code.toString(), QStringLiteral("input-refused"));
        QCOMPARE(codesOf(saved.error().findings).value(0), code);
        QVERIFY(world.campaign().mail().accounts()->empty());
    }

    void theAccountMustBeKnown()
    {
        LetterWorld world;
        QCOMPARE(world.campaign().mail().prepare({}).error().code.toString(), QStringLiteral("no-account"));
        QVERIFY(world.campaign().mail().saveAccount(MailWorld::account()));
        AccountInput second = MailWorld::account();
        second.name = QStringLiteral("second");
        QVERIFY(world.campaign().mail().saveAccount(second));
        QCOMPARE(world.campaign().mail().prepare({}).error().code.toString(), QStringLiteral("ambiguous-account"));
        QCOMPARE(world.campaign().mail().prepare({.account = QStringLiteral("third")}).error().code.toString(),
                 QStringLiteral("unknown-account"));
    }

    void anAcceptedLetterIsSentOnceWithItsCopiesInTheEnvelopeOnly()
    {
        MailWorld world;
        const SendReport report = world.send();
        QCOMPARE(report.accepted, 1);
        QCOMPARE(report.rows.front().state, QStringLiteral("accepted"));
        QCOMPARE(world.letterState(), QStringLiteral("accepted"));
        const auto sent = world.script.delivered();
        QCOMPARE(sent.size(), std::size_t{1});
        QCOMPARE(sent.front().envelope.to, QStringLiteral("office@prosecutor.example"));
        QCOMPARE(sent.front().envelope.copies, QStringList{QStringLiteral("copies@campaign.example")});
        QVERIFY(!sent.front().bytes.contains("copies@campaign.example"));
        QVERIFY(sent.front().bytes.contains("Prosecutor of Testland"));
        QVERIFY(sent.front().bytes.contains("hannah@letters.example"));
        QVERIFY(sent.front().bytes.contains("Hannah Whitfield"));

        QCOMPARE(world.send().accepted, 0);
        QCOMPARE(world.script.delivered().size(), std::size_t{1});
    }

    void sendingCannotBeUndone()
    {
        MailWorld world;
        world.send();
        const auto undone = world.letters.campaign().history().undo();
        QVERIFY(!undone);
        QCOMPARE(world.letterState(), QStringLiteral("accepted"));
    }

    void everyOutcomeIsKept_data()
    {
        QTest::addColumn<int>("result");
        QTest::addColumn<bool>("passesGate");
        QTest::addColumn<QString>("state");
        QTest::addColumn<bool>("goesOutOnTheNextSend");
        const auto row = [](const char* name, DeliveryResult result, bool passesGate, const char* state, bool again) {
            QTest::newRow(name) << static_cast<int>(result) << passesGate << QString::fromLatin1(state) << again;
        };
        row("deferred before the gate", DeliveryResult::Deferred, false, "deferred", true);
        row("deferred after the dot", DeliveryResult::Deferred, true, "deferred", true);
        row("refused before the gate", DeliveryResult::Refused, false, "refused", false);
        row("refused after the dot", DeliveryResult::Refused, true, "refused", false);
        row("held", DeliveryResult::Held, false, "held", false);
        row("answer lost", DeliveryResult::Unknown, true, "unknown", false);
        row("cancelled", DeliveryResult::Cancelled, false, "queued", true);
        row("accepted", DeliveryResult::Accepted, true, "accepted", false);
    }

    void everyOutcomeIsKept()
    {
        QFETCH(int, result);
        QFETCH(bool, passesGate);
        QFETCH(QString, state);
        QFETCH(bool, goesOutOnTheNextSend);
        MailWorld world;
        world.script.answer({.result = static_cast<DeliveryResult>(result), .passesGate = passesGate});
        world.send();
        QCOMPARE(world.outboxState(), state);
        const std::size_t before = world.script.delivered().size();
        world.send();
        QCOMPARE(world.script.delivered().size() > before, goesOutOnTheNextSend);
    }

    void aRefusedCopyIsRecordedAndTheLetterIsSent()
    {
        MailWorld world;
        world.script.answer({.refusedCopy = QStringLiteral("copies@campaign.example")});
        QCOMPARE(world.send().accepted, 1);
        QCOMPARE(world.outboxState(), QStringLiteral("accepted"));
    }

    void anAccountThatStopsLeavesTheRestQueued()
    {
        MailWorld world(3);
        world.script.answer({.result = DeliveryResult::Held,
                             .passesGate = false,
                             .accountStops = true,
                             .reason = QStringLiteral("sign-in-failed")});
        const SendReport report = world.send();
        QCOMPARE(report.held, 1);
        QCOMPARE(report.remaining, 2);
        QCOMPARE(report.accountProblem, QStringLiteral("sign-in-failed"));
        QCOMPARE(world.outboxState(0), QStringLiteral("held"));
        QCOMPARE(world.outboxState(1), QStringLiteral("queued"));
        QCOMPARE(world.outboxState(2), QStringLiteral("queued"));
        // Putting the account right brings the held letter back.
        QVERIFY(world.mail().saveAccount(MailWorld::account()));
        QCOMPARE(world.send().accepted, 3);
    }

    void theLimitCountsAndTheRestRemains()
    {
        MailWorld world(3);
        const SendReport first = world.send({.limit = 2});
        QCOMPARE(first.accepted, 2);
        QCOMPARE(first.remaining, 1);
        const SendReport second = world.send({.limit = 2});
        QCOMPARE(second.accepted, 1);
        QCOMPARE(second.remaining, 0);
    }

    void aDryRunWritesNothing()
    {
        MailWorld world;
        const auto report = world.mail().dryRun({});
        QVERIFY(report);
        QCOMPARE(report->rows.front().state, QStringLiteral("would-send"));
        QVERIFY(world.mail().outbox()->empty());
        QCOMPARE(world.letterState(), QStringLiteral("approved"));
    }

    void lettersByPostAreNotMailed()
    {
        MailWorld world;
        world.letters.add("add|contact|name=Post only|contactKind=prosecutor|country=KZ");
        world.letters.add("add|point|pointType=post|value=3 Test Street|state=verified|--to=K-4");
        world.letters.approved("prosecutor", "K-4", "post");
        QCOMPARE(world.send().accepted, 1);
        QCOMPARE(world.mail().outbox()->size(), std::size_t{1});
    }

    void anEitherLetterWithoutEmailIsNamed()
    {
        MailWorld world;
        world.letters.approved("embassy", "K-2");
        const SendReport report = world.send();
        QCOMPARE(report.accepted, 1);
        QCOMPARE(codesOf(report.skipped), QStringList{QStringLiteral("no-email-point")});
    }

    void aReleaseBetweenQueueAndSendHoldsTheLetter()
    {
        MailWorld world;
        world.script.answer({.result = DeliveryResult::Deferred, .passesGate = false});
        world.send();
        world.letters.add("release|P-1|2012-04-30");
        const SendReport report = world.send();
        QCOMPARE(codesOf(report.skipped), QStringList{QStringLiteral("released")});
        QCOMPARE(world.outboxState(), QStringLiteral("held"));
        QCOMPARE(world.script.delivered().size(), std::size_t{1});
        QVERIFY(world.mail().outbox()->front().lastReply.startsWith(QStringLiteral("released")));
    }

    void unknownIsLeftOnlyByAPerson()
    {
        MailWorld world(2);
        world.script.answer({.result = DeliveryResult::Unknown, .passesGate = true});
        world.script.answer({.result = DeliveryResult::Unknown, .passesGate = true});
        QCOMPARE(world.send().unknown, 2);
        const QByteArray first = world.script.delivered().front().bytes;
        QCOMPARE(world.send().rows.size(), std::size_t{0});
        QVERIFY(world.mail().resolveAsSent(world.letter(1)));
        QCOMPARE(world.outboxState(1), QStringLiteral("accepted"));
        QVERIFY(world.mail().requeue(world.letter(0)));
        QCOMPARE(world.send().accepted, 1);
        QCOMPARE(world.script.delivered().back().bytes, first);
        const auto again = world.mail().requeue(world.letter(0));
        QVERIFY(!again);
        QCOMPARE(again.error().code.toString(), QStringLiteral("not-possible-now"));
    }

    void withdrawnConsentHoldsQueuedLettersAtOnce()
    {
        MailWorld world;
        world.script.answer({.result = DeliveryResult::Cancelled, .passesGate = false});
        world.send();
        QCOMPARE(world.outboxState(), QStringLiteral("queued"));
        world.letters.add("add|consent|scope=government|state=refused|--to=P-1");
        QCOMPARE(world.outboxState(), QStringLiteral("held"));
        QCOMPARE(world.send().rows.size(), 0U);
    }

    void cancellingBeforeTheGatePutsTheLetterBack()
    {
        MailWorld world(2);
        world.script.answer({.waitsForCancel = true});
        auto job = world.mail().prepare({});
        QVERIFY(job);
        QSignalSpy finished(job->get(), &SendJob::finished);
        (*job)->start();
        QTRY_VERIFY(world.script.isWaiting());
        (*job)->cancel();
        QVERIFY(finished.wait(5000));
        QVERIFY((*job)->report().cancelled);
        QCOMPARE((*job)->report().remaining, 2);
        QCOMPARE(world.outboxState(0), QStringLiteral("queued"));
        QCOMPARE(world.outboxState(1), QStringLiteral("queued"));
    }

    void cancellingAfterTheGateAwaitsTheAnswer()
    {
        MailWorld world(2);
        auto job = world.mail().prepare({});
        QVERIFY(job);
        SendJob* running = job->get();
        world.script.answer({.afterGate = [running] { QMetaObject::invokeMethod(running, &SendJob::cancel); }});
        QSignalSpy finished(running, &SendJob::finished);
        running->start();
        QVERIFY(finished.wait(5000));
        QCOMPARE(running->report().accepted + running->report().remaining, 2);
        QCOMPARE(world.outboxState(0), QStringLiteral("accepted"));
    }

    void theOwnerGoesOnBetweenLettersThatAreQueued()
    {
        MailWorld world(5);
        auto job = world.mail().prepare({});
        QVERIFY(job);
        QVERIFY(world.mail().outbox()->empty());
        // A person stops after the first letter.
        SendJob* running = job->get();
        const auto stopOnce = [&] {
            if (world.outboxState(0) != QStringLiteral("none"))
                running->cancel();
        };
        const auto connection = QObject::connect(&world.letters.campaign().notifier(), &ChangeNotifier::outboxChanged,
                                                 running, [&] { QTimer::singleShot(0, running, stopOnce); });
        QSignalSpy finished(running, &SendJob::finished);
        running->start();
        QVERIFY(finished.wait(5000));
        QObject::disconnect(connection);
        const SendReport stopped = running->report();
        QVERIFY(stopped.cancelled);
        QCOMPARE(stopped.accepted, 0);
        QCOMPARE(stopped.remaining, 5);
        const auto queued = world.mail().outbox()->size();
        QVERIFY2(queued >= 1 && queued < 5, qPrintable(QString::number(queued)));
        QVERIFY(world.script.delivered().empty());
        // Nothing is lost: the next time all leave, each once.
        QCOMPARE(world.send().accepted, 5);
        QCOMPARE(world.script.delivered().size(), std::size_t{5});
    }

    void aLetterThatIsNoLongerApprovedIsNotQueued()
    {
        MailWorld world(2);
        auto job = world.mail().prepare({});
        QVERIFY(job);
        QVERIFY(world.letters.campaign().history().undo()); // the last thing done: approving the second
        QSignalSpy finished(job->get(), &SendJob::finished);
        (*job)->start();
        QVERIFY(finished.wait(5000));
        QCOMPARE((*job)->report().accepted, 1);
        QVERIFY((*job)->report().skipped.empty()); // nothing stops it: it was unsaid
        QCOMPARE((*job)->report().remaining, 0);
        QCOMPARE(world.outboxState(1), QStringLiteral("none"));
    }

    void destroyingAJobInFullRunNeitherHangsNorLosesAnything()
    {
        MailWorld world(3);
        {
            auto job = world.mail().prepare({});
            QVERIFY(job);
            (*job)->start();
        }
        for (std::size_t i = 0; i < 3; ++i)
            QVERIFY(QStringList({QStringLiteral("accepted"), QStringLiteral("queued"), QStringLiteral("none")})
                        .contains(world.outboxState(i)));
        world.send();
        QCOMPARE(world.script.delivered().size(), std::size_t{3});
    }

    void whatADeadProcessLeftIsRecovered_data()
    {
        QTest::addColumn<bool>("afterGate");
        QTest::addColumn<QString>("state");
        QTest::newRow("before the gate") << false << QStringLiteral("queued");
        QTest::newRow("after the gate") << true << QStringLiteral("unknown");
    }

    void whatADeadProcessLeftIsRecovered()
    {
        QFETCH(bool, afterGate);
        QFETCH(QString, state);
        MailWorld world;
        std::unique_ptr<DeadCopy> copy;
        const auto die = [&] {
            copy = std::make_unique<DeadCopy>(world.letters.world().path(QStringLiteral("world.vigil")));
        };
        world.script.answer(afterGate ? ScriptedAnswer{.afterGate = die} : ScriptedAnswer{.beforeGate = die});
        world.send();
        QVERIFY(copy);
        QCOMPARE(copy->stateAfterOpening(world.letter()), state);
    }
};

QTEST_GUILESS_MAIN(tst_MailService)
#include "tst_mailservice.moc"
