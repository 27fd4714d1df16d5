// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/receipt.h"
#include "base/result.h"
#include "base/uid.h"

#include <QString>
#include <vector>

namespace vigil {

class Changes;
struct Stores;

struct TrashEntry
{
    Reference reference;
    Uid uid;
    QString title;
    QString trashedAt;           ///< ISO 8601 UTC
    int daysLeft;                ///< until it is forgotten for good; 0: at the next opening
    std::vector<Reference> with; ///< what belongs to it and went into the trash at the same time
};

/// What is in the trash, and the way out of it. It is emptied by PurgeService.
class TrashService final
{
public:
    static constexpr int days = 90; ///< that a record stays in the trash

    TrashService(Stores& stores, Changes& changes);
    /// Newest first. What went with the record that it belongs to stands there.
    Result<std::vector<TrashEntry>> list() const;
    /// Takes records out of the trash, with what belongs to them and went in by the same change; all or none. Errors
    /// "unknown-reference", "not-in-trash", "in-trash" (detail: what it belongs to, and must come out first).
    Result<Receipt> putBack(const std::vector<Reference>& references);
    Result<Receipt> putBack(Reference reference) { return putBack(std::vector{reference}); }

private:
    Result<std::vector<Reference>> wentTogether(Reference reference) const;
    Stores& m_stores;
    Changes& m_changes;
};

} // namespace vigil
