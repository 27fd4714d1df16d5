// SPDX-License-Identifier: GPL-3.0-or-later
#include "headerworld.h"
#include "vaultworld.h"

#include "store/vaultfiles.h"

#include <QDir>
#include <QTest>

using namespace vigil;

namespace {

const QString word = QStringLiteral("Недоперевыпил Xylograph");

/// Every file beside the campaign, the campaign included.
QByteArray everythingIn(const VaultWorld& world)
{
    QByteArray all;
    const QDir folder(world.beside({}));
    for (const QString& name : folder.entryList(QDir::Files | QDir::Hidden))
        all += contentOf(folder.filePath(name));
    return all;
}

int filesIn(const VaultWorld& world)
{
    return static_cast<int>(QDir(world.beside({})).entryList(QDir::Files | QDir::Hidden).size());
}

bool holdsAnyOf(const QByteArray& bytes, const QString& words)
{
    for (const QString& part : words.split(QLatin1Char(' '))) {
        const QByteArray wide(reinterpret_cast<const char*>(part.utf16()), part.size() * 2);
        if (bytes.contains(part.toUtf8()) || bytes.contains(wide))
            return true;
    }
    return false;
}

void exec(sqlite3* connection, const QString& sql)
{
    if (sqlite3_exec(connection, sql.toUtf8().constData(), nullptr, nullptr, nullptr) != SQLITE_OK)
        qFatal("%s", sqlite3_errmsg(connection));
}

Code opening(const VaultWorld& world, const std::optional<Passphrase>& passphrase)
{
    Vault vault(world.path());
    return codeOf(vault.unlock(passphrase));
}

/// Puts a file together as a crash in the middle of a header change would leave it.
void putHeaders(const VaultWorld& world, const QByteArray& fileOfA, const QByteArray& fileOfB, bool tearsB)
{
    constexpr auto copy = static_cast<qsizetype>(headerCopyBytes);
    QByteArray b = fileOfB.mid(copy, copy);
    if (tearsB)
        b.replace(0, 512, fileOfA.mid(copy, 512));
    putContent(world.path(), fileOfA.left(copy) + b + fileOfB.mid(2 * copy));
}

const Passphrase first("six invented words");
const Passphrase second("seven other words");
const Passphrase wrong("nobody's words");

} // namespace

class TestVault final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rightPassphraseOpens();
    void wrongPassphraseIsRefused();
    void missingPassphraseIsAskedFor();
    void fileWithoutPassphraseOpensForAnybody();
    void newPassphraseReplacesTheOldAndLeavesThePages();
    void changeNeedsTheOldPassphrase();
    void fileWithoutPassphraseHasNoneToChange();
    void headerChangesWhileWorkIsNotCommitted();
    void crashInAHeaderChangeLeavesOneOfBothPassphrases();
    void newPassphraseFinishesAChangeThatACrashCutShort();
    void lockedVaultIsClosedToSqlite();
    void unknownPathIsClosedToSqlite();
    void plainFileIsClosedToTheVault();
    void plainFileCannotBeAttachedOrMade();
    void linkToACampaignOpensIt();
    void nothingPlainReachesTheDisk();
    void nothingPlainReachesARollbackJournal();
    void recoveryKeyOpensAndIsReplaced();
    void recoveryKeyNeedsEncryption();
    void idsAreReadWithoutAKey();
    void lockedTwiceIsLocked();
};

void TestVault::rightPassphraseOpens()
{
    VaultWorld world(first);
    world.addNotes(3);
    world.lock();
    QVERIFY(!world.vault().isUnlocked());
    QVERIFY(world.unlock() && world.open());
    QCOMPARE(world.notes(), 3);
    QVERIFY(!world.vault().wasLogCut());
    QVERIFY(!world.vault().isHeaderCopyDamaged());
    QVERIFY(!world.vault().damagedPage());
}

