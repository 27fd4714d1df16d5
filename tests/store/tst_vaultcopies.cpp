// SPDX-License-Identifier: GPL-3.0-or-later
#include "headerworld.h"
#include "store/copying.h"
#include "store/vaultfiles.h"
#include "vaultworld.h"

#include <QDir>
#include <QFileInfo>
#include <QTest>
#include <thread>

using namespace vigil;

namespace {

const Passphrase first("six invented words");
const Passphrase second("seven other words");

/// A campaign with notes and a recovery sheet, and the place of a copy.
class CopyWorld : public VaultWorld
{
public:
    CopyWorld() : VaultWorld(first), m_copy(beside(QStringLiteral("copy.vigil")), Exclusion::Shared)
    {
        addNotes(40);
        if (!vault().setRecoveryKey(sheetOf('s')))
            qFatal("no sheet");
    }
    Vault& copy() { return m_copy; }
    /// So much that copying takes a while.
    void addManyNotes()
    {
        run(QStringLiteral("INSERT INTO note (text) WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n "
                           "WHERE i < 5000) SELECT hex(randomblob(600)) FROM n"));
    }
    Result<void> makeCopy()
    {
        VIGIL_TRY(m_copy.createCopyOf(vault()));
        return copyCampaign(vault(), m_copy);
    }

private:
    Vault m_copy;
};

qint64 notesOf(const Vault& vault)
{
    auto database = Database::open(vault, Access::Read);
    if (!database)
        return -1;
    Statement& row = (*database)->prepared(QStringLiteral("SELECT count(*) FROM note WHERE length(text) > 1000"));
    const qint64 count = row.open() && row.next() ? row.integer(0) : -1;
    row.finish();
    return count;
}

QString textOf(sqlite3* connection, const char* sql)
{
    sqlite3_stmt* row = nullptr;
    sqlite3_prepare_v2(connection, sql, -1, &row, nullptr);
    const QString text = sqlite3_step(row) == SQLITE_ROW
                             ? QString::fromUtf8(reinterpret_cast<const char*>(sqlite3_column_text(row, 0)))
                             : QStringLiteral("none");
    sqlite3_finalize(row);
    return text;
}

QStringList filesBeside(const VaultWorld& world)
{
    return QDir(world.beside({})).entryList(QDir::Files | QDir::Hidden);
}

} // namespace

class TestVaultCopies final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void copyHoldsEverythingAndOpensWithTheSamePassphrase();
    void copyIsMadeWhileOthersWrite();
    void whatIsCommittedWhileCopyingIsNotCopied();
    void copyingStopsWhenAsked();
    void verifyingStopsWhenAsked();
    void aVaultForAWorkerLeavesTheFileUnlocked();
    void copyLeavesNoFilesBeside();
    void copyIsNeverMadeOverAFile();
    void copyOpensLikeItsOrigin();
    void strangerDoesNotOpenLikeAnother();
    void copyTakesTheSlotsOfItsOrigin();
    void copyOfADamagedCampaignFails();
    void copyWithANewKeySharesNothing();
    void copyWithANewKeyMayDoWithoutPassphrase();
    void plainCopyIsReadByAnything();
    void plainCopyIsNeverMadeOverAFile();
    void lockedOriginGivesNoCopy();
};

void TestVaultCopies::copyHoldsEverythingAndOpensWithTheSamePassphrase()
{
    CopyWorld world;
    QVERIFY(world.makeCopy());
    QCOMPARE(*world.copy().verify(), Findings());
    world.copy().lock();
    QCOMPARE(codeOf(world.copy().unlock(second)), Code("wrong-passphrase"));
    QVERIFY(world.copy().unlock(first));
    QCOMPARE(notesOf(world.copy()), 40);
    const KeyHeader& copied = world.copy().header();
    const KeyHeader& origin = world.vault().header();
    QVERIFY(copied.keyId == origin.keyId);
    QVERIFY(copied.bodyId != origin.bodyId);
    QVERIFY(copied.slots == origin.slots);
}

void TestVaultCopies::copyIsMadeWhileOthersWrite()
{
    CopyWorld world;
    const auto done = world.database().transaction([&]() -> Result<void> {
        VIGIL_TRY(world.database().execute(QStringLiteral("DELETE FROM note")));
        return world.makeCopy();
    });
    QVERIFY(done);
    QCOMPARE(world.notes(), 0);
    QCOMPARE(notesOf(world.copy()), 40);
}

