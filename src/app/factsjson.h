// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/lettertemplate.h"

#include <QString>

namespace vigil {

/// The values that a letter was made from, as JSON; dates as EDTF, else as typed; what is missing is left out.
QString factsToJson(const TemplateMap& values);

} // namespace vigil
