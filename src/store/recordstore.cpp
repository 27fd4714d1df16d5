// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/recordstore.h"

#include "domain/names.h"
#include "store/database.h"
#include "store/recordspellings.h"
#include "store/recordtable.h"
#include "store/searchstore.h"

#include <algorithm>

namespace vigil {

namespace {

Error unknown(Reference reference)
{
    return {"unknown-reference", reference.toString()};
}

/// Binds one field's columns from `position` on; gives the next position.
int bindValue(Statement& statement, int position, const FieldDef& field, const FieldValue& value)
{
    if (field.type == FieldType::ManyLinks)
        return position;
    if (field.type == FieldType::Date) {
        const auto* date = std::get_if<PartialDate>(&value);
        if (!date) {
            for (int column = 0; column < 4; ++column)
                statement.bindNull(position + column);
            return position + 4;
        }
        const auto bound = [](const std::optional<QDate>& day) {
            return day ? std::optional(day->toString(Qt::ISODate)) : std::nullopt;
        };
        statement.bind(position, date->text()).bind(position + 1, date->edtf());
        statement.bind(position + 2, bound(date->earliest())).bind(position + 3, bound(date->latest()));
        return position + 4;
    }
    if (const auto* text = std::get_if<QString>(&value))
        statement.bind(position, *text);
    else if (const auto* number = std::get_if<qint64>(&value))
        statement.bind(position, *number);
    else if (const auto* target = std::get_if<Reference>(&value))
        statement.bind(position, target->id);
    else
        statement.bindNull(position);
    return position + 1;
}

int bindValues(Statement& statement, const Record& record)
{
    int position = 0;
    for (const auto& field : kindDef(record.kind()).fields)
        position = bindValue(statement, position, field, record.value(field.key));
    return position;
}

/// Reads one field from `column` on; gives the next column.
int readValue(const Statement& row, int column, const FieldDef& field, Record& record)
{
    switch (field.type) {
    case FieldType::ManyLinks:
        return column;
    case FieldType::Date:
        if (!row.isNull(column))
            record.set(field.key, PartialDate::fromRow(row.text(column), row.text(column + 1), row.text(column + 2),
                                                       row.text(column + 3)));
        return column + 4;
    case FieldType::Number:
    case FieldType::Flag:
        if (!row.isNull(column))
            record.set(field.key, row.integer(column));
        return column + 1;
    case FieldType::OneLink:
        if (!row.isNull(column))
            record.set(field.key, Reference{field.targets.front(), row.integer(column)});
        return column + 1;
    default:
        if (!row.isNull(column))
            record.set(field.key, row.text(column));
        return column + 1;
    }
}

StoredRecord readRow(const Statement& row, const KindDef& kind)
{
    StoredRecord stored{.reference = {kind.kind, row.integer(0)},
                        .uid = *Uid::parse(row.text(1)),
                        .version = row.integer(2),
                        .createdAt = row.text(3),
                        .trashedAt = row.isNull(4) ? std::nullopt : std::optional(row.text(4)),
                        .record = Record(kind.kind)};
    int column = fixedColumns;
    for (const auto& field : kind.fields)
        column = readValue(row, column, field, stored.record);
    return stored;
}

Result<void> readLinks(Database& database, StoredRecord& stored)
{
    const KindDef& kind = kindDef(stored.reference.kind);
    for (const auto& field : kind.fields) {
        if (field.type != FieldType::ManyLinks)
            continue;
        Statement& rows = database.prepared(selectLinks(kind, field));
        rows.bind(0, stored.reference.id);
        VIGIL_TRY(rows.open());
        Links links;
        while (rows.next())
            links.push_back({{field.targets.front(), rows.integer(0)}, rows.text(1)});
        if (const auto failure = rows.failure())
            return *failure;
        stored.record.set(field.key, links);
    }
    return {};
}

Result<void> writeLinks(Database& database, Reference owner, const Record& record, bool isNew)
{
    const KindDef& kind = kindDef(owner.kind);
    for (const auto& field : kind.fields) {
        if (field.type != FieldType::ManyLinks)
            continue;
        if (!isNew)
            VIGIL_TRY(database.prepared(deleteLinks(kind, field)).bind(0, owner.id).run());
        qint64 position = 0;
        for (const auto& link : record.links(field.key)) {
            Statement& insert = database.prepared(insertLink(kind, field));
            insert.bind(0, owner.id).bind(1, position++).bind(2, link.target.id).bind(3, link.role);
            VIGIL_TRY(insert.run());
        }
    }
    return {};
}

Result<std::vector<qint64>> idsFrom(Statement& rows)
{
    VIGIL_TRY(rows.open());
    std::vector<qint64> ids;
    while (rows.next())
        ids.push_back(rows.integer(0));
    if (const auto failure = rows.failure())
        return *failure;
    return ids;
}

} // namespace

RecordStore::RecordStore(Database& database) : m_database(database) {}

Result<StoredRecord> RecordStore::find(Reference reference) const
{
    Statement& row = m_database.prepared(recordTable(reference.kind).select);
    row.bind(0, reference.id);
    VIGIL_TRY(row.open());
    if (!row.next())
        return row.failure().value_or(unknown(reference));
    StoredRecord stored = readRow(row, kindDef(reference.kind));
    row.finish();
    VIGIL_TRY(readLinks(m_database, stored));
    return stored;
}

Result<std::optional<Reference>> RecordStore::findByUid(const Uid& uid) const
{
    for (const auto& kind : allKinds()) {
        Statement& row = m_database.prepared(QStringLiteral("SELECT id FROM %1 WHERE uid = ?").arg(kind.table));
        row.bind(0, uid.toString());
        VIGIL_TRY_GET(ids, idsFrom(row));
        if (!ids.empty())
            return std::optional(Reference{kind.kind, ids.front()});
    }
    return std::optional<Reference>();
}

Result<std::vector<Reference>> RecordStore::findByTitle(const QString& title, const std::vector<Kind>& kinds) const
{
    std::vector<Reference> found;
    if (title.trimmed().isEmpty())
        return found;
    for (const auto& kind : allKinds()) {
        const FieldDef* titled = kind.field(kind.title);
        const bool asked = kinds.empty() ? titled->required && titled->type == FieldType::Text
                                         : std::find(kinds.begin(), kinds.end(), kind.kind) != kinds.end();
        if (!asked)
            continue;
        VIGIL_TRY_GET(named, isSearched(kind.kind) ? titledByIndex(kind, title) : titledByScan(kind, *titled, title));
        found.insert(found.end(), named.begin(), named.end());
    }
    return found;
}

Result<std::vector<Reference>> RecordStore::titledByIndex(const KindDef& kind, const QString& title) const
{
    VIGIL_TRY_GET(rows, SearchStore(m_database).exact(foldName(title), kind.kind, 100));
    std::vector<Reference> found;
    for (const auto& row : rows)
        if (std::find(found.begin(), found.end(), row.reference) == found.end())
            found.push_back(row.reference);
    std::sort(found.begin(), found.end());
    return found;
}

Result<std::vector<Reference>> RecordStore::titledByScan(const KindDef& kind, const FieldDef& field,
                                                         const QString& title) const
{
    Statement& rows = m_database.prepared(QStringLiteral("SELECT id, %1 FROM %2 WHERE trashed_at IS NULL ORDER BY id")
                                              .arg(columnName(field), kind.table));
    VIGIL_TRY(rows.open());
    std::vector<Reference> found;
    while (rows.next())
        if (rows.text(1).compare(title.trimmed(), Qt::CaseInsensitive) == 0)
            found.push_back({kind.kind, rows.integer(0)});
    if (const auto failure = rows.failure())
        return *failure;
    return found;
}

Result<std::vector<StoredRecord>> RecordStore::list(Kind kind) const
{
    Statement& rows = m_database.prepared(recordTable(kind).selectAll);
    VIGIL_TRY(rows.open());
    std::vector<StoredRecord> records;
    while (rows.next())
        records.push_back(readRow(rows, kindDef(kind)));
    if (const auto failure = rows.failure())
        return *failure;
    for (auto& stored : records)
        VIGIL_TRY(readLinks(m_database, stored));
    return records;
}

Result<std::vector<StoredRecord>> RecordStore::listLinking(Kind kind, const QString& field, Reference target) const
{
    const KindDef& def = kindDef(kind);
    const FieldDef* link = def.field(field);
    Q_ASSERT(link);
    return readAll(kind, m_database.prepared(selectLinking(def, *link)).bind(0, target.id));
}

Result<std::vector<StoredRecord>> RecordStore::listAllLinking(Kind kind, const QString& field, Reference target) const
{
    const KindDef& def = kindDef(kind);
    const FieldDef* link = def.field(field);
    Q_ASSERT(link);
    return readAll(kind, m_database.prepared(selectAllLinking(def, *link)).bind(0, target.id));
}

Result<std::vector<StoredRecord>> RecordStore::listHaving(Kind kind, const QString& field, const QString& code) const
{
    return readAll(kind, having(kind, field, code));
}

Result<qint64> RecordStore::countHaving(Kind kind, const QString& field, const QString& code) const
{
    VIGIL_TRY_GET(ids, idsFrom(having(kind, field, code)));
    return static_cast<qint64>(ids.size());
}

Statement& RecordStore::having(Kind kind, const QString& field, const QString& code) const
{
    const KindDef& def = kindDef(kind);
    const FieldDef* coded = def.field(field);
    Q_ASSERT(coded);
    return m_database.prepared(selectHaving(def, *coded)).bind(0, code);
}

Result<std::vector<StoredRecord>> RecordStore::listTrash(Kind kind, const QString& beforeUtc) const
{
    return readAll(kind, m_database.prepared(recordTable(kind).selectTrash).bind(0, beforeUtc));
}

Result<bool> RecordStore::hasTrash(Kind kind, const QString& beforeUtc) const
{
    Statement& ids = m_database.prepared(recordTable(kind).selectTrash).bind(0, beforeUtc);
    VIGIL_TRY(ids.open());
    const bool found = ids.next();
    if (const auto failure = ids.failure())
        return *failure;
    ids.finish();
    return found;
}

Result<std::vector<StoredRecord>> RecordStore::readAll(Kind kind, Statement& ids) const
{
    VIGIL_TRY_GET(found, idsFrom(ids));
    std::vector<StoredRecord> records;
    records.reserve(found.size());
    for (const qint64 id : found) {
        VIGIL_TRY_GET(stored, find({kind, id}));
        records.push_back(std::move(stored));
    }
    return records;
}

Result<std::vector<Reference>> RecordStore::naming(const QString& text) const
{
    std::vector<Reference> found;
    for (const auto& kind : allKinds()) {
        const RecordTable& table = recordTable(kind.kind);
        Statement& rows = m_database.prepared(table.selectNaming);
        for (int column = 0; column < table.textColumns; ++column)
            rows.bind(column, text);
        VIGIL_TRY_GET(ids, idsFrom(rows));
        for (const qint64 id : ids)
            found.push_back({kind.kind, id});
    }
    return found;
}

Result<std::vector<Reference>> RecordStore::referrers(Reference target) const
{
    std::vector<Reference> found;
    for (const auto& kind : allKinds())
        for (const auto& field : kind.fields) {
            if (field.targets.empty() || field.targets.front() != target.kind)
                continue;
            Statement& rows = m_database.prepared(selectLinking(kind, field));
            rows.bind(0, target.id);
            VIGIL_TRY_GET(ids, idsFrom(rows));
            for (const qint64 id : ids)
                found.push_back({kind.kind, id});
        }
    return found;
}

Result<qint64> RecordStore::count(Kind kind) const
{
    VIGIL_TRY_GET(counted, idsFrom(m_database.prepared(recordTable(kind).count)));
    return counted.front();
}

Result<StoredRecord> RecordStore::insert(const Record& record, const Uid& uid, const QString& createdAt)
{
    Statement& insert = m_database.prepared(recordTable(record.kind()).insert);
    const int next = bindValues(insert, record);
    insert.bind(next, uid.toString()).bind(next + 1, createdAt);
    VIGIL_TRY_GET(ids, idsFrom(insert));
    const Reference reference{record.kind(), ids.front()};
    VIGIL_TRY(writeLinks(m_database, reference, record, true));
    VIGIL_TRY(refreshSpellings(m_database, *this, reference, record));
    return find(reference);
}

Result<void> RecordStore::restore(const StoredRecord& stored)
{
    Statement& insert = m_database.prepared(recordTable(stored.reference.kind).restore);
    const int next = bindValues(insert, stored.record);
    insert.bind(next, stored.uid.toString()).bind(next + 1, stored.createdAt).bind(next + 2, stored.version);
    insert.bind(next + 3, stored.trashedAt).bind(next + 4, stored.reference.id);
    VIGIL_TRY(insert.run());
    VIGIL_TRY(writeLinks(m_database, stored.reference, stored.record, true));
    return refreshSpellings(m_database, *this, stored.reference, stored.record);
}

Result<qint64> RecordStore::update(Reference reference, const Record& record, qint64 expectedVersion)
{
    Statement& update = m_database.prepared(recordTable(reference.kind).update);
    const int next = bindValues(update, record);
    update.bind(next, reference.id).bind(next + 1, expectedVersion);
    VIGIL_TRY(update.open());
    const int changed = update.changedRows();
    update.finish();
    if (changed != 1)
        return Error{"moved-on", reference.toString()};
    VIGIL_TRY(writeLinks(m_database, reference, record, false));
    VIGIL_TRY(refreshSpellings(m_database, *this, reference, record));
    return expectedVersion + 1;
}

Result<qint64> RecordStore::setTrashed(Reference reference, const std::optional<QString>& trashedAt,
                                       qint64 expectedVersion)
{
    Statement& update = m_database.prepared(recordTable(reference.kind).setTrashed);
    update.bind(0, trashedAt).bind(1, reference.id).bind(2, expectedVersion);
    VIGIL_TRY(update.open());
    const int changed = update.changedRows();
    update.finish();
    if (changed != 1)
        return Error{"moved-on", reference.toString()};
    VIGIL_TRY_GET(stored, find(reference));
    VIGIL_TRY(refreshSpellings(m_database, *this, reference, stored.record));
    return expectedVersion + 1;
}

Result<void> RecordStore::remove(Reference reference, qint64 expectedVersion)
{
    VIGIL_TRY_GET(stored, find(reference));
    if (stored.version != expectedVersion)
        return Error{"moved-on", reference.toString()};
    VIGIL_TRY_GET(naming, referrers(reference));
    if (!naming.empty())
        return Error{"still-linked", naming.front().toString()};
    return erase(stored);
}

Result<void> RecordStore::erase(const StoredRecord& stored)
{
    const Reference reference = stored.reference;
    VIGIL_TRY(writeLinks(m_database, reference, Record(reference.kind), false));
    VIGIL_TRY(SearchStore(m_database).setSpellings(reference, {}));
    Statement& row = m_database.prepared(recordTable(reference.kind).remove);
    row.bind(0, reference.id).bind(1, stored.version);
    VIGIL_TRY(row.open());
    const int changed = row.changedRows();
    row.finish();
    if (changed != 1)
        return Error{"moved-on", reference.toString()};
    return refreshOwnerSpellings(m_database, *this, stored.record);
}

} // namespace vigil
