// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

class QSqlError;

namespace vigil {

/// What an SQLite result code means to a campaign. `detail` is SQLite's own words; few codes show them to people.
Error sqliteError(int resultCode, const QString& detail);
Error sqliteError(const QSqlError& error);

} // namespace vigil
