// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/record.h"

namespace vigil {

class Database;
class RecordStore;

/// Whether records of a kind can be found by search.
bool isSearched(Kind kind);
/// Gives the search index the spellings of a record as it now stands; a Name's are its person's. None while in the
/// trash.
Result<void> refreshSpellings(Database& database, const RecordStore& records, Reference reference,
                              const Record& record);
/// The same for the person that a removed Name belonged to.
Result<void> refreshOwnerSpellings(Database& database, const RecordStore& records, const Record& record);

} // namespace vigil
