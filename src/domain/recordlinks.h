// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/record.h"

#include <functional>

namespace vigil {

/// Takes every link to a record that is gone out of another; false when the other then lacks a link that its kind
/// requires.
bool dropLinks(Record& record, const std::function<bool(Reference)>& isGone);

} // namespace vigil
