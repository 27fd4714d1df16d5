// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/searchservice.h"

#include "app/recordservice.h"
#include "app/stores.h"
#include "domain/names.h"

#include <algorithm>
#include <set>

namespace vigil {

namespace {

constexpr std::size_t enoughHits = 10;
/// Below this a candidate of stage 2 shares little but a trigram with what was typed.
constexpr double leastLikeness = 0.6;

struct Ranked
{
    SearchRow row;
    double score;
};

void addRanked(std::vector<Ranked>& hits, const std::vector<SearchRow>& rows, const QString& key, double base,
               double span)
{
    std::set<Reference> seen;
    for (const auto& hit : hits)
        seen.insert(hit.row.reference);
    std::vector<Ranked> fresh;
    for (const auto& row : rows)
        if (!seen.contains(row.reference))
            fresh.push_back({row, base + span * nameLikeness(key, row.key)});
    std::stable_sort(fresh.begin(), fresh.end(), [](const Ranked& a, const Ranked& b) { return a.score > b.score; });
    for (auto& candidate : fresh)
        if (seen.insert(candidate.row.reference).second)
            hits.push_back(std::move(candidate));
}

} // namespace

SearchService::SearchService(Stores& stores) : m_stores(stores) {}

namespace {

Result<std::vector<SearchHit>> finished(const Stores& stores, const std::vector<Ranked>& ranked, int limit)
{
    std::vector<SearchHit> hits;
    std::vector<qint64> people;
    for (const auto& candidate : ranked) {
        if (hits.size() == static_cast<std::size_t>(limit))
            break;
        const auto stored = stores.records.find(candidate.row.reference);
        if (!stored || stored->trashedAt)
            continue;
        const QString title = titleOf(*stored);
        hits.push_back({candidate.row.reference, title,
                        candidate.row.spelling == title ? QString() : candidate.row.spelling, candidate.score});
        if (candidate.row.reference.kind == Kind::Person)
            people.push_back(candidate.row.reference.id);
    }
    return hits;
}

} // namespace

Result<std::vector<SearchHit>> SearchService::quick(const QString& query, std::optional<Kind> kind, int limit) const
{
    const QString key = foldName(query);
    if (key.isEmpty())
        return std::vector<SearchHit>();
    std::vector<Ranked> ranked;
    VIGIL_TRY_GET(rows, m_stores.search.allWords(key, kind, limit));
    addRanked(ranked, rows, key, 0.5, 0.5);
    return finished(m_stores, ranked, limit);
}

Result<std::vector<SearchHit>> SearchService::search(const QString& query, std::optional<Kind> kind, int limit) const
{
    const QString key = foldName(query);
    if (key.isEmpty())
        return std::vector<SearchHit>();
    std::vector<Ranked> ranked;
    for (const QString& each : foldKeys(query)) {
        VIGIL_TRY_GET(exact, m_stores.search.exact(each, kind, limit));
        addRanked(ranked, exact, each, 1.0, 0.0);
    }
    for (const QString& each : foldKeys(query)) {
        VIGIL_TRY_GET(words, m_stores.search.allWords(each, kind, std::max(limit, 50)));
        addRanked(ranked, words, each, 0.6, 0.35);
    }
    if (ranked.size() < enoughHits) {
        VIGIL_TRY_GET(near, m_stores.search.anyTrigram(key, kind));
        std::erase_if(near, [&](const SearchRow& row) { return nameLikeness(key, row.key) < leastLikeness; });
        addRanked(ranked, near, key, 0.0, 0.6);
    }
    return finished(m_stores, ranked, limit);
}

} // namespace vigil
