// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/personlist.h"
#include "gui/shared/palette.h"

#include <QString>

class QDate;
class QDateTime;

namespace vigil {

/// What a pill shows: its word and its colours. A colour never stands without its word.
struct Pill
{
    QString word;
    PillTone tone;
    bool operator==(const Pill&) const = default;
};
Pill pillOf(const QString& statusKey, bool onTrial);
/// The pill for where a letter stands: draft, approved, exported or a state of the outbox.
Pill letterPillOf(const QString& state);

QString numberText(qint64 number); ///< "57,160"
/// "28 Apr 2012": a month in letters is the same day everywhere.
QString dayText(const QDate& day);
/// "28 Apr 2012 17:05", by the clock of the person at the desk.
QString momentText(const QDateTime& moment);
/// The day, or what was typed where it is none.
QString arrestedText(const PersonListing& listing);
/// "Release 13 May 2012", "Overdue 13 May 2012".
QString expectedEndText(const PersonListing& listing, bool overdue);

/// "Russian" for "ru", in the language of the screens.
QString languageName(const QString& code);

} // namespace vigil
