// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace vigil::bench {

/// Latin spellings of a Cyrillic or Arabic name from the tables of InventedPeople: as a passport, a newspaper and a
/// German embassy would have it. Distinct ones only.
QStringList romanisations(const QString& native);

} // namespace vigil::bench
