// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace vigil {

/// SQLite's application id of a campaign file: "VIGL".
constexpr int campaignApplicationId = 0x5649474C;

} // namespace vigil
