// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <vector>

namespace vigil {

/// What the People list can be narrowed to.
struct PeopleCount
{
    std::vector<qint64> parts; ///< how many people each part of the list holds, in the order of allPersonParts
    QStringList places;        ///< where somebody is, each once
    bool operator==(const PeopleCount&) const = default;
};

} // namespace vigil
