// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/passphrase.h"

namespace vigil {

/// About how many bits somebody has to guess, by zxcvbn, told low rather than high: the first 100 characters count,
/// spaces between words do not. zxcvbn knows English words and Latin keyboards only, so Cyrillic is judged by the keys
/// it is typed with, and a letter outside of ASCII never counts for more than two bits, what a word picked at random
/// has for each of its letters. 0 for an empty passphrase.
double passphraseBits(const Passphrase& passphrase);

} // namespace vigil
