// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/shared/notice.h"

#include <vector>

namespace vigil {

class Campaign;

/// Puts records into the trash, all of them or, at a failure, none; one notice, whose Undo brings all back. Take
/// references, never rows: the change makes lists read anew.
Notice trashed(Campaign& campaign, const std::vector<Reference>& records);

} // namespace vigil
