// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QString>
#include <vector>

namespace vigil {

struct TextColumn
{
    QLatin1String key;
    QString heading;
};

/// A value as one line for a terminal: control and bidirectional characters made visible, lists joined by commas.
QString cellText(const QJsonValue& value);
/// Rows under headings in aligned columns; a column without any value is left out. `none` when there are no rows.
QString textTable(const QJsonArray& rows, const std::vector<TextColumn>& columns, const QString& none);
/// "Label: value" lines, aligned; empty values are left out.
QString textPairs(const std::vector<std::pair<QString, QJsonValue>>& pairs);

} // namespace vigil
