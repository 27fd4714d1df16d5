// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/passphrase.h"
#include "base/result.h"

namespace vigil {

enum class PassphraseStrength {
    TooWeak, ///< below 40 bits: taken only when a person insists
    Weak,    ///< below 60 bits
    Good,    ///< below 80 bits
    Strong,
};

struct PassphraseRating
{
    double bits;
    PassphraseStrength strength;
};

enum class WeakPassphrase { Refused, Allowed };

PassphraseRating ratePassphrase(const Passphrase& passphrase);

/// Whether it may protect a campaign. Errors "empty-passphrase", whatever is allowed, and "weak-passphrase" (detail:
/// whole bits).
Result<PassphraseRating> checkNewPassphrase(const Passphrase& passphrase, WeakPassphrase weak);

} // namespace vigil
