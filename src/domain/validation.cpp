// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/address.h"
#include "domain/attachment.h"
#include "domain/fields.h"
#include "domain/names.h"

#include <algorithm>
#include <array>

namespace vigil {

namespace {

// Fields are named by their keys in fields.cpp; the test of the kinds checks that they exist.
const QString stateField = QStringLiteral("state");
const QString withheld = QStringLiteral("withheld");
const QString attachmentNameField = QStringLiteral("name");

Finding error(const QString& field, Code code, const QString& detail = {})
{
    return {.severity = Severity::Error, .field = field, .code = code, .detail = detail};
}

Finding warning(const QString& field, Code code, const QString& detail = {})
{
    return {.severity = Severity::Warning, .field = field, .code = code, .detail = detail};
}

bool isSet(const Record& record, const QString& field)
{
    return !std::holds_alternative<std::monostate>(record.value(field));
}

bool isEmailPoint(const Record& record)
{
    return record.kind() == Kind::Point && record.text(QStringLiteral("pointType")) == QLatin1String("email");
}

void checkRequired(const Record& record, Findings& findings)
{
    for (const auto& field : kindDef(record.kind()).fields)
        if (field.required && !isSet(record, field.key))
            findings.push_back(error(field.key, "required"));
}

/// Only certain violations: a date known in part may still be in order.
void checkOrder(const Record& record, Findings& findings)
{
    static const std::array<std::pair<QString, QString>, 5> pairs = {{
        {QStringLiteral("from"), QStringLiteral("to")},
        {QStringLiteral("validFrom"), QStringLiteral("validTo")},
        {QStringLiteral("opened"), QStringLiteral("closed")},
        {QStringLiteral("issued"), QStringLiteral("appealUntil")},
        {QStringLiteral("from"), QStringLiteral("overrideEnd")},
    }};
    for (const auto& [first, last] : pairs)
        if (record.date(last).isBefore(record.date(first)) == Certainty::Certainly)
            findings.push_back(error(last, "dates-out-of-order", record.date(last).text()));
}

void checkRelease(const Record& record, Findings& findings)
{
    const QString released = QStringLiteral("released");
    const QString source = QStringLiteral("releaseSource");
    const bool hasDate = isSet(record, released) && !record.date(released).isUnreadable();
    const bool isMeant =
        isSet(record, released) || isSet(record, source) || isSet(record, QStringLiteral("releasedTime"));
    if (isMeant && !hasDate)
        findings.push_back(error(released, "release-needs-date", record.date(released).text()));
    if (isMeant && !isSet(record, source))
        findings.push_back(error(source, "release-needs-source"));
}

void checkEmailPoint(const Record& record, Findings& findings)
{
    const QString field = QStringLiteral("value");
    const QString value = record.text(field);
    const bool isWithheld = record.text(stateField) == withheld;
    if (isMaskedAddress(value)) {
        findings.push_back(isWithheld ? warning(field, "masked-address", value)
                                      : error(field, "masked-address", value));
        return;
    }
    if (isWithheld || value.isEmpty())
        return;
    if (const auto address = EmailAddress::parse(value); !address)
        findings.push_back(error(field, address.error().code, address.error().detail));
}

void checkSentence(const Record& record, Findings& findings)
{
    const QString person = QStringLiteral("person");
    if (!isSet(record, person) && !isSet(record, QStringLiteral("imposedOn")))
        findings.push_back(error(person, "person-or-group"));
}

void checkConsent(const Record& record, Findings& findings)
{
    const QString source = QStringLiteral("source");
    const bool isDecided = isSet(record, stateField) && record.text(stateField) != QLatin1String("unknown");
    if (isDecided && !isSet(record, source))
        findings.push_back(warning(source, "consent-needs-source", record.text(stateField)));
}

/// A kind with several kinds of owner has one field for each of them.
void checkOwner(const Record& record, Findings& findings)
{
    const KindDef& kind = kindDef(record.kind());
    const auto isParent = [](const FieldDef& field) { return field.parent; };
    if (std::count_if(kind.fields.begin(), kind.fields.end(), isParent) < 2)
        return;
    const auto isOwned = [&](const FieldDef& field) { return field.parent && isSet(record, field.key); };
    if (std::count_if(kind.fields.begin(), kind.fields.end(), isOwned) != 1)
        findings.push_back(error({}, "one-owner", kind.key));
}

void checkAttachment(const Record& record, Findings& findings)
{
    if (record.text(attachmentNameField).toUtf8().size() > longestAttachmentName)
        findings.push_back(error(attachmentNameField, "name-too-long", QString::number(longestAttachmentName)));
}

void setDefault(Record& record, const QString& field, FieldValue value)
{
    if (!isSet(record, field))
        record.set(field, std::move(value));
}

void normalisePoint(Record& record)
{
    if (isEmailPoint(record) && isMaskedAddress(record.text(QStringLiteral("value"))))
        record.set(stateField, withheld);
    setDefault(record, stateField, QStringLiteral("unverified"));
}

} // namespace

Record normalised(Record record)
{
    if (record.kind() == Kind::Point)
        normalisePoint(record);
    const bool isPersonSource =
        record.kind() == Kind::Source && record.text(QStringLiteral("sourceKind")) == QLatin1String("person");
    if (isPersonSource)
        setDefault(record, QStringLiteral("confidential"), qint64{1});
    if (record.kind() == Kind::Name && isSet(record, QStringLiteral("text")))
        setDefault(record, QStringLiteral("script"), scriptOf(record.text(QStringLiteral("text"))));
    if (record.kind() == Kind::Attachment)
        record.set(attachmentNameField, attachmentName(record.text(attachmentNameField)));
    return record;
}

Findings validate(const Record& record)
{
    Findings findings;
    checkRequired(record, findings);
    checkOrder(record, findings);
    checkOwner(record, findings);
    if (record.kind() == Kind::Custody)
        checkRelease(record, findings);
    if (isEmailPoint(record))
        checkEmailPoint(record, findings);
    if (record.kind() == Kind::Sentence)
        checkSentence(record, findings);
    if (record.kind() == Kind::Consent)
        checkConsent(record, findings);
    if (record.kind() == Kind::Attachment)
        checkAttachment(record, findings);
    return findings;
}

} // namespace vigil
