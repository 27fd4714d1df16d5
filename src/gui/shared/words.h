// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/personlist.h"
#include "gui/shared/palette.h"

#include <QString>

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

/// "28 Apr 2012" for a day, else as it was typed.
QString arrestedText(const PersonListing& listing);
/// "Release 13 May 2012", "Overdue 13 May 2012".
QString expectedEndText(const PersonListing& listing, bool overdue);

/// "Russian" for "ru", in the language of the screens.
QString languageName(const QString& code);

} // namespace vigil
