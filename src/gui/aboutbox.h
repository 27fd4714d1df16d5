// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace vigil {

/// What this program is, in which versions, and under which licence; the details can be copied.
void openAboutBox(QWidget& window);

} // namespace vigil
