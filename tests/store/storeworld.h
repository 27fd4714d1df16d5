// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/database.h"
#include "store/migrations.h"
#include "store/vault.h"

#include <QTemporaryDir>

namespace vigil {

/// A real campaign file in a folder of its own, migrated and open for writing.
class StoreWorld
{
public:
    StoreWorld() : m_vault(m_folder.filePath(QStringLiteral("a b%3F#.vigil")))
    {
        const bool made = m_vault.create(std::nullopt) && m_vault.unlock(std::nullopt);
        auto opened = made ? Database::open(m_vault, Access::Write) : Error{"io-error", {}};
        if (!opened)
            qFatal("no campaign");
        m_database = std::move(*opened);
        if (!migrate(*m_database))
            qFatal("no migration");
    }

    Database& database() { return *m_database; }
    Vault& vault() { return m_vault; }
    void close() { m_database.reset(); }

    qint64 number(const QString& sql)
    {
        Statement& row = m_database->prepared(sql);
        const qint64 value = row.open() && row.next() ? row.integer(0) : -1;
        row.finish();
        return value;
    }

private:
    QTemporaryDir m_folder;
    Vault m_vault;
    std::unique_ptr<Database> m_database;
};

} // namespace vigil
