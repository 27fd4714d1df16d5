// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <vector>

namespace vigil::bench {

/// Milliseconds that `work` takes.
template <class Work> double milliseconds(const Work& work)
{
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

/// The value below which `share` (0 … 1) of the samples lie; 0 without samples.
inline double percentile(std::vector<double> samples, double share)
{
    if (samples.empty())
        return 0;
    std::ranges::sort(samples);
    const auto last = static_cast<double>(samples.size() - 1);
    return samples[static_cast<std::size_t>(share * last + 0.5)];
}

/// One row of the table that scripts/bench collects: work, compared with, figure.
inline void report(const QString& work, const QString& comparedWith, const QString& figure)
{
    std::printf("| %s | %s | %s |\n", qPrintable(work), qPrintable(comparedWith), qPrintable(figure));
    std::fflush(stdout);
}

inline QString inMilliseconds(double value)
{
    return QString::number(value, 'f', value < 10 ? 2 : 0) + QStringLiteral(" ms");
}

/// Both works in turns, and each first as often as the other, so that other load on the machine hits both alike; the
/// medians of each.
struct Duel
{
    double ours;
    double other;
    QString ratio() const { return QString::number(ours / other, 'f', 2) + QStringLiteral(" ×"); }
};

template <class Ours, class Other> Duel duel(int rounds, const Ours& ours, const Other& other)
{
    std::vector<double> oursTimes;
    std::vector<double> otherTimes;
    for (int round = 0; round < rounds; ++round) {
        const bool isOtherFirst = round % 2 == 1;
        if (isOtherFirst)
            otherTimes.push_back(milliseconds(other));
        oursTimes.push_back(milliseconds(ours));
        if (!isOtherFirst)
            otherTimes.push_back(milliseconds(other));
    }
    return {percentile(oursTimes, 0.5), percentile(otherTimes, 0.5)};
}

} // namespace vigil::bench
