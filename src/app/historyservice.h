// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/receipt.h"
#include "base/result.h"

#include <QString>
#include <optional>
#include <vector>

namespace vigil {

class Changes;
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
    std::vector<FieldChange> fields;
};

/// The journal as people read it, and undo.
class HistoryService final
{
public:
    HistoryService(Stores& stores, Changes& changes);
    /// Takes back the newest change that has not been taken back. Errors "nothing-to-undo", "moved-on" (detail: what).
    Result<Receipt> undo();
    /// Takes back one change. Errors "moved-on", "not-undoable", "already-undone", "unknown-change".
    Result<Receipt> undoChange(qint64 change);
    Result<std::optional<HistoryEntry>> nextUndo() const; ///< for the label of the Undo button
    Result<std::vector<HistoryEntry>> history(std::optional<Reference> about, int limit = 1000) const;

private:
    Stores& m_stores;
    Changes& m_changes;
};

} // namespace vigil
