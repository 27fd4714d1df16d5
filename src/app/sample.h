// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

namespace vigil {

class Campaign;

/// Fills a new campaign with the case of the "Dissenters of 28 April" 2012, through the same verbs that people use. The
/// facts are a published appeal's; what it does not say (the city, the Cyrillic spellings, a picket) stands under
/// sources of its own. No address can be mailed.
Result<void> fillWithSample(Campaign& campaign);

} // namespace vigil
