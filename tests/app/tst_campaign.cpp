// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/changenotifier.h"
#include "app/createjob.h"
#include "app/draftservice.h"
#include "app/keyservice.h"
#include "app/passphrasejob.h"
#include "app/recordservice.h"
#include "testworld.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <csignal>
#include <sys/resource.h>

using namespace vigil;

class TestCampaign final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lockedCampaignComesBackWithRecordsAndDrafts();
    void anotherMayOpenItWhileItIsLocked();
    void openCampaignKeepsOthersOut();
    void wrongSettingsMakeNoFile();
    void existingFileIsNeverOverwritten();
    void encryptedCampaignOpensWithItsPassphraseOnly();
    void folderThatIsSynchronisedIsNamed();
    void aCampaignIsMadeWhileTheEventsGoOn();
    void whatNobodyWaitsForLeavesNothing();
    void aFullDiskLeavesNoNewFile();
};

namespace {

/// No file of this process grows beyond that many bytes meanwhile, as on a full disk.
class SmallFiles final
{
public:
    explicit SmallFiles(rlim_t bytes)
    {
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        m_handler = std::signal(SIGXFSZ, SIG_IGN);
        const rlimit limit{bytes, m_before.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~SmallFiles()
    {
        ::setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }
    SmallFiles(const SmallFiles&) = delete;
    SmallFiles& operator=(const SmallFiles&) = delete;

private:
    rlimit m_before = {};
    void (*m_handler)(int) = nullptr;
};

Workplace placeOf(TestWorld& world)
{
    return {world.clock(), QStringLiteral("other"), QStringLiteral("test")};
}

} // namespace

void TestCampaign::aCampaignIsMadeWhileTheEventsGoOn()
{
    TestWorld world;
    const Workplace place = placeOf(world);
    const QString file = world.path(QStringLiteral("new.vigil"));
    CreateJob job({.file = file, .country = QStringLiteral("KZ"), .passphrase = Passphrase("cobalt heron")}, place);
    std::optional<Result<void>> outcome;
    connect(&job, &CreateJob::finished, this, [&](const Result<void>& made) { outcome = made; });
    job.start();
    QTRY_VERIFY_WITH_TIMEOUT(outcome, 20000);
    QVERIFY(*outcome);
    const auto campaign = job.take();
    QCOMPARE(campaign->info()->country, QStringLiteral("KZ"));

    CreateJob again({.file = file}, place);
    outcome.reset();
    connect(&again, &CreateJob::finished, this, [&](const Result<void>& made) { outcome = made; });
    again.start();
    QTRY_VERIFY(outcome);
    QCOMPARE(outcome->error().code, Code("file-exists"));
    QVERIFY(QFile::exists(file));
}

void TestCampaign::whatNobodyWaitsForLeavesNothing()
{
    TestWorld world;
    const Workplace place = placeOf(world);
    const QString file = world.path(QStringLiteral("new.vigil"));
    const Passphrase first("cobalt heron");
    {
        CreateJob job({.file = file, .passphrase = first}, place);
        job.start();
    }
    QVERIFY(!QFile::exists(file));

    auto campaign = Campaign::create({.file = file, .passphrase = first}, place);
    QVERIFY(campaign);
    {
        PassphraseJob job((*campaign)->keys(), first, Passphrase("velvet anchor"));
        job.start();
    }
    QVERIFY((*campaign)->close());
    campaign->reset();
    QVERIFY(Campaign::open(file, first, place));
}

void TestCampaign::aFullDiskLeavesNoNewFile()
{
    TestWorld world;
    QTemporaryDir folder;
    const NewCampaign wanted{.file = folder.filePath(QStringLiteral("new.vigil")), .sample = true};
    const auto failed = [&] {
        // Enough for the schema, not for the sample.
        const SmallFiles limit(120 * 1024);
        return Campaign::create(wanted, placeOf(world));
    }();
    QVERIFY(!failed);
    QCOMPARE(QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot), QStringList());
    QVERIFY(Campaign::create(wanted, placeOf(world)));
}

void TestCampaign::lockedCampaignComesBackWithRecordsAndDrafts()
{
    TestWorld world;
    QStringList heard;
    connect(&world.campaign().notifier(), &ChangeNotifier::locked, this, [&] { heard << QStringLiteral("locked"); });
    connect(&world.campaign().notifier(), &ChangeNotifier::unlocked, this,
            [&] { heard << QStringLiteral("unlocked"); });
    world.add(QStringLiteral("person"), {QStringLiteral("name=Aisulu Bekova")});
    QVERIFY(world.campaign().drafts().keep(QStringLiteral("arrest"), QByteArrayLiteral("half a na")));

    QVERIFY(world.campaign().lock());
    QVERIFY(world.campaign().isLocked());
    QVERIFY(world.campaign().unlock(std::nullopt));
    QCOMPARE(heard, QStringList({QStringLiteral("locked"), QStringLiteral("unlocked")}));
    QCOMPARE(world.campaign().info()->people, 1);
    QCOMPARE(world.campaign().drafts().kept(QStringLiteral("arrest"))->value(), QByteArrayLiteral("half a na"));
    world.add(QStringLiteral("person"), {QStringLiteral("name=Olha Marchenko")});
    QCOMPARE(world.campaign().info()->people, 2);
}

void TestCampaign::anotherMayOpenItWhileItIsLocked()
{
    TestWorld world;
    QVERIFY(world.campaign().lock());
    {
        const auto other = Campaign::open(world.campaign().file(), std::nullopt, placeOf(world));
        QVERIFY(other);
        const auto refused = world.campaign().unlock(std::nullopt);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, Code("campaign-in-use"));
        QVERIFY(world.campaign().isLocked());
    }
    QVERIFY(world.campaign().unlock(std::nullopt));
}

