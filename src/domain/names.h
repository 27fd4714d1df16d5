// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace vigil {

/// ISO 15924 code of the script most letters are in: "Latn", "Cyrl", "Arab" …; "Zyyy" when there are no letters.
QString scriptOf(const QString& text);

/// The search key of a name: lower case, one spelling class for Russian, Kazakh and Ukrainian Cyrillic and the usual
/// romanisations, words joined by single spaces, in order. Letters a–z, digits, S (sh) and C (ch). Empty when nothing
/// is left. Scripts that it does not know keep their letters, lower-cased and without marks, so that they can still be
/// found.
QString foldName(const QString& name);
/// The same with x read as "ks" (Alexander), for names that hold an x; else equal to foldName.
QString foldNameXAsKs(const QString& name);
/// All distinct keys of a name, the main one first.
QStringList foldKeys(const QString& name);

/// Optimal-string-alignment distance (insert, delete, replace, swap neighbours), on keys. Bounded: above `limit` it
/// returns limit + 1.
int editDistance(const QString& a, const QString& b, int limit = 60);
/// How alike two keys are, 0…1, words matched in any order; for ranking, never for merging.
double nameLikeness(const QString& queryKey, const QString& candidateKey);

/// The value between FIRST STRONG ISOLATE and POP DIRECTIONAL ISOLATE, for insertion into a sentence (UAX #9).
QString isolated(const QString& text);
/// Control and bidirectional characters made visible as "⟨U+202E⟩"; line breaks become spaces.
QString madeVisible(const QString& text);
/// Whether the text holds what `madeVisible` gives a mark: controls other than line breaks, bidirectional and
/// zero-width characters, halves of a surrogate pair.
bool holdsUnseen(const QString& text);

} // namespace vigil
