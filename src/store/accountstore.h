// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/sensitive.h"

#include <QByteArray>
#include <QString>
#include <optional>
#include <vector>

namespace vigil {

class Database;

/// A mail account as kept: its secret stays inside the campaign file and out of the journal.
struct StoredAccount
{
    QString name;
    QString host;
    int port;
    QString security; ///< "tls", "starttls" or "none"
    QString user;
    Sensitive<QByteArray> password;
    QString caFile;
    QString from; ///< "Name <address>"
    bool operator==(const StoredAccount&) const = default;
};

class AccountStore final
{
public:
    explicit AccountStore(Database& database);
    Result<void> save(const StoredAccount& account);
    Result<std::optional<StoredAccount>> find(const QString& name) const;
    Result<std::vector<StoredAccount>> list() const; ///< by name
    Result<void> remove(const QString& name);        ///< the password with it

private:
    Database& m_database;
};

} // namespace vigil
