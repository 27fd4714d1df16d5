// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QString>
#include <optional>

namespace vigil {

/// The letter face: Noto Sans and its sisters for other scripts, never what the desktop happens to prefer.
QFont letterFont(double points, QFont::Weight weight = QFont::Normal);

/// The first family that `text` needs and that is not installed.
std::optional<QString> missingFamily(const QString& text);

} // namespace vigil