void TestVault::wrongPassphraseIsRefused()
{
    VaultWorld world(first);
    world.lock();
    const QByteArray before = world.content();
    QCOMPARE(opening(world, wrong), Code("wrong-passphrase"));
    QCOMPARE(opening(world, Passphrase()), Code("wrong-passphrase"));
    QCOMPARE(world.content(), before);
    QVERIFY(world.unlock());
}

void TestVault::missingPassphraseIsAskedFor()
{
    VaultWorld world(first);
    world.lock();
    QCOMPARE(opening(world, std::nullopt), Code("passphrase-needed"));
}

void TestVault::fileWithoutPassphraseOpensForAnybody()
{
    VaultWorld world;
    world.lock();
    QCOMPARE(opening(world, std::nullopt), Code(""));
    QCOMPARE(opening(world, wrong), Code(""));
    QVERIFY(!headerOf(world.path())->isEncrypted());
}

void TestVault::newPassphraseReplacesTheOldAndLeavesThePages()
{
    VaultWorld world(first);
    world.addNotes(20);
    QVERIFY(world.database().checkpoint());
    world.close();
    const QByteArray before = world.content();
    QVERIFY(world.vault().changePassphrase(first, second, cheapCost));
    world.vault().lock();
    const QByteArray after = world.content();
    QVERIFY(after.left(placeOfPage(1)) != before.left(placeOfPage(1)));
    QCOMPARE(after.mid(placeOfPage(1)), before.mid(placeOfPage(1)));
    QCOMPARE(opening(world, first), Code("wrong-passphrase"));
    QCOMPARE(opening(world, second), Code(""));
    QCOMPARE(headerOf(world.path())->generation, quint64{2});
}

void TestVault::changeNeedsTheOldPassphrase()
{
    VaultWorld world(first);
    world.close();
    const QByteArray before = world.content();
    QCOMPARE(codeOf(world.vault().changePassphrase(wrong, second, cheapCost)), Code("wrong-passphrase"));
    QCOMPARE(world.content(), before);
}

void TestVault::fileWithoutPassphraseHasNoneToChange()
{
    VaultWorld world;
    QCOMPARE(codeOf(world.vault().changePassphrase(first, second, cheapCost)), Code("not-encrypted"));
}

void TestVault::headerChangesWhileWorkIsNotCommitted()
{
    VaultWorld world(first);
    world.addNotes(5);
    const auto done = world.database().transaction([&]() -> Result<void> {
        VIGIL_TRY(world.database().execute(QStringLiteral("INSERT INTO note (text) VALUES ('in between')")));
        VIGIL_TRY(world.vault().changePassphrase(first, second, cheapCost));
        return world.database().execute(QStringLiteral("INSERT INTO note (text) VALUES ('and after')"));
    });
    QVERIFY(done);
    QCOMPARE(world.notes(), 7);
    world.lock();
    QVERIFY(world.vault().unlock(second) && world.open());
    QCOMPARE(world.notes(), 7);
    world.close();
    QCOMPARE(*world.vault().verify(), Findings());
}

void TestVault::crashInAHeaderChangeLeavesOneOfBothPassphrases()
{
    VaultWorld world(first);
    world.close();
    const QByteArray before = world.content();
    QVERIFY(world.vault().changePassphrase(first, second, cheapCost));
    world.vault().lock();
    const QByteArray after = world.content();

    putHeaders(world, before, after, true);
    QCOMPARE(opening(world, first), Code(""));
    QCOMPARE(opening(world, second), Code("wrong-passphrase"));

    putHeaders(world, before, after, false);
    QCOMPARE(opening(world, first), Code(""));
    QCOMPARE(opening(world, wrong), Code("wrong-passphrase"));
    QCOMPARE(opening(world, second), Code(""));

    QByteArray torn = after;
    torn.replace(0, 512, before.left(512));
    putContent(world.path(), torn);
    QCOMPARE(opening(world, first), Code("wrong-passphrase"));
    QCOMPARE(opening(world, second), Code(""));
}

