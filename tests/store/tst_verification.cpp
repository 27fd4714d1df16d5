// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/verification.h"
#include "vaultworld.h"

#include <QTest>
#include <thread>

using namespace vigil;

namespace {

/// More than the log takes before it is copied into the file by itself (1000 pages).
void writeMuch(VaultWorld& world)
{
    for (int round = 0; round < 3; ++round)
        world.run(QStringLiteral("INSERT INTO note (text) WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 "
                                 "FROM n WHERE i < 1500) SELECT hex(randomblob(1500)) FROM n"));
}

Result<Findings> runElsewhere(Verification& verification)
{
    Result<Findings> found = Error{"io-error", {}};
    std::thread([&] { found = verification.run({}); }).join();
    return found;
}

} // namespace

/// A whole file is checked while others write.
class TestVerification final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutItTheFileChangesUnderAWriter();
    void noPageChangesWhileItLives();
    void damageIsFoundFromAnotherThread();
    void itEndsBeforeTheVaultIsLocked();
};

/// What the next test would see if nothing held the file.
void TestVerification::withoutItTheFileChangesUnderAWriter()
{
    VaultWorld world;
    QVERIFY(world.database().checkpoint());
    const QByteArray before = world.content();
    writeMuch(world);
    QVERIFY(world.content() != before);
}

void TestVerification::noPageChangesWhileItLives()
{
    VaultWorld world;
    world.addNotes(40);
    QVERIFY(world.database().checkpoint());
    const QByteArray before = world.content();
    auto verification = Verification::begin(world.vault());
    QVERIFY(verification);
    writeMuch(world);
    QCOMPARE(world.notes(), 40 + 3 * 1500);
    QVERIFY(!world.database().checkpoint());
    QVERIFY(world.content() == before);
    QCOMPARE(*runElsewhere(**verification), Findings());
    verification->reset();
    QVERIFY(world.database().checkpoint());
    QVERIFY(world.content() != before);
    QCOMPARE(*world.vault().verify(), Findings());
}

void TestVerification::damageIsFoundFromAnotherThread()
{
    VaultWorld world;
    world.addNotes(40);
    QVERIFY(world.database().checkpoint());
    QByteArray content = world.content();
    const qsizetype placeInPage4 = 8192 + 3 * 4096 + 100;
    content[placeInPage4] = static_cast<char>(content[placeInPage4] ^ 1);
    putContent(world.path(), content);
    const auto verification = Verification::begin(world.vault());
    QVERIFY(verification);
    const auto found = runElsewhere(**verification);
    QVERIFY(found && !found->empty());
    QCOMPARE(found->front().code, Code("page-changed"));
    QCOMPARE(found->front().detail, QStringLiteral("4"));
}

void TestVerification::itEndsBeforeTheVaultIsLocked()
{
    VaultWorld world;
    std::stop_source source;
    {
        const auto verification = Verification::begin(world.vault());
        QVERIFY(verification);
        source.request_stop();
        QCOMPARE((*verification)->run({}, source.get_token()).error().code, Code("cancelled"));
    }
    world.lock();
    QVERIFY(world.unlock() && world.open());
    QCOMPARE(world.notes(), 0);
}

QTEST_GUILESS_MAIN(TestVerification)
#include "tst_verification.moc"
