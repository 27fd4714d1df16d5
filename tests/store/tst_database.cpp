// SPDX-License-Identifier: GPL-3.0-or-later
#include "storeworld.h"

#include "store/integrity.h"

#include <QFile>
#include <QTest>

#include <chrono>
#include <future>
#include <thread>

using namespace vigil;

namespace {

Code openingError(const QString& path)
{
    Vault vault(path);
    if (const auto unlocked = vault.unlock(std::nullopt); !unlocked)
        return unlocked.error().code;
    const auto opened = Database::open(vault, Access::Write);
    return opened ? Code("") : opened.error().code;
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString& path, const QByteArray& content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
}

} // namespace

class TestDatabase final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPragmaIsSet_data();
    void everyPragmaIsSet();
    void failedStatementRollsBackWholeTransaction();
    void errorOfWorkRollsBack();
    void scriptWithSemicolonInTextRunsWhole();
    void readerSeesCommitsAndCannotWrite();
    void whatIsReadAtOnceIsOfOneCommit();
    void whoIsPatientAwaitsAnotherWriter();
    void secondHolderIsToldWhoHasTheFile();
    void newFileNeverReplacesAnother();
    void attachIsRefused();
    void fileThatVanishedTakesNoChange();
    void plainSqliteFileIsNoCampaign();
    void missingFileIsNamedSo();
    void garbageIsNoCampaign();
    void databaseOfAnotherProgramIsNoCampaign();
    void newerCampaignIsRefusedAndUntouched();
    void freshCampaignIsSound();
    void overwrittenPageIsSeen();
    void linkToNothingIsSeen();
};

void TestDatabase::everyPragmaIsSet_data()
{
    QTest::addColumn<QString>("pragma");
    QTest::addColumn<qint64>("value");
    const auto row = [](const char* pragma, qint64 value) {
        QTest::newRow(pragma) << QString::fromLatin1(pragma) << value;
    };
    row("synchronous", 2);
    row("foreign_keys", 1);
    row("cache_spill", 0);
    row("temp_store", 2);
    row("cache_size", -65536);
    row("trusted_schema", 0);
    row("cell_size_check", 1);
    row("secure_delete", 0);
}

void TestDatabase::everyPragmaIsSet()
{
    QFETCH(QString, pragma);
    QFETCH(qint64, value);
    StoreWorld world;
    QCOMPARE(world.number(QStringLiteral("PRAGMA ") + pragma), value);
}

void TestDatabase::failedStatementRollsBackWholeTransaction()
{
    StoreWorld world;
    const auto done = world.database().transaction([&]() -> Result<void> {
        VIGIL_TRY(world.database().execute(QStringLiteral("INSERT INTO code VALUES ('x', 'one', 0)")));
        return world.database().execute(QStringLiteral("INSERT INTO code VALUES ('x', 'two', 0), ('x', 'one', 1)"));
    });
    QVERIFY(!done);
    QVERIFY(!world.database().isInTransaction());
    QCOMPARE(world.number(QStringLiteral("SELECT count(*) FROM code WHERE list = 'x'")), 0);
}

void TestDatabase::errorOfWorkRollsBack()
{
    StoreWorld world;
    const auto done = world.database().transaction([&]() -> Result<void> {
        VIGIL_TRY(world.database().execute(QStringLiteral("DELETE FROM code")));
        return Error{"moved-on", {}};
    });
    QCOMPARE(done.error().code, Code("moved-on"));
    QVERIFY(world.number(QStringLiteral("SELECT count(*) FROM code")) > 0);
}

void TestDatabase::scriptWithSemicolonInTextRunsWhole()
{
    StoreWorld world;
    QVERIFY(world.database().executeScript(
        QStringLiteral("INSERT INTO code VALUES ('x', 'a;\nb', 0);\nINSERT INTO code VALUES ('x', 'c', 1);\n")));
    QCOMPARE(world.number(QStringLiteral("SELECT count(*) FROM code WHERE list = 'x'")), 2);
}

