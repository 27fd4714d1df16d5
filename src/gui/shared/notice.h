// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/kind.h"

#include <QMetaType>
#include <QString>
#include <functional>
#include <optional>
#include <vector>

namespace vigil {

/// One message for the bar at the bottom: what happened, and what can be done about it.
struct Notice
{
    enum class Tone { Done, Failed };
    QString text;
    Tone tone = Tone::Done;
    std::vector<qint64> undoChanges = {}; ///< in the order they were made
    std::function<void()> undo = {};      ///< of what is not in the journal; lives no longer than the pages
    std::optional<Reference> open = {};
    QString folder = {}; ///< offers to show it
};

} // namespace vigil

Q_DECLARE_METATYPE(vigil::Notice)
