// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/backuprotation.h"

#include <algorithm>
#include <functional>

namespace vigil {

namespace {

int dayOf(const QDateTime& time)
{
    return static_cast<int>(time.toUTC().date().toJulianDay());
}

int weekOf(const QDateTime& time)
{
    int year = 0;
    const int week = time.toUTC().date().weekNumber(&year);
    return year * 100 + week;
}

int monthOf(const QDateTime& time)
{
    const QDate date = time.toUTC().date();
    return date.year() * 100 + date.month();
}

} // namespace

std::set<QDateTime> backupsToKeep(const std::vector<QDateTime>& madeAt, const BackupRotation& rotation)
{
    std::vector<QDateTime> newestFirst = madeAt;
    std::sort(newestFirst.begin(), newestFirst.end(), std::greater<>());
    const auto recent = std::min(newestFirst.size(), static_cast<std::size_t>(std::max(rotation.recent, 1)));
    std::set<QDateTime> kept(newestFirst.begin(), newestFirst.begin() + static_cast<std::ptrdiff_t>(recent));
    const auto keepNewestOfEach = [&](int count, int (*periodOf)(const QDateTime&)) {
        std::set<int> periods;
        for (const QDateTime& time : newestFirst)
            if (static_cast<int>(periods.size()) < count && periods.insert(periodOf(time)).second)
                kept.insert(time);
    };
    keepNewestOfEach(rotation.daily, dayOf);
    keepNewestOfEach(rotation.weekly, weekOf);
    keepNewestOfEach(rotation.monthly, monthOf);
    return kept;
}

} // namespace vigil
