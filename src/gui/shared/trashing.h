// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "gui/shared/notice.h"

#include <vector>

namespace vigil {

class Campaign;
struct Forgotten;

/// Puts records into the trash, all of them or, at a failure, none; one notice, whose Undo brings all back. Take
/// references, never rows: the change makes lists read anew.
Notice trashed(Campaign& campaign, const std::vector<Reference>& records);
/// What a person may take for forgotten and is not: remains in the file, the name in a text, backups.
Notice forgottenNotice(Campaign& campaign, const Result<Forgotten>& forgotten);

} // namespace vigil
