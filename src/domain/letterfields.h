// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/lettertemplate.h"

namespace vigil {

/// Everything a protest letter may name: the catalogue for LetterTemplate::compile and for the template editor. Texts
/// are worded in the letter's language; `place` is where the arrest was, `takenFrom` what the person was taken from
/// ("home"), `sentence` its length or amount ("15 days"), `sex` the code, `ownWords` a
/// paragraph that whoever writes adds to the letters of one batch.
const std::vector<TemplateField>& letterFields();

} // namespace vigil
