// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/fields.h"

#include <vector>

namespace vigil {

class RecordStore;

/// The field that says what a record of this kind belongs to; null for a kind that belongs to nothing.
const FieldDef* parentField(const KindDef& kind);
bool isTarget(const FieldDef& field, Kind kind);
/// What a record belongs to, if anything.
std::optional<Reference> parentOf(const Record& record);

/// A record and all that belongs to it, whole, in the trash or not; parents before children.
Result<std::vector<StoredRecord>> familyOf(const RecordStore& records, Reference reference);

} // namespace vigil
