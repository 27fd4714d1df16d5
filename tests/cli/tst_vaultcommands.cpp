// SPDX-License-Identifier: GPL-3.0-or-later
#include "cliworld.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

void write(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    QCOMPARE(file.write(bytes), bytes.size());
}

void flip(const QString& path, qint64 at)
{
    QFile file(path);
    char byte = 0;
    QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(at) && file.getChar(&byte) && file.seek(at));
    QVERIFY(file.putChar(static_cast<char>(byte ^ 1)));
}

constexpr qint64 inPage4 = 8192 + 3 * 4096 + 50;

} // namespace

/// The commands on a campaign file as a whole. What they call is tested in app and store.
class TestVaultCommands final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void encryptedCampaignAsksOnceAndOpens();
    void newPassphraseIsAskedForTwice();
    void passphraseChangesAndTheOldOneEnds();
    void recoverySheetIsPrintedAndNeverReplaces();
    void rekeyEncryptsACampaignThatWasOpen();
    void damageIsNamedWithTheWayBack();
    void restoreAsksAndSaysWhereTheOldFileIs();
    void purgeNamesAndDeletesBackups();
    void unknownFormatIsUsage();
};

void TestVaultCommands::encryptedCampaignAsksOnceAndOpens()
{
    CliWorld world;
    world.typedSecrets = {u"seven green kettles sing"_s, u"seven green kettles sing"_s, u"seven green kettles sing"_s};
    QCOMPARE(world.typed("create").status, 0);
    QCOMPARE(world.typed("info").result()["encrypted"_L1], true);
    QCOMPARE(world.prompts.size(), 3);
    QVERIFY(world.prompts.last().contains(u"campaign.vigil"_s));
    const CliAnswer nobody = world.typed("info");
    QCOMPARE(nobody.status, 2);
    QCOMPARE(nobody.errorCode(), u"passphrase-needed"_s);
    world.typedSecrets = {u"seven green kettle sang"_s};
    QCOMPARE(world.typed("info").errorCode(), u"wrong-passphrase"_s);
}

void TestVaultCommands::newPassphraseIsAskedForTwice()
{
    CliWorld world;
    world.typedSecrets = {u"seven green kettles sing"_s, u"seven green kettle sang"_s};
    QCOMPARE(world.typed("create").errorCode(), u"passphrases-differ"_s);
    QVERIFY(!QFile::exists(world.campaign()));
}

void TestVaultCommands::passphraseChangesAndTheOldOneEnds()
{
    CliWorld world;
    write(world.path("old"), "seven green kettles sing\n");
    write(world.path("new"), "eight grey saucepans hum\n");
    write(world.path("weak"), "abc\n");
    const QString old = u"--passphrase-file="_s + world.path("old");
    QCOMPARE(world.json({u"create"_s, old}).status, 0);
    const auto change = [&](const char* to, const QStringList& more) {
        return world.json(QStringList{u"passphrase"_s, u"change"_s, old, u"--new-passphrase-file="_s + world.path(to)} +
                          more);
    };
    QCOMPARE(change("weak", {}).errorCode(), u"weak-passphrase"_s);
    QCOMPARE(change("new", {}).status, 0);
    QCOMPARE(world.json({u"people"_s, old}).status, 2);
    QCOMPARE(world.json({u"people"_s, u"--passphrase-file="_s + world.path("new")}).status, 0);
    QCOMPARE(change("new", {}).errorCode(), u"wrong-passphrase"_s);
}

void TestVaultCommands::recoverySheetIsPrintedAndNeverReplaces()
{
    CliWorld world;
    world.createEmpty();
    QCOMPARE(world.json({u"recovery-sheet"_s, u"--out"_s, world.path("sheet.pdf")}).errorCode(), u"not-encrypted"_s);
    QVERIFY(!QFile::exists(world.path("sheet.pdf")));
    write(world.path("secret"), "seven green kettles sing\n");
    const QString secret = u"--passphrase-file="_s + world.path("secret");
    const QString file = world.path("secret.vigil");
    QCOMPARE(world.json({u"create"_s, secret, file}).status, 0);
    const QStringList print = {u"recovery-sheet"_s, secret, u"--campaign"_s, file, u"--out"_s, world.path("sheet.pdf")};
    QCOMPARE(world.json(print).status, 0);
    QFile sheet(world.path("sheet.pdf"));
    QVERIFY(sheet.open(QIODevice::ReadOnly));
    QVERIFY(sheet.readAll().startsWith("%PDF"));
    QCOMPARE(world.json(print).errorCode(), u"file-exists"_s);
    const CliAnswer info = world.json({u"info"_s, secret, u"--campaign"_s, file});
    QCOMPARE(info.result()["recoverySheet"_L1], true);
    // Without a place for the new sheet the old one would be lost unnoticed.
    QCOMPARE(world.json({u"rekey"_s, secret, u"--campaign"_s, file}).errorCode(), u"sheet-needed"_s);
}

