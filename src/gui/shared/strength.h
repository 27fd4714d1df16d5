// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/passphraserules.h"
#include "gui/shared/plaintext.h"

namespace vigil {

/// How strong a new passphrase is, in plain words.
QString strengthSentence(const PassphraseRating& rating);
TextTone strengthTone(PassphraseStrength strength);
QString strengthAdvice(); ///< before anything is typed

} // namespace vigil
