// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backupjob.h"
#include "app/backupservice.h"
#include "app/changenotifier.h"
#include "app/keyservice.h"
#include "app/recordservice.h"
#include "app/rekeying.h"
#include "app/restoring.h"
#include "domain/recoverycode.h"
#include "testworld.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace vigil;

namespace {

void damage(const QString& path, qint64 page)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    const qint64 at = 8192 + (page - 1) * 4096 + 100;
    QVERIFY(file.seek(at));
    char byte = 0;
    QVERIFY(file.getChar(&byte) && file.seek(at) && file.putChar(static_cast<char>(byte ^ 1)));
}

QStringList names(const std::vector<BackupFile>& backups)
{
    QStringList files;
    for (const auto& backup : backups)
        files << QFileInfo(backup.file).fileName();
    return files;
}

void addPerson(TestWorld& world, const char* name)
{
    world.add(QStringLiteral("person"), {QStringLiteral("name=") + QString::fromUtf8(name)});
}

} // namespace

class TestBackupService final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changedCampaignIsBackedUpOnceADay();
    void unchangedCampaignIsNotBackedUp();
    void backupIsMadeInAWorkerWhileTheCampaignIsChanged();
    void stoppedBackupLeavesNothing();
    void closingAfterAWorkersBackupMakesNoOther();
    void workersBackupThatFailedIsSaidAtClosing();
    void backupIsNeverWrittenOverAFile();
    void backupThatIsDamagedIsNamedByCheck();
    void damageStopsTheRotationUntilCheckIsHealthy();
    void twelveBackupsOfADayLeaveTen();
    void restoreBringsBackWhatWasThereAndKeepsTheOther();
    void previewNamesTheChangesThatWouldBeLost();
    void restoreWorksWhenTheCampaignIsGarbage();
    void restoreRefusesADamagedBackup();
    void restoreNeedsTheCampaignClosed();
    void presentPassphraseOutlivesARestore();
    void rekeyedCampaignKeepsEverythingButTheKey();
    void unencryptedCampaignIsEncryptedByRekey();
    void purgedRecordsAreFoundInBackups();
    void plainCopyIsPlainAndNeverReplaces();
    void backupCanBeReadWhileTheCampaignIsOpenAndNeverChanges();
};

void TestBackupService::changedCampaignIsBackedUpOnceADay()
{
    TestWorld world;
    const BackupFolder folder(world.campaign().file());
    addPerson(world, "Aisulu Bekova");
    world.reopen();
    QCOMPARE(names(folder.list()), QStringList{QStringLiteral("2012-05-01T040000Z.vigil")});
    addPerson(world, "Olha Marchenko");
    world.reopen();
    QCOMPARE(folder.list().size(), 1U);
    world.clock().set(world.clock().now().addDays(1));
    addPerson(world, "Dana Testova");
    world.reopen();
    QCOMPARE(folder.list().size(), 2U);
    QCOMPARE(folder.list().front().madeAt, world.clock().now());
}

void TestBackupService::unchangedCampaignIsNotBackedUp()
{
    TestWorld world(TestWorld::Content::Sample);
    world.reopen();
    QVERIFY(world.campaign().check());
    world.reopen();
    QVERIFY(BackupFolder(world.campaign().file()).list().empty());
}

void TestBackupService::backupIsMadeInAWorkerWhileTheCampaignIsChanged()
{
    TestWorld world(TestWorld::Content::Sample);
    std::optional<Result<std::optional<BackupFile>>> answer;
    int saved = 0;
    BackupJob job(world.campaign());
    connect(&job, &BackupJob::finished, this, [&](const auto& made) { answer = made; });
    job.start(BackupJob::Occasion::Asked);
    while (!answer && saved < 1000) {
        addPerson(world, "Dana Testova");
        ++saved;
        QTest::qWait(5);
    }
    QVERIFY(answer.has_value());
    QVERIFY2(*answer, answer->hasValue() ? "" : qPrintable(answer->error().code.toString()));
    QVERIFY(!job.isRunning());
    const auto backup = Campaign::open((**answer)->file, {}, world.workplace());
    QVERIFY(backup);
    const qint64 now = world.campaign().info()->people;
    const qint64 then = (*backup)->info()->people;
    QVERIFY2(then <= now && then >= now - saved, qPrintable(QStringLiteral("%1 of %2").arg(then).arg(now)));
    QCOMPARE(*world.campaign().check(), Findings());
}

