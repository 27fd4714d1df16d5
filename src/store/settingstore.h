// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>
#include <optional>

namespace vigil {

class Database;

/// What this copy of the campaign remembers for itself under stable keys. Not a record, not in the journal.
class SettingStore final
{
public:
    explicit SettingStore(Database& database);
    Result<std::optional<QString>> find(const QString& key) const;
    Result<void> save(const QString& key, const QString& value);
    Result<void> remove(const QString& key);

private:
    Database& m_database;
};

} // namespace vigil
