// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/texttable.h"

#include "cli/clitext.h"
#include "domain/names.h"

#include <QJsonObject>
#include <QStringList>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace vigil {

namespace {

/// Columns of a terminal: marks take none, ideographs and Hangul two.
qsizetype widthOf(const QString& text)
{
    qsizetype width = 0;
    for (const char32_t point : text.toUcs4()) {
        if (QChar::category(point) == QChar::Mark_NonSpacing || QChar::category(point) == QChar::Mark_Enclosing)
            continue;
        const bool isWide = (point >= 0x1100 && point <= 0x115f) || (point >= 0x2e80 && point <= 0xa4cf) ||
                            (point >= 0xac00 && point <= 0xd7a3) || (point >= 0xf900 && point <= 0xfaff) ||
                            (point >= 0xff00 && point <= 0xff60) || (point >= 0x20000 && point <= 0x3fffd);
        width += isWide ? 2 : 1;
    }
    return width;
}

QString padded(const QString& text, qsizetype width)
{
    return text + QString(std::max<qsizetype>(0, width - widthOf(text)), ' '_L1);
}

struct Grid
{
    std::vector<QStringList> columns; ///< heading first
    std::vector<qsizetype> widths;

    void add(const QStringList& cells)
    {
        qsizetype widest = 0;
        for (const QString& cell : cells)
            widest = std::max(widest, widthOf(cell));
        columns.push_back(cells);
        widths.push_back(widest);
    }

    QString line(qsizetype row) const
    {
        QString text;
        for (std::size_t column = 0; column < columns.size(); ++column)
            text += padded(columns[column].at(row), widths[column] + 2);
        return text;
    }
};

QString withoutTrailingSpace(QString line)
{
    while (line.endsWith(' '_L1))
        line.chop(1);
    return line;
}

QString objectText(const QJsonObject& object)
{
    for (const auto key : {"text"_L1, "title"_L1, "ref"_L1})
        if (object.contains(key) && !object.value(key).toString().isEmpty())
            return cellText(object.value(key));
    return {};
}

} // namespace

QString cellText(const QJsonValue& value)
{
    switch (value.type()) {
    case QJsonValue::Bool:
        return value.toBool() ? CliText::tr("yes") : QString();
    case QJsonValue::Double:
        return QString::number(value.toDouble(), 'g', 15);
    case QJsonValue::String:
        return madeVisible(value.toString());
    case QJsonValue::Object:
        return objectText(value.toObject());
    case QJsonValue::Array: {
        QStringList parts;
        for (const auto& part : value.toArray())
            parts << cellText(part);
        return parts.join(", "_L1);
    }
    default:
        return {};
    }
}

QString textTable(const QJsonArray& rows, const std::vector<TextColumn>& columns, const QString& none)
{
    if (rows.isEmpty())
        return none;
    Grid grid;
    for (const TextColumn& column : columns) {
        QStringList cells{column.heading};
        for (const auto& row : rows)
            cells << cellText(row.toObject().value(column.key));
        const bool hasValue =
            std::any_of(cells.cbegin() + 1, cells.cend(), [](const QString& c) { return !c.isEmpty(); });
        if (hasValue)
            grid.add(cells);
    }
    QStringList lines;
    for (qsizetype row = 0; row <= rows.size(); ++row)
        lines << withoutTrailingSpace(grid.line(row));
    return lines.join('\n'_L1);
}

QString textPairs(const std::vector<std::pair<QString, QJsonValue>>& pairs)
{
    qsizetype width = 0;
    for (const auto& [label, value] : pairs)
        if (!cellText(value).isEmpty())
            width = std::max(width, widthOf(label));
    QStringList lines;
    for (const auto& [label, value] : pairs)
        if (const QString text = cellText(value); !text.isEmpty())
            lines << padded(label + ':'_L1, width + 2) + text;
    return lines.join('\n'_L1);
}

} // namespace vigil