void TestBackupService::stoppedBackupLeavesNothing()
{
    TestWorld world(TestWorld::Content::Sample);
    std::optional<Result<std::optional<BackupFile>>> answer;
    BackupJob job(world.campaign());
    connect(&job, &BackupJob::finished, this, [&](const auto& made) { answer = made; });
    job.start(BackupJob::Occasion::Asked);
    job.stop();
    QTRY_VERIFY(answer.has_value());
    QVERIFY(!*answer);
    QCOMPARE(answer->error().code, Code("cancelled"));
    const QDir folder(BackupFolder(world.campaign().file()).path());
    QCOMPARE(folder.entryList(QDir::Files | QDir::Hidden), QStringList());
    // Nothing was damaged that could be noted.
    QVERIFY(world.campaign().backups().backUp());
}

void TestBackupService::closingAfterAWorkersBackupMakesNoOther()
{
    TestWorld world;
    const BackupFolder folder(world.campaign().file());
    QVERIFY(!world.campaign().owesBackup());
    addPerson(world, "Aisulu Bekova");
    QVERIFY(world.campaign().owesBackup());
    {
        BackupJob job(world.campaign());
        QSignalSpy done(&job, &BackupJob::finished);
        job.start(BackupJob::Occasion::Closing);
        QTRY_COMPARE(done.count(), 1);
    }
    QCOMPARE(folder.list().size(), 1U);
    QVERIFY(!world.campaign().owesBackup());
    QVERIFY(world.campaign().closeAfterBackup({}));
    QVERIFY(world.campaign().isLocked());
    QCOMPARE(folder.list().size(), 1U);
}

void TestBackupService::workersBackupThatFailedIsSaidAtClosing()
{
    TestWorld world;
    addPerson(world, "Aisulu Bekova");
    const auto closed = world.campaign().closeAfterBackup(Error{"disk-full", {}});
    QVERIFY(!closed);
    QCOMPARE(closed.error().code, Code("backup-failed"));
    QCOMPARE(closed.error().findings.front().code, Code("disk-full"));
    QVERIFY(world.campaign().isLocked());
}

void TestBackupService::backupIsNeverWrittenOverAFile()
{
    TestWorld world;
    const QString out = world.path(QStringLiteral("mine"));
    QFile file(out);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("mine") == 4);
    file.close();
    QCOMPARE(world.campaign().backups().backUpTo(out).error().code, Code("file-exists"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("mine"));
    const auto made = world.campaign().backups().backUpTo(world.path(QStringLiteral("new/backup.vigil")));
    QVERIFY(made);
    QCOMPARE(QFileInfo(made->file).size(), made->bytes);
    QCOMPARE(QDir(QFileInfo(made->file).absolutePath()).entryList(QDir::Files),
             QStringList{QStringLiteral("backup.vigil")});
}

void TestBackupService::backupThatIsDamagedIsNamedByCheck()
{
    TestWorld world;
    const auto made = world.campaign().backups().backUp();
    QVERIFY(made);
    QCOMPARE(*world.campaign().check(), Findings());
    damage(made->file, 5);
    const auto problems = world.campaign().check();
    QCOMPARE(problems->size(), 1U);
    QCOMPARE(problems->front().code, Code("backup-damaged"));
}

void TestBackupService::damageStopsTheRotationUntilCheckIsHealthy()
{
    TestWorld world;
    BackupService* backups = &world.campaign().backups();
    QVERIFY(backups->backUp());
    const QString file = world.campaign().file();
    world.reopen();
    damage(file, 9);
    const auto problems = world.campaign().check();
    QVERIFY(problems && !problems->empty());
    QCOMPARE(problems->front().code, Code("page-changed"));
    QCOMPARE(problems->front().detail, QStringLiteral("9"));
    backups = &world.campaign().backups();
    QCOMPARE(backups->backUp().error().code, Code("damage-seen"));
    damage(file, 9); // the same bit: whole again
    QCOMPARE(*world.campaign().check(), Findings());
    QVERIFY(backups->backUp());
}

void TestBackupService::twelveBackupsOfADayLeaveTen()
{
    TestWorld world;
    for (int i = 0; i < 12; ++i) {
        world.clock().set(world.clock().now().addSecs(60));
        QVERIFY(world.campaign().backups().backUp());
    }
    const auto left = world.campaign().backups().folder().list();
    QCOMPARE(left.size(), 10U);
    QCOMPARE(left.front().madeAt, world.clock().now());
}

