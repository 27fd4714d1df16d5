// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/database.h"

#include "base/logging.h"
#include "store/campaignformat.h"
#include "store/migrations.h"
#include "store/sqliteerror.h"
#include "store/vault.h"

#include <QSqlDriver>
#include <QSqlError>
#include <QUuid>
#include <QVariant>
#include <sqlite3.h>
#include <unordered_map>

namespace vigil {

namespace {

constexpr const char* writerPragmas[] = {
    "PRAGMA journal_mode=WAL",  "PRAGMA synchronous=FULL",  "PRAGMA foreign_keys=ON",    "PRAGMA cache_spill=OFF",
    "PRAGMA temp_store=MEMORY", "PRAGMA cache_size=-65536", "PRAGMA trusted_schema=OFF", "PRAGMA cell_size_check=ON",
    "PRAGMA mmap_size=0",       "PRAGMA secure_delete=OFF",
};

/// What SQL cannot switch off: writable schema tricks, and code loaded from a file.
void defend(const QSqlDatabase& database)
{
    const QVariant handle = database.driver()->handle();
    if (qstrcmp(handle.typeName(), "sqlite3*") != 0)
        return;
    auto* connection = *static_cast<sqlite3* const*>(handle.constData());
    sqlite3_db_config(connection, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(connection, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, nullptr);
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
        m_failure = sqliteError(m_query.lastError());
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
    if (m_failure)
        return *m_failure;
    if (!m_query.exec()) {
        const Error error = sqliteError(m_query.lastError());
        m_query.finish();
        return error;
    }
    return {};
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

Database::Database(QString connectionName, Access access)
    : m_connectionName(std::move(connectionName)), m_access(access), m_statements(std::make_unique<StatementCache>())
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

Result<std::unique_ptr<Database>> Database::open(Vault& vault, Access access)
{
    const QString name = QUuid::createUuid().toString(QUuid::WithoutBraces);
    std::unique_ptr<Database> database(new Database(name, access));
    QSqlDatabase connection = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
    connection.setDatabaseName(vault.uri());
    connection.setConnectOptions(QStringLiteral("QSQLITE_OPEN_URI;QSQLITE_BUSY_TIMEOUT=2000"));
    if (!connection.open())
        return sqliteError(connection.lastError());
    defend(connection);

    const auto identity = readNumber(connection, QStringLiteral("PRAGMA application_id"));
    if (!identity && identity.error().code != Code("not-a-campaign"))
        return identity.error();
    if (!identity || *identity != campaignApplicationId)
        return Error{"not-a-campaign", vault.path()};
    VIGIL_TRY_GET(version, readNumber(connection, QStringLiteral("PRAGMA user_version")));
    if (version > currentSchemaVersion())
        return Error{"campaign-newer", QString::number(version)};
    for (const char* pragma : writerPragmas)
        VIGIL_TRY(database->execute(QString::fromLatin1(pragma)));
    if (access == Access::Read)
        VIGIL_TRY(database->execute(QStringLiteral("PRAGMA query_only=ON")));
    return database;
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
    VIGIL_TRY(execute(QStringLiteral("BEGIN IMMEDIATE")));
    m_inTransaction = true;
    auto done = work();
    if (done)
        done = execute(QStringLiteral("COMMIT"));
    m_inTransaction = false;
    // A statement that failed on a full disk may have rolled back already; then this finds nothing to do.
    if (!done && !execute(QStringLiteral("ROLLBACK")))
        qCInfo(logStore) << "already rolled back";
    return done;
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
