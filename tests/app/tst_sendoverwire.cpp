// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mailservice.h"
#include "letterworld.h"
#include "support/smtpserver.h"

#include <QSignalSpy>

using namespace vigil;

/// The whole way of a letter: case, draft, approval, outbox, SMTP on the loopback.
class tst_SendOverWire : public QObject
{
    Q_OBJECT

private:
    static SendReport send(LetterWorld& world, const ScriptedSmtpServer& server)
    {
        const auto saved = world.campaign().mail().saveAccount({.name = QStringLiteral("main"),
                                                                .host = QStringLiteral("127.0.0.1"),
                                                                .port = QString::number(server.port()),
                                                                .security = QStringLiteral("none"),
                                                                .from = QStringLiteral("hannah@letters.example")});
        if (!saved)
            qFatal("account");
        auto job = world.campaign().mail().prepare({});
        if (!job)
            qFatal("prepare");
        QSignalSpy finished(job->get(), &SendJob::finished);
        (*job)->start();
        if (!finished.wait(30000))
            qFatal("sending does not end");
        return (*job)->report();
    }

private Q_SLOTS:
    void aLetterArrivesWithItsCopyButWithoutBcc()
    {
        ScriptedSmtpServer server;
        QVERIFY(server.start());
        LetterWorld world;
        world.approved();
        const SendReport report = send(world, server);
        QCOMPARE(report.accepted, 1);
        QCOMPARE(server.takenLetters(), 1);
        const QString commands = server.commands().join(QLatin1Char('\n'));
        QVERIFY(commands.contains(QStringLiteral("office@prosecutor.example")));
        QVERIFY(commands.contains(QStringLiteral("copies@campaign.example")));
        QVERIFY(!server.lastMessage().contains("copies@campaign.example"));
        QVERIFY(server.lastMessage().contains("Alua Testova"));
    }

    void aServerThatIsNotThereLosesNothing()
    {
        LetterWorld world;
        world.approved();
        ScriptedSmtpServer server;
        QVERIFY(server.start());
        const int port = server.port();
        server.stop();
        Q_UNUSED(port)
        const SendReport report = send(world, server);
        QCOMPARE(report.accepted, 0);
        QVERIFY(server.start());
        QCOMPARE(send(world, server).accepted, 1);
        QCOMPARE(server.takenLetters(), 1);
    }
};

QTEST_GUILESS_MAIN(tst_SendOverWire)
#include "tst_sendoverwire.moc"
