// SPDX-License-Identifier: GPL-3.0-or-later
#include "crashingvfs.h"
#include "headerworld.h"
#include "store/copying.h"
#include "store/vaultvfs.h"
#include "vaultworld.h"

#include <QDir>
#include <QTest>
#include <random>

using namespace vigil;

namespace {

DiskRecord record;

bool isFull()
{
    return qEnvironmentVariableIntValue("VIGIL_FULL") != 0;
}

/// What a person was told is kept, and how far the disk had come then.
struct Promise
{
    std::size_t steps = 0;
    int number = 0;
};

int lastPromise(const std::vector<Promise>& promises, std::size_t steps)
{
    int number = 0;
    for (const Promise& promise : promises)
        if (promise.steps <= steps)
            number = promise.number;
    return number;
}

/// A campaign that is changed in many ways while its disk is on record. The table `mark` says which commit was the last
/// and what all texts weighed then.
class Work final
{
public:
    Work(unsigned seed, int commits, const QString& synchronous) : m_chance(seed), m_synchronous(synchronous)
    {
        m_world.run(QStringLiteral("CREATE INDEX note_text ON note (substr(text, 1, 20))"));
        m_world.run(QStringLiteral("CREATE TABLE mark (number INTEGER NOT NULL, weight INTEGER NOT NULL) STRICT"));
        m_world.run(QStringLiteral("INSERT INTO mark VALUES (0, 0)"));
        reopen();
        record.start(m_world.beside({}));
        for (int number = 1; number <= commits; ++number)
            commit(number);
        record.stop();
    }
    const std::vector<Promise>& promises() const { return m_promises; }

private:
    Database& database() { return m_world.database(); }
    bool happens(unsigned oneIn) { return m_chance() % oneIn == 0; }
    void reopen()
    {
        m_world.close();
        if (!m_world.open())
            qFatal("does not open");
        // Small, so that there is a checkpoint every few commits and more pages than the cache holds.
        m_world.run(QStringLiteral("PRAGMA wal_autocheckpoint=60"));
        m_world.run(QStringLiteral("PRAGMA cache_size=20"));
        if (!m_synchronous.isEmpty())
            m_world.run(QStringLiteral("PRAGMA synchronous=") + m_synchronous);
    }
    Result<void> addNotes(unsigned count)
    {
        for (unsigned i = 0; i < count; ++i) {
            const auto size = static_cast<qsizetype>(50 + m_chance() % 6000);
            const QString text = QString::number(m_chance()).leftJustified(size, QLatin1Char('n'));
            VIGIL_TRY(database().prepared(QStringLiteral("INSERT INTO note (text) VALUES (?)")).bind(0, text).run());
        }
        return {};
    }
    Result<void> change(int number)
    {
        VIGIL_TRY(addNotes(1 + m_chance() % 8));
        if (happens(17))
            VIGIL_TRY(database().execute(QStringLiteral("DELETE FROM note")));
        if (happens(3))
            VIGIL_TRY(database().execute(QStringLiteral("DELETE FROM note WHERE id % 5 = %1").arg(m_chance() % 5)));
        if (happens(4))
            VIGIL_TRY(database().execute(
                QStringLiteral("UPDATE note SET text = '%1' || substr(text, 8) WHERE id % 3 = 0").arg(m_chance())));
        return database().execute(
            QStringLiteral("UPDATE mark SET number = %1, weight = (SELECT total(length(text)) FROM note)").arg(number));
    }
    void commit(int number)
    {
        if (happens(6) && database().transaction([&]() -> Result<void> {
                VIGIL_TRY(change(number));
                return database().execute(QStringLiteral("INSERT INTO note (id, text) VALUES (9999, ''), (9999, '')"));
            }))
            qFatal("was to fail");
        if (!database().transaction([&] { return change(number); }))
            qFatal("a commit failed");
        m_promises.push_back({record.steps().size(), number});
        if (happens(11) && !database().checkpoint())
            qFatal("no checkpoint");
        if (happens(13))
            reopen();
    }

