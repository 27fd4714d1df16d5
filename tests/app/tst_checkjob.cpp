// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backupservice.h"
#include "app/checkjob.h"
#include "testworld.h"

#include <QFile>
#include <QTest>

using namespace vigil;

namespace {

void damagePage(const QString& path, qint64 page)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(8192 + (page - 1) * 4096 + 100));
    QVERIFY(file.write("damage") == 6);
}

Result<Findings> checked(Campaign& campaign)
{
    std::optional<Result<Findings>> answer;
    CheckJob job(campaign);
    QObject::connect(&job, &CheckJob::finished, &job, [&](const auto& problems) { answer = problems; });
    job.start();
    [&] { QTRY_VERIFY(answer.has_value()); }();
    return answer ? *answer : Error{"io-error", {}};
}

} // namespace

/// The weekly check, beside the work.
class TestCheckJob final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWholeCampaignIsDueAgainAfterAWeek();
    void workGoesOnMeanwhile();
    void damageIsNamedAndStopsTheBackups();
    void itForgetsNoDamageThatWasSeenBefore();
    void aDamagedBackupIsNamed();
    void itEndsWithItsOwner();
};

void TestCheckJob::aWholeCampaignIsDueAgainAfterAWeek()
{
    TestWorld world(TestWorld::Content::Sample);
    QVERIFY(world.campaign().isCheckDue());
    QVERIFY(!world.campaign().lastCheck());
    QCOMPARE(*checked(world.campaign()), Findings());
    QCOMPARE(world.campaign().lastCheck(), std::optional(world.clock().now().toUTC()));
    world.clock().set(world.clock().now().addDays(6));
    world.reopen();
    QVERIFY(!world.campaign().isCheckDue());
    world.clock().set(world.clock().now().addDays(1));
    QVERIFY(world.campaign().isCheckDue());
    // A clock that was wrong when the file was checked.
    world.clock().set(world.clock().now().addDays(-30));
    QVERIFY(world.campaign().isCheckDue());
    QVERIFY(world.campaign().check());
    QVERIFY(!world.campaign().isCheckDue());
}

void TestCheckJob::workGoesOnMeanwhile()
{
    TestWorld world(TestWorld::Content::Sample);
    std::optional<Result<Findings>> answer;
    CheckJob job(world.campaign());
    connect(&job, &CheckJob::finished, this, [&](const auto& problems) { answer = problems; });
    job.start();
    int saved = 0;
    do {
        world.add(QStringLiteral("person"), {QStringLiteral("name=Dana Testova")});
        ++saved;
        QCoreApplication::processEvents();
    } while (!answer && saved < 2000);
    QVERIFY(answer.has_value());
    QCOMPARE(**answer, Findings());
    QCOMPARE(*world.campaign().check(), Findings());
}

void TestCheckJob::damageIsNamedAndStopsTheBackups()
{
    TestWorld world;
    const QString file = world.campaign().file();
    world.reopen();
    damagePage(file, 9);
    const auto problems = checked(world.campaign());
    QVERIFY(problems && !problems->empty());
    QCOMPARE(problems->front().code, Code("page-changed"));
    QVERIFY(!world.campaign().lastCheck());
    QCOMPARE(world.campaign().backups().backUp().error().code, Code("damage-seen"));
}

/// What the whole check saw may be something that this one does not look at.
void TestCheckJob::itForgetsNoDamageThatWasSeenBefore()
{
    TestWorld world;
    world.campaign().backups().folder().noteDamage(world.clock().now());
    QCOMPARE(*checked(world.campaign()), Findings());
    QVERIFY(world.campaign().backups().folder().damageSeenAt());
    QCOMPARE(*world.campaign().check(), Findings());
    QVERIFY(!world.campaign().backups().folder().damageSeenAt());
}

void TestCheckJob::aDamagedBackupIsNamed()
{
    TestWorld world;
    const auto made = world.campaign().backups().backUp();
    QVERIFY(made);
    damagePage(made->file, 5);
    const auto problems = checked(world.campaign());
    QVERIFY(problems);
    QCOMPARE(problems->size(), 1U);
    QCOMPARE(problems->front().code, Code("backup-damaged"));
}

void TestCheckJob::itEndsWithItsOwner()
{
    TestWorld world(TestWorld::Content::Sample);
    {
        CheckJob job(world.campaign());
        job.start();
    }
    QVERIFY(world.campaign().lock());
    QVERIFY(world.campaign().isLocked());
    QVERIFY(world.campaign().unlock({}));
    QCOMPARE(*world.campaign().check(), Findings());
}

QTEST_GUILESS_MAIN(TestCheckJob)
#include "tst_checkjob.moc"
