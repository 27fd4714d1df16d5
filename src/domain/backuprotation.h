// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <set>
#include <vector>

namespace vigil {

/// How many backups stay: the newest ones, and the newest of each of the last days, ISO weeks and months (UTC) that
/// have one.
struct BackupRotation
{
    int recent = 10;
    int daily = 7;
    int weekly = 4;
    int monthly = 12;
};

/// The times to keep; the others may go. The newest is always kept.
std::set<QDateTime> backupsToKeep(const std::vector<QDateTime>& madeAt, const BackupRotation& rotation = {});

} // namespace vigil
