// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QStringList>
#include <map>

namespace vigil {

class Database;

/// Links that lead to nothing, one line each; empty when all are whole. Pages are the vault's to verify.
Result<QStringList> brokenLinks(Database& database);

/// SQLite's own quick look at the structure. Error "campaign-damaged".
Result<void> quickCheck(Database& database);

/// The number of rows of every table, to compare a copy with what it was made from.
Result<std::map<QString, qint64>> rowCounts(Database& database);

} // namespace vigil
