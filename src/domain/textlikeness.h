// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>
#include <QString>

namespace vigil {

/// A text as the runs of three words that stand in it, to tell how much of it is word for word in another. Case,
/// punctuation, spaces and line breaks do not count; words are of letters and digits, of any script.
class WordRuns final
{
public:
    explicit WordRuns(const QString& text);
    /// The share of this text's runs that the other has too, 0 to 1. A text of one or two words is one run; an empty
    /// one has nothing in common with any.
    double sharedWith(const WordRuns& other) const;

private:
    QSet<QString> m_runs;
};

} // namespace vigil
