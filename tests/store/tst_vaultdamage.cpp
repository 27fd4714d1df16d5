// SPDX-License-Identifier: GPL-3.0-or-later
#include "headerworld.h"
#include "store/copying.h"
#include "vaultworld.h"

#include <QTest>
#include <random>

using namespace vigil;

namespace {

constexpr qsizetype frameBytes = 4160;
constexpr qsizetype logHeaderBytes = 72;
constexpr int noteCount = 30;

/// A campaign of some forty pages that nobody has open, and whose log is empty.
class DamageWorld : public VaultWorld
{
public:
    DamageWorld()
    {
        addNotes(noteCount + 1);
        // The rest of a long row gets pages of its own, at the end of the file.
        run(QStringLiteral("UPDATE note SET text = hex(zeroblob(20000)) WHERE id = %1").arg(noteCount + 1));
        lock();
        m_whole = content();
    }
    const QByteArray& whole() const { return m_whole; }
    qsizetype pages() const { return (m_whole.size() - placeOfPage(1)) / 4096; }

    /// What is found in `bytes` in the place of the file; the code of an error when it cannot even be looked at.
    QStringList findingsIn(const QByteArray& bytes, const std::vector<VaultId>& kin = {})
    {
        putContent(path(), bytes);
        if (const auto unlocked = unlock(); !unlocked)
            return {unlocked.error().code.toString()};
        QStringList found;
        const auto verified = vault().verify(kin);
        if (!verified)
            found.append(verified.error().code.toString());
        else
            for (const Finding& finding : *verified)
                found.append(QStringLiteral("%1 %2").arg(finding.code.toString(), finding.detail).trimmed());
        vault().lock();
        return found;
    }
    /// Whether every note can be read as it was written. Any answer but this or a refusal is a lie.
    QString readingOf(const QByteArray& bytes)
    {
        putContent(path(), bytes);
        QString answer;
        if (!unlock())
            answer = QStringLiteral("refused");
        else if (const auto opened = open(); !opened)
            answer = opened.error().code.toString();
        else
            answer = readAll();
        lock();
        return answer;
    }

private:
    QString readAll()
    {
        Statement& row = database().prepared(
            QStringLiteral("SELECT count(*), sum(text = hex(zeroblob(20000))) FROM note WHERE length(text) > 1000"));
        const bool isRead = row.open() && row.next();
        const QString answer = !isRead                                                  ? QStringLiteral("refused")
                               : row.integer(0) == noteCount + 1 && row.integer(1) == 1 ? QStringLiteral("whole")
                                                                                        : QStringLiteral("lie");
        row.finish();
        return answer;
    }
    QByteArray m_whole;
};

/// A campaign as a killed process leaves it: nothing but the log knows the notes.
class LogWorld : public VaultWorld
{
public:
    LogWorld()
    {
        if (!database().checkpoint())
            qFatal("no checkpoint");
        addNotes(noteCount);
        m_file = content();
        m_log = log();
        lock();
    }
    const QByteArray& file() const { return m_file; }
    const QByteArray& wholeLog() const { return m_log; }
    qsizetype frames() const { return (m_log.size() - logHeaderBytes) / frameBytes; }

    /// Opens what a crash left; how many notes are there, or -1 when it does not open.
    qint64 notesAfter(const QByteArray& file, const QByteArray& log)
    {
        putContent(path(), file);
        putContent(path() + QStringLiteral("-wal"), log);
        qint64 count = -1;
        m_wasCut = false;
        if (unlock() && open()) {
            count = notes();
            m_wasCut = vault().wasLogCut();
            close();
            m_isSound = vault().verify() && vault().verify()->empty();
        }
        lock();
        return count;
    }
    bool wasCut() const { return m_wasCut; }
    bool isSound() const { return m_isSound; }

private:
    QByteArray m_file, m_log;
    bool m_wasCut = false;
    bool m_isSound = false;
};

QByteArray frameOf(const QByteArray& log, qsizetype frame)
{
    return log.mid(logHeaderBytes + frame * frameBytes, frameBytes);
}

} // namespace

