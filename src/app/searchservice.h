// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/kind.h"

#include <QString>
#include <optional>
#include <vector>

namespace vigil {

struct Stores;

struct SearchHit
{
    Reference reference;
    QString title;
    QString detail; ///< the spelling that matched, and for a person the status
    double score;   ///< 1 exact … 0
};

/// Search across scripts and spellings, in two stages.
class SearchService final
{
public:
    explicit SearchService(Stores& stores);
    /// Stage 1: every word somewhere in a key; fast enough for each keystroke.
    Result<std::vector<SearchHit>> quick(const QString& query, std::optional<Kind> kind = {}, int limit = 50) const;
    /// Both stages: exact keys, then stage 1, then, when that gave fewer than 10, stage 2 by edit distance with the
    /// words in any order.
    Result<std::vector<SearchHit>> search(const QString& query, std::optional<Kind> kind = {}, int limit = 50) const;

private:
    Stores& m_stores;
};

} // namespace vigil
