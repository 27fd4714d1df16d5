// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>
#include <optional>

namespace vigil {

/// The numbers of one typed date, as far as they stand there. Not checked against the calendar.
struct DateParts
{
    std::optional<int> year = {};
    std::optional<int> month = {};
    std::optional<int> day = {};
    bool operator==(const DateParts&) const = default;
};

/// "2012-04-28", "20120428", "28.4.2012", "28.4", "4.2012", "4/2012", "2012-04", "2012", "28", "28 апр 2012",
/// "April 28, 2012", "12-18" (month and day, on the right of an interval). Nothing when it is none of these. `plain`
/// is lower case with single spaces.
std::optional<DateParts> datePartsOf(const QString& plain);

} // namespace vigil
