// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "base/result.h"
#include "domain/record.h"

#include <map>
#include <optional>
#include <vector>

namespace vigil {

class Database;

using ChangeId = Id<struct ChangeTag>;

/// One row that a change touched. No before: it was made; no after: it was removed.
struct RowChange
{
    Reference reference;
    std::optional<StoredRecord> before;
    std::optional<StoredRecord> after;
    bool operator==(const RowChange&) const = default;
};

/// One app verb: what people see in the history and what undo takes back.
struct Change
{
    ChangeId id;
    QString verb;  ///< stable key: "log-arrest"
    QString label; ///< data for the label: the name or reference it was about
    QString author;
    QString device;
    QString at; ///< ISO 8601 UTC
    bool undoable = true;
    std::optional<ChangeId> reverts; ///< this change is the undo of that one
    std::optional<ChangeId> revertedBy;
    std::vector<RowChange> rows = {};
    std::optional<ChangeId> redoes = {}; ///< this change is the redo of that one; `reverts` is then its undo
};

/// The history of a campaign. Written only by the app's one door for change, in its transaction.
class JournalStore final
{
public:
    explicit JournalStore(Database& database);

    /// `id`, `revertedBy` and `redoes` of `change` are ignored.
    Result<ChangeId> append(const Change& change);
    Result<void> markReverted(ChangeId reverted, ChangeId by);
    /// What had been taken back holds again.
    Result<void> clearReverted(ChangeId change);
    Result<Change> find(ChangeId id) const; ///< with rows
    Result<Change> head(ChangeId id) const; ///< without: they may be thousands
    Result<qint64> rowCount(ChangeId id) const;
    /// The newest change that undo would take back, among the newest `reach` undoable ones: not reverted, and itself no
    /// revert.
    Result<std::optional<ChangeId>> newestUndoable(int reach) const;
    /// The newest undo that redo would take back: not taken back yet, and no change but undo and redo came after it.
    Result<std::optional<ChangeId>> newestRedoable() const;
    /// The change that put a record into the trash last; none when the journal does not know.
    Result<std::optional<ChangeId>> trashedBy(Reference reference) const;
    /// Newest first, with rows; of one record when named.
    Result<std::vector<Change>> list(std::optional<Reference> about, int limit) const;

    /// Purge: drops every image of the records, puts their text as the label of each change that touched one, and takes
    /// links to them out of the images of others. A change that lost an image or a required link cannot be undone any
    /// more. In a transaction.
    Result<void> forget(const std::map<Reference, QString>& labels);

private:
    Result<void> forgetImages(Reference reference, const QString& label);
    Result<void> forgetLinks(const std::map<Reference, QString>& gone);
    Database& m_database;
};

} // namespace vigil