void TestDatabase::readerSeesCommitsAndCannotWrite()
{
    StoreWorld world;
    const auto reader = Database::open(world.vault(), Access::Read);
    QVERIFY(reader);
    QVERIFY(world.database().execute(QStringLiteral("INSERT INTO code VALUES ('x', 'one', 0)")));
    Statement& row = (*reader)->prepared(QStringLiteral("SELECT count(*) FROM code WHERE list = 'x'"));
    QVERIFY(row.open() && row.next());
    QCOMPARE(row.integer(0), 1);
    row.finish();
    QVERIFY(!(*reader)->execute(QStringLiteral("DELETE FROM code")));
}

void TestDatabase::whatIsReadAtOnceIsOfOneCommit()
{
    StoreWorld world;
    const auto opened = Database::open(world.vault(), Access::Read);
    QVERIFY(opened);
    Database& reader = **opened;
    const auto count = [&] { return reader.prepared(QStringLiteral("SELECT count(*) FROM code")).number().value(); };
    const auto commit = [&] {
        QVERIFY(world.database().execute(QStringLiteral("DELETE FROM code WHERE list = 'sex'")));
        QVERIFY(world.database().execute(QStringLiteral("INSERT INTO code VALUES ('sex', 'one', 0)")));
    };
    const qint64 before = count();
    const qint64 mark = reader.commitMark().value();
    QCOMPARE(reader.commitMark().value(), mark);
    const auto done = reader.readAtOnce([&]() -> Result<void> {
        [&] {
            QCOMPARE(count(), before);
            commit();
            QCOMPARE(count(), before);
            QCOMPARE(reader.commitMark().value(), mark);
        }();
        return Error{"io-error", {}};
    });
    QCOMPARE(done.error().code, Code("io-error"));
    QVERIFY(count() != before);
    QVERIFY(reader.commitMark().value() != mark);
    QVERIFY(reader.readAtOnce([] { return Result<void>(); }));
}

/// The worker of a ChangeDesk may write for longer than a person's field may be refused.
void TestDatabase::whoIsPatientAwaitsAnotherWriter()
{
    StoreWorld world;
    std::promise<bool> isHeld;
    const std::jthread other([&] {
        const auto opened = Database::open(world.vault(), Access::Write);
        const auto written = opened ? (*opened)->transaction([&]() -> Result<void> {
            isHeld.set_value(true);
            std::this_thread::sleep_for(std::chrono::milliseconds(3500));
            return {};
        })
                                    : opened.error();
        if (!written)
            isHeld.set_value(false);
    });
    QVERIFY(isHeld.get_future().get());
    const QString insert = QStringLiteral("INSERT INTO code VALUES ('x', 'one', 0)");
    QCOMPARE(world.database().execute(insert).error().code, Code("campaign-in-use"));
    QVERIFY(world.database().setPatience(Database::Patience::Long));
    QVERIFY(world.database().execute(insert));
    QVERIFY(world.database().setPatience(Database::Patience::Short));
    QCOMPARE(world.number(QStringLiteral("PRAGMA busy_timeout")), 2000);
}

void TestDatabase::secondHolderIsToldWhoHasTheFile()
{
    StoreWorld world;
    Vault second(world.vault().path());
    const auto unlocked = second.unlock(std::nullopt);
    QCOMPARE(unlocked.error().code, Code("campaign-in-use"));
    QVERIFY(unlocked.error().detail.contains(QString::number(QCoreApplication::applicationPid())));
    world.close();
    world.vault().lock();
    QVERIFY(second.unlock(std::nullopt));
}

void TestDatabase::newFileNeverReplacesAnother()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("x.vigil"));
    write(path, "mine");
    QCOMPARE(Vault(path).create(std::nullopt).error().code, Code("file-exists"));
    QCOMPARE(contentOf(path), QByteArray("mine"));
}

void TestDatabase::missingFileIsNamedSo()
{
    const QTemporaryDir folder;
    QCOMPARE(openingError(folder.filePath(QStringLiteral("none.vigil"))), Code("campaign-missing"));
}