class TestVaultDamage final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wholeFileHasNoFindings();
    void flippedBitIsFoundInItsPage();
    void swappedPagesAreNamed();
    void movedPageIsNamed();
    void pageOfAnotherCampaignIsNotOurs();
    void pageOfABackupIsNamed();
    void blankPageIsSeen();
    void appendedPagesAreSeen();
    void cutFileIsNeverTakenForWhole();
    void cutAtAPageIsNamed();
    void fileWithoutPagesIsDamaged();
    void damageNeverReadsAsAnAnswer();
    void damagedPageIsRemembered();
    void damagedHeaderCopyIsSeenAndMended();
    void headerCopyOfAStrangerIsSeen();
    void damagedHeadersAreNamed();
    void wholeLogIsRead();
    void flippedBitInTheLogIsItsEnd();
    void swappedFramesAreTheLogsEnd();
    void damagedLogHeaderIsNoLog();
    void logOfAnotherCampaignIsNoLog();
    void cutLogKeepsWhatIsWhole();
    void tornFirstPageIsMendedFromTheLog();
    void tornFirstPageWithoutLogIsDamage();
};

void TestVaultDamage::wholeFileHasNoFindings()
{
    DamageWorld world;
    QCOMPARE(world.findingsIn(world.whole()), QStringList());
    QCOMPARE(world.readingOf(world.whole()), QStringLiteral("whole"));
}

void TestVaultDamage::flippedBitIsFoundInItsPage()
{
    DamageWorld world;
    std::mt19937 chance(1); // NOLINT(cert-msc51-cpp): the same every time
    for (int i = 0; i < 60; ++i) {
        const qsizetype byte = placeOfPage(1) + static_cast<qsizetype>(chance()) % (world.pages() * 4096);
        QByteArray bytes = world.whole();
        flip(bytes, byte, static_cast<int>(chance() % 8));
        const qsizetype page = (byte - placeOfPage(1)) / 4096 + 1;
        QCOMPARE(world.findingsIn(bytes), QStringList(QStringLiteral("page-changed %1").arg(page)));
    }
}

void TestVaultDamage::swappedPagesAreNamed()
{
    DamageWorld world;
    QByteArray bytes = world.whole();
    putPage(bytes, 3, pageOf(world.whole(), 5));
    putPage(bytes, 5, pageOf(world.whole(), 3));
    QCOMPARE(world.findingsIn(bytes),
             QStringList({QStringLiteral("pages-swapped 3, 5"), QStringLiteral("pages-swapped 5, 3")}));
}

void TestVaultDamage::movedPageIsNamed()
{
    DamageWorld world;
    QByteArray bytes = world.whole();
    putPage(bytes, 3, pageOf(world.whole(), 5));
    QCOMPARE(world.findingsIn(bytes), QStringList(QStringLiteral("page-moved 3, 5")));
}

void TestVaultDamage::pageOfAnotherCampaignIsNotOurs()
{
    DamageWorld world;
    const DamageWorld other;
    QByteArray bytes = world.whole();
    putPage(bytes, 3, pageOf(other.whole(), 3));
    QCOMPARE(world.findingsIn(bytes), QStringList(QStringLiteral("page-changed 3")));
}

void TestVaultDamage::pageOfABackupIsNamed()
{
    DamageWorld world;
    QVERIFY(world.unlock());
    Vault backup(world.beside(QStringLiteral("backup.vigil")), Exclusion::Shared);
    QVERIFY(backup.createCopyOf(world.vault()) && copyCampaign(world.vault(), backup));
    const VaultId body = backup.header().bodyId;
    backup.lock();
    world.vault().lock();
    QByteArray bytes = world.whole();
    putPage(bytes, 3, pageOf(contentOf(backup.path()), 3));
    QCOMPARE(world.findingsIn(bytes, {body}), QStringList(QStringLiteral("page-of-another-copy 3")));
    QCOMPARE(world.findingsIn(bytes, {randomVaultId()}), QStringList(QStringLiteral("page-changed 3")));
    QCOMPARE(world.findingsIn(bytes), QStringList(QStringLiteral("page-changed 3")));
}

void TestVaultDamage::blankPageIsSeen()
{
    DamageWorld world;
    for (qsizetype page = 1; page <= world.pages(); ++page) {
        QByteArray bytes = world.whole();
        putPage(bytes, page, QByteArray(4096, '\0'));
        QCOMPARE(world.findingsIn(bytes), QStringList(QStringLiteral("page-changed %1").arg(page)));
    }
}

void TestVaultDamage::appendedPagesAreSeen()
{
    DamageWorld world;
    const QString last = QString::number(world.pages() + 1);
    QCOMPARE(world.findingsIn(world.whole() + QByteArray(4096, 'x')),
             QStringList(QStringLiteral("page-changed ") + last));
    QCOMPARE(world.findingsIn(world.whole() + QByteArray(100, 'x')), QStringList(QStringLiteral("page-cut ") + last));
}