void TestBackupService::restoreBringsBackWhatWasThereAndKeepsTheOther()
{
    TestWorld world;
    addPerson(world, "Aisulu Bekova");
    const auto made = world.campaign().backups().backUp();
    QVERIFY(made);
    addPerson(world, "Olha Marchenko");
    const QString file = world.campaign().file();
    const auto restored = world.whileClosed([&] { return restoreBackup(file, made->file, {}, world.workplace()); });
    QVERIFY(restored);
    QCOMPARE(restored->counts.people, 1);
    QCOMPARE(world.campaign().info()->people, 1);
    QCOMPARE(*world.campaign().check(), Findings());
    {
        const auto aside = Campaign::open(restored->setAside, {}, world.workplace());
        QVERIFY(aside);
        QCOMPARE((*aside)->info()->people, 2);
    }
    // And back again: a file in WAL mode, of which nothing may be left beside it.
    const auto again =
        world.whileClosed([&] { return restoreBackup(file, restored->setAside, {}, world.workplace()); });
    QVERIFY(again);
    QCOMPARE(world.campaign().info()->people, 2);
    QVERIFY(!QFile::exists(restored->setAside + QStringLiteral("-shm")));
    QVERIFY(!QFile::exists(file + QStringLiteral("-shm")));
    QCOMPARE(world.whileClosed([&] { return restoreBackup(file, file, {}, world.workplace()); }).error().code,
             Code("backup-is-the-campaign"));
}

void TestBackupService::previewNamesTheChangesThatWouldBeLost()
{
    TestWorld world;
    addPerson(world, "Aisulu Bekova");
    const auto made = world.campaign().backups().backUp();
    addPerson(world, "Olha Marchenko");
    addPerson(world, "Dana Testova");
    const QString file = world.campaign().file();
    const auto preview = world.whileClosed([&] { return previewRestore(file, made->file, {}); });
    QVERIFY(preview);
    QCOMPARE(preview->backup.people, 1);
    QCOMPARE(preview->present->people, 3);
    QCOMPARE(preview->lostChanges, 2);
    QCOMPARE(preview->newestLost.front().label, QStringLiteral("Dana Testova"));
    QCOMPARE(preview->newestLost.size(), 2U);
    QCOMPARE(world.campaign().info()->people, 3);
}

void TestBackupService::restoreWorksWhenTheCampaignIsGarbage()
{
    TestWorld world;
    addPerson(world, "Aisulu Bekova");
    const auto made = world.campaign().backups().backUp();
    const QString file = world.campaign().file();
    const auto restored = world.whileClosed([&] {
        QFile garbage(file);
        const bool isWritten = garbage.open(QIODevice::WriteOnly) && garbage.write(QByteArray(5000, 'g')) == 5000;
        garbage.close();
        return isWritten ? restoreBackup(file, made->file, {}, world.workplace())
                         : Result<Restored>(Error{"write-failed", file});
    });
    QVERIFY(restored);
    QVERIFY(restored->setAside.contains(QStringLiteral(".damaged-")));
    QCOMPARE(QFileInfo(restored->setAside).size(), 5000);
    QCOMPARE(world.campaign().info()->people, 1);
}

void TestBackupService::restoreRefusesADamagedBackup()
{
    TestWorld world;
    const auto made = world.campaign().backups().backUp();
    addPerson(world, "Aisulu Bekova");
    damage(made->file, 7);
    const QString file = world.campaign().file();
    const auto refused = world.whileClosed([&] { return restoreBackup(file, made->file, {}, world.workplace()); });
    QCOMPARE(refused.error().code, Code("backup-damaged"));
    QCOMPARE(refused.error().findings.front().code, Code("page-changed"));
    QCOMPARE(world.campaign().info()->people, 1);
}

void TestBackupService::restoreNeedsTheCampaignClosed()
{
    TestWorld world;
    const auto made = world.campaign().backups().backUp();
    const auto refused = restoreBackup(world.campaign().file(), made->file, {}, world.workplace());
    QCOMPARE(refused.error().code, Code("campaign-in-use"));
}

void TestBackupService::presentPassphraseOutlivesARestore()
{
    TestWorld world;
    const QString file = world.path(QStringLiteral("secret.vigil"));
    const Passphrase old("seven green kettles sing");
    const Passphrase present("nine blue ladders hum");
    QString backup;
    {
        const auto campaign = Campaign::create({.file = file, .passphrase = old}, world.workplace());
        QVERIFY(campaign);
        QVERIFY((*campaign)->info()->encrypted);
        backup = (*campaign)->backups().backUp()->file;
        QCOMPARE((*campaign)->keys().changePassphrase(present, old).error().code, Code("wrong-passphrase"));
        QVERIFY((*campaign)->keys().changePassphrase(old, present));
    }
    QVERIFY(restoreBackup(file, backup, present, world.workplace()));
    QCOMPARE(Campaign::open(file, old, world.workplace()).error().code, Code("wrong-passphrase"));
    QVERIFY(Campaign::open(file, present, world.workplace()));
    // Who forgot the new one still gets at the backup with the passphrase of its time.
    QVERIFY(restoreBackup(file, backup, old, world.workplace()));
    QVERIFY(Campaign::open(file, old, world.workplace()));
}

