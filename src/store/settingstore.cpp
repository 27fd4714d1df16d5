// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/settingstore.h"

#include "store/database.h"

namespace vigil {

namespace {

const QString selectValue = QStringLiteral("SELECT value FROM setting WHERE key = ?");
const QString saveValue = QStringLiteral("INSERT INTO setting (key, value) VALUES (?, ?) "
                                         "ON CONFLICT (key) DO UPDATE SET value = excluded.value");
const QString deleteValue = QStringLiteral("DELETE FROM setting WHERE key = ?");

} // namespace

SettingStore::SettingStore(Database& database) : m_database(database) {}

Result<std::optional<QString>> SettingStore::find(const QString& key) const
{
    Statement& row = m_database.prepared(selectValue);
    row.bind(0, key);
    VIGIL_TRY(row.open());
    std::optional<QString> value;
    if (row.next())
        value = row.text(0);
    if (const auto failure = row.failure())
        return *failure;
    row.finish();
    return value;
}

Result<void> SettingStore::save(const QString& key, const QString& value)
{
    return m_database.prepared(saveValue).bind(0, key).bind(1, value).run();
}

Result<void> SettingStore::remove(const QString& key)
{
    return m_database.prepared(deleteValue).bind(0, key).run();
}

} // namespace vigil