void TestCampaign::openCampaignKeepsOthersOut()
{
    TestWorld world;
    const auto refused = Campaign::open(world.campaign().file(), std::nullopt, placeOf(world));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, Code("campaign-in-use"));
    QVERIFY(refused.error().detail.contains(QString::number(QCoreApplication::applicationPid())));
}

void TestCampaign::wrongSettingsMakeNoFile()
{
    TestWorld world;
    const QString file = world.path(QStringLiteral("other.vigil"));
    const auto refused = Campaign::create(
        {.file = file, .country = QStringLiteral("ZZ"), .zone = QStringLiteral("Asia/Nowhere")}, placeOf(world));
    QVERIFY(!refused);
    QCOMPARE(refused.error().findings.size(), 2U);
    QVERIFY(!QFile::exists(file));
}

void TestCampaign::existingFileIsNeverOverwritten()
{
    TestWorld world;
    const QString path = world.path(QStringLiteral("mine.vigil"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("mine") == 4);
    file.close();
    const auto refused = Campaign::create({.file = path}, placeOf(world));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, Code("file-exists"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArrayLiteral("mine"));
}

void TestCampaign::encryptedCampaignOpensWithItsPassphraseOnly()
{
    TestWorld world;
    const QString file = world.path(QStringLiteral("secret.vigil"));
    const Passphrase passphrase("correct horse battery staple");
    QVERIFY(Campaign::create({.file = file, .passphrase = passphrase}, placeOf(world)));
    QCOMPARE(Campaign::open(file, {}, placeOf(world)).error().code, Code("passphrase-needed"));
    QCOMPARE(Campaign::open(file, Passphrase("correct horse"), placeOf(world)).error().code, Code("wrong-passphrase"));
    const auto campaign = Campaign::open(file, passphrase, placeOf(world));
    QVERIFY((*campaign)->info()->encrypted);
    QVERIFY((*campaign)->lock());
    QCOMPARE((*campaign)->unlock(Passphrase("correct")).error().code, Code("wrong-passphrase"));
    QVERIFY((*campaign)->isLocked());
    QVERIFY((*campaign)->unlock(passphrase));
}

void TestCampaign::folderThatIsSynchronisedIsNamed()
{
    TestWorld world;
    QVERIFY(world.campaign().notices().empty());
    QVERIFY(QDir().mkpath(world.path(QStringLiteral("Sync/.stfolder"))));
    const auto campaign = Campaign::create({.file = world.path(QStringLiteral("Sync/deep/a.vigil"))}, placeOf(world));
    QVERIFY(campaign);
    QCOMPARE((*campaign)->notices().front().code, Code("synchronised-folder"));
    QCOMPARE((*campaign)->notices().front().detail, world.path(QStringLiteral("Sync")));
}

QTEST_GUILESS_MAIN(TestCampaign)
#include "tst_campaign.moc"
