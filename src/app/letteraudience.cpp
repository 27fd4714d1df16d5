// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/letteraudience.h"

#include "app/recordrules.h"
#include "app/recordservice.h"
#include "app/stores.h"

#include <algorithm>

namespace vigil {

namespace {

Result<std::optional<QDate>> lastLetterTo(const Stores& stores, Reference contact)
{
    VIGIL_TRY_GET(letters, stores.records.listLinking(Kind::Letter, QStringLiteral("contact"), contact));
    std::optional<QDate> last;
    for (const auto& letter : letters) {
        const QDate written = QDate::fromString(letter.record.text(QStringLiteral("letterDate")), Qt::ISODate);
        if (written.isValid() && (!last || *last < written))
            last = written;
    }
    return last;
}

Result<std::vector<SignatoryChoice>> signatoriesOf(const Stores& stores)
{
    VIGIL_TRY_GET(records, stores.records.list(Kind::Signatory));
    std::vector<SignatoryChoice> choices;
    for (const auto& signatory : records) {
        const QString consent = signatory.record.text(QStringLiteral("consent"));
        choices.push_back({.signatory = signatory.reference,
                           .name = titleOf(signatory),
                           .city = signatory.record.text(QStringLiteral("city")),
                           .country = signatory.record.text(QStringLiteral("country")),
                           .consent = consent.isEmpty() ? QStringLiteral("unknown") : consent});
    }
    std::stable_partition(choices.begin(), choices.end(),
                          [](const SignatoryChoice& choice) { return choice.consent == QStringLiteral("given"); });
    return choices;
}

/// Why a contact that is no addressee of the case is worth an offer; none when it is not.
std::optional<AddresseeChoice::Why> suggestion(const StoredRecord& contact, const QString& country,
                                               const std::vector<SignatoryChoice>& signatories)
{
    if (country.isEmpty() || contact.record.text(QStringLiteral("country")) != country)
        return std::nullopt;
    const QString kind = contact.record.text(QStringLiteral("contactKind"));
    if (kind == QStringLiteral("prosecutor"))
        return AddresseeChoice::Why::Prosecutor;
    const QString host = contact.record.text(QStringLiteral("accreditedTo"));
    const bool isNear = !host.isEmpty() && std::ranges::any_of(signatories, [&host](const SignatoryChoice& signatory) {
        return signatory.country == host;
    });
    if (kind == QStringLiteral("embassy") && isNear)
        return AddresseeChoice::Why::Mission;
    return std::nullopt;
}

Result<AddresseeChoice> choiceOf(const Stores& stores, const StoredRecord& contact, AddresseeChoice::Why why)
{
    VIGIL_TRY_GET(last, lastLetterTo(stores, contact.reference));
    return AddresseeChoice{.contact = contact.reference,
                           .name = titleOf(contact),
                           .why = why,
                           .sitsIn = contact.record.text(QStringLiteral("accreditedTo")),
                           .lastLetter = last};
}

} // namespace

Result<LetterAudience> audienceOf(const Stores& stores, Reference caseFile)
{
    VIGIL_TRY_GET(stored, stores.records.find(caseFile));
    VIGIL_TRY_GET(signatories, signatoriesOf(stores));
    LetterAudience audience{.addressees = {}, .signatories = std::move(signatories)};
    std::vector<Reference> ofCase;
    for (const Link& link : stored.record.links(QStringLiteral("addressees"))) {
        VIGIL_TRY_GET(contact, stores.records.find(link.target));
        if (contact.trashedAt || std::ranges::find(ofCase, link.target) != ofCase.end())
            continue;
        ofCase.push_back(link.target);
        VIGIL_TRY_GET(choice, choiceOf(stores, contact, AddresseeChoice::Why::OfCase));
        audience.addressees.push_back(std::move(choice));
    }
    QString country = stored.record.text(QStringLiteral("country"));
    if (country.isEmpty())
        country = campaignField(stores, QStringLiteral("country"));
    VIGIL_TRY_GET(contacts, stores.records.list(Kind::Contact));
    for (const auto& contact : contacts) {
        if (std::ranges::find(ofCase, contact.reference) != ofCase.end())
            continue;
        const auto why = suggestion(contact, country, audience.signatories);
        if (!why)
            continue;
        VIGIL_TRY_GET(choice, choiceOf(stores, contact, *why));
        audience.addressees.push_back(std::move(choice));
    }
    return audience;
}

} // namespace vigil
