// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/historyservice.h"

#include "app/changes.h"
#include "app/recordservice.h"
#include "app/stores.h"

#include <set>

namespace vigil {

namespace {

std::set<QString> fieldsOf(const RowChange& row)
{
    std::set<QString> keys;
    for (const auto* side : {&row.before, &row.after}) {
        if (!*side)
            continue;
        const QStringList names = (*side)->record.values().keys();
        keys.insert(names.begin(), names.end());
    }
    return keys;
}

QString textOf(const std::optional<StoredRecord>& side, const QString& field)
{
    return side ? fieldText(side->record.value(field)) : QString();
}

std::vector<FieldChange> fieldChanges(const RowChange& row)
{
    const QString title = titleOf(row.after ? *row.after : *row.before);
    const bool wasThere = row.before && !row.before->trashedAt;
    const bool isThere = row.after && !row.after->trashedAt;
    std::vector<FieldChange> changes;
    if (wasThere != isThere)
        changes.push_back({row.reference, title, {}, wasThere ? title : QString(), isThere ? title : QString()});
    if (row.before && row.after)
        for (const QString& field : fieldsOf(row))
            if (row.before->record.value(field) != row.after->record.value(field))
                changes.push_back({row.reference, title, field, textOf(row.before, field), textOf(row.after, field)});
    return changes;
}

} // namespace

HistoryEntry historyEntry(const Change& change)
{
    HistoryEntry entry{.change = change.id.value(),
                       .verb = change.verb,
                       .label = change.label,
                       .author = change.author,
                       .device = change.device,
                       .at = change.at,
                       .undone = change.revertedBy.has_value(),
                       .isUndo = change.reverts && !change.redoes,
                       .isRedo = change.redoes.has_value(),
                       .fields = {}};
    for (const auto& row : change.rows) {
        const auto fields = fieldChanges(row);
        entry.fields.insert(entry.fields.end(), fields.begin(), fields.end());
    }
    return entry;
}

HistoryService::HistoryService(Stores& stores, Changes& changes) : m_stores(stores), m_changes(changes) {}

Result<Receipt> HistoryService::undo()
{
    VIGIL_TRY_GET(newest, m_stores.journal.newestUndoable(reach));
    if (!newest)
        return Error{"nothing-to-undo", QString::number(reach)};
    return m_changes.revert(newest->value());
}

Result<Receipt> HistoryService::redo()
{
    return m_changes.redo();
}

Result<Receipt> HistoryService::undoChange(qint64 change)
{
    return m_changes.revert(change);
}

Result<std::optional<NextChange>> HistoryService::next(qint64 change) const
{
    VIGIL_TRY_GET(head, m_stores.journal.head(ChangeId(change)));
    VIGIL_TRY_GET(records, recordsOf(change));
    return std::optional(NextChange{.change = change,
                                    .verb = head.verb,
                                    .label = head.label,
                                    .author = head.author,
                                    .at = head.at,
                                    .records = records});
}

Result<std::optional<NextChange>> HistoryService::nextUndo() const
{
    VIGIL_TRY_GET(newest, m_stores.journal.newestUndoable(reach));
    return newest ? next(newest->value()) : Result(std::optional<NextChange>());
}

Result<std::optional<NextChange>> HistoryService::nextRedo() const
{
    VIGIL_TRY_GET(newest, m_stores.journal.newestRedoable());
    if (!newest)
        return std::optional<NextChange>();
    VIGIL_TRY_GET(undo, m_stores.journal.head(*newest));
    return next(undo.reverts->value());
}

Result<qint64> HistoryService::recordsOf(qint64 change) const
{
    return m_stores.journal.rowCount(ChangeId(change));
}

Result<std::vector<HistoryEntry>> HistoryService::history(std::optional<Reference> about, int limit) const
{
    VIGIL_TRY_GET(changes, m_stores.journal.list(about, limit));
    std::vector<HistoryEntry> entries;
    entries.reserve(changes.size());
    for (const auto& change : changes)
        entries.push_back(historyEntry(change));
    return entries;
}

} // namespace vigil