void TestVault::newPassphraseFinishesAChangeThatACrashCutShort()
{
    VaultWorld world(first);
    world.close();
    const QByteArray before = world.content();
    QVERIFY(world.vault().changePassphrase(first, second, cheapCost));
    world.vault().lock();
    putHeaders(world, before, world.content(), false);
    Vault reader(world.path(), Exclusion::Shared);
    QVERIFY(reader.unlock(second));
    reader.lock();
    QCOMPARE(opening(world, first), Code(""));
    QCOMPARE(opening(world, second), Code(""));
    QCOMPARE(opening(world, first), Code("wrong-passphrase"));
    QCOMPARE(opening(world, second), Code(""));
}

void TestVault::lockedVaultIsClosedToSqlite()
{
    VaultWorld world;
    world.lock();
    const int files = filesIn(world);
    for (const int access : {SQLITE_OPEN_READONLY, SQLITE_OPEN_READWRITE, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE})
        QVERIFY(!openRaw(world.vault().uri(), access));
    QCOMPARE(filesIn(world), files);
}

void TestVault::unknownPathIsClosedToSqlite()
{
    VaultWorld world;
    const int files = filesIn(world);
    const QString unknown = world.vault().uri().replace(QStringLiteral("campaign"), QStringLiteral("unknown"));
    QVERIFY(!openRaw(unknown, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE));
    QCOMPARE(filesIn(world), files);
}

void TestVault::plainFileIsClosedToTheVault()
{
    VaultWorld world;
    const QString plain = world.beside(QStringLiteral("plain.db"));
    exec(openRaw(QStringLiteral("file:") + plain, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE)->get(),
         QStringLiteral("CREATE TABLE t (a)"));
    const QByteArray before = contentOf(plain);
    QVERIFY(!openRaw(QStringLiteral("file:%1?vfs=vigil").arg(plain), SQLITE_OPEN_READWRITE));
    Vault vault(plain);
    QCOMPARE(codeOf(vault.unlock(std::nullopt)), Code("not-a-campaign"));
    QCOMPARE(contentOf(plain), before);
}

/// Without the authorizer that Database sets: the VFS refuses by itself.
void TestVault::plainFileCannotBeAttachedOrMade()
{
    VaultWorld world;
    const auto connection = openRaw(world.vault().uri(), SQLITE_OPEN_READWRITE);
    const int files = filesIn(world);
    for (const char* sql : {"ATTACH '%1' AS other", "ATTACH 'file:%1' AS other", "VACUUM INTO '%1'"}) {
        const QString statement = QString::fromLatin1(sql).arg(world.beside(QStringLiteral("plain.db")));
        QVERIFY(sqlite3_exec(connection->get(), statement.toUtf8().constData(), nullptr, nullptr, nullptr) !=
                SQLITE_OK);
    }
    QCOMPARE(filesIn(world), files);
}

void TestVault::linkToACampaignOpensIt()
{
    VaultWorld world(first);
    world.addNotes(2);
    world.lock();
    Vault linked(world.beside(QStringLiteral("link.vigil")));
    QVERIFY(QFile::link(world.path(), linked.path()));
    QVERIFY(linked.unlock(first));
    QVERIFY(Database::open(linked, Access::Write));
    QCOMPARE(*linked.verify(), Findings());
}

