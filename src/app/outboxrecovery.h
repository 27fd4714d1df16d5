// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

class QDateTime;

namespace vigil {

struct Stores;

/// What a process left behind that died while it was sending: claimed and sending letters cannot have been delivered
/// and go back to the queue; of committing ones nobody knows. To be called once, when a campaign is opened for writing.
Result<void> recoverOutbox(Stores& stores, const QDateTime& at);

} // namespace vigil
