// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtpworld.h"

#include <QTest>

using namespace vigil;
using namespace std::chrono_literals;

using R = DeliveryResult;
Q_DECLARE_METATYPE(vigil::DeliveryResult)

namespace {

QStringList fault(const char* text)
{
    return {QStringLiteral("--fault"), QString::fromLatin1(text)};
}

} // namespace

/// One thing goes wrong at one step of the conversation: what is reported, whether the gate was asked, whether the
/// server holds the letter, and whether the account stops.
class TestSmtpFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFaultIsNamedAndNothingIsDeliveredTwice_data();
    void aFaultIsNamedAndNothingIsDeliveredTwice();
    void aRefusedAddresseeIsNamedAndTheConnectionServesTheNextLetter();
    void aRefusedCopyDoesNotStopTheLetter();
    void anAccountBreakerOnACopyStopsTheLetter();
    void aServerThatGivesUpInTheBodyIsHeard();
    void aResetInTheBodyLeavesTheLetterUnsent();
    void aTimedOutReplyIsNotTakenForTheNextLetter();
    void aFailedResetClosesTheConnection();
    void aRefusedConnectionIsDeferred();
};

void TestSmtpFaults::aFaultIsNamedAndNothingIsDeliveredTwice_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<R>("result");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<int>("code");
    QTest::addColumn<bool>("accountStops");
    QTest::addColumn<bool>("gateAsked");

    const auto row = [](const char* text, R result, const char* reason, int code = 0, bool stops = false) {
        const bool late = QByteArray(text).startsWith("dot=");
        QTest::newRow(text) << fault(text) << result << QString::fromLatin1(reason) << code << stops << late;
    };
    row("greeting=hang", R::Deferred, "timeout");
    row("greeting=rst", R::Deferred, "connection-lost");
    row("greeting=fin", R::Deferred, "connection-lost");
    row("greeting=garbage", R::Deferred, "protocol-error");
    row("greeting=421 4.3.2 Closing", R::Deferred, "try-later", 421, true);
    row("greeting=554 5.7.1 Not you", R::Held, "refused", 554, true);
    row("ehlo=hang", R::Deferred, "timeout");
    row("ehlo=rst", R::Deferred, "connection-lost");
    row("ehlo=421 4.7.0 Too many connections", R::Deferred, "try-later", 421, true);
    row("mail=hang", R::Deferred, "timeout");
    row("mail=fin", R::Deferred, "connection-lost");
    row("mail=garbage", R::Deferred, "protocol-error");
    row("mail=451 4.3.0 Later", R::Deferred, "try-later", 451);
    row("mail=450 4.7.1 Slow down", R::Deferred, "try-later", 450, true);
    row("mail=452 4.5.3 Too many recipients", R::Deferred, "quota", 452, true);
    row("mail=421 4.3.2 Closing", R::Deferred, "try-later", 421, true);
    row("mail=550 5.7.1 Sender refused", R::Refused, "refused", 550);
    row("mail=530 5.7.0 Sign in first", R::Held, "sign-in-failed", 530, true);
    row("mail=550 5.7.30 Basic authentication is off", R::Held, "sign-in-failed", 550, true);
    row("mail=550 5.4.5 Daily user sending limit exceeded", R::Held, "quota", 550, true);
    row("mail=552 5.3.4 Too big for us", R::Held, "too-large", 552);
    row("rcpt=hang", R::Deferred, "timeout");
    row("rcpt=rst", R::Deferred, "connection-lost");
    row("rcpt=450 4.2.1 Mailbox busy", R::Deferred, "try-later", 450);
    row("rcpt=550 5.1.1 No such person", R::Refused, "recipient-refused", 550);
    row("rcpt=552 5.2.2 Mailbox over quota", R::Refused, "recipient-refused", 552);
    row("rcpt=421 4.3.2 Closing", R::Deferred, "try-later", 421, true);
    row("data=hang", R::Deferred, "timeout");
    row("data=fin", R::Deferred, "connection-lost");
    row("data=451 4.3.0 Later", R::Deferred, "try-later", 451);
    row("data=554 5.5.1 No", R::Refused, "refused", 554);
    row("data=250 2.0.0 What?", R::Deferred, "protocol-error", 250);
    row("early=552 5.3.4 Enough", R::Held, "too-large", 552);
    row("early=421 4.3.2 Closing", R::Deferred, "try-later", 421, true);
    row("early=250 2.0.0 Already", R::Deferred, "protocol-error", 250);
    row("dot=451 4.3.0 Later", R::Deferred, "try-later", 451);
    row("dot=550 5.7.1 Content refused", R::Refused, "refused", 550);
    row("dot=552 Message too large", R::Held, "too-large", 552);
    row("dot=550 5.4.5 Daily sending quota exceeded", R::Held, "quota", 550, true);
    row("dot=421 4.3.2 Closing", R::Deferred, "try-later", 421, true);
    row("dot=multi", R::Accepted, "accepted", 250);
    row("dot=251 2.0.0 Forwarded", R::Accepted, "accepted", 251);
    row("dot=rst", R::Unknown, "connection-lost");
    row("dot=fin", R::Unknown, "connection-lost");
    row("dot=cut", R::Unknown, "connection-lost");
    row("dot=hang", R::Unknown, "timeout");
    row("dot=garbage", R::Unknown, "protocol-error");
    row("dot=354 Go on", R::Unknown, "protocol-error", 354);
}