    std::mt19937 m_chance;
    QString m_synchronous;
    VaultWorld m_world;
    std::vector<Promise> m_promises;
};

struct Outcome
{
    int cuts = 0;
    int unopenable = 0;
    int lost = 0;
    int damaged = 0;
    int logsCut = 0;
    int bad() const { return unopenable + lost + damaged; }
    Outcome& operator+=(const Outcome& other)
    {
        cuts += other.cuts;
        unopenable += other.unopenable;
        lost += other.lost;
        damaged += other.damaged;
        logsCut += other.logsCut;
        return *this;
    }
};

QDebug operator<<(QDebug debug, const Outcome& outcome)
{
    return debug.noquote() << QStringLiteral("power cuts: %1, unopenable: %2, lost: %3, damaged: %4 (log torn: %5)")
                                  .arg(outcome.cuts)
                                  .arg(outcome.unopenable)
                                  .arg(outcome.lost)
                                  .arg(outcome.damaged)
                                  .arg(outcome.logsCut);
}

/// A folder with what a power cut left.
class Remains final
{
public:
    explicit Remains(const Disk& disk)
    {
        for (const auto& [name, bytes] : disk)
            putContent(m_folder.filePath(name), bytes);
    }
    QString campaign() const { return m_folder.filePath(QStringLiteral("campaign.vigil")); }
    QString file(const QString& name) const { return m_folder.filePath(name); }

private:
    QTemporaryDir m_folder;
};

std::optional<std::pair<int, bool>> markIn(Database& database)
{
    Statement& row =
        database.prepared(QStringLiteral("SELECT number, weight = (SELECT total(length(text)) FROM note) FROM mark"));
    std::optional<std::pair<int, bool>> mark;
    if (row.open() && row.next())
        mark = {static_cast<int>(row.integer(0)), row.integer(1) == 1};
    row.finish();
    return mark;
}

void look(const Disk& disk, int promised, Outcome& outcome)
{
    const Remains remains(disk);
    Vault vault(remains.campaign());
    ++outcome.cuts;
    auto opened = vault.unlock(std::nullopt) ? Database::open(vault, Access::Write) : Error{"io-error", {}};
    const auto mark = opened ? markIn(**opened) : std::nullopt;
    if (!mark) {
        ++outcome.unopenable;
        return;
    }
    outcome.lost += mark->first < promised;
    outcome.logsCut += vault.wasLogCut();
    const bool isChecked = bool((*opened)->checkpoint());
    opened->reset();
    const auto verified = vault.verify();
    outcome.damaged += !isChecked || !mark->second || !verified || !verified->empty();
}

/// Works once and cuts the power `cuts` times, anywhere from the first step to after the last.
Outcome workAndCut(unsigned seed, int commits, int cuts, const QString& synchronous = {})
{
    const Work work(seed, commits, synchronous);
    std::mt19937 chance(seed);
    std::vector<std::size_t> places;
    for (int i = 0; i < cuts; ++i)
        places.push_back(chance() % (record.steps().size() + 1));
    std::sort(places.begin(), places.end());
    DiskReplay replay(record);
    Outcome outcome;
    for (const std::size_t place : places) {
        replay.advanceTo(place);
        look(replay.afterPowerCut(chance), lastPromise(work.promises(), place), outcome);
    }
    return outcome;
}

/// The least that Argon2id takes: thousands of files are opened here.
constexpr KeyCost leastCost{.passes = 1, .memory = 8192};

Passphrase passphraseOf(int number)
{
    return Passphrase("passphrase " + std::to_string(number));
}

/// Changes the passphrase again and again, and the campaign in between.
std::vector<Promise> changePassphrases(VaultWorld& world, int changes)
{
    std::vector<Promise> promises;
    record.start(world.beside({}));
    for (int number = 1; number <= changes; ++number) {
        world.addNotes(2);
        if (!world.vault().changePassphrase(passphraseOf(number - 1), passphraseOf(number), leastCost))
            qFatal("no change");
        promises.push_back({record.steps().size(), number});
    }
    record.stop();
    return promises;
}

/// Whether passphrase `number` opens the file, and all of it.
bool opensWith(const QString& file, int number)
{
    Vault vault(file, Exclusion::Shared);
    if (!vault.unlock(passphraseOf(number)))
        return false;
    const auto opened = Database::open(vault, Access::Write);
    return opened && (*opened)->execute(QStringLiteral("SELECT count(text) FROM note"));
}

/// How many cuts at each step of a record leave a file that neither the old nor the new passphrase opens; a negative
/// number when an old one still opens that was replaced for good.
int shutOut(const std::vector<Promise>& promises, int cutsAtEach)
{
    std::mt19937 chance(5); // NOLINT(cert-msc51-cpp): the same every time
    DiskReplay replay(record);
    int bad = 0;
    for (std::size_t place = 0; place <= record.steps().size(); ++place) {
        replay.advanceTo(place);
        const int promised = lastPromise(promises, place);
        for (int i = 0; i < cutsAtEach; ++i) {
            const Remains remains(replay.afterPowerCut(chance));
            if (promised > 0 && opensWith(remains.campaign(), promised - 1))
                return -1;
            bad += !opensWith(remains.campaign(), promised) && !opensWith(remains.campaign(), promised + 1);
        }
    }
    return bad;
}

} // namespace

