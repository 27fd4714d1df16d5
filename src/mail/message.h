// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/address.h"

#include <QByteArray>
#include <QDateTime>
#include <vector>

namespace vigil {

/// One plain-text message to one addressee. Copies are envelope recipients only when it is sent.
struct OutgoingMessage
{
    Mailbox from;
    Mailbox to;
    std::vector<EmailAddress> blindCopies = {};
    HeaderText subject;
    QString body;
    QString language = {}; ///< ISO 639-1 for Content-Language; may be empty
    QDateTime date;
};

/// A Message-ID "<random@domain of from>", RFC 5322 section 3.6.4; the randomness is the system's.
QString makeMessageId(const EmailAddress& from);

/// The bytes to send: RFC 5322, UTF-8, CRLF, lines ≤ 998, header words ≤ 75, Date in +0000, no Bcc, no X-Mailer.
/// Internationalised domains as A-labels. Errors: "bad-address" (a domain that IDNA refuses), "message-too-large" over
/// 64 MiB.
Result<QByteArray> buildMessage(const OutgoingMessage& message, const QString& messageId);

/// A draft for another mail program: X-Unsent: 1, with Bcc, without Message-ID.
Result<QByteArray> buildDraft(const OutgoingMessage& message);

/// The domain in A-labels (libidn2, UTS #46 non-transitional). Error "bad-address".
Result<QString> asciiDomain(const QString& domain);
/// The address as an SMTP command writes it: A-label domain. The local part stays.
Result<QString> envelopeAddress(const EmailAddress& address);

} // namespace vigil
