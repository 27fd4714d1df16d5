// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/fields.h"
#include "domain/recordlinks.h"
#include "store/database.h"
#include "store/journalstore.h"
#include "store/recordstore.h"

namespace vigil {

namespace {

const QString relabelChanges =
    QStringLiteral("UPDATE change_log SET label = ?, undoable = 0 "
                   "WHERE id IN (SELECT change_id FROM change_row WHERE kind = ? AND record_id = ?)");
const QString deleteImages = QStringLiteral("DELETE FROM change_row WHERE kind = ? AND record_id = ?");
const QString selectAllImages = QStringLiteral("SELECT change_id, position, before_image, after_image FROM change_row");
const QString updateImages =
    QStringLiteral("UPDATE change_row SET before_image = ?, after_image = ? WHERE change_id = ? AND position = ?");
const QString closeChange = QStringLiteral("UPDATE change_log SET undoable = 0 WHERE id = ?");

using Gone = std::map<Reference, QString>;

/// Whether a JSON image names one of the records as a value: cheaper than reading it, and almost none does.
bool mayName(const QString& image, const Gone& gone)
{
    constexpr qsizetype longest = 24;
    qsizetype from = image.indexOf(QLatin1Char('"'));
    while (from >= 0) {
        const qsizetype to = image.indexOf(QLatin1Char('"'), from + 1);
        const qsizetype length = to - from - 1;
        if (length > 0 && length <= longest)
            if (const auto named = Reference::parse(image.mid(from + 1, length)); named && gone.count(*named) != 0)
                return true;
        from = to;
    }
    return false;
}

/// An image without the links; null stays null.
Result<std::optional<QString>> scrubbed(const std::optional<QString>& image, const Gone& gone, bool& whole)
{
    if (!image)
        return std::optional<QString>();
    VIGIL_TRY_GET(stored, recordFromJson(image->toUtf8()));
    whole = dropLinks(stored.record, [&](Reference target) { return gone.count(target) != 0; }) && whole;
    return std::optional(QString::fromUtf8(recordToJson(stored)));
}

struct ImageRow
{
    qint64 change;
    qint64 position;
    std::optional<QString> before;
    std::optional<QString> after;
};

Result<std::vector<ImageRow>> rowsNaming(Database& database, const Gone& gone)
{
    Statement& rows = database.prepared(selectAllImages);
    VIGIL_TRY(rows.open());
    std::vector<ImageRow> found;
    while (rows.next()) {
        const QString before = rows.text(2);
        const QString after = rows.text(3);
        if (!mayName(before, gone) && !mayName(after, gone))
            continue;
        found.push_back({rows.integer(0), rows.integer(1), rows.isNull(2) ? std::nullopt : std::optional(before),
                         rows.isNull(3) ? std::nullopt : std::optional(after)});
    }
    if (const auto failure = rows.failure())
        return *failure;
    return found;
}

} // namespace

Result<void> JournalStore::forget(const std::map<Reference, QString>& labels)
{
    for (const auto& [reference, label] : labels)
        VIGIL_TRY(forgetImages(reference, label));
    return forgetLinks(labels);
}

Result<void> JournalStore::forgetImages(Reference reference, const QString& label)
{
    const QString kind = kindDef(reference.kind).key;
    VIGIL_TRY(m_database.prepared(relabelChanges).bind(0, label).bind(1, kind).bind(2, reference.id).run());
    return m_database.prepared(deleteImages).bind(0, kind).bind(1, reference.id).run();
}

Result<void> JournalStore::forgetLinks(const std::map<Reference, QString>& gone)
{
    VIGIL_TRY_GET(rows, rowsNaming(m_database, gone));
    for (const auto& row : rows) {
        bool whole = true;
        VIGIL_TRY_GET(before, scrubbed(row.before, gone, whole));
        VIGIL_TRY_GET(after, scrubbed(row.after, gone, whole));
        VIGIL_TRY(m_database.prepared(updateImages)
                      .bind(0, before)
                      .bind(1, after)
                      .bind(2, row.change)
                      .bind(3, row.position)
                      .run());
        if (!whole)
            VIGIL_TRY(m_database.prepared(closeChange).bind(0, row.change).run());
    }
    return {};
}

} // namespace vigil
