// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace vigil {

/// A folded key as conditions on the search index. Keys hold no quote, so quoting them is safe; they are bound all the
/// same.
struct SearchMatch
{
    QString fts;        ///< all words of three letters or more; empty when there are none
    QString glob;       ///< the shorter words as word beginnings, in order; empty when there are none
    QStringList starts; ///< the same words, one each
};

/// How many letters of each word the table search_start keeps: what is typed before a trigram is.
constexpr int startLetters = 2;
/// The least text that is greater than every text that begins with `start`.
QString pastStart(const QString& start);
/// The beginnings of a key's words, each once.
QStringList startsOf(const QString& key);

SearchMatch matchAllWords(const QString& key);
/// Every trigram of every word, each once and quoted for a match; empty for words of one or two letters only.
QStringList trigramsOf(const QString& key);

} // namespace vigil