void TestVault::nothingPlainReachesTheDisk()
{
    VaultWorld world(first);
    world.run(QStringLiteral("CREATE INDEX note_text ON note (text)"));
    world.run(QStringLiteral("INSERT INTO note (text) VALUES ('%1')").arg(word));
    QVERIFY(world.log().size() > 8192);
    QVERIFY(!holdsAnyOf(everythingIn(world), word));
    QVERIFY(!everythingIn(world).contains("SQLite format"));
    QVERIFY(!everythingIn(world).contains("CREATE TABLE"));
    QVERIFY(!everythingIn(world).contains(QByteArray::fromHex("377f068"))); // a log's magic
    QVERIFY(world.database().checkpoint());
    QVERIFY(!holdsAnyOf(everythingIn(world), word));
    world.lock();
    QVERIFY(!holdsAnyOf(everythingIn(world), word));
    putContent(world.beside(QStringLiteral("seen")), word.toUtf8());
    QVERIFY(holdsAnyOf(everythingIn(world), word));
}

void TestVault::nothingPlainReachesARollbackJournal()
{
    VaultWorld world(first);
    world.run(QStringLiteral("INSERT INTO note (text) VALUES ('%1')").arg(word));
    world.addNotes(30);
    world.close();
    const auto connection = openRaw(world.vault().uri(), SQLITE_OPEN_READWRITE);
    exec(connection->get(), QStringLiteral("PRAGMA journal_mode=DELETE; PRAGMA cache_size=1; BEGIN; "
                                           "UPDATE note SET text = text || text; DELETE FROM note"));
    const QByteArray journal = contentOf(world.path() + QStringLiteral("-journal"));
    QVERIFY(journal.size() > 8192);
    QCOMPARE(journal.size() % 552, 0);
    QVERIFY(!holdsAnyOf(everythingIn(world), word));
    QVERIFY(!journal.contains(QByteArray::fromHex("d9d505f920a163d7"))); // a journal's magic
    exec(connection->get(), QStringLiteral("ROLLBACK"));
    QVERIFY(world.open());
    QCOMPARE(world.notes(), 31);
}

void TestVault::recoveryKeyOpensAndIsReplaced()
{
    const auto sheet = sheetOf('s');
    const auto newer = sheetOf('n');
    VaultWorld world(first);
    world.close();
    QVERIFY(world.vault().setRecoveryKey(sheet));
    KeyHeader header = *headerOf(world.path());
    const auto index = header.slotOf(SlotKind::RecoverySheet);
    QVERIFY(index);
    QVERIFY(dataKeyByRecoveryKey(header, *index, sheet));
    QVERIFY(world.vault().setRecoveryKey(newer));
    header = *headerOf(world.path());
    QCOMPARE(header.slotOf(SlotKind::RecoverySheet), index);
    QVERIFY(!dataKeyByRecoveryKey(header, *index, sheet));
    QVERIFY(dataKeyByRecoveryKey(header, *index, newer));
    QVERIFY(world.vault().changePassphrase(first, second, cheapCost));
    header = *headerOf(world.path());
    QVERIFY(dataKeyByRecoveryKey(header, *index, newer));
    world.vault().lock();
    QCOMPARE(opening(world, second), Code(""));
    QCOMPARE(opening(world, recoveryCodeText(newer)), Code(""));
    QCOMPARE(opening(world, recoveryCodeText(sheet)), Code("wrong-passphrase"));
}

void TestVault::recoveryKeyNeedsEncryption()
{
    VaultWorld world;
    QCOMPARE(codeOf(world.vault().setRecoveryKey(sheetOf('s'))), Code("not-encrypted"));
}

void TestVault::idsAreReadWithoutAKey()
{
    VaultWorld world(first);
    world.lock();
    const auto header = headerOf(world.path());
    QVERIFY(header);
    QVERIFY(*header == world.vault().header());
    QVERIFY(header->keyId != header->bodyId);
    QCOMPARE(codeOf(headerOf(world.beside(QStringLiteral("none.vigil")))), Code("io-error"));
}

void TestVault::lockedTwiceIsLocked()
{
    VaultWorld world;
    world.lock();
    world.vault().lock();
    QVERIFY(!world.vault().isUnlocked());
    QVERIFY(world.unlock() && world.open());
}

QTEST_GUILESS_MAIN(TestVault)
#include "tst_vault.moc"
