// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "base/result.h"
#include "domain/record.h"

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
};

/// The history of a campaign. Written only by the app's one door for change, in its transaction.
class JournalStore final
{
public:
    explicit JournalStore(Database& database);

    /// `id` and `revertedBy` of `change` are ignored.
    Result<ChangeId> append(const Change& change);
    Result<void> markReverted(ChangeId reverted, ChangeId by);
    Result<Change> find(ChangeId id) const; ///< with rows
    /// The newest change that undo would take back: undoable, not reverted, and itself no revert.
    Result<std::optional<ChangeId>> newestUndoable() const;
    /// Newest first, with rows; of one record when named.
    Result<std::vector<Change>> list(std::optional<Reference> about, int limit) const;

private:
    Database& m_database;
};

} // namespace vigil
