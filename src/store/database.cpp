// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/database.h"

#include "base/logging.h"
#include "store/campaignformat.h"
#include "store/migrations.h"
#include "store/sqliteerror.h"
#include "store/vault.h"
#include "store/vaultvfs.h"

#include <QFileInfo>
#include <QSqlDriver>
#include <QSqlError>
#include <QUuid>
#include <QVariant>
#include <sqlite3.h>
#include <unordered_map>

namespace vigil {

namespace {

constexpr const char* walMode = "PRAGMA journal_mode=WAL";

constexpr int shortPatience = 2000;
constexpr int longPatience = 600'000;

constexpr const char* smallCache = "PRAGMA cache_size=-2048";

constexpr const char* pragmas[] = {
    "PRAGMA synchronous=FULL",   "PRAGMA foreign_keys=ON",   "PRAGMA cache_spill=OFF",
    "PRAGMA temp_store=MEMORY",  "PRAGMA cache_size=-65536", "PRAGMA trusted_schema=OFF",
    "PRAGMA cell_size_check=ON", "PRAGMA mmap_size=0",       "PRAGMA secure_delete=OFF",
};

sqlite3* handleOf(const QSqlDatabase& database)
{
    const QVariant handle = database.driver()->handle();
    const bool isSqlite = qstrcmp(handle.typeName(), "sqlite3*") == 0;
    return isSqlite ? *static_cast<sqlite3* const*>(handle.constData()) : nullptr;
}

/// No other files. VACUUM attaches one without a name, which lives in memory.
int denyAttach(void*, int action, const char* file, const char*, const char*, const char*)
{
    const bool isNamed = file && *file;
    return action == SQLITE_ATTACH && isNamed ? SQLITE_DENY : SQLITE_OK;
}

/// What SQL cannot switch off: writable schema tricks, code loaded from a file, and other files.
void defend(const QSqlDatabase& database)
{
    sqlite3* connection = handleOf(database);
    if (!connection)
        return;
    sqlite3_db_config(connection, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(connection, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, nullptr);
    sqlite3_set_authorizer(connection, denyAttach, nullptr);
}

Result<qint64> readNumber(const QSqlDatabase& database, const QString& sql)
{
    Statement statement(database, sql);
    VIGIL_TRY(statement.open());
    const bool found = statement.next();
    if (const auto failure = statement.failure())
        return *failure;
    const qint64 value = found ? statement.integer(0) : 0;
    statement.finish();
    return value;
}

} // namespace

Statement::Statement(const QSqlDatabase& database, const QString& sql) : m_query(database)
{
    m_query.setForwardOnly(true);
    if (!m_query.prepare(sql))
        m_unprepared = sqliteError(m_query.lastError());
}

Statement& Statement::bind(int position, const QString& value)
{
    m_query.bindValue(position, value.isNull() ? QStringLiteral("") : value);
    return *this;
}

Statement& Statement::bind(int position, qint64 value)
{
    m_query.bindValue(position, value);
    return *this;
}

Statement& Statement::bind(int position, const QByteArray& value)
{
    m_query.bindValue(position, value.isNull() ? QByteArray("") : value);
    return *this;
}

Statement& Statement::bindNull(int position)
{
    m_query.bindValue(position, QVariant());
    return *this;
}

Statement& Statement::bind(int position, const std::optional<QString>& value)
{
    return value ? bind(position, *value) : bindNull(position);
}

Statement& Statement::bind(int position, const std::optional<qint64>& value)
{
    return value ? bind(position, *value) : bindNull(position);
}

Result<void> Statement::run()
{
    VIGIL_TRY(open());
    m_query.finish();
    return {};
}

Result<void> Statement::open()
{
    if (m_unprepared)
        return *m_unprepared;
    m_failure.reset();
    if (!m_query.exec()) {
        const Error error = sqliteError(m_query.lastError());
        m_query.finish();
        return error;
    }
    return {};
}

Result<qint64> Statement::number()
{
    VIGIL_TRY(open());
    qint64 number = 0;
    while (next())
        number = integer(0);
    if (const auto failed = failure())
        return *failed;
    return number;
}

bool Statement::next()
{
    if (m_query.next())
        return true;
    if (m_query.lastError().isValid())
        m_failure = sqliteError(m_query.lastError());
    m_query.finish();
    return false;
}

std::optional<Error> Statement::failure() const
{
    return m_failure;
}

void Statement::finish()
{
    m_query.finish();
}

QString Statement::text(int column) const
{
    return m_query.value(column).toString();
}

qint64 Statement::integer(int column) const
{
    return m_query.value(column).toLongLong();
}

QByteArray Statement::bytes(int column) const
{
    return m_query.value(column).toByteArray();
}

bool Statement::isNull(int column) const
{
    return m_query.isNull(column);
}

int Statement::changedRows() const
{
    return m_query.numRowsAffected();
}

struct Database::StatementCache
{
    std::unordered_map<QString, Statement> statements;
};

Database::Database(QString connectionName, const QString& file)
    : m_connectionName(std::move(connectionName)), m_ballast(file), m_statements(std::make_unique<StatementCache>())
{
}

Database::~Database()
{
    m_statements.reset();
    {
        QSqlDatabase connection = QSqlDatabase::database(m_connectionName, false);
        connection.close();
    }
    QSqlDatabase::removeDatabase(m_connectionName);
}

Result<std::unique_ptr<Database>> Database::open(const Vault& vault, Access access)
{
    // Never a new file in the place of one that was moved away.
    auto opened = openUri(vault.uri() + QStringLiteral("&mode=rw"), vault.path(), access);
    if (!opened && !QFileInfo::exists(vault.path()))
        return Error{"campaign-missing", vault.path()};
    return opened;
}

Result<std::unique_ptr<Database>> Database::openUri(const QString& uri, const QString& file, Access access)
{
    const QString name = QUuid::createUuid().toString(QUuid::WithoutBraces);
    std::unique_ptr<Database> database(new Database(name, file));
    QSqlDatabase connection = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
    connection.setDatabaseName(uri);
    connection.setConnectOptions(QStringLiteral("QSQLITE_OPEN_URI;QSQLITE_BUSY_TIMEOUT=%1").arg(shortPatience));
    if (!connection.open())
        return sqliteError(connection.lastError());
    defend(connection);
    VIGIL_TRY(database->checkIdentity(file));
    // A backup stays as it was written; a reader of the live file finds WAL mode there.
    if (access == Access::Write)
        VIGIL_TRY(database->execute(QString::fromLatin1(walMode)));
    for (const char* pragma : pragmas)
        VIGIL_TRY(database->execute(QString::fromLatin1(pragma)));
    if (access == Access::Write) {
        database->m_ballast.lay();
        return database;
    }
    if (access == Access::ReadOnce)
        VIGIL_TRY(database->execute(QString::fromLatin1(smallCache)));
    VIGIL_TRY(database->execute(QStringLiteral("PRAGMA query_only=ON")));
    return database;
}

Result<void> Database::checkIdentity(const QString& file)
{
    const QSqlDatabase connection = QSqlDatabase::database(m_connectionName, false);
    const auto identity = readNumber(connection, QStringLiteral("PRAGMA application_id"));
    if (!identity && identity.error().code != Code("not-a-campaign"))
        return identity.error();
    if (!identity || *identity != campaignApplicationId)
        return Error{"not-a-campaign", file};
    VIGIL_TRY_GET(version, readNumber(connection, QStringLiteral("PRAGMA user_version")));
    if (version > currentSchemaVersion())
        return Error{"campaign-newer", QString::number(version)};
    return {};
}

Statement& Database::prepared(const QString& sql)
{
    auto found = m_statements->statements.find(sql);
    if (found == m_statements->statements.end())
        found = m_statements->statements.try_emplace(sql, QSqlDatabase::database(m_connectionName, false), sql).first;
    found->second.finish();
    return found->second;
}

Result<void> Database::execute(const QString& sql)
{
    return Statement(QSqlDatabase::database(m_connectionName, false), sql).run();
}

Result<void> Database::executeScript(const QString& script)
{
    QString statement;
    for (const QString& line : script.split(QLatin1Char('\n'))) {
        statement += line + QLatin1Char('\n');
        if (!sqlite3_complete(statement.toUtf8().constData()))
            continue;
        VIGIL_TRY(execute(statement));
        statement.clear();
    }
    return {};
}

Result<void> Database::transaction(const std::function<Result<void>()>& work)
{
    Q_ASSERT(!m_inTransaction);
    // SQLite would go on writing into a file that has no name any more.
    if (hasVanished(handleOf(QSqlDatabase::database(m_connectionName, false))))
        return Error{"campaign-vanished", {}};
    VIGIL_TRY(execute(QStringLiteral("BEGIN IMMEDIATE")));
    m_inTransaction = true;
    auto done = work();
    if (done)
        done = execute(QStringLiteral("COMMIT"));
    m_inTransaction = false;
    // A statement that failed on a full disk may have rolled back already; then this finds nothing to do.
    if (!done && !execute(QStringLiteral("ROLLBACK")))
        qCInfo(logStore) << "already rolled back";
    if (!done && done.error().code == Code("disk-full") && m_ballast.release())
        qCInfo(logStore) << "the ballast was given back to the disk";
    return done;
}

Result<void> Database::readAtOnce(const std::function<Result<void>()>& work)
{
    Q_ASSERT(!m_inTransaction);
    VIGIL_TRY(execute(QStringLiteral("BEGIN")));
    auto done = work();
    const auto ended = execute(QStringLiteral("COMMIT"));
    return done ? ended : done;
}

Result<void> Database::setPatience(Patience patience)
{
    return execute(
        QStringLiteral("PRAGMA busy_timeout=%1").arg(patience == Patience::Long ? longPatience : shortPatience));
}

qint64 Database::lastInsertedId() const
{
    Statement statement(QSqlDatabase::database(m_connectionName, false), QStringLiteral("SELECT last_insert_rowid()"));
    return statement.open() && statement.next() ? statement.integer(0) : 0;
}

Result<int> Database::schemaVersion()
{
    VIGIL_TRY_GET(version,
                  readNumber(QSqlDatabase::database(m_connectionName, false), QStringLiteral("PRAGMA user_version")));
    return static_cast<int>(version);
}

Result<qint64> Database::commitMark()
{
    return readNumber(QSqlDatabase::database(m_connectionName, false), QStringLiteral("PRAGMA data_version"));
}

Result<void> Database::checkpoint()
{
    Statement statement(QSqlDatabase::database(m_connectionName, false),
                        QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)"));
    VIGIL_TRY(statement.open());
    const bool blocked = statement.next() && statement.integer(0) != 0;
    if (const auto failure = statement.failure())
        return *failure;
    return blocked ? Result<void>(Error{"campaign-in-use", {}}) : Result<void>();
}

} // namespace vigil
