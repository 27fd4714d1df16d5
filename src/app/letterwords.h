// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/custody.h"
#include "domain/record.h"

#include <QString>

namespace vigil {

// The words of the built-in letter languages for what is kept under keys. An empty text means: no words in this
// language, so a letter leaves that fact out rather than name it in another one.

QString basisInWords(const QString& basis, const QString& language);
QString statusInWords(LibertyStatus status, bool overdue, const QString& language);
/// "administrative arrest, 15 days"; a fine with its amount.
QString sentenceInWords(const Record& sentence, const QString& language);
/// "in the morning", "09:30", "by 19:30".
QString timeInWords(const TimeOfDay& time, const QString& language);
/// A demand of a kind that nobody worded, for people by name.
QString demandInWords(const QString& demandKind, const QString& names, const QString& language);
/// Words that arrest records use again and again: "home", "police".
QString commonWord(const QString& english, const QString& language);
/// "Dear Sir or Madam,": for an office whose form of address is not on file.
QString neutralSalutation(const QString& language);

} // namespace vigil
