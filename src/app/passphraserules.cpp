// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/passphraserules.h"

#include "store/passphrasestrength.h"

#include <cmath>

namespace vigil {

namespace {

constexpr double leastBits = 40;
constexpr double goodBits = 60;
constexpr double strongBits = 80;

PassphraseStrength strengthOf(double bits)
{
    if (bits < leastBits)
        return PassphraseStrength::TooWeak;
    if (bits < goodBits)
        return PassphraseStrength::Weak;
    return bits < strongBits ? PassphraseStrength::Good : PassphraseStrength::Strong;
}

} // namespace

PassphraseRating ratePassphrase(const Passphrase& passphrase)
{
    const double bits = passphraseBits(passphrase);
    return {.bits = bits, .strength = strengthOf(bits)};
}

Result<PassphraseRating> checkNewPassphrase(const Passphrase& passphrase, WeakPassphrase weak)
{
    if (passphrase.isEmpty())
        return Error{"empty-passphrase", {}};
    const PassphraseRating rating = ratePassphrase(passphrase);
    if (rating.strength == PassphraseStrength::TooWeak && weak == WeakPassphrase::Refused)
        return Error{"weak-passphrase", QString::number(std::floor(rating.bits))};
    return rating;
}

} // namespace vigil
