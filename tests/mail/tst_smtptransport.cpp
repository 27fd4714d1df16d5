// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtpworld.h"

#include <QElapsedTimer>
#include <QTest>
#include <thread>

using namespace vigil;
using namespace std::chrono_literals;

using R = DeliveryResult;

class TestSmtpTransport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLetterArrivesByteForByte();
    void aConnectionIsReusedAndALetterTakesThreeTurns();
    void withoutPipeliningEachCommandWaits();
    void aDroppedIdleConnectionIsOpenedAgain();
    void theMachinesNameIsNotTold();
    void aShutGateSendsNoDot();
    void cancellingBeforeTheGateDeliversNothing();
    void cancellingInterruptsAConnectThatHangs();
    void cancellingAfterTheGateWaitsForTheAnswer();
    void aLineBreakNeverReachesACommand_data();
    void aLineBreakNeverReachesACommand();
    void aLoneLineFeedInTheLetterIsRefused();
    void aForeignLocalPartNeedsSmtpUtf8();
    void aLetterOverTheServersLimitIsHeld();
    void disconnectSaysQuit();
};

void TestSmtpTransport::aLetterArrivesByteForByte()
{
    ScriptedSmtpServer server;
    QVERIFY(server.start());
    const auto transport = makeSmtpTransport(plainAccount(server.port()));
    CountingGate gate;
    for (const auto& letter : {shortLetter(), QByteArray(".\r\n"), QByteArray("..\r\n.\r\n\r\n.x\r\n"), longLetter()}) {
        const auto outcome = transport->deliver(envelopeTo(QStringLiteral("office")), letter, gate, {});
        QCOMPARE(outcome.result, R::Accepted);
        QCOMPARE(outcome.replyCode, 250);
        QVERIFY(server.lastMessage() == letter);
    }
    QCOMPARE(gate.entered(), 4);
    QCOMPARE(server.takenLetters(), 4);
}

void TestSmtpTransport::aConnectionIsReusedAndALetterTakesThreeTurns()
{
    ScriptedSmtpServer server;
    QVERIFY(server.start());
    const auto transport = makeSmtpTransport(plainAccount(server.port()));
    CountingGate gate;
    const auto envelope = envelopeTo(QStringLiteral("office"),
                                     {QStringLiteral("one@letters.example"), QStringLiteral("two@letters.example")});
    for (int i = 0; i < 20; ++i)
        QCOMPARE(transport->deliver(envelope, shortLetter(), gate, {}).result, R::Accepted);
    QCOMPARE(server.connections(), 1);
    const auto letters = server.log(QStringLiteral("letter"));
    QCOMPARE(letters.size(), size_t(20));
    for (size_t i = 1; i < letters.size(); ++i)
        QVERIFY2(letters[i][QLatin1String("turns")].toInt() <= 3,
                 QByteArray::number(letters[i][QLatin1String("turns")].toInt()).constData());
}

void TestSmtpTransport::withoutPipeliningEachCommandWaits()
{
    ScriptedSmtpServer server;
    QVERIFY(server.start({QStringLiteral("--capabilities"), QStringLiteral("8BITMIME")}));
    const auto transport = makeSmtpTransport(plainAccount(server.port()));
    CountingGate gate;
    const auto envelope = envelopeTo(QStringLiteral("office"),
                                     {QStringLiteral("one@letters.example"), QStringLiteral("two@letters.example")});
    for (int i = 0; i < 2; ++i)
        QCOMPARE(transport->deliver(envelope, shortLetter(), gate, {}).result, R::Accepted);
    // MAIL, three RCPTs, DATA and the body
    QCOMPARE(server.log(QStringLiteral("letter")).at(1)[QLatin1String("turns")].toInt(), 6);
    QVERIFY(server.commands().filter(QStringLiteral("SIZE=")).isEmpty());
}

void TestSmtpTransport::aDroppedIdleConnectionIsOpenedAgain()
{
    ScriptedSmtpServer server;
    QVERIFY(server.start());
    const auto transport = makeSmtpTransport(plainAccount(server.port()));
    CountingGate gate;
    QCOMPARE(transport->deliver(envelopeTo(QStringLiteral("office")), shortLetter(), gate, {}).result, R::Accepted);
    const int port = server.port();
    QVERIFY(server.start({QStringLiteral("--port"), QString::number(port)})); // the first connection is dead
    QCOMPARE(transport->deliver(envelopeTo(QStringLiteral("office")), shortLetter(), gate, {}).result, R::Accepted);
    QCOMPARE(server.takenLetters(), 1);
    QCOMPARE(gate.entered(), 2);
}

