// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <QString>

namespace vigil {

/// Who works where and when: the author and device of the journal, and the clock. The clock must outlive every
/// campaign.
struct Workplace
{
    const Clock& clock;
    QString author; ///< empty: the campaign's default author
    QString device;
};

} // namespace vigil
