// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>

namespace vigil {

/// From now on, what the layers say of their work goes into this log, once a process. Qt's own words stay out but for
/// the last ones before an abort, since they may hold a path or a text of the campaign. Error "log-unusable".
Result<void> startLog(const QString& path);

/// Our own log lines are for --log; on a terminal a sentence stands for them.
void keepLogOffTerminal();

} // namespace vigil