void TestVaultCommands::rekeyEncryptsACampaignThatWasOpen()
{
    CliWorld world;
    world.createSample();
    world.typedSecrets = {u"seven green kettles sing"_s, u"seven green kettles sing"_s};
    const CliAnswer done = world.typed("rekey");
    QCOMPARE(done.status, 0);
    QCOMPARE(done.result()["encrypted"_L1], true);
    world.typedSecrets = {u"seven green kettles sing"_s};
    QCOMPARE(world.typed("people").list("people").size(), 5);
    world.typedSecrets = {u"seven green kettles sing"_s};
    QCOMPARE(world.typed("check").result()["healthy"_L1], true);
}

void TestVaultCommands::damageIsNamedWithTheWayBack()
{
    CliWorld world;
    world.createSample();
    const QString backup = world.typed("backup").result()["file"_L1].toString();
    flip(world.campaign(), inPage4);
    const CliAnswer answer = world.typed("check");
    QVERIFY(answer.status == 1 || answer.status == 2);
    QVERIFY2(answer.out.contains("page-changed"_L1) || answer.out.contains("campaign-damaged"_L1),
             qPrintable(answer.out));
    QVERIFY(answer.findingCodes().contains("newest-backup"_L1));
    QVERIFY(answer.out.contains(backup));
    QVERIFY(!world.typed("backups").result()["damageSeenAt"_L1].isNull());
    QCOMPARE(world.json({u"restore"_s, backup}).status, 0);
    QVERIFY(world.typed("backups").result()["damageSeenAt"_L1].isNull());
    QCOMPARE(world.typed("check").result()["healthy"_L1], true);
}

void TestVaultCommands::restoreAsksAndSaysWhereTheOldFileIs()
{
    CliWorld world;
    const QString secret = u"seven green kettles sing"_s;
    world.typedSecrets = {secret, secret};
    QCOMPARE(world.typed("create").status, 0);
    world.typedSecrets = {secret};
    const QString backup = world.typed("backup").result()["file"_L1].toString();
    world.typedSecrets = {secret};
    world.ref("add person name=Anna");
    world.typedSecrets = {secret};
    const CliAnswer preview = world.json({u"restore"_s, backup, u"--preview"_s});
    QCOMPARE(preview.result()["lostChanges"_L1], 1);
    world.typedSecrets = {secret};
    const CliAnswer done = world.json({u"restore"_s, backup});
    QCOMPARE(done.status, 0);
    QVERIFY(QFile::exists(done.result()["setAside"_L1].toString()));
    QCOMPARE(world.json({u"restore"_s, world.path("nowhere.vigil")}).status, 3);
}

void TestVaultCommands::purgeNamesAndDeletesBackups()
{
    CliWorld world;
    world.createEmpty();
    world.ref("add person name=Anna");
    world.ref("add person name=Olha");
    const QString backup = world.typed("backup").result()["file"_L1].toString();
    QVERIFY(world.typed("purge P-1").list("backupsHolding").contains(backup));
    const CliAnswer deleting = world.typed("purge P-2 --delete-backups");
    QVERIFY(deleting.list("backupsDeleted").contains(backup));
    QVERIFY(!QFile::exists(backup));
}

void TestVaultCommands::unknownFormatIsUsage()
{
    CliWorld world;
    world.createEmpty();
    QCOMPARE(world.json({u"export-data"_s, u"--format"_s, u"xml"_s, u"--out"_s, world.path("x")}).status, 64);
    QVERIFY(!QFile::exists(world.path("x")));
}

QTEST_MAIN(TestVaultCommands)
#include "tst_vaultcommands.moc"
