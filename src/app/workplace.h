// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <QString>

namespace vigil {

/// When a campaign that was changed is backed up as it closes.
enum class BackupRhythm { Never, Daily, EveryClose };

/// Who works where and when: the author and device of the journal, and the clock. The clock must outlive every
/// campaign.
struct Workplace
{
    const Clock& clock;
    QString author; ///< empty: the campaign's default author
    QString device;
    BackupRhythm backups = BackupRhythm::Daily;
};

} // namespace vigil
