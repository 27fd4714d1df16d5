// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/textlikeness.h"

#include <QStringList>
#include <algorithm>

namespace vigil {

namespace {

constexpr qsizetype wordsInRun = 3;

QStringList wordsOf(const QString& text)
{
    QStringList words;
    QString word;
    for (const QChar letter : text.normalized(QString::NormalizationForm_KC).toCaseFolded()) {
        if (letter.isLetterOrNumber() || letter.isMark() || letter.isSurrogate()) {
            word += letter;
        } else if (!word.isEmpty()) {
            words << word;
            word.clear();
        }
    }
    if (!word.isEmpty())
        words << word;
    return words;
}

} // namespace

WordRuns::WordRuns(const QString& text)
{
    const QStringList words = wordsOf(text);
    if (words.isEmpty())
        return;
    const qsizetype last = std::max<qsizetype>(0, words.size() - wordsInRun);
    for (qsizetype first = 0; first <= last; ++first)
        m_runs.insert(words.mid(first, wordsInRun).join(QLatin1Char(' ')));
}

double WordRuns::sharedWith(const WordRuns& other) const
{
    if (m_runs.isEmpty())
        return 0;
    const auto shared = std::ranges::count_if(m_runs, [&](const QString& run) { return other.m_runs.contains(run); });
    return static_cast<double>(shared) / static_cast<double>(m_runs.size());
}

} // namespace vigil
