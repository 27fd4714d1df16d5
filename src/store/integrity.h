// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QStringList>

namespace vigil {

class Database;

/// Links that lead to nothing, one line each; empty when all are whole. Pages are the vault's to verify.
Result<QStringList> brokenLinks(Database& database);

} // namespace vigil
