// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/receipt.h"
#include "base/result.h"
#include "base/uid.h"

#include <optional>
#include <vector>

namespace vigil {

class Changes;
struct PurgePlan;
struct RowChange;
struct Stores;

struct PurgeReport
{
    Receipt receipt;
    std::vector<Uid> uids = {};               ///< of all that went, to find it in backups
    std::vector<Reference> stillNamedIn = {}; ///< whose texts still hold one of the names; nothing was changed there
    qint64 attachments = 0;                   ///< that no record holds any more and that went too
    std::vector<Reference> purged = {};       ///< all that went
};

/// Forgets records for good: the rows with what belongs to them, search keys, links, mail, form drafts and their images
/// in the journal. It cannot be undone; copies outside of the campaign file are not its business.
class PurgeService final
{
public:
    PurgeService(Stores& stores, Changes& changes);

    /// Records and what belongs to them, in the trash or not, all or none. Links to them are cleared; error
    /// "still-linked" (detail: who) where a record would then lack what it needs, "being-mailed" for a letter that may
    /// be on its way, "kind-not-addable" for the campaign, "unknown-reference". Finding "not-overwritten" when what was
    /// deleted may still lie in free space.
    Result<PurgeReport> purge(const std::vector<Reference>& references);
    Result<PurgeReport> purge(Reference reference) { return purge(std::vector{reference}); }
    /// Forgets what has been in the trash for more than TrashService::days, but for what others still need; it is tried
    /// again another day. Nothing when there was nothing to do.
    Result<std::optional<PurgeReport>> emptyTrash();
    /// For the opening of a campaign: overwrites what a process that died or a reader kept from being overwritten, and
    /// empties the trash, once a day. That takes as long as `purge`.
    Result<void> tidy();
    /// Whether `tidy` would have anything to do. Soon said.
    Result<bool> isTidyingDue() const;

private:
    enum class Drafts { Drop, DropThoseNaming };
    struct Task;
    Result<PurgeReport> forget(const Task& task);
    Result<void> removeRows(const PurgePlan& plan, std::vector<RowChange>& rows);
    Result<void> removeWhatNobodyHolds(const Task& task);
    Result<void> findNames(const QStringList& names, std::vector<Reference>& found) const;
    /// Leaves nothing of what was deleted in the file's free space. Errors "not-overwritten" (the file is too large),
    /// "campaign-in-use" (somebody reads), those of the disk.
    Result<void> overwrite();
    Result<std::vector<Reference>> expired() const;
    QString expiry() const;
    QString today() const;
    Stores& m_stores;
    Changes& m_changes;
};

} // namespace vigil
