// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/record.h"

#include <map>
#include <set>
#include <vector>

namespace vigil {

struct Stores;

/// A record that stays, without its links to what goes.
struct ClearedRecord
{
    StoredRecord stored;
    Record without;
};

/// What forgetting some records for good takes with it, and what stands against it. Reads only.
struct PurgePlan
{
    std::map<Reference, StoredRecord> gone;
    std::map<Reference, Reference> because; ///< for whose sake each of them goes: one of those that were asked for
    std::vector<ClearedRecord> cleared;
    std::vector<Reference> stillLinked; ///< that would no longer be whole
    std::vector<Reference> inTheMail;   ///< letters that may be on their way
    std::set<Reference> blocked;        ///< those asked for that cannot go because of these
};

Result<PurgePlan> planPurge(const Stores& stores, const std::vector<Reference>& asked);

/// How the records that go are called: what must not stand elsewhere.
QStringList namesOf(const PurgePlan& plan);

} // namespace vigil
