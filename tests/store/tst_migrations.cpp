// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/vaultfiles.h"
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

/// A file as an older program left it: the frozen schema and the version.
bool writeOldFile(Vault& vault, int version)
{
    if (!vault.create(std::nullopt) || !vault.unlock(std::nullopt))
        return false;
    const auto raw = openRaw(vault.uri(), SQLITE_OPEN_READWRITE);
    const QString script = fixture(version) + QStringLiteral("PRAGMA user_version=%1;").arg(version);
    return raw && sqlite3_exec(raw->get(), script.toUtf8().constData(), nullptr, nullptr, nullptr) == SQLITE_OK;
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
        Vault vault(folder.filePath(QStringLiteral("old.vigil")));
        QVERIFY(writeOldFile(vault, version));
        auto database = Database::open(vault, Access::Write);
        QVERIFY(database);
        QVERIFY(migrate(**database));
        QCOMPARE(schemaOf(**database), schemaOf(fresh.database()));
        QCOMPARE(*(*database)->schemaVersion(), currentSchemaVersion());
    }
}

QTEST_GUILESS_MAIN(TestMigrations)
#include "tst_migrations.moc"
