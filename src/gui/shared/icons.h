// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QString>

namespace vigil {

/// One of the built-in icons by its name ("list-add-user"), drawn in the colour of the text around it at every size. A
/// name that is not in resources/icons/breeze-icons.cmake is a bug.
QIcon icon(const QString& name);
QIcon applicationIcon();

} // namespace vigil
