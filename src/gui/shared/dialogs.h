// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

class QWidget;

namespace vigil {

/// A window does not grow by itself for labels that wrap.
void fitHeight(QWidget& window);
/// For work that blocks: the window is painted as it stands now, then the work is done under a busy cursor. Dropped
/// when the window goes first.
void runAfterPaint(QWidget& window, std::function<void()> work);

} // namespace vigil
