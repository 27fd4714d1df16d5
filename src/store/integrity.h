// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QStringList>

namespace vigil {

class Database;

/// SQLite's own integrity check and the check of all links, through the open connection. Empty when nothing is wrong.
Result<QStringList> checkIntegrity(Database& database);

} // namespace vigil
