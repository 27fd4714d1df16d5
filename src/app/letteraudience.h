// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/letterservice.h"

namespace vigil {

/// Whom a case can be written to: its addressees, then the prosecutors of its country and the missions of that country
/// where a signatory lives. And who can sign, those with consent first.
Result<LetterAudience> audienceOf(const Stores& stores, Reference caseFile);

} // namespace vigil
