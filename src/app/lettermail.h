// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/letterservice.h"
#include "domain/record.h"
#include "mail/message.h"

namespace vigil {

class LetterRules;
struct Stores;

/// An approved letter as a message: to the frozen address under the office's name, with the frozen copies. Errors
/// "no-email-point", "bad-address", "line-break-in-header", "control-character".
Result<OutgoingMessage> letterMessage(const Stores& stores, const StoredRecord& letter, const Mailbox& from,
                                      const QDateTime& date);

/// The name of the contact that a letter goes to.
QString contactName(const Stores& stores, const StoredRecord& letter);

SkippedLetter skippedLetter(const Stores& stores, const StoredRecord& letter, Code code, const QString& detail);
/// What stops an approved letter from being mailed today; none when it may go.
Result<std::optional<SkippedLetter>> mailStop(const Stores& stores, const LetterRules& rules,
                                              const StoredRecord& letter, QDate on);

} // namespace vigil
