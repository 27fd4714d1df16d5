// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QScrollArea;
class QString;
class QWidget;

namespace vigil {

/// A form that may be taller than its place, without a frame; it takes the content. No tab stop of its own.
QScrollArea* scrolled(QWidget* content, const QString& accessibleName);

} // namespace vigil
