// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/names.h"

#include <algorithm>
#include <vector>

namespace vigil {

namespace {

constexpr double prefixFloor = 0.85;     // a word typed in part, or an initial
constexpr double restOfNameWeight = 0.1; // words of the candidate that nobody asked for

double wordLikeness(const QString& asked, const QString& candidate)
{
    const auto longer = static_cast<double>(std::max(asked.size(), candidate.size()));
    const auto share = static_cast<double>(asked.size()) / longer;
    const double byDistance = 1.0 - editDistance(asked, candidate) / longer;
    const double byPrefix = candidate.startsWith(asked) ? prefixFloor + (1.0 - prefixFloor) * share : 0.0;
    return std::clamp(std::max(byDistance, byPrefix), 0.0, 1.0);
}

struct WordMatch
{
    double likeness;
    qsizetype asked;
    qsizetype candidate;
};

std::vector<WordMatch> allMatches(const QStringList& asked, const QStringList& candidates)
{
    std::vector<WordMatch> matches;
    for (qsizetype i = 0; i < asked.size(); ++i)
        for (qsizetype j = 0; j < candidates.size(); ++j)
            matches.push_back({wordLikeness(asked.at(i), candidates.at(j)), i, j});
    std::stable_sort(matches.begin(), matches.end(),
                     [](const WordMatch& a, const WordMatch& b) { return a.likeness > b.likeness; });
    return matches;
}

double letters(const QStringList& words)
{
    qsizetype total = 0;
    for (const auto& word : words)
        total += word.size();
    return static_cast<double>(total);
}

QStringList wordsOf(const QString& key)
{
    return key.split(QLatin1Char(' '), Qt::SkipEmptyParts).mid(0, 12);
}

} // namespace

int editDistance(const QString& a, const QString& b, int limit)
{
    const auto columns = static_cast<std::size_t>(b.size());
    if (std::abs(a.size() - b.size()) > limit)
        return limit + 1;
    std::vector<int> beforeLast(columns + 1);
    std::vector<int> last(columns + 1);
    std::vector<int> row(columns + 1);
    for (std::size_t j = 0; j <= columns; ++j)
        row[j] = static_cast<int>(j);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        beforeLast.swap(last);
        last.swap(row);
        row[0] = static_cast<int>(i);
        for (std::size_t j = 1; j <= columns; ++j) {
            const auto column = static_cast<qsizetype>(j);
            const bool same = a.at(i - 1) == b.at(column - 1);
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0 : 1)});
            const bool swapped =
                i > 1 && column > 1 && a.at(i - 1) == b.at(column - 2) && a.at(i - 2) == b.at(column - 1);
            if (swapped)
                row[j] = std::min(row[j], beforeLast[j - 2] + 1);
        }
    }
    return std::min(row[columns], limit + 1);
}

double nameLikeness(const QString& queryKey, const QString& candidateKey)
{
    const auto asked = wordsOf(queryKey);
    const auto candidates = wordsOf(candidateKey);
    if (asked.isEmpty() || candidates.isEmpty())
        return 0.0;
    QList<bool> askedTaken(asked.size(), false);
    QList<bool> candidateTaken(candidates.size(), false);
    double matched = 0.0;
    double unasked = letters(candidates);
    for (const auto& match : allMatches(asked, candidates)) {
        if (askedTaken.at(match.asked) || candidateTaken.at(match.candidate))
            continue;
        askedTaken[match.asked] = candidateTaken[match.candidate] = true;
        matched += match.likeness * static_cast<double>(asked.at(match.asked).size());
        unasked -= static_cast<double>(candidates.at(match.candidate).size());
    }
    return matched / letters(asked) * (1.0 - restOfNameWeight * unasked / letters(candidates));
}

} // namespace vigil
