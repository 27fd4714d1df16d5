// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "print/letterpdf.h"

namespace vigil::samples {

/// Letters of invented people about invented cases.
PrintedLetter shortEnglish();   ///< one page
PrintedLetter longEnglish();    ///< two pages
PrintedLetter shortRussian();   ///< one page
PrintedLetter longRussian();    ///< two pages
PrintedLetter longestEnglish(); ///< three pages
PrintedLetter kazakh();         ///< one page, with every letter that Kazakh has beyond Russian
PrintedLetter arabic();         ///< one page, right to left, with one paragraph left to right

} // namespace vigil::samples
