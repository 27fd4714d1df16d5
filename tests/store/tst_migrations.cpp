// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/campaignformat.h"
#include "storeworld.h"

#include <QFile>
#include <QTest>
#include <sqlite3.h>

using namespace vigil;

namespace {

/// Every statement of a schema, without what SQLite and FTS5 make by themselves.
const QString schemaSql =
    QStringLiteral("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite!_%' ESCAPE '!' "
                   "AND name NOT LIKE 'search!_index!_%' ESCAPE '!' ORDER BY type DESC, name");

QString schemaOf(Database& database)
{
    QString schema;
    Statement& rows = database.prepared(schemaSql);
    if (!rows.open())
        return {};
    while (rows.next())
        schema += rows.text(0) + QStringLiteral(";\n");
    return schema;
}

QString fixturePath(int version)
{
    return QStringLiteral(VIGIL_TEST_DATA "/store/schema-%1.sql").arg(version);
}

QString fixture(int version)
{
    QFile file(fixturePath(version));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// A file as an older program left it: the frozen schema, the identity and the version.
bool writeOldFile(const QString& path, int version)
{
    sqlite3* raw = nullptr;
    if (sqlite3_open(path.toUtf8().constData(), &raw) != SQLITE_OK)
        return false;
    const QString script =
        fixture(version) +
        QStringLiteral("PRAGMA application_id=%1; PRAGMA user_version=%2;").arg(campaignApplicationId).arg(version);
    const bool done = sqlite3_exec(raw, script.toUtf8().constData(), nullptr, nullptr, nullptr) == SQLITE_OK;
    return sqlite3_close(raw) == SQLITE_OK && done;
}

} // namespace

/// Migrations are never changed once they have left the house: the schema of each version is frozen beside the tests.
class TestMigrations final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void freshFileHasTheFrozenSchemaOfItsVersion();
    void everyOlderFileMigratesToTheSameSchema();
};

void TestMigrations::freshFileHasTheFrozenSchemaOfItsVersion()
{
    StoreWorld world;
    const QString schema = schemaOf(world.database());
    if (qEnvironmentVariableIsSet("VIGIL_FREEZE_SCHEMA")) {
        QFile file(fixturePath(currentSchemaVersion()));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(schema.toUtf8()) > 0);
    }
    QVERIFY(schema.contains(QStringLiteral("CREATE TABLE person ")));
    QCOMPARE(schema, fixture(currentSchemaVersion()));
}

void TestMigrations::everyOlderFileMigratesToTheSameSchema()
{
    StoreWorld fresh;
    for (int version = 1; version <= currentSchemaVersion(); ++version) {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("old.vigil"));
        QVERIFY(writeOldFile(path, version));
        PlainVault vault(path);
        QVERIFY(vault.unlock(std::nullopt));
        auto database = Database::open(vault, Access::Write);
        QVERIFY(database);
        QVERIFY(migrate(**database));
        QCOMPARE(schemaOf(**database), schemaOf(fresh.database()));
        QCOMPARE(*(*database)->schemaVersion(), currentSchemaVersion());
    }
}

QTEST_GUILESS_MAIN(TestMigrations)
#include "tst_migrations.moc"
