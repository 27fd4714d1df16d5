// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "gui/shared/notice.h"

#include <functional>
#include <vector>

class QObject;

namespace vigil {

class Campaign;
struct Forgotten;

/// Puts records into the trash, all of them or, at a failure, none; then `say` gets the notice, whose Undo brings all
/// back. Of many records that is later, and not when `context` has gone.
void trash(Campaign& campaign, QObject& context, const std::vector<Reference>& records,
           const std::function<void(const Notice&)>& say);
/// What a person may take for forgotten and is not: remains in the file, the name in a text, backups.
Notice forgottenNotice(Campaign& campaign, const Result<Forgotten>& forgotten);

} // namespace vigil