class TestPowerCut final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void whatWasAcknowledgedSurvives();
    void diskWithoutSyncsIsSeenToLose();
    void lesserSynchronousIsSeenToLose();
    void oldOrNewPassphraseOpensAfterACutInAChange();
    void onlyWholeHeaderIsNeverTornInAChange_data();
    void onlyWholeHeaderIsNeverTornInAChange();
    void copyIsOnTheDiskOnceItsFolderIsSynced();
};

void TestPowerCut::initTestCase()
{
    // Before anything else opens a vault: the first registration stands.
    QVERIFY(registerCrashingVfs(record) && registerVaultVfs("crashing"));
}

void TestPowerCut::whatWasAcknowledgedSurvives()
{
    Outcome outcome;
    const unsigned seeds = isFull() ? 5 : 1;
    for (unsigned seed = 1; seed <= seeds; ++seed)
        outcome += workAndCut(seed, 70, isFull() ? 500 : 150);
    qInfo() << outcome;
    QCOMPARE(outcome.bad(), 0);
    QVERIFY(outcome.logsCut > 0); // else the cuts fell where nothing was at stake
}

void TestPowerCut::diskWithoutSyncsIsSeenToLose()
{
    record.ignoreSyncs(true);
    const Outcome outcome = workAndCut(1, 30, 40);
    record.ignoreSyncs(false);
    qInfo() << "without syncs:" << outcome;
    QVERIFY(outcome.bad() > 10);
}

void TestPowerCut::lesserSynchronousIsSeenToLose()
{
    const Outcome outcome = workAndCut(1, 30, 40, QStringLiteral("NORMAL"));
    qInfo() << "synchronous=NORMAL:" << outcome;
    QVERIFY(outcome.lost > 10);
    QCOMPARE(outcome.unopenable + outcome.damaged, 0);
}

void TestPowerCut::oldOrNewPassphraseOpensAfterACutInAChange()
{
    VaultWorld world(passphraseOf(0), leastCost);
    const auto promises = changePassphrases(world, isFull() ? 8 : 3);
    QCOMPARE(shutOut(promises, isFull() ? 10 : 2), 0);
}

void TestPowerCut::onlyWholeHeaderIsNeverTornInAChange_data()
{
    QTest::addColumn<int>("damagedAt");
    QTest::newRow("copy A is damaged") << 300;
    QTest::newRow("copy B is damaged") << 4096 + 300;
}

void TestPowerCut::onlyWholeHeaderIsNeverTornInAChange()
{
    QFETCH(int, damagedAt);
    VaultWorld world(passphraseOf(0), leastCost);
    world.lock();
    QByteArray bytes = world.content();
    flip(bytes, damagedAt, 4);
    putContent(world.path(), bytes);
    QVERIFY(world.unlock() && world.open());
    const auto promises = changePassphrases(world, 1);
    QCOMPARE(shutOut(promises, isFull() ? 40 : 8), 0);
}

void TestPowerCut::copyIsOnTheDiskOnceItsFolderIsSynced()
{
    VaultWorld world;
    world.addNotes(100);
    Vault copy(world.beside(QStringLiteral("copy.vigil")), Exclusion::Shared);
    QVERIFY(copy.createCopyOf(world.vault()));
    record.start(world.beside({}));
    QVERIFY(copyCampaign(world.vault(), copy));
    // It did, but not through the VFS.
    record.add({.kind = DiskStep::Kind::SyncFolder});
    record.stop();
    std::mt19937 chance(6); // NOLINT(cert-msc51-cpp): the same every time
    DiskReplay replay(record);
    replay.advanceTo(record.steps().size());
    for (int i = 0; i < 20; ++i) {
        const Remains remains(replay.afterPowerCut(chance));
        Vault found(remains.file(QStringLiteral("copy.vigil")), Exclusion::Shared);
        QVERIFY(found.unlock(std::nullopt));
        QCOMPARE(*found.verify(), Findings());
        const auto database = Database::open(found, Access::Read);
        QVERIFY(database && (*database)->execute(QStringLiteral("SELECT count(text) FROM note")));
    }
}

QTEST_GUILESS_MAIN(TestPowerCut)
#include "tst_powercut.moc"
