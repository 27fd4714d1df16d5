// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/purgejob.h"
#include "app/recordservice.h"
#include "app/trashservice.h"
#include "testworld.h"

#include <QFile>
#include <QTest>

using namespace vigil;

namespace {

const Reference first{Kind::Person, 1};

/// The answer of a job, once it is there.
struct Answer
{
    std::optional<Result<Forgotten>> forgotten;
    explicit Answer(const PurgeJob& job)
    {
        QObject::connect(&job, &PurgeJob::forgotten, &job, [this](const auto& answer) { forgotten = answer; });
    }
};

} // namespace

/// Records are forgotten while the window goes on answering.
class TestPurgeJob final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void recordsAreForgottenAndTheCampaignIsBack();
    void whatMayNotGoStaysAndTheCampaignIsBack();
    void aCampaignThatIsGoneIsLockedAndSaysWhy();
    void itEndsBeforeItsOwner();
    void whatWasInTheTrashForLongGoesWithoutHoldingUpTheOwner();
};

void TestPurgeJob::recordsAreForgottenAndTheCampaignIsBack()
{
    TestWorld world;
    world.add(QStringLiteral("person"), {QStringLiteral("name=Alua Testova")});
    world.reopen();
    QVERIFY(!world.campaign().owesBackup());
    PurgeJob job(world.campaign());
    const Answer answer(job);
    job.forget({first});
    QVERIFY(world.campaign().isLocked());
    QTRY_VERIFY(answer.forgotten);
    QVERIFY(*answer.forgotten);
    const PurgeReport report = answer.forgotten->value().report;
    QCOMPARE(report.purged, std::vector{first});
    QVERIFY(!world.campaign().isLocked());
    QVERIFY(!world.campaign().records().resolveAlsoTrashed(QStringLiteral("P-1")));
    world.clock().set(world.clock().now().addDays(1));
    QVERIFY(world.campaign().owesBackup());
    QCOMPARE(*world.campaign().check(), Findings());
}

void TestPurgeJob::whatMayNotGoStaysAndTheCampaignIsBack()
{
    TestWorld world;
    world.add(QStringLiteral("person"), {QStringLiteral("name=Alua Testova")});
    PurgeJob job(world.campaign());
    const Answer answer(job);
    job.forget({first, {Kind::Campaign, 1}});
    QTRY_VERIFY(answer.forgotten);
    QCOMPARE(answer.forgotten->error().code, Code("kind-not-addable"));
    QCOMPARE(world.campaign().records().titleOf(first), QStringLiteral("Alua Testova"));
}

void TestPurgeJob::aCampaignThatIsGoneIsLockedAndSaysWhy()
{
    TestWorld world;
    const QString file = world.campaign().file();
    PurgeJob job(world.campaign());
    const Answer answer(job);
    QVERIFY(QFile::rename(file, file + QStringLiteral(".away")));
    job.forget({first});
    QTRY_VERIFY(answer.forgotten);
    QCOMPARE(answer.forgotten->error().code, Code("campaign-missing"));
    QVERIFY(world.campaign().isLocked());
    QVERIFY(QFile::rename(file + QStringLiteral(".away"), file));
    QVERIFY(world.campaign().unlock({}));
}

void TestPurgeJob::itEndsBeforeItsOwner()
{
    TestWorld world;
    world.add(QStringLiteral("person"), {QStringLiteral("name=Alua Testova")});
    {
        PurgeJob job(world.campaign());
        job.forget({first});
    }
    QVERIFY(!world.campaign().isLocked());
    QVERIFY(!world.campaign().records().resolveAlsoTrashed(QStringLiteral("P-1")));
}

void TestPurgeJob::whatWasInTheTrashForLongGoesWithoutHoldingUpTheOwner()
{
    TestWorld world;
    world.add(QStringLiteral("person"), {QStringLiteral("name=Alua Testova")});
    world.add(QStringLiteral("person"), {QStringLiteral("name=Bota Testova")});
    QVERIFY(world.campaign().records().remove(first));
    QVERIFY(!world.campaign().owesTidying());
    world.clock().set(world.clock().now().addDays(TrashService::days).addSecs(1));
    QVERIFY(world.campaign().owesTidying());
    PurgeJob job(world.campaign());
    std::optional<Result<void>> tidied;
    connect(&job, &PurgeJob::tidied, this, [&](const Result<void>& told) { tidied = told; });
    job.tidy();
    QVERIFY(world.campaign().isLocked());
    QTRY_VERIFY(tidied);
    QVERIFY(*tidied);
    QVERIFY(!world.campaign().records().resolveAlsoTrashed(QStringLiteral("P-1")));
    QVERIFY(world.campaign().records().resolve(QStringLiteral("P-2")));
    QVERIFY(!world.campaign().owesTidying());
}

QTEST_GUILESS_MAIN(TestPurgeJob)
#include "tst_purgejob.moc"