void TestVaultCopies::whatIsCommittedWhileCopyingIsNotCopied()
{
    CopyWorld world;
    world.addManyNotes();
    const qint64 before = world.notes();
    int asked = 0;
    qint64 written = 0;
    const auto disturb = [&] {
        ++asked;
        written = QFileInfo(world.copy().path()).size();
        QVERIFY(world.database().execute(QStringLiteral("DELETE FROM note")));
    };
    QVERIFY(world.copy().createCopyOf(world.vault()));
    QVERIFY(copyCampaign(world.vault(), world.copy(), {.settled = disturb}));
    QCOMPARE(asked, 1);
    QCOMPARE(world.notes(), 0);
    QVERIFY(written < QFileInfo(world.copy().path()).size() / 2);
    QCOMPARE(*world.copy().verify(), Findings());
    QCOMPARE(notesOf(world.copy()), before);
}

void TestVaultCopies::copyingStopsWhenAsked()
{
    CopyWorld world;
    world.addManyNotes();
    const qint64 before = world.notes();
    std::stop_source source;
    QVERIFY(world.copy().createCopyOf(world.vault()));
    const CopyWatch watch{source.get_token(), [&] { source.request_stop(); }};
    QCOMPARE(codeOf(copyCampaign(world.vault(), world.copy(), watch)), Code("cancelled"));
    QCOMPARE(world.notes(), before);
}

void TestVaultCopies::verifyingStopsWhenAsked()
{
    CopyWorld world;
    std::stop_source source;
    source.request_stop();
    const auto verified = world.vault().verify({}, source.get_token());
    QVERIFY(!verified);
    QCOMPARE(verified.error().code, Code("cancelled"));
}

void TestVaultCopies::aVaultForAWorkerLeavesTheFileUnlocked()
{
    CopyWorld world;
    auto worker = world.vault().forWorker();
    QVERIFY(worker->header().keyId == world.vault().header().keyId);
    Result<void> copied;
    std::thread([&] {
        Vault copy(world.copy().path(), Exclusion::Shared);
        copied = copy.createCopyOf(*worker);
        if (copied)
            copied = copyCampaign(*worker, copy);
    }).join();
    QVERIFY(copied);
    worker.reset();
    QVERIFY(openRaw(world.vault().uri(), SQLITE_OPEN_READWRITE));
    QCOMPARE(world.notes(), 40);
    // The one who answers for the file decides: a worker's vault opens nothing after it.
    worker = world.vault().forWorker();
    world.lock();
    QVERIFY(!openRaw(worker->uri(), SQLITE_OPEN_READWRITE));
}

void TestVaultCopies::copyLeavesNoFilesBeside()
{
    CopyWorld world;
    const QStringList before = filesBeside(world);
    QVERIFY(world.makeCopy());
    world.copy().lock();
    QCOMPARE(filesBeside(world).size(), before.size() + 1);
}

void TestVaultCopies::copyIsNeverMadeOverAFile()
{
    CopyWorld world;
    putContent(world.copy().path(), "mine");
    QCOMPARE(codeOf(world.makeCopy()), Code("file-exists"));
    QCOMPARE(codeOf(world.copy().createRekeyed(second, cheapCost)), Code("file-exists"));
    QCOMPARE(contentOf(world.copy().path()), QByteArray("mine"));
}

void TestVaultCopies::copyOpensLikeItsOrigin()
{
    CopyWorld world;
    QVERIFY(world.makeCopy());
    world.copy().lock();
    QVERIFY(world.vault().changePassphrase(first, second, cheapCost));
    QVERIFY(world.copy().unlockLike(world.vault()));
    QCOMPARE(notesOf(world.copy()), 40);
}

void TestVaultCopies::strangerDoesNotOpenLikeAnother()
{
    CopyWorld world;
    CopyWorld other;
    QVERIFY(other.makeCopy());
    other.copy().lock();
    QCOMPARE(codeOf(other.copy().unlockLike(world.vault())), Code("wrong-passphrase"));
    QVERIFY(!other.copy().isUnlocked());
}

