// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/passphrase.h"
#include "base/result.h"

#include <QString>

namespace vigil {

/// Asks for one line on the controlling terminal, whatever standard input and output are, without showing what is
/// typed. A signal that ends or stops the process finds the terminal as it was; after a stop it asks again. The line
/// goes from the kernel straight into the passphrase. Errors "no-terminal"; "no-passphrase-given" for an empty line or
/// end of input.
Result<Passphrase> askOnTerminal(const QString& prompt);

} // namespace vigil
