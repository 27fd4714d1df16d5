// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <functional>

namespace vigil {

/// Takes the next bytes of something that comes piece by piece.
using ByteSink = std::function<Result<void>(const QByteArray& bytes)>;

} // namespace vigil
