// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/kind.h"

#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

namespace vigil {

class Database;

/// A candidate of the search index: a record and one of its keys.
struct SearchRow
{
    Reference reference;
    QString key;      ///< folded
    QString spelling; ///< as written
    bool operator==(const SearchRow&) const = default;
};

/// FTS5 trigram index over folded keys, and a B-tree for short prefixes. Searched kinds: person (all names), case,
/// organisation, contact, signatory, letter (subject).
class SearchStore final
{
public:
    explicit SearchStore(Database& database);

    /// Replaces all keys of a record; an empty list removes them. In the transaction of the record's write.
    Result<void> setSpellings(Reference reference, const QStringList& spellings);

    Result<std::vector<SearchRow>> exact(const QString& key, std::optional<Kind> kind, int limit) const;
    /// Stage 1: all words of the key, each as a substring (three letters or more) or, for shorter words, as a word
    /// prefix.
    Result<std::vector<SearchRow>> allWords(const QString& key, std::optional<Kind> kind, int limit) const;
    /// Stage 2: rows that share any of the rarer trigrams, best 300 by bm25; the caller ranks them. What very many
    /// share is left out: it costs the most and tells the least.
    Result<std::vector<SearchRow>> anyTrigram(const QString& key, std::optional<Kind> kind, int limit = 300) const;
    /// FTS5's own integrity check; needs the writer. Error "search-index-damaged".
    Result<void> checkIndex();

private:
    Result<QString> rareTrigrams(const QString& key) const;
    Result<void> removeKeys(Reference reference);
    Result<void> addKey(Reference reference, const QString& key, const QString& spelling);
    Database& m_database;
};

} // namespace vigil
