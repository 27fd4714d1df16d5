// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lettermail.h"

#include "app/letteraddress.h"
#include "app/letterrules.h"
#include "app/messages.h"
#include "app/recordservice.h"
#include "app/stores.h"

namespace vigil {

Result<OutgoingMessage> letterMessage(const Stores& stores, const StoredRecord& letter, const Mailbox& from,
                                      const QDateTime& date)
{
    const Record& record = letter.record;
    const QString language = record.text(QStringLiteral("language"));
    VIGIL_TRY_GET(contact, stores.records.find(*record.reference(QStringLiteral("contact"))));
    VIGIL_TRY_GET(signatory, stores.records.find(*record.reference(QStringLiteral("signatory"))));
    if (record.text(QStringLiteral("emailTo")).isEmpty())
        return Error{"no-email-point", titleOf(contact)};
    VIGIL_TRY_GET(office, HeaderText::parse(officeName(contact, language)));
    VIGIL_TRY_GET(address, EmailAddress::parse(record.text(QStringLiteral("emailTo"))));
    VIGIL_TRY_GET(subject, HeaderText::parse(record.text(QStringLiteral("subject"))));
    OutgoingMessage message{.from = from,
                            .to = {office, address},
                            .subject = subject,
                            .body = signedBody(letter, signatory),
                            .language = language,
                            .date = date};
    for (const auto& line : record.text(QStringLiteral("copiesTo")).split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
        VIGIL_TRY_GET(copy, EmailAddress::parse(line));
        message.blindCopies.push_back(copy);
    }
    return message;
}

QString contactName(const Stores& stores, const StoredRecord& letter)
{
    const auto contact = stores.records.find(*letter.record.reference(QStringLiteral("contact")));
    return contact ? titleOf(*contact) : QString();
}

SkippedLetter skippedLetter(const Stores& stores, const StoredRecord& letter, Code code, const QString& detail)
{
    return {.reference = letter.reference,
            .name = contactName(stores, letter),
            .code = code,
            .reason = messageForCode(code, detail)};
}

Result<std::optional<SkippedLetter>> mailStop(const Stores& stores, const LetterRules& rules,
                                              const StoredRecord& letter, QDate on)
{
    VIGIL_TRY_GET(findings, rules.findings(letter, on));
    if (const auto stop = firstStop(findings, LetterWay::Mail))
        return std::optional(skippedLetter(stores, letter, stop->code, stop->detail));
    if (letter.record.text(QStringLiteral("emailTo")).isEmpty())
        return std::optional(skippedLetter(stores, letter, "no-email-point", contactName(stores, letter)));
    return std::optional<SkippedLetter>();
}

} // namespace vigil