void TestSmtpFaults::aFaultIsNamedAndNothingIsDeliveredTwice()
{
    QFETCH(QStringList, options);
    QFETCH(R, result);
    QFETCH(QString, reason);
    QFETCH(int, code);
    QFETCH(bool, accountStops);
    QFETCH(bool, gateAsked);
    ScriptedSmtpServer server;
    QVERIFY(server.start(options));
    const auto transport = makeSmtpTransport(impatientAccount(server.port()));
    CountingGate gate;

    const auto outcome = transport->deliver(envelopeTo(QStringLiteral("office")), shortLetter(), gate, {});

    QCOMPARE(outcome.reason, reason);
    QCOMPARE(outcome.result, result);
    QCOMPARE(outcome.replyCode, code);
    QCOMPARE(outcome.accountStops, accountStops);
    QCOMPARE(gate.entered(), gateAsked ? 1 : 0);
    const bool mayBeThere = result == R::Accepted || result == R::Unknown;
    QTRY_COMPARE_WITH_TIMEOUT(server.takenLetters(), mayBeThere ? 1 : 0, 1000);
}

void TestSmtpFaults::aRefusedAddresseeIsNamedAndTheConnectionServesTheNextLetter()
{
    ScriptedSmtpServer server;
    QVERIFY(server.start());
    const auto transport = makeSmtpTransport(plainAccount(server.port()));
    CountingGate gate;
    const QStringList copies = {QStringLiteral("copies@letters.example")};

    const auto refused = transport->deliver(envelopeTo(QStringLiteral("rcpt-550"), copies), shortLetter(), gate, {});
    const auto next = transport->deliver(envelopeTo(QStringLiteral("office"), copies), shortLetter(), gate, {});

    QCOMPARE(refused.result, R::Refused);
    QCOMPARE(refused.reply, QStringLiteral("scripted"));
    QCOMPARE(next.result, R::Accepted);
    QCOMPARE(server.connections(), 1);
    QCOMPARE(server.commands().count(QStringLiteral("RSET")), 1);
    QCOMPARE(server.takenLetters(), 1);
}

void TestSmtpFaults::aRefusedCopyDoesNotStopTheLetter()
{
    ScriptedSmtpServer server;
    QVERIFY(server.start());
    const auto transport = makeSmtpTransport(plainAccount(server.port()));
    CountingGate gate;
    const QStringList copies = {QStringLiteral("one@letters.example"), QStringLiteral("rcpt-550@letters.example"),
                                QStringLiteral("rcpt-450@letters.example")};

    const auto outcome = transport->deliver(envelopeTo(QStringLiteral("office"), copies), shortLetter(), gate, {});

    QCOMPARE(outcome.result, R::Accepted);
    const std::vector<RecipientReply> expected = {{copies.at(1), 550, QStringLiteral("scripted")},
                                                  {copies.at(2), 450, QStringLiteral("scripted")}};
    QCOMPARE(outcome.refusedCopies, expected);
    const auto letter = server.log(QStringLiteral("letter")).at(0);
    QCOMPARE(letter[QLatin1String("recipients")].toVariant().toStringList(),
             QStringList({QStringLiteral("office@prosecutor.example"), copies.at(0)}));
}

