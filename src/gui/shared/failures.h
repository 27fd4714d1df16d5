// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>

namespace vigil {

class Campaign;

/// What went wrong, with what else is known of it: the newest backup, why a backup could not be made.
QString failureSentence(const Error& error);
/// The same for an error of a verb of an open campaign, which takes note of damage.
QString failureSentence(const Campaign& campaign, const Error& error);

} // namespace vigil
