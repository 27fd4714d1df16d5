// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/accountstore.h"

#include "store/database.h"

namespace vigil {

namespace {

const QString saveRow = QStringLiteral(
    "INSERT INTO account (name, host, port, security, user, password, ca_file, sender) VALUES (?, ?, ?, ?, ?, ?, ?, ?) "
    "ON CONFLICT (name) DO UPDATE SET host = excluded.host, port = excluded.port, security = excluded.security, "
    "user = excluded.user, password = excluded.password, ca_file = excluded.ca_file, sender = excluded.sender");
const QString deleteRow = QStringLiteral("DELETE FROM account WHERE name = ?");
const QString selectRows =
    QStringLiteral("SELECT name, host, port, security, user, password, ca_file, sender FROM account "
                   "WHERE ? = '' OR name = ? ORDER BY name");

Result<std::vector<StoredAccount>> accountsNamed(Database& database, const QString& name)
{
    Statement& rows = database.prepared(selectRows);
    rows.bind(0, name).bind(1, name);
    VIGIL_TRY(rows.open());
    std::vector<StoredAccount> accounts;
    while (rows.next())
        accounts.push_back({.name = rows.text(0),
                            .host = rows.text(1),
                            .port = static_cast<int>(rows.integer(2)),
                            .security = rows.text(3),
                            .user = rows.text(4),
                            .password = Sensitive<QByteArray>(rows.bytes(5)),
                            .caFile = rows.text(6),
                            .from = rows.text(7)});
    if (const auto failure = rows.failure())
        return *failure;
    return accounts;
}

} // namespace

AccountStore::AccountStore(Database& database) : m_database(database) {}

Result<void> AccountStore::save(const StoredAccount& account)
{
    Statement& row = m_database.prepared(saveRow);
    row.bind(0, account.name).bind(1, account.host).bind(2, qint64{account.port}).bind(3, account.security);
    row.bind(4, account.user).bind(5, account.password.reveal()).bind(6, account.caFile).bind(7, account.from);
    return row.run();
}

Result<std::optional<StoredAccount>> AccountStore::find(const QString& name) const
{
    if (name.isEmpty())
        return std::optional<StoredAccount>();
    VIGIL_TRY_GET(accounts, accountsNamed(m_database, name));
    return accounts.empty() ? std::optional<StoredAccount>() : std::optional(accounts.front());
}

Result<void> AccountStore::remove(const QString& name)
{
    return m_database.prepared(deleteRow).bind(0, name).run();
}

Result<std::vector<StoredAccount>> AccountStore::list() const
{
    return accountsNamed(m_database, {});
}

} // namespace vigil
