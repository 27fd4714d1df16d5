// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace vigil {

/// The text of a PerLanguage field in a language: its line "xx: text", else the fallback language's, else the first.
/// Lines without such a prefix are in the fallback language, or go on with the line before them.
QString textFor(const QString& perLanguage, const QString& language, const QString& fallbackLanguage);

} // namespace vigil
