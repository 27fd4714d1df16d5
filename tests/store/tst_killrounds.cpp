// SPDX-License-Identifier: GPL-3.0-or-later
#include "vaultworld.h"

#include <QProcess>
#include <QTest>
#include <random>

using namespace vigil;

namespace {

/// The last whole number that a killed program said.
qint64 lastNumberIn(const QByteArray& said)
{
    const auto end = said.lastIndexOf('\n');
    const auto start = end < 0 ? -1 : said.lastIndexOf('\n', end - 1);
    return end < 0 ? 0 : said.mid(start + 1, end - start - 1).toLongLong();
}

/// What the committer had said when it was killed after `milliseconds` of work.
QByteArray saidUntilKilled(const QString& campaign, int milliseconds)
{
    QProcess committer;
    committer.start(QStringLiteral(VIGIL_COMMITTER), {campaign});
    if (!committer.waitForStarted() || !committer.waitForReadyRead())
        qFatal("the committer does not work");
    QTest::qSleep(milliseconds);
    committer.kill();
    committer.waitForFinished();
    if (committer.exitStatus() != QProcess::CrashExit)
        qFatal("the committer ended by itself with %d", committer.exitCode());
    return committer.readAllStandardOutput();
}

} // namespace

class TestKillRounds final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingSaidIsLostWhenTheProcessIsKilled();
};

void TestKillRounds::nothingSaidIsLostWhenTheProcessIsKilled()
{
    VaultWorld world;
    world.run(QStringLiteral("CREATE TABLE number (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT"));
    world.lock();
    std::mt19937 chance(7); // NOLINT(cert-msc51-cpp): the same every time
    const int rounds = qEnvironmentVariableIntValue("VIGIL_FULL") != 0 ? 200 : 20;
    qint64 last = 0;
    for (int round = 0; round < rounds; ++round) {
        last = lastNumberIn(saidUntilKilled(world.path(), 1 + static_cast<int>(chance() % 120)));
        QVERIFY(last > 0);
        QVERIFY(world.unlock() && world.open());
        Statement& row = world.database().prepared(QStringLiteral("SELECT count(*), max(id) FROM number"));
        QVERIFY(row.open() && row.next());
        QCOMPARE(row.integer(0), row.integer(1));
        // One more may have been committed and not said.
        QVERIFY(row.integer(1) == last || row.integer(1) == last + 1);
        row.finish();
        QVERIFY(world.database().checkpoint());
        world.close();
        QCOMPARE(*world.vault().verify(), Findings());
        world.lock();
    }
    qInfo() << "kills:" << rounds << "commits:" << last << "lost: 0";
}

QTEST_GUILESS_MAIN(TestKillRounds)
#include "tst_killrounds.moc"
