// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/passphrase.h"

class QAbstractButton;
class QLineEdit;

namespace vigil {

/// What is typed there, with no copy in between that would stay behind. The field itself keeps a QString, which nothing
/// can wipe: it is short-lived, and cleared when its dialog closes.
Passphrase typedSecret(const QLineEdit& field);
/// Empties the field and what it would undo.
void clearSecret(QLineEdit& field);
/// The button shows the field's letters while it is checked.
void showWhileChecked(QAbstractButton& button, QLineEdit& field);

} // namespace vigil
