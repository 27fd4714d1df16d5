// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/migrations.h"

#include "base/logging.h"
#include "store/database.h"

#include <QDir>
#include <QFile>

static void initialiseMigrations()
{
    Q_INIT_RESOURCE(vigil_store_migrations);
}

namespace vigil {

namespace {

QStringList scripts()
{
    static const QStringList names = [] {
        initialiseMigrations();
        return QDir(QStringLiteral(":/vigil/migrations")).entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name);
    }();
    return names;
}

Result<void> runScript(Database& database, const QString& name, int version)
{
    QFile file(QStringLiteral(":/vigil/migrations/") + name);
    if (!file.open(QIODevice::ReadOnly))
        return Error{"io-error", name};
    const QString script = QString::fromUtf8(file.readAll());
    return database.transaction([&]() -> Result<void> {
        VIGIL_TRY(database.executeScript(script));
        return database.execute(QStringLiteral("PRAGMA user_version=%1").arg(version));
    });
}

} // namespace

int currentSchemaVersion()
{
    return static_cast<int>(scripts().size());
}

Result<void> migrate(Database& database)
{
    VIGIL_TRY_GET(version, database.schemaVersion());
    for (int next = version; next < currentSchemaVersion(); ++next) {
        VIGIL_TRY(runScript(database, scripts().at(next), next + 1));
        qCInfo(logStore) << "migrated to format" << next + 1;
    }
    return {};
}

} // namespace vigil
