// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/letterdrafting.h"

#include "app/factsjson.h"
#include "app/letterfacts.h"
#include "app/letterrules.h"
#include "app/messages.h"
#include "app/recordrules.h"
#include "app/recordservice.h"
#include "app/stores.h"
#include "domain/address.h"

#include <algorithm>

namespace vigil {

namespace {

using Outcome = LetterDrafting::Outcome;

QStringList languagesOf(const QString& field)
{
    QStringList languages;
    for (const auto& part : field.split(QLatin1Char(',')))
        languages << part.trimmed();
    return languages;
}

std::vector<Reference> onceEach(const std::vector<Reference>& references)
{
    std::vector<Reference> result;
    for (const auto& reference : references)
        if (std::find(result.begin(), result.end(), reference) == result.end())
            result.push_back(reference);
    return result;
}

/// As the field that they will stand in is read.
Result<QString> readOwnWords(const QString& typed)
{
    const QString words = typed.trimmed();
    if (words.size() > LetterService::longestOwnWords)
        return Error{"own-words-long", QString::number(LetterService::longestOwnWords)};
    const auto nothing = [](const QString& name, const std::vector<Kind>&) -> Result<Reference> {
        return Error{"unknown-reference", name};
    };
    const ParsedField read = parseField(*kindDef(Kind::Letter).field(QStringLiteral("body")), words, QDate(), nothing);
    if (hasErrors(read.findings))
        return Error{"input-refused", {}, read.findings};
    return words;
}

} // namespace

LetterDrafting::LetterDrafting(const Stores& stores, const LetterFacts& facts, const LetterRules& rules,
                               const LetterCatalogue& catalogue)
    : m_stores(stores), m_facts(facts), m_rules(rules), m_catalogue(catalogue)
{
}

Result<std::vector<StoredRecord>> LetterDrafting::signatories(const DraftRequest& request) const
{
    std::vector<StoredRecord> signing;
    for (const Reference& reference : onceEach(request.signatories)) {
        VIGIL_TRY_GET(found, m_stores.records.find(reference));
        if (found.trashedAt || reference.kind != Kind::Signatory)
            return Error{"unknown-reference", reference.toString()};
        signing.push_back(found);
    }
    if (!signing.empty())
        return signing;
    VIGIL_TRY_GET(all, m_stores.records.list(Kind::Signatory));
    std::erase_if(all, [](const StoredRecord& signatory) {
        return signatory.record.text(QStringLiteral("consent")) != QStringLiteral("given");
    });
    if (all.empty())
        return Error{"no-signatory", {}};
    if (all.size() == 1)
        return std::move(all);
    QStringList names;
    for (const auto& signatory : all)
        names << titleOf(signatory);
    return Error{"ambiguous-signatory", names.join(QStringLiteral(", "))};
}

Result<DraftOrder> LetterDrafting::order(const DraftRequest& request, QDate today) const
{
    const CompiledLetter* named = m_catalogue.byId(request.templateId);
    const QString family = named ? named->row.family : request.templateId;
    const QStringList languages = family.isEmpty() ? m_catalogue.languages() : m_catalogue.languages(family);
    if (languages.isEmpty())
        return Error{"unknown-template", request.templateId};
    const QString language =
        request.language.isEmpty() && named ? named->row.language : request.language.trimmed().toLower();
    if (!language.isEmpty() && !languages.contains(language))
        return Error{"template-language", language};
    const QString channel = request.channel.isEmpty() ? QStringLiteral("either") : request.channel;
    if (!codeList(QStringLiteral("channel")).contains(channel))
        return Error{"unknown-channel", request.channel};
    VIGIL_TRY_GET(ownWords, readOwnWords(request.ownWords));
    VIGIL_TRY_GET(caseFile, m_stores.records.find(request.caseFile));
    if (caseFile.trashedAt || request.caseFile.kind != Kind::Case)
        return Error{"unknown-reference", request.caseFile.toString()};
    std::vector<Reference> contacts = request.to;
    if (contacts.empty())
        for (const auto& link : caseFile.record.links(QStringLiteral("addressees")))
            contacts.push_back(link.target);
    if (contacts.empty())
        return Error{"no-addressees", titleOf(caseFile)};
    VIGIL_TRY_GET(signing, signatories(request));
    VIGIL_TRY_GET(sheet, m_rules.currentSheet(request.caseFile));
    return DraftOrder{.caseFile = caseFile,
                      .signatories = signing,
                      .contacts = onceEach(contacts),
                      .sheet = sheet ? std::optional(sheet->reference) : std::nullopt,
                      .family = family,
                      .language = language,
                      .channel = channel,
                      .ownWords = ownWords,
                      .today = today};
}

/// The order's language, else the first of the contact's that the family has, else the case's, else the campaign's.
Result<const CompiledLetter*> LetterDrafting::letterTemplate(const Plan& plan) const
{
    QStringList wanted{plan.order.language};
    if (plan.order.language.isEmpty()) {
        wanted = languagesOf(plan.contact.record.text(QStringLiteral("languages")));
        wanted << plan.order.caseFile.record.text(QStringLiteral("language"))
               << campaignField(m_stores, QStringLiteral("language"));
    }
    for (const auto& language : std::as_const(wanted))
        if (const CompiledLetter* letter = m_catalogue.find(plan.family, language))
            return letter;
    return Error{"template-language", wanted.join(QStringLiteral(", "))};
}

Outcome LetterDrafting::skipped(const Plan& plan, Code code, const QString& detail)
{
    return {.made = {},
            .skipped = SkippedLetter{.reference = plan.contact.reference,
                                     .name = titleOf(plan.contact),
                                     .code = code,
                                     .reason = messageForCode(code, detail),
                                     .signatory = plan.signatory.reference}};
}

/// Same signatory, contact, case and edition, whatever template, language or state.
Result<std::optional<Reference>> LetterDrafting::earlierLetter(const Plan& plan) const
{
    VIGIL_TRY_GET(letters,
                  m_stores.records.listLinking(Kind::Letter, QStringLiteral("contact"), plan.contact.reference));
    for (const auto& letter : letters)
        if (letter.record.reference(QStringLiteral("case")) == plan.order.caseFile.reference &&
            letter.record.reference(QStringLiteral("signatory")) == plan.signatory.reference &&
            letter.record.reference(QStringLiteral("sheet")) == plan.order.sheet)
            return std::optional(letter.reference);
    return std::optional<Reference>();
}

Result<Outcome> LetterDrafting::draft(const DraftOrder& order, const StoredRecord& signatory,
                                      Reference contactReference) const
{
    VIGIL_TRY_GET(contact, m_stores.records.find(contactReference));
    if (contactReference.kind != Kind::Contact)
        return Error{"wrong-kind", contactReference.toString()};
    const QString kind = contact.record.text(QStringLiteral("contactKind"));
    const Plan plan{.order = order,
                    .signatory = signatory,
                    .contact = contact,
                    .family = order.family.isEmpty() ? m_catalogue.familyFor(kind) : order.family};
    if (plan.family.isEmpty() || !m_catalogue.serves(plan.family, kind))
        return skipped(plan, "kind-mismatch", titleOf(contact));
    VIGIL_TRY_GET(earlier, earlierLetter(plan));
    if (earlier) {
        Outcome outcome = skipped(plan, "already-drafted", earlier->toString());
        outcome.skipped->earlier = earlier;
        return outcome;
    }
    VIGIL_TRY_GET(findings, m_rules.findings({.caseFile = order.caseFile.reference,
                                              .contact = contactReference,
                                              .signatory = signatory.reference,
                                              .channel = order.channel},
                                             order.today));
    for (const auto& finding : findings)
        if (finding.severity == Severity::Error)
            return skipped(plan, finding.code, finding.detail);
    const auto letter = letterTemplate(plan);
    if (!letter)
        return skipped(plan, letter.error().code, letter.error().detail);
    return write(plan, **letter, findings);
}

Result<Outcome> LetterDrafting::write(const Plan& plan, const CompiledLetter& letter, const Findings& warnings) const
{
    const DraftOrder& order = plan.order;
    const StoredRecord& contact = plan.contact;
    VIGIL_TRY_GET(facts, m_facts.gather({.caseFile = order.caseFile.reference,
                                         .contact = contact.reference,
                                         .signatory = plan.signatory.reference,
                                         .language = letter.row.language,
                                         .ownWords = order.ownWords}));
    const auto subject = letter.subject.render(facts.values);
    const auto body = letter.body.render(facts.values);
    if (!subject || !body)
        return skipped(plan, "too-long", titleOf(contact));
    QStringList missing = subject->missing + body->missing;
    missing.removeDuplicates();
    if (!missing.isEmpty())
        return skipped(plan, "missing-value", missing.join(QStringLiteral(", ")));
    const auto heading = HeaderText::parse(subject->text);
    if (!heading)
        return skipped(plan, heading.error().code, heading.error().detail);

    Record record(Kind::Letter);
    record.set(QStringLiteral("case"), order.caseFile.reference);
    record.set(QStringLiteral("contact"), contact.reference);
    record.set(QStringLiteral("signatory"), plan.signatory.reference);
    if (order.sheet)
        record.set(QStringLiteral("sheet"), *order.sheet);
    record.set(QStringLiteral("template"), letter.row.id);
    record.set(QStringLiteral("language"), letter.row.language);
    record.set(QStringLiteral("channel"), order.channel);
    record.set(QStringLiteral("state"), QStringLiteral("draft"));
    record.set(QStringLiteral("subject"), heading->toString());
    record.set(QStringLiteral("body"), body->text);
    record.set(QStringLiteral("letterDate"), order.today.toString(Qt::ISODate));
    record.set(QStringLiteral("facts"), withWrittenSubject(factsToJson(facts.values), facts.about));
    return Outcome{.made = LetterMade{.record = record,
                                      .shown = {.letter = {},
                                                .contact = contact.reference,
                                                .signatory = plan.signatory.reference,
                                                .to = titleOf(contact),
                                                .language = letter.row.language,
                                                .subject = heading->toString(),
                                                .body = body->text,
                                                .warnings = warnings}},
                   .skipped = {}};
}

} // namespace vigil
