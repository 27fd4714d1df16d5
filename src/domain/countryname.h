// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace vigil {

/// The name of a country (ISO 3166-1 alpha-2) in a language (ISO 639-1): "Kazakhstan", «Казахстан». Empty for no code,
/// and the code itself where the tables do not know it.
QString countryName(const QString& country, const QString& language);

} // namespace vigil