void TestBackupService::rekeyedCampaignKeepsEverythingButTheKey()
{
    TestWorld world;
    const QString file = world.path(QStringLiteral("secret.vigil"));
    const Passphrase passphrase("seven green kettles sing");
    Passphrase first;
    const auto remember = [&first](const RecoveryKey& key) -> Result<void> {
        first = recoveryCodeText(key);
        return {};
    };
    QString backup;
    {
        const auto campaign =
            Campaign::create({.file = file, .passphrase = passphrase, .sample = true}, world.workplace());
        QVERIFY((*campaign)->keys().makeRecoverySheet(remember));
        backup = (*campaign)->backups().backUp()->file;
    }
    const Passphrase oldCode = first;
    QVERIFY(Campaign::open(file, oldCode, world.workplace()));
    QCOMPARE(rekeyCampaign(file, passphrase, passphrase, {}).error().code, Code("sheet-needed"));
    const auto done = rekeyCampaign(file, passphrase, passphrase, remember);
    QVERIFY(done);
    QVERIFY(done->hadRecoverySheet);
    QCOMPARE(done->backupsWithOldKey, 1);
    QCOMPARE(Campaign::open(file, oldCode, world.workplace()).error().code, Code("wrong-passphrase"));
    QVERIFY(Campaign::open(file, first, world.workplace()));
    const auto campaign = Campaign::open(file, passphrase, world.workplace());
    QVERIFY(campaign);
    QCOMPARE((*campaign)->info()->people, 5);
    QCOMPARE(*(*campaign)->check(), Findings());
    QVERIFY(!backupsOf(file).front().hasSameKey);
    QVERIFY(!QFile::exists(file + QStringLiteral(".rekeying")));
}

void TestBackupService::unencryptedCampaignIsEncryptedByRekey()
{
    TestWorld world;
    addPerson(world, "Aisulu Bekova");
    const Passphrase passphrase("seven green kettles sing");
    const QString file = world.campaign().file();
    QCOMPARE(world.campaign().keys().changePassphrase(passphrase, passphrase).error().code, Code("not-encrypted"));
    const auto done = world.whileClosed([&] { return rekeyCampaign(file, {}, passphrase, {}); }, passphrase);
    QVERIFY(done);
    QVERIFY(world.campaign().info()->encrypted);
    QCOMPARE(world.campaign().info()->people, 1);
}

void TestBackupService::purgedRecordsAreFoundInBackups()
{
    TestWorld world;
    addPerson(world, "Aisulu Bekova");
    const auto first = world.campaign().backups().backUp();
    world.clock().set(world.clock().now().addSecs(60));
    addPerson(world, "Olha Marchenko");
    const auto second = world.campaign().backups().backUp();
    const auto uid = world.campaign().records().show({Kind::Person, 2})->stored.uid;
    QCOMPARE(*world.campaign().backups().holding({uid}), QStringList{second->file});
    QVERIFY(world.campaign().backups().remove({second->file}));
    QCOMPARE(world.campaign().backups().folder().list(), std::vector{*first});
    QCOMPARE(world.campaign().backups().remove({world.campaign().file()}).error().code, Code("backup-unknown"));
}

void TestBackupService::plainCopyIsPlainAndNeverReplaces()
{
    TestWorld world;
    addPerson(world, "Aisulu Bekova");
    const QString out = world.path(QStringLiteral("plain.db"));
    QVERIFY(world.campaign().backups().writePlainCopy(out));
    QFile file(out);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QVERIFY(bytes.startsWith(QByteArray("SQLite format 3\0", 16)) && bytes.contains("Aisulu Bekova"));
    QCOMPARE(world.campaign().backups().writePlainCopy(out).error().code, Code("file-exists"));
}

void TestBackupService::backupCanBeReadWhileTheCampaignIsOpenAndNeverChanges()
{
    TestWorld world;
    addPerson(world, "Aisulu Bekova");
    const QString backup = world.campaign().backups().backUp()->file;
    const auto inUse = Campaign::open(world.campaign().file(), {}, world.workplace());
    QCOMPARE(inUse.error().findings.front().code, Code("newest-backup-readable"));
    QCOMPARE(inUse.error().findings.front().detail, backup);
    QFile file(backup);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray before = file.readAll();
    file.close();
    {
        const auto campaign = Campaign::open(backup, {}, world.workplace());
        QVERIFY(campaign);
        QCOMPARE((*campaign)->notices().front().code, Code("read-only-backup"));
        QCOMPARE((*campaign)->info()->people, 1);
        const auto refused = (*campaign)->records().add(
            {.kind = Kind::Person, .fields = {{QStringLiteral("name"), QStringLiteral("Olha")}}});
        QCOMPARE(refused.error().code, Code("campaign-read-only"));
    }
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), before);
    QCOMPARE(QDir(QFileInfo(backup).absolutePath()).entryList(QDir::Files).size(), 1);
}

QTEST_GUILESS_MAIN(TestBackupService)
#include "tst_backupservice.moc"