void TestSmtpTransport::theMachinesNameIsNotTold()
{
    ScriptedSmtpServer server;
    QVERIFY(server.start());
    CountingGate gate;
    const auto transport = makeSmtpTransport(plainAccount(server.port()));
    QCOMPARE(transport->deliver(envelopeTo(QStringLiteral("office")), shortLetter(), gate, {}).result, R::Accepted);
    QCOMPARE(server.commands().first(), QStringLiteral("EHLO [127.0.0.1]"));
}

void TestSmtpTransport::aShutGateSendsNoDot()
{
    ScriptedSmtpServer server;
    QVERIFY(server.start());
    const auto transport = makeSmtpTransport(plainAccount(server.port()));
    CountingGate gate;
    gate.opens = false;
    const auto outcome = transport->deliver(envelopeTo(QStringLiteral("office")), shortLetter(), gate, {});
    QCOMPARE(outcome.result, R::Cancelled);
    QCOMPARE(outcome.reason, QStringLiteral("gate-refused"));
    QTRY_COMPARE(server.log(QStringLiteral("closed")).size(), size_t(1));
    QVERIFY(server.log(QStringLiteral("letter")).empty());

    gate.opens = true;
    QCOMPARE(transport->deliver(envelopeTo(QStringLiteral("office")), shortLetter(), gate, {}).result, R::Accepted);
    QCOMPARE(server.takenLetters(), 1);
}

void TestSmtpTransport::cancellingBeforeTheGateDeliversNothing()
{
    ScriptedSmtpServer server;
    QVERIFY(server.start({QStringLiteral("--fault"), QStringLiteral("data=hang")}));
    const auto transport = makeSmtpTransport(plainAccount(server.port()));
    CountingGate gate;
    std::stop_source stop;
    QElapsedTimer timer;
    timer.start();
    const std::jthread canceller([&] {
        std::this_thread::sleep_for(200ms);
        stop.request_stop();
    });
    const auto outcome =
        transport->deliver(envelopeTo(QStringLiteral("office")), shortLetter(), gate, stop.get_token());
    QCOMPARE(outcome.result, R::Cancelled);
    QCOMPARE(outcome.reason, QStringLiteral("cancelled"));
    QVERIFY(timer.elapsed() < 2000);
    QCOMPARE(gate.entered(), 0);
    QCOMPARE(server.takenLetters(), 0);
}

void TestSmtpTransport::cancellingInterruptsAConnectThatHangs()
{
    ScriptedSmtpServer server;
    QVERIFY(server.start({QStringLiteral("--fault"), QStringLiteral("greeting=hang")}));
    const auto transport = makeSmtpTransport(plainAccount(server.port()));
    CountingGate gate;
    std::stop_source stop;
    QElapsedTimer timer;
    timer.start();
    const std::jthread canceller([&] {
        std::this_thread::sleep_for(200ms);
        stop.request_stop();
    });
    const auto outcome =
        transport->deliver(envelopeTo(QStringLiteral("office")), shortLetter(), gate, stop.get_token());
    QCOMPARE(outcome.result, R::Cancelled);
    QVERIFY(timer.elapsed() < 3000);
}

void TestSmtpTransport::cancellingAfterTheGateWaitsForTheAnswer()
{
    ScriptedSmtpServer server;
    QVERIFY(server.start({QStringLiteral("--fault"), QStringLiteral("dot=late-0.5")}));
    const auto transport = makeSmtpTransport(plainAccount(server.port()));
    CountingGate gate;
    std::stop_source stop;
    gate.onEnter = [&] { stop.request_stop(); };
    const auto outcome =
        transport->deliver(envelopeTo(QStringLiteral("office")), shortLetter(), gate, stop.get_token());
    QCOMPARE(outcome.result, R::Accepted);
    QCOMPARE(server.takenLetters(), 1);
}

