// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

namespace vigil {

class Database;

/// The version that this program writes: the number of the last file in resources/migrations.
int currentSchemaVersion();

/// Brings a campaign up to currentSchemaVersion, each step in a transaction of its own. A fresh file runs them all.
Result<void> migrate(Database& database);

} // namespace vigil