void TestVaultDamage::cutFileIsNeverTakenForWhole()
{
    DamageWorld world;
    std::mt19937 chance(2); // NOLINT(cert-msc51-cpp): the same every time
    qsizetype length = 0;
    while (length < world.whole().size()) {
        const QByteArray cut = world.whole().left(length);
        const QString answer = world.readingOf(cut);
        if (world.findingsIn(cut).isEmpty() || answer == QStringLiteral("lie") || answer == QStringLiteral("whole"))
            QFAIL(qPrintable(QStringLiteral("cut at %1").arg(length)));
        length += chance() % 3 == 0 ? 4096 - length % 4096 : 1 + static_cast<qsizetype>(chance()) % 3000;
    }
}

void TestVaultDamage::cutAtAPageIsNamed()
{
    DamageWorld world;
    for (const qsizetype kept : {qsizetype{1}, world.pages() / 2, world.pages() - 1})
        QCOMPARE(world.findingsIn(world.whole().left(placeOfPage(kept + 1))).size(), 1);
    QCOMPARE(world.readingOf(world.whole().left(placeOfPage(3))), QStringLiteral("campaign-damaged"));
}

void TestVaultDamage::fileWithoutPagesIsDamaged()
{
    DamageWorld world;
    for (const qsizetype length :
         {qsizetype{8}, qsizetype{4096}, qsizetype{6000}, qsizetype{8192}, qsizetype{8193}, qsizetype{12287}})
        QCOMPARE(world.findingsIn(world.whole().left(length)).first().section(QLatin1Char(' '), 0, 0),
                 QStringLiteral("campaign-damaged"));
}

void TestVaultDamage::damageNeverReadsAsAnAnswer()
{
    DamageWorld world;
    std::mt19937 chance(3); // NOLINT(cert-msc51-cpp): the same every time
    for (qsizetype page = 1; page <= world.pages(); ++page) {
        QByteArray bytes = world.whole();
        flip(bytes, placeOfPage(page) + static_cast<qsizetype>(chance()) % 4096, static_cast<int>(chance() % 8));
        const QString answer = world.readingOf(bytes);
        if (answer == QStringLiteral("lie") || (answer == QStringLiteral("whole") && page == 1))
            QFAIL(qPrintable(QStringLiteral("page %1").arg(page)));
    }
}

void TestVaultDamage::damagedPageIsRemembered()
{
    DamageWorld world;
    QByteArray bytes = world.whole();
    flip(bytes, placeOfPage(world.pages()) + 10, 3);
    putContent(world.path(), bytes);
    QVERIFY(world.unlock() && world.open());
    QVERIFY(!world.vault().damagedPage());
    const auto read = world.database().execute(QStringLiteral("SELECT max(text) FROM note"));
    QCOMPARE(codeOf(read), Code("campaign-damaged"));
    QCOMPARE(*world.vault().damagedPage(), world.pages());
}

void TestVaultDamage::damagedHeaderCopyIsSeenAndMended()
{
    VaultWorld world(Passphrase("invented"));
    world.addNotes(3);
    world.lock();
    for (const qsizetype place : {qsizetype{0}, qsizetype{4096}}) {
        QByteArray bytes = world.content();
        flip(bytes, place + 200, 1);
        putContent(world.path(), bytes);
        QVERIFY(world.unlock());
        QVERIFY(world.vault().isHeaderCopyDamaged());
        QCOMPARE(world.vault().verify()->front().code, Code("header-copy-damaged"));
        QVERIFY(world.vault().setRecoveryKey(sheetOf('s')));
        QVERIFY(!world.vault().isHeaderCopyDamaged());
        QCOMPARE(*world.vault().verify(), Findings());
        world.lock();
    }
}

/// Its checksum is right, which needs no key.
void TestVaultDamage::headerCopyOfAStrangerIsSeen()
{
    VaultWorld world(Passphrase("invented"));
    const VaultWorld other(Passphrase("invented"));
    world.lock();
    const QByteArray whole = world.content();
    for (const qsizetype place : {qsizetype{0}, qsizetype{4096}}) {
        QByteArray bytes = whole;
        bytes.replace(place, 4096, contentOf(other.path()).left(4096));
        putContent(world.path(), bytes);
        QVERIFY(world.unlock());
        QVERIFY(world.vault().isHeaderCopyDamaged());
        QCOMPARE(world.vault().verify()->front().code, Code("header-copy-damaged"));
        world.lock();
    }
}

