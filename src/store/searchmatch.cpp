// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/searchmatch.h"

#include <QStringList>

namespace vigil {

namespace {

QString quoted(const QString& word)
{
    return QLatin1Char('"') + QString(word).remove(QLatin1Char('"')) + QLatin1Char('"');
}

} // namespace

QString pastStart(const QString& start)
{
    return start + QChar(0xffff);
}

QStringList startsOf(const QString& key)
{
    QStringList starts;
    for (const QString& word : key.split(QLatin1Char(' '), Qt::SkipEmptyParts))
        starts << word.left(startLetters);
    starts.removeDuplicates();
    return starts;
}

SearchMatch matchAllWords(const QString& key)
{
    QStringList terms;
    SearchMatch match;
    for (const QString& word : key.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        if (word.size() >= 3)
            terms << quoted(word);
        else {
            match.glob += QStringLiteral("* ") + word;
            match.starts << word;
        }
    }
    match.fts = terms.join(QStringLiteral(" AND "));
    if (!match.glob.isEmpty())
        match.glob += QLatin1Char('*');
    return match;
}

QStringList trigramsOf(const QString& key)
{
    QStringList terms;
    for (const QString& word : key.split(QLatin1Char(' '), Qt::SkipEmptyParts))
        for (qsizetype start = 0; start + 3 <= word.size(); ++start)
            terms << quoted(word.mid(start, 3));
    terms.removeDuplicates();
    return terms;
}

} // namespace vigil
