// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/recordtable.h"

#include <map>

namespace vigil {

namespace {

QString placeholders(int count)
{
    return QStringList(count, QStringLiteral("?")).join(QStringLiteral(", "));
}

bool isFreeText(const FieldDef& field)
{
    return field.type == FieldType::Text || field.type == FieldType::LongText || field.type == FieldType::PerLanguage;
}

void addNaming(RecordTable& table, const KindDef& kind)
{
    QStringList tests;
    for (const auto& field : kind.fields)
        if (isFreeText(field))
            tests << QStringLiteral("instr(%1, ?) > 0").arg(valueColumns(field).constFirst());
    table.textColumns = static_cast<int>(tests.size());
    table.selectNaming =
        QStringLiteral("SELECT id FROM %1 WHERE %2 ORDER BY id")
            .arg(kind.table, tests.isEmpty() ? QStringLiteral("0") : tests.join(QStringLiteral(" OR ")));
}

RecordTable makeTable(const KindDef& kind)
{
    QStringList columns;
    for (const auto& field : kind.fields)
        columns += valueColumns(field);
    QStringList assignments;
    for (const auto& column : columns)
        assignments << column + QStringLiteral(" = ?");
    const QString all =
        QStringLiteral("id, uid, version, created_at, trashed_at, ") + columns.join(QStringLiteral(", "));
    const auto count = static_cast<int>(columns.size());

    RecordTable table;
    table.valueColumns = count;
    table.select = QStringLiteral("SELECT %1 FROM %2 WHERE id = ?").arg(all, kind.table);
    table.selectAll = QStringLiteral("SELECT %1 FROM %2 WHERE trashed_at IS NULL ORDER BY id").arg(all, kind.table);
    table.selectTrash = QStringLiteral("SELECT id FROM %1 WHERE trashed_at IS NOT NULL AND trashed_at < ? "
                                       "ORDER BY trashed_at, id")
                            .arg(kind.table);
    table.insert = QStringLiteral("INSERT INTO %1 (%2, uid, created_at, version) VALUES (%3, 1) RETURNING id")
                       .arg(kind.table, columns.join(QStringLiteral(", ")), placeholders(count + 2));
    table.restore = QStringLiteral("INSERT INTO %1 (%2, uid, created_at, version, trashed_at, id) VALUES (%3)")
                        .arg(kind.table, columns.join(QStringLiteral(", ")), placeholders(count + 5));
    table.update = QStringLiteral("UPDATE %1 SET %2, version = version + 1 WHERE id = ? AND version = ?")
                       .arg(kind.table, assignments.join(QStringLiteral(", ")));
    table.setTrashed =
        QStringLiteral("UPDATE %1 SET trashed_at = ?, version = version + 1 WHERE id = ? AND version = ?")
            .arg(kind.table);
    table.remove = QStringLiteral("DELETE FROM %1 WHERE id = ? AND version = ?").arg(kind.table);
    table.count = QStringLiteral("SELECT count(*) FROM %1 WHERE trashed_at IS NULL").arg(kind.table);
    addNaming(table, kind);
    return table;
}

QString linking(const KindDef& kind, const FieldDef& field, const QString& condition)
{
    if (field.type == FieldType::OneLink)
        return QStringLiteral("SELECT o.id FROM %1 AS o WHERE o.%2 = ?%3 ORDER BY o.id")
            .arg(kind.table, columnName(field), condition);
    return QStringLiteral("SELECT DISTINCT o.id FROM %1 AS o JOIN %2 AS l ON l.owner_id = o.id "
                          "WHERE l.target_id = ?%3 ORDER BY o.id")
        .arg(kind.table, linkTable(kind, field), condition);
}

QString snake(const QString& key)
{
    QString result;
    for (const QChar letter : key) {
        if (letter.isUpper())
            result += QLatin1Char('_');
        result += letter.toLower();
    }
    return result;
}

} // namespace

QStringList valueColumns(const FieldDef& field)
{
    if (field.type == FieldType::ManyLinks)
        return {};
    const QString column = QLatin1Char('"') + columnName(field) + QLatin1Char('"');
    if (field.type != FieldType::Date)
        return {column};
    const QString name = columnName(field);
    return {column, name + QStringLiteral("_edtf"), name + QStringLiteral("_earliest"),
            name + QStringLiteral("_latest")};
}

const RecordTable& recordTable(Kind kind)
{
    static const std::map<Kind, RecordTable> tables = [] {
        std::map<Kind, RecordTable> made;
        for (const auto& def : allKinds())
            made.emplace(def.kind, makeTable(def));
        return made;
    }();
    return tables.at(kind);
}

QString linkTable(const KindDef& kind, const FieldDef& field)
{
    return kind.table + QLatin1Char('_') + snake(field.key);
}

QString selectLinks(const KindDef& kind, const FieldDef& field)
{
    return QStringLiteral("SELECT target_id, role FROM %1 WHERE owner_id = ? ORDER BY position")
        .arg(linkTable(kind, field));
}

QString insertLink(const KindDef& kind, const FieldDef& field)
{
    return QStringLiteral("INSERT INTO %1 (owner_id, position, target_id, role) VALUES (?, ?, ?, ?)")
        .arg(linkTable(kind, field));
}

QString deleteLinks(const KindDef& kind, const FieldDef& field)
{
    return QStringLiteral("DELETE FROM %1 WHERE owner_id = ?").arg(linkTable(kind, field));
}

QString selectLinking(const KindDef& kind, const FieldDef& field)
{
    return linking(kind, field, QStringLiteral(" AND o.trashed_at IS NULL"));
}

QString selectHaving(const KindDef& kind, const FieldDef& field)
{
    return QStringLiteral("SELECT id FROM %1 WHERE %2 = ? AND trashed_at IS NULL ORDER BY id")
        .arg(kind.table, columnName(field));
}

QString selectAllLinking(const KindDef& kind, const FieldDef& field)
{
    return linking(kind, field, {});
}

} // namespace vigil