void TestVaultDamage::damagedHeadersAreNamed()
{
    DamageWorld world;
    QByteArray bytes = world.whole();
    flip(bytes, 300, 0);
    flip(bytes, 4096 + 300, 0);
    QCOMPARE(world.findingsIn(bytes), QStringList(QStringLiteral("campaign-damaged")));
}

void TestVaultDamage::wholeLogIsRead()
{
    LogWorld world;
    QVERIFY(world.frames() >= noteCount);
    QCOMPARE(world.notesAfter(world.file(), world.wholeLog()), noteCount);
    QVERIFY(!world.wasCut());
    QVERIFY(world.isSound());
}

void TestVaultDamage::flippedBitInTheLogIsItsEnd()
{
    LogWorld world;
    std::mt19937 chance(4); // NOLINT(cert-msc51-cpp): the same every time
    qint64 before = 0;
    for (qsizetype frame = 0; frame < world.frames(); ++frame) {
        QByteArray log = world.wholeLog();
        flip(log, logHeaderBytes + frame * frameBytes + static_cast<qsizetype>(chance()) % frameBytes,
             static_cast<int>(chance() % 8));
        const qint64 count = world.notesAfter(world.file(), log);
        QVERIFY(count >= before && count < noteCount);
        QVERIFY(world.wasCut());
        QVERIFY(world.isSound());
        before = count;
    }
    QCOMPARE(before, noteCount - 1);
}

void TestVaultDamage::swappedFramesAreTheLogsEnd()
{
    LogWorld world;
    QByteArray log = world.wholeLog();
    const qsizetype last = world.frames() - 1;
    log.replace(logHeaderBytes + last * frameBytes, frameBytes, frameOf(world.wholeLog(), last - 1));
    QCOMPARE(world.notesAfter(world.file(), log), noteCount - 1);
    QVERIFY(world.wasCut());
    QVERIFY(world.isSound());
}

void TestVaultDamage::damagedLogHeaderIsNoLog()
{
    LogWorld world;
    for (const qsizetype byte : {qsizetype{0}, qsizetype{31}, qsizetype{40}, qsizetype{71}}) {
        QByteArray log = world.wholeLog();
        flip(log, byte, 5);
        QCOMPARE(world.notesAfter(world.file(), log), 0);
        QVERIFY(world.wasCut());
        QVERIFY(world.isSound());
    }
}

void TestVaultDamage::logOfAnotherCampaignIsNoLog()
{
    LogWorld world;
    const LogWorld other;
    QCOMPARE(world.notesAfter(world.file(), other.wholeLog()), 0);
    QVERIFY(world.wasCut());
    QVERIFY(world.isSound());
}

void TestVaultDamage::cutLogKeepsWhatIsWhole()
{
    LogWorld world;
    for (qsizetype length = 0; length < world.wholeLog().size(); length += 1777) {
        const qint64 count = world.notesAfter(world.file(), world.wholeLog().left(length));
        QVERIFY(count >= 0 && count < noteCount);
        QVERIFY(world.isSound());
    }
}

/// A crash in the middle of a checkpoint may tear page 1. SQLite looks at its beginning before it recovers the log.
void TestVaultDamage::tornFirstPageIsMendedFromTheLog()
{
    VaultWorld world;
    QVERIFY(world.database().checkpoint());
    world.addNotes(noteCount);
    const QByteArray log = world.log();
    QByteArray torn = world.content();
    QVERIFY(world.database().checkpoint());
    const QByteArray fresh = world.content();
    QVERIFY(pageOf(torn, 1) != pageOf(fresh, 1));
    torn.replace(placeOfPage(1), 1536, fresh.mid(placeOfPage(1), 1536));
    world.lock();
    putContent(world.path(), torn);
    putContent(world.path() + QStringLiteral("-wal"), log);
    QVERIFY(world.unlock() && world.open());
    QCOMPARE(world.notes(), noteCount);
    QVERIFY(!world.vault().damagedPage());
    QVERIFY(world.database().checkpoint());
    QCOMPARE(*world.vault().verify(), Findings());
}

void TestVaultDamage::tornFirstPageWithoutLogIsDamage()
{
    DamageWorld world;
    QByteArray torn = world.whole();
    torn.replace(placeOfPage(1), 512, QByteArray(512, 'x'));
    QCOMPARE(world.findingsIn(torn), QStringList(QStringLiteral("page-changed 1")));
    QCOMPARE(world.readingOf(torn), QStringLiteral("campaign-damaged"));
}

QTEST_GUILESS_MAIN(TestVaultDamage)
#include "tst_vaultdamage.moc"
