// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/journalstore.h"

#include "domain/fields.h"
#include "store/database.h"
#include "store/recordstore.h"

namespace vigil {

namespace {

const QString insertChange =
    QStringLiteral("INSERT INTO change_log (verb, label, author, device, at, undoable, reverts_id) "
                   "VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING id");
const QString insertRow =
    QStringLiteral("INSERT INTO change_row (change_id, position, kind, record_id, before_image, after_image) "
                   "VALUES (?, ?, ?, ?, ?, ?)");
const QString updateReverted = QStringLiteral("UPDATE change_log SET reverted_by_id = ? WHERE id = ?");
const QString clearRevertedBy = QStringLiteral("UPDATE change_log SET reverted_by_id = NULL WHERE id = ?");
const QString selectChange =
    QStringLiteral("SELECT c.id, c.verb, c.label, c.author, c.device, c.at, c.undoable, c.reverts_id, "
                   "c.reverted_by_id, r.reverts_id FROM change_log AS c "
                   "LEFT JOIN change_log AS r ON r.id = c.reverts_id WHERE c.id = ?");
const QString selectRows = QStringLiteral("SELECT kind, record_id, before_image, after_image FROM change_row "
                                          "WHERE change_id = ? ORDER BY position");
const QString countRows = QStringLiteral("SELECT count(*) FROM change_row WHERE change_id = ?");
const QString selectNewestUndoable =
    QStringLiteral("SELECT id FROM (SELECT id, reverted_by_id FROM change_log WHERE undoable = 1 "
                   "AND reverts_id IS NULL ORDER BY id DESC LIMIT ?) AS reach "
                   "WHERE reverted_by_id IS NULL ORDER BY id DESC LIMIT 1");
const QString selectNewestRedoable =
    QStringLiteral("SELECT u.id FROM change_log AS u JOIN change_log AS x ON x.id = u.reverts_id "
                   "WHERE u.id > (SELECT max(id) FROM change_log WHERE reverts_id IS NULL) "
                   "AND u.reverted_by_id IS NULL AND x.reverts_id IS NULL ORDER BY u.id DESC LIMIT 1");
const QString selectIds = QStringLiteral("SELECT id FROM change_log ORDER BY id DESC LIMIT ?");
const QString selectIdsAbout =
    QStringLiteral("SELECT DISTINCT change_id FROM change_row WHERE kind = ? AND record_id = ? "
                   "ORDER BY change_id DESC LIMIT ?");
const QString selectImages =
    QStringLiteral("SELECT change_id, before_image, after_image FROM change_row WHERE kind = ? AND record_id = ? "
                   "ORDER BY change_id DESC");

Result<std::vector<ChangeId>> idsFrom(Statement& rows)
{
    VIGIL_TRY(rows.open());
    std::vector<ChangeId> ids;
    while (rows.next())
        ids.emplace_back(rows.integer(0));
    if (const auto failure = rows.failure())
        return *failure;
    return ids;
}

Result<std::optional<ChangeId>> firstFrom(Statement& rows)
{
    VIGIL_TRY_GET(ids, idsFrom(rows));
    return ids.empty() ? std::optional<ChangeId>() : std::optional(ids.front());
}

void bindImage(Statement& statement, int position, const std::optional<StoredRecord>& image)
{
    if (image)
        statement.bind(position, QString::fromUtf8(recordToJson(*image)));
    else
        statement.bindNull(position);
}

Result<std::optional<StoredRecord>> readImage(const Statement& row, int column)
{
    if (row.isNull(column))
        return std::optional<StoredRecord>();
    VIGIL_TRY_GET(stored, recordFromJson(row.text(column).toUtf8()));
    return std::optional(std::move(stored));
}

} // namespace

JournalStore::JournalStore(Database& database) : m_database(database) {}

Result<ChangeId> JournalStore::append(const Change& change)
{
    Statement& insert = m_database.prepared(insertChange);
    insert.bind(0, change.verb).bind(1, change.label).bind(2, change.author).bind(3, change.device).bind(4, change.at);
    insert.bind(5, qint64{change.undoable});
    insert.bind(6, change.reverts ? std::optional(change.reverts->value()) : std::nullopt);
    VIGIL_TRY_GET(ids, idsFrom(insert));
    qint64 position = 0;
    for (const auto& row : change.rows) {
        Statement& statement = m_database.prepared(insertRow);
        statement.bind(0, ids.front().value())
            .bind(1, position++)
            .bind(2, kindDef(row.reference.kind).key)
            .bind(3, row.reference.id);
        bindImage(statement, 4, row.before);
        bindImage(statement, 5, row.after);
        VIGIL_TRY(statement.run());
    }
    return ids.front();
}

Result<void> JournalStore::markReverted(ChangeId reverted, ChangeId by)
{
    return m_database.prepared(updateReverted).bind(0, by.value()).bind(1, reverted.value()).run();
}

Result<void> JournalStore::clearReverted(ChangeId change)
{
    return m_database.prepared(clearRevertedBy).bind(0, change.value()).run();
}

Result<Change> JournalStore::head(ChangeId id) const
{
    Statement& row = m_database.prepared(selectChange);
    row.bind(0, id.value());
    VIGIL_TRY(row.open());
    if (!row.next())
        return row.failure().value_or(Error{"unknown-change", QString::number(id.value())});
    const auto linked = [&row](int column) {
        return row.isNull(column) ? std::nullopt : std::optional(ChangeId(row.integer(column)));
    };
    Change change{.id = ChangeId(row.integer(0)),
                  .verb = row.text(1),
                  .label = row.text(2),
                  .author = row.text(3),
                  .device = row.text(4),
                  .at = row.text(5),
                  .undoable = row.integer(6) != 0,
                  .reverts = linked(7),
                  .revertedBy = linked(8),
                  .rows = {},
                  .redoes = linked(9)};
    row.finish();
    return change;
}

Result<qint64> JournalStore::rowCount(ChangeId id) const
{
    return m_database.prepared(countRows).bind(0, id.value()).number();
}

Result<Change> JournalStore::find(ChangeId id) const
{
    VIGIL_TRY_GET(change, head(id));
    Statement& rows = m_database.prepared(selectRows);
    rows.bind(0, id.value());
    VIGIL_TRY(rows.open());
    while (rows.next()) {
        const KindDef* kind = kindAsTyped(rows.text(0));
        if (!kind)
            return Error{"campaign-damaged", QStringLiteral("journal")};
        VIGIL_TRY_GET(before, readImage(rows, 2));
        VIGIL_TRY_GET(after, readImage(rows, 3));
        change.rows.push_back({{kind->kind, rows.integer(1)}, std::move(before), std::move(after)});
    }
    if (const auto failure = rows.failure())
        return *failure;
    return std::move(change);
}

Result<std::optional<ChangeId>> JournalStore::newestUndoable(int reach) const
{
    return firstFrom(m_database.prepared(selectNewestUndoable).bind(0, qint64{reach}));
}

Result<std::optional<ChangeId>> JournalStore::newestRedoable() const
{
    return firstFrom(m_database.prepared(selectNewestRedoable));
}

Result<std::optional<ChangeId>> JournalStore::trashedBy(Reference reference) const
{
    Statement& rows = m_database.prepared(selectImages);
    rows.bind(0, kindDef(reference.kind).key).bind(1, reference.id);
    VIGIL_TRY(rows.open());
    std::optional<ChangeId> found;
    while (!found && rows.next()) {
        VIGIL_TRY_GET(before, readImage(rows, 1));
        VIGIL_TRY_GET(after, readImage(rows, 2));
        if (after && after->trashedAt && !(before && before->trashedAt))
            found = ChangeId(rows.integer(0));
    }
    if (const auto failure = rows.failure())
        return *failure;
    rows.finish();
    return found;
}

Result<std::vector<Change>> JournalStore::list(std::optional<Reference> about, int limit) const
{
    Statement& rows = m_database.prepared(about ? selectIdsAbout : selectIds);
    if (about)
        rows.bind(0, kindDef(about->kind).key).bind(1, about->id).bind(2, qint64{limit});
    else
        rows.bind(0, qint64{limit});
    VIGIL_TRY_GET(ids, idsFrom(rows));
    std::vector<Change> changes;
    for (const ChangeId id : ids) {
        VIGIL_TRY_GET(change, find(id));
        changes.push_back(std::move(change));
    }
    return changes;
}

} // namespace vigil
