// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/historyservice.h"
#include "cli/command.h"

#include <functional>

namespace vigil {

/// One way through the history: undo, or redo.
struct HistorySteps
{
    QString key; ///< of the list in the result
    std::function<Result<std::optional<NextChange>>()> next;
    std::function<Result<Receipt>()> take;
};

/// As many steps as `words` ask for, one when they say nothing. What stopped it on the way stands in `skipped`.
Result<Outcome> takeSteps(const QStringList& words, const HistorySteps& steps);

} // namespace vigil
