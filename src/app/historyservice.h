// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/receipt.h"
#include "base/result.h"

#include <QString>
#include <optional>
#include <vector>

namespace vigil {

class Changes;
struct Change;
struct Stores;

struct FieldChange
{
    Reference reference;
    QString title;
    QString field; ///< key; empty for a record made, trashed or removed as a whole
    QString before;
    QString after;
};

struct HistoryEntry
{
    qint64 change;
    QString verb;
    QString label;
    QString author;
    QString device;
    QString at; ///< ISO 8601 UTC
    bool undone = false;
    bool isUndo = false;
    bool isRedo = false;
    std::vector<FieldChange> fields;
};

/// A change that undo or redo would take back, without what it did to each record.
struct NextChange
{
    qint64 change;
    QString verb;
    QString label;
    QString author;
    QString at;     ///< ISO 8601 UTC
    qint64 records; ///< that it touched
};

/// A change of the journal as people read it.
HistoryEntry historyEntry(const Change& change);

/// The journal as people read it, with undo and redo. Both work across runs of the program.
class HistoryService final
{
public:
    HistoryService(Stores& stores, Changes& changes);
    static constexpr int reach = 200; ///< changes that `undo` goes back

    /// Takes back the newest change, of the newest `reach` that can be undone, which has not been taken back. Errors
    /// "nothing-to-undo" (detail: the reach), "moved-on" (detail: what).
    Result<Receipt> undo();
    /// Takes back the newest undo, as long as nothing but undo and redo came after it. Errors "nothing-to-redo",
    /// "moved-on" (detail: what).
    Result<Receipt> redo();
    /// Takes back one change. Errors "moved-on", "not-undoable", "already-undone", "unknown-change".
    Result<Receipt> undoChange(qint64 change);
    Result<std::optional<NextChange>> nextUndo() const; ///< for the label of the Undo button
    Result<std::optional<NextChange>> nextRedo() const; ///< the change that redo would bring back
    /// How many records a change touched; 0 for one that is not there.
    Result<qint64> recordsOf(qint64 change) const;
    Result<std::vector<HistoryEntry>> history(std::optional<Reference> about, int limit = 1000) const;

private:
    Result<std::optional<NextChange>> next(qint64 change) const;
    Stores& m_stores;
    Changes& m_changes;
};

} // namespace vigil
