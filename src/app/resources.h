// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace vigil {

/// Registers the profiles and letter templates that are linked into this static library; safe to call often.
void initialiseResources();

} // namespace vigil