void TestDatabase::garbageIsNoCampaign()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("x.vigil"));
    write(path, QByteArray(10000, 'g'));
    QCOMPARE(openingError(path), Code("not-a-campaign"));
    QCOMPARE(contentOf(path), QByteArray(10000, 'g'));
}

void TestDatabase::databaseOfAnotherProgramIsNoCampaign()
{
    StoreWorld world;
    QVERIFY(world.database().execute(QStringLiteral("PRAGMA application_id=7")));
    world.close();
    world.vault().lock();
    QCOMPARE(openingError(world.vault().path()), Code("not-a-campaign"));
}

void TestDatabase::newerCampaignIsRefusedAndUntouched()
{
    StoreWorld world;
    QVERIFY(world.database().execute(QStringLiteral("PRAGMA user_version=%1").arg(currentSchemaVersion() + 1)));
    world.close();
    world.vault().lock();
    const QByteArray before = contentOf(world.vault().path());
    QCOMPARE(openingError(world.vault().path()), Code("campaign-newer"));
    QCOMPARE(contentOf(world.vault().path()), before);
}

void TestDatabase::attachIsRefused()
{
    StoreWorld world;
    const QTemporaryDir folder;
    const QString plain = folder.filePath(QStringLiteral("plain.db"));
    for (const QString& target : {plain, QStringLiteral("file:%1?vfs=unix").arg(plain), QStringLiteral(":memory:")})
        QVERIFY(!world.database().execute(QStringLiteral("ATTACH '%1' AS other").arg(target)));
    QVERIFY(!world.database().execute(QStringLiteral("VACUUM INTO 'file:%1?vfs=unix'").arg(plain)));
    QVERIFY(!QFile::exists(plain));
}

void TestDatabase::fileThatVanishedTakesNoChange()
{
    StoreWorld world;
    const auto write = [&] {
        return world.database().transaction(
            [&] { return world.database().execute(QStringLiteral("INSERT INTO code VALUES ('x', 'one', 0)")); });
    };
    const QString path = world.vault().path();
    QVERIFY(QFile::rename(path, path + QStringLiteral(".away")));
    QCOMPARE(write().error().code, Code("campaign-vanished"));
    QVERIFY(QFile::rename(path + QStringLiteral(".away"), path));
    QVERIFY(write());
    QVERIFY(QFile::rename(path + QStringLiteral("-wal"), path + QStringLiteral("-wal.away")));
    QCOMPARE(write().error().code, Code("campaign-vanished"));
    QVERIFY(QFile::rename(path + QStringLiteral("-wal.away"), path + QStringLiteral("-wal")));
}

void TestDatabase::plainSqliteFileIsNoCampaign()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("x.vigil"));
    const QByteArray plain = QByteArray("SQLite format 3\0", 16) + QByteArray(12000, '\0');
    write(path, plain);
    QCOMPARE(openingError(path), Code("not-a-campaign"));
    QCOMPARE(contentOf(path), plain);
}

void TestDatabase::freshCampaignIsSound()
{
    StoreWorld world;
    QCOMPARE(*brokenLinks(world.database()), QStringList());
    QVERIFY(world.database().checkpoint());
    QCOMPARE(*world.vault().verify(), Findings());
}

void TestDatabase::overwrittenPageIsSeen()
{
    StoreWorld world;
    QVERIFY(world.database().checkpoint());
    world.close();
    QFile file(world.vault().path());
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(4 * 4096) && file.write(QByteArray(4096, '\xff')) == 4096);
    file.close();
    QCOMPARE(world.vault().verify()->front().code, Code("page-changed"));
    QCOMPARE(world.vault().verify()->front().detail, QStringLiteral("3"));
}

void TestDatabase::linkToNothingIsSeen()
{
    StoreWorld world;
    QVERIFY(world.database().execute(QStringLiteral("PRAGMA foreign_keys=OFF")));
    QVERIFY(world.database().execute(
        QStringLiteral("INSERT INTO outbox_recipient VALUES (7, 0, 'a@office.example', 'to', '')")));
    QCOMPARE(brokenLinks(world.database())->size(), 1);
}

QTEST_GUILESS_MAIN(TestDatabase)
#include "tst_database.moc"
