// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/term.h"

#include <QString>
#include <QStringList>

namespace vigil {

/// The sentence for a person: what is wrong, where, and what to do. An unknown code gives the code itself with its
/// detail.
QString messageFor(const Finding& finding);
QString messageFor(const Error& error);
/// By code and detail alone, as in lists of skipped letters.
QString messageForCode(const Code& code, const QString& detail);
QString messageForReason(const QString& code, const QString& detail); ///< outcome reasons of sending
/// The working of a term, a sentence a step.
QStringList sentencesFor(const std::vector<ExplanationStep>& steps);
/// "Logged the arrest of …" from verb and label of a change.
QString labelFor(const QString& verb, const QString& label);
/// ISO 639-1 code of the language that sentences on screen are in: "en", or the installed translation's.
QString screenLanguage();
/// A date as people read it on screen: "28 April 2012", "about May 2011", the text as typed when unreadable.
QString dateText(const PartialDate& date);

} // namespace vigil
