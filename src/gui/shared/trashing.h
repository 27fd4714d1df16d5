// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/shared/notice.h"

#include <vector>

namespace vigil {

class Campaign;

/// Puts records into the trash; one notice for all, whose Undo brings all back. At a failure the rest stays. Take
/// references, never rows: each record that goes makes lists read anew.
Notice trashed(Campaign& campaign, const std::vector<Reference>& records);

} // namespace vigil
