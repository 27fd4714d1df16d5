// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/partialdate.h"
#include "store/ballast.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>
#include <functional>
#include <memory>
#include <optional>

namespace vigil {

class Vault;

/// A prepared statement with typed binding and reading, forward only. Bind and read positions count from 0.
class Statement final
{
public:
    Statement(const QSqlDatabase& database, const QString& sql);
    Statement(Statement&&) = default;
    Statement& operator=(Statement&&) = default;

    Statement& bind(int position, const QString& value);
    Statement& bind(int position, qint64 value);
    Statement& bind(int position, const QByteArray& value);
    Statement& bindNull(int position);
    Statement& bind(int position, const std::optional<QString>& value);
    Statement& bind(int position, const std::optional<qint64>& value);

    Result<void> run();  ///< for statements without rows; finishes
    Result<void> open(); ///< starts reading rows
    bool next();         ///< false at the end, or after a failure: see `failure()`
    std::optional<Error> failure() const;
    /// Opens, and reads the one number of the one row to the end: a statement that is still open keeps a backup from
    /// being made. 0 without a row.
    Result<qint64> number();
    void finish();

    QString text(int column) const; ///< "" for NULL
    qint64 integer(int column) const;
    QByteArray bytes(int column) const;
    bool isNull(int column) const;
    int changedRows() const;

private:
    QSqlQuery m_query;
    std::optional<Error> m_unprepared;
    std::optional<Error> m_failure; ///< of reading rows, until it is opened again
};

/// ReadOnce keeps few pages in memory: for one who goes when everything was read.
enum class Access { Write, Read, ReadOnce };

/// One connection to a campaign file. Exactly one writes. A failed statement inside `transaction` rolls the whole of it
/// back.
class Database final
{
public:
    /// Opens through the vault, sets every pragma of docs/data-model.md and checks application id and version.
    /// Errors: "campaign-missing", "not-a-campaign", "campaign-newer" (detail: its version), "campaign-damaged",
    /// "campaign-in-use" (detail: who, when known), "campaign-read-only", "io-error", "disk-full".
    static Result<std::unique_ptr<Database>> open(const Vault& vault, Access access);
    /// The same by URI, for measuring against a file without a vault.
    static Result<std::unique_ptr<Database>> openUri(const QString& uri, const QString& file, Access access);
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    /// A statement prepared once per text and kept.
    Statement& prepared(const QString& sql);
    Result<void> execute(const QString& sql);       ///< one statement
    Result<void> executeScript(const QString& sql); ///< several, split with sqlite3_complete

    /// Runs `work` in one BEGIN IMMEDIATE … COMMIT; its error, or a failing commit, rolls everything back. A full disk
    /// gets the ballast back. Error "campaign-vanished": the file was moved, replaced or deleted meanwhile.
    Result<void> transaction(const std::function<Result<void>()>& work);
    /// Everything that `work` reads is of one commit, whatever others do meanwhile.
    Result<void> readAtOnce(const std::function<Result<void>()>& work);
    bool isInTransaction() const { return m_inTransaction; }
    /// How long a statement waits for another connection of this program that writes.
    enum class Patience { Short, Long }; ///< 2 s; 10 min
    Result<void> setPatience(Patience patience);

    qint64 lastInsertedId() const;
    Result<int> schemaVersion();
    /// Another number when another connection has committed since.
    Result<qint64> commitMark();
    Result<void> checkpoint(); ///< TRUNCATE; error when it could not finish

private:
    Database(QString connectionName, const QString& file);
    Result<void> checkIdentity(const QString& file);
    struct StatementCache;
    QString m_connectionName;
    Ballast m_ballast;
    bool m_inTransaction = false;
    std::unique_ptr<StatementCache> m_statements;
};

} // namespace vigil