void TestSmtpFaults::anAccountBreakerOnACopyStopsTheLetter()
{
    ScriptedSmtpServer server;
    QVERIFY(server.start());
    const auto transport = makeSmtpTransport(plainAccount(server.port()));
    CountingGate gate;

    const auto outcome = transport->deliver(
        envelopeTo(QStringLiteral("office"), {QStringLiteral("rcpt-421@letters.example")}), shortLetter(), gate, {});

    QCOMPARE(outcome.result, R::Deferred);
    QVERIFY(outcome.accountStops);
    QCOMPARE(gate.entered(), 0);
    QCOMPARE(server.takenLetters(), 0);
}

void TestSmtpFaults::aServerThatGivesUpInTheBodyIsHeard()
{
    ScriptedSmtpServer server;
    QVERIFY(server.start());
    const auto transport = makeSmtpTransport(plainAccount(server.port()));
    CountingGate gate;

    const auto outcome = transport->deliver(envelopeTo(QStringLiteral("mid-552")), longLetter(), gate, {});

    QCOMPARE(outcome.result, R::Held);
    QCOMPARE(outcome.reason, QStringLiteral("too-large"));
    QCOMPARE(gate.entered(), 0);
    QCOMPARE(server.takenLetters(), 0);
}

void TestSmtpFaults::aResetInTheBodyLeavesTheLetterUnsent()
{
    ScriptedSmtpServer server;
    QVERIFY(server.start());
    const auto transport = makeSmtpTransport(plainAccount(server.port()));
    CountingGate gate;

    const auto lost = transport->deliver(envelopeTo(QStringLiteral("mid-rst")), longLetter(), gate, {});
    const auto next = transport->deliver(envelopeTo(QStringLiteral("office")), shortLetter(), gate, {});

    QCOMPARE(lost.result, R::Deferred);
    QCOMPARE(lost.reason, QStringLiteral("connection-lost"));
    QCOMPARE(next.result, R::Accepted);
    QCOMPARE(gate.entered(), 1);
    QCOMPARE(server.takenLetters(), 1);
}

void TestSmtpFaults::aTimedOutReplyIsNotTakenForTheNextLetter()
{
    ScriptedSmtpServer server;
    QVERIFY(server.start());
    const auto transport = makeSmtpTransport(impatientAccount(server.port()));
    CountingGate gate;

    const auto slow = transport->deliver(envelopeTo(QStringLiteral("dot-late-0.6")), shortLetter(), gate, {});
    QTest::qWait(400); // the late "250" is on its way by now
    const auto refused = transport->deliver(envelopeTo(QStringLiteral("dot-550")), shortLetter(), gate, {});
    const auto good = transport->deliver(envelopeTo(QStringLiteral("office")), shortLetter(), gate, {});

    QCOMPARE(slow.result, R::Unknown);
    QCOMPARE(slow.reason, QStringLiteral("timeout"));
    QCOMPARE(refused.result, R::Refused);
    QCOMPARE(good.result, R::Accepted);
    QCOMPARE(server.connections(), 2);
}

void TestSmtpFaults::aFailedResetClosesTheConnection()
{
    ScriptedSmtpServer server;
    QVERIFY(server.start(fault("rset=hang")));
    const auto transport = makeSmtpTransport(impatientAccount(server.port()));
    CountingGate gate;

    const auto refused = transport->deliver(envelopeTo(QStringLiteral("rcpt-550")), shortLetter(), gate, {});
    const auto next = transport->deliver(envelopeTo(QStringLiteral("office")), shortLetter(), gate, {});

    QCOMPARE(refused.reason, QStringLiteral("recipient-refused"));
    QCOMPARE(next.result, R::Accepted);
    QCOMPARE(server.connections(), 2);
}

void TestSmtpFaults::aRefusedConnectionIsDeferred()
{
    ScriptedSmtpServer server;
    QVERIFY(server.start());
    const int port = server.port();
    server.stop();
    CountingGate gate;

    const auto outcome =
        makeSmtpTransport(plainAccount(port))->deliver(envelopeTo(QStringLiteral("office")), shortLetter(), gate, {});

    QCOMPARE(outcome.result, R::Deferred);
    QCOMPARE(outcome.reason, QStringLiteral("connection-lost"));
    QVERIFY(!outcome.accountStops);
}

QTEST_GUILESS_MAIN(TestSmtpFaults)
#include "tst_smtpfaults.moc"