void TestSmtpTransport::aLineBreakNeverReachesACommand_data()
{
    QTest::addColumn<QString>("address");
    for (const char* inserted : {"\r\nRCPT TO:<x@evil.example>", "\n", "\r", "> SIZE=1 <", " ", "\t"})
        QTest::newRow(QByteArray(inserted).toHex().constData())
            << QStringLiteral("a@b.example") + QString::fromLatin1(inserted);
    QTest::newRow("NUL") << QStringLiteral("a@b.example") + QChar(u'\0');
    QTest::newRow("empty") << QString();
}

void TestSmtpTransport::aLineBreakNeverReachesACommand()
{
    QFETCH(QString, address);
    ScriptedSmtpServer server;
    QVERIFY(server.start());
    const auto transport = makeSmtpTransport(plainAccount(server.port()));
    CountingGate gate;
    const QString good = QStringLiteral("office@prosecutor.example");
    for (const auto& envelope :
         {MailEnvelope{address, good}, MailEnvelope{good, address}, MailEnvelope{good, good, {address}}})
        QCOMPARE(transport->deliver(envelope, shortLetter(), gate, {}).result, R::Refused);
    QCOMPARE(server.connections(), 0);
}

void TestSmtpTransport::aLoneLineFeedInTheLetterIsRefused()
{
    ScriptedSmtpServer server;
    QVERIFY(server.start());
    const auto transport = makeSmtpTransport(plainAccount(server.port()));
    CountingGate gate;
    for (const auto& letter : {QByteArray("Subject: x\r\n\r\na\n.\nMAIL FROM:<x@evil.example>\r\n"),
                               QByteArray("a\rb\r\n"), QByteArray("a\0b\r\n", 5)})
        QCOMPARE(transport->deliver(envelopeTo(QStringLiteral("office")), letter, gate, {}).result, R::Refused);
    QCOMPARE(server.connections(), 0);
}

void TestSmtpTransport::aForeignLocalPartNeedsSmtpUtf8()
{
    ScriptedSmtpServer server;
    QVERIFY(server.start());
    CountingGate gate;
    auto envelope = envelopeTo(QStringLiteral("прокурор"));
    envelope.needsSmtpUtf8 = true;
    QCOMPARE(makeSmtpTransport(plainAccount(server.port()))->deliver(envelope, shortLetter(), gate, {}).result,
             R::Accepted);
    QVERIFY(!server.commands().filter(QStringLiteral(" SMTPUTF8")).isEmpty());
    QVERIFY(server.commands().contains(QStringLiteral("RCPT TO:<прокурор@prosecutor.example>")));

    QVERIFY(server.start({QStringLiteral("--capabilities"), QStringLiteral("PIPELINING,8BITMIME")}));
    const auto outcome = makeSmtpTransport(plainAccount(server.port()))->deliver(envelope, shortLetter(), gate, {});
    QCOMPARE(outcome.result, R::Held);
    QCOMPARE(outcome.reason, QStringLiteral("no-smtputf8"));
    QVERIFY(!outcome.accountStops);
    QVERIFY(server.commands().filter(QStringLiteral("MAIL")).isEmpty());
}

void TestSmtpTransport::aLetterOverTheServersLimitIsHeld()
{
    ScriptedSmtpServer server;
    QVERIFY(server.start({QStringLiteral("--capabilities"), QStringLiteral("SIZE 100,PIPELINING")}));
    const auto transport = makeSmtpTransport(plainAccount(server.port()));
    CountingGate gate;
    const auto outcome =
        transport->deliver(envelopeTo(QStringLiteral("office")), QByteArray(99, 'x') + "\r\n", gate, {});
    QCOMPARE(outcome.result, R::Held);
    QCOMPARE(outcome.reason, QStringLiteral("too-large"));
    QCOMPARE(transport->deliver(envelopeTo(QStringLiteral("office")), QByteArray(98, 'x') + "\r\n", gate, {}).result,
             R::Accepted);
    QCOMPARE(server.connections(), 1);
}

void TestSmtpTransport::disconnectSaysQuit()
{
    ScriptedSmtpServer server;
    QVERIFY(server.start());
    const auto transport = makeSmtpTransport(plainAccount(server.port()));
    CountingGate gate;
    QCOMPARE(transport->deliver(envelopeTo(QStringLiteral("office")), shortLetter(), gate, {}).result, R::Accepted);
    transport->disconnect();
    QCOMPARE(server.commands().last(), QStringLiteral("QUIT"));
}

QTEST_GUILESS_MAIN(TestSmtpTransport)
#include "tst_smtptransport.moc"
