// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/letterwriter.h"
#include "domain/record.h"

#include <QString>
#include <QStringList>

namespace vigil {

struct Stores;

/// The line of a PerLanguage field in exactly this language; unmarked text counts as the base language's. Empty when
/// there is none.
QString textOnlyIn(const QString& perLanguage, const QString& language, const QString& baseLanguage);

/// The office as an address block names it, else the contact's name.
QString officeName(const StoredRecord& contact, const QString& language);
/// The lines of a postal address as typed: by line breaks, or by commas where it stands on one line.
QStringList postalLines(const QString& value);
/// Office, postal lines when there are any, and the country in capitals in the sender's language (UPU: the last line is
/// for the post of the country where the letter is posted).
QStringList addressBlock(const StoredRecord& contact, const QString& postalValue, const QString& language,
                         const QString& senderLanguage);

/// The text with the signatory's name and place under it, as mail has it.
QString signedBody(const StoredRecord& letter, const StoredRecord& signatory);
/// "Leeds, 1 May 2012", in the letter's language.
QString placeAndDate(const FinishedLetter& letter);
/// A letter from its frozen text and addresses.
Result<FinishedLetter> finishedLetter(const Stores& stores, const StoredRecord& letter);

} // namespace vigil