void TestVaultCopies::copyTakesTheSlotsOfItsOrigin()
{
    CopyWorld world;
    QVERIFY(world.makeCopy());
    QVERIFY(world.vault().changePassphrase(first, second, cheapCost));
    const VaultId body = world.copy().header().bodyId;
    QVERIFY(world.copy().takeSlotsOf(world.vault()));
    world.copy().lock();
    QCOMPARE(codeOf(world.copy().unlock(first)), Code("wrong-passphrase"));
    QVERIFY(world.copy().unlock(second));
    QVERIFY(world.copy().header().bodyId == body);
    QCOMPARE(notesOf(world.copy()), 40);
}

void TestVaultCopies::copyOfADamagedCampaignFails()
{
    CopyWorld world;
    world.lock();
    QByteArray bytes = world.content();
    flip(bytes, placeOfPage(6) + 77, 2);
    putContent(world.path(), bytes);
    QVERIFY(world.unlock());
    QCOMPARE(codeOf(world.makeCopy()), Code("campaign-damaged"));
}

void TestVaultCopies::copyWithANewKeySharesNothing()
{
    CopyWorld world;
    QVERIFY(world.copy().createRekeyed(second, cheapCost));
    QVERIFY(copyCampaign(world.vault(), world.copy()));
    QVERIFY(world.copy().header().keyId != world.vault().header().keyId);
    QVERIFY(world.copy().header().bodyId != world.vault().header().bodyId);
    QVERIFY(!world.copy().header().slotOf(SlotKind::RecoverySheet));
    world.copy().lock();
    QCOMPARE(codeOf(world.copy().unlock(first)), Code("wrong-passphrase"));
    QCOMPARE(codeOf(world.copy().unlockLike(world.vault())), Code("wrong-passphrase"));
    QVERIFY(world.copy().unlock(second));
    QCOMPARE(notesOf(world.copy()), 40);
    QCOMPARE(*world.copy().verify(), Findings());
}

void TestVaultCopies::copyWithANewKeyMayDoWithoutPassphrase()
{
    CopyWorld world;
    QVERIFY(world.copy().createRekeyed(std::nullopt, cheapCost));
    QVERIFY(copyCampaign(world.vault(), world.copy()));
    world.copy().lock();
    QVERIFY(world.copy().unlock(std::nullopt));
    QCOMPARE(notesOf(world.copy()), 40);
}

void TestVaultCopies::plainCopyIsReadByAnything()
{
    CopyWorld world;
    const QString plain = world.beside(QStringLiteral("a b%3F#.sqlite"));
    const QStringList before = filesBeside(world);
    QVERIFY(copyAsPlainSqlite(world.vault(), plain));
    QCOMPARE(filesBeside(world).size(), before.size() + 1);
    QVERIFY(contentOf(plain).startsWith("SQLite format 3"));
    sqlite3* raw = nullptr;
    QCOMPARE(sqlite3_open(plain.toUtf8().constData(), &raw), SQLITE_OK);
    const RawConnection connection(raw);
    QCOMPARE(textOf(raw, "PRAGMA integrity_check"), QStringLiteral("ok"));
    QCOMPARE(textOf(raw, "SELECT count(*) FROM note WHERE length(text) > 1000"), QStringLiteral("40"));
    QCOMPARE(textOf(raw, "PRAGMA journal_mode"), QStringLiteral("delete"));
    QVERIFY((QFile::permissions(plain) & (QFile::ReadGroup | QFile::ReadOther)) == 0);
}

void TestVaultCopies::plainCopyIsNeverMadeOverAFile()
{
    CopyWorld world;
    const QString plain = world.beside(QStringLiteral("plain.sqlite"));
    putContent(plain, "mine");
    QCOMPARE(codeOf(copyAsPlainSqlite(world.vault(), plain)), Code("file-exists"));
    QCOMPARE(contentOf(plain), QByteArray("mine"));
    QVERIFY(QFile::link(world.beside(QStringLiteral("nowhere")), world.beside(QStringLiteral("link.sqlite"))));
    QCOMPARE(codeOf(copyAsPlainSqlite(world.vault(), world.beside(QStringLiteral("link.sqlite")))),
             Code("file-exists"));
    QVERIFY(!QFile::exists(world.beside(QStringLiteral("nowhere"))));
}

void TestVaultCopies::lockedOriginGivesNoCopy()
{
    CopyWorld world;
    world.lock();
    const QString plain = world.beside(QStringLiteral("plain.sqlite"));
    QVERIFY(!copyAsPlainSqlite(world.vault(), plain));
    QVERIFY(!QFile::exists(plain));
}

QTEST_GUILESS_MAIN(TestVaultCopies)
#include "tst_vaultcopies.moc"
