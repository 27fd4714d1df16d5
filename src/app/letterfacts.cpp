// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/letterfacts.h"

#include "app/caseworkservice.h"
#include "app/letteraddress.h"
#include "app/lettername.h"
#include "app/letterwords.h"
#include "app/recordrules.h"
#include "app/recordservice.h"
#include "app/stores.h"
#include "app/workplace.h"
#include "domain/countryname.h"

#include <algorithm>

namespace vigil {

namespace {

/// The first stretch of the latest spell: where and when somebody was taken.
struct Arrest
{
    StoredRecord custody;
    std::optional<StoredRecord> segment;
};

Result<std::optional<Arrest>> latestArrest(const Stores& stores, Reference person)
{
    VIGIL_TRY_GET(custodies, stores.records.listLinking(Kind::Custody, QStringLiteral("person"), person));
    if (custodies.empty())
        return std::optional<Arrest>();
    VIGIL_TRY_GET(open, openCustody(stores, person));
    Arrest arrest{open ? *open : custodies.back(), {}};
    VIGIL_TRY_GET(segments,
                  stores.records.listLinking(Kind::Segment, QStringLiteral("custody"), arrest.custody.reference));
    for (const auto& segment : segments)
        if (!arrest.segment ||
            segment.record.date(QStringLiteral("from")).isBefore(arrest.segment->record.date(QStringLiteral("from"))) ==
                Certainty::Certainly)
            arrest.segment = segment;
    return std::optional(arrest);
}

/// A fact typed in the campaign's own language, or one of the words that recur.
QString looseText(const Stores& stores, const QString& text, const QString& language)
{
    const QString common = commonWord(text, language);
    if (!common.isEmpty())
        return common;
    return textOnlyIn(text, language, campaignField(stores, QStringLiteral("language")));
}

PartialDate endOf(const TermResult& term)
{
    if (term.end)
        return PartialDate::day(*term.end);
    if (!term.earliest || !term.latest)
        return {};
    return PartialDate::between(term.earliest->date, term.latest->date);
}

bool isDropped(const Record& charge)
{
    const QString state = charge.text(QStringLiteral("state"));
    return state == QStringLiteral("dropped") || state == QStringLiteral("acquitted");
}

/// Whether a demand is for somebody who is still in the letter, or for all.
bool concerns(const StoredRecord& demand, const std::vector<LetterPerson>& people)
{
    const Links named = demand.record.links(QStringLiteral("people"));
    return named.empty() || std::any_of(named.begin(), named.end(), [&](const Link& link) {
               return std::any_of(people.begin(), people.end(),
                                  [&](const LetterPerson& person) { return person.stored.reference == link.target; });
           });
}

} // namespace

LetterFacts::LetterFacts(Stores& stores, const CaseworkService& casework, const Workplace& workplace)
    : m_stores(stores), m_casework(casework), m_workplace(workplace)
{
}

Result<TemplateMap> LetterFacts::values(const Asked& asked) const
{
    VIGIL_TRY_GET(gathered, gather(asked));
    return gathered.values;
}

Result<void> LetterFacts::addCustody(TemplateMap& values, const StoredRecord& person, const QString& language) const
{
    VIGIL_TRY_GET(arrest, latestArrest(m_stores, person.reference));
    if (!arrest)
        return {};
    const Record& custody = arrest->custody.record;
    values[QStringLiteral("takenFrom")] = looseText(m_stores, custody.text(QStringLiteral("takenFrom")), language);
    values[QStringLiteral("takenBy")] = looseText(m_stores, custody.text(QStringLiteral("takenBy")), language);
    if (arrest->segment) {
        const Record& segment = arrest->segment->record;
        values[QStringLiteral("arrested")] = segment.date(QStringLiteral("from"));
        values[QStringLiteral("arrestedTime")] =
            timeInWords(TimeOfDay::fromRow(segment.text(QStringLiteral("fromTime"))), language);
        values[QStringLiteral("place")] = segment.text(QStringLiteral("place"));
    }
    return {};
}

Result<void> LetterFacts::addSentences(TemplateMap& values, const StoredRecord& person, const QString& language) const
{
    VIGIL_TRY_GET(sentences, m_stores.records.listLinking(Kind::Sentence, QStringLiteral("person"), person.reference));
    QStringList words;
    PartialDate date;
    for (const auto& sentence : sentences) {
        const QString text = sentenceInWords(sentence.record, language);
        if (text.isEmpty())
            continue;
        words << text;
        date = sentence.record.date(QStringLiteral("date"));
    }
    values[QStringLiteral("sentence")] = words.join(QStringLiteral("; "));
    values[QStringLiteral("sentenceDate")] = words.size() == 1 ? date : PartialDate();
    VIGIL_TRY_GET(charges, m_stores.records.listLinking(Kind::Charge, QStringLiteral("person"), person.reference));
    TemplateList provisions;
    for (const auto& charge : charges) {
        const QString code = charge.record.text(QStringLiteral("code"));
        const QString provision = charge.record.text(QStringLiteral("provision"));
        if (!isDropped(charge.record))
            provisions.emplace_back(code.isEmpty() ? provision : provision + QStringLiteral(", ") + code);
    }
    values[QStringLiteral("charges")] = provisions;
    return {};
}

Result<TemplateValue> LetterFacts::personValue(const LetterPerson& person, const Asked& asked) const
{
    const StoredRecord& stored = person.stored;
    VIGIL_TRY_GET(name, letterName(m_stores, person, asked.language));
    VIGIL_TRY_GET(status, m_casework.status(stored.reference));
    TemplateMap values;
    values[QStringLiteral("name")] = name;
    const QString native = stored.record.text(QStringLiteral("nativeName"));
    values[QStringLiteral("nativeName")] = person.initialsOnly || native == name ? QString() : native;
    values[QStringLiteral("sex")] = stored.record.text(QStringLiteral("sex"));
    values[QStringLiteral("basis")] = basisInWords(status.basis, asked.language);
    values[QStringLiteral("status")] = statusInWords(status.derived.status, person.overdue, asked.language);
    values[QStringLiteral("expectedEnd")] = status.expectedEnd ? endOf(*status.expectedEnd) : PartialDate();
    VIGIL_TRY(addCustody(values, stored, asked.language));
    VIGIL_TRY(addSentences(values, stored, asked.language));
    return TemplateValue(values);
}

Result<TemplateMap> LetterFacts::signatoryValues(const Asked& asked) const
{
    VIGIL_TRY_GET(signatory, m_stores.records.find(asked.signatory));
    return TemplateMap{
        {QStringLiteral("name"), titleOf(signatory)},
        {QStringLiteral("city"), signatory.record.text(QStringLiteral("city"))},
        {QStringLiteral("country"), countryName(signatory.record.text(QStringLiteral("country")), asked.language)},
        {QStringLiteral("organisation"), signatory.record.text(QStringLiteral("organisation"))}};
}

Result<TemplateMap> LetterFacts::caseValues(const StoredRecord& caseFile, const Asked& asked) const
{
    const QString base = campaignField(m_stores, QStringLiteral("language"));
    return TemplateMap{
        {QStringLiteral("title"), caseFile.record.text(QStringLiteral("title"))},
        {QStringLiteral("summary"), textOnlyIn(caseFile.record.text(QStringLiteral("summary")), asked.language, base)},
        {QStringLiteral("country"), countryName(caseFile.record.text(QStringLiteral("country")), asked.language)}};
}

Result<LetterFacts::Gathered> LetterFacts::gather(const Asked& asked) const
{
    const QString base = campaignField(m_stores, QStringLiteral("language"));
    const QDate today = campaignToday(m_stores, m_workplace);
    VIGIL_TRY_GET(caseFile, m_stores.records.find(asked.caseFile));
    VIGIL_TRY_GET(contact, m_stores.records.find(asked.contact));
    VIGIL_TRY_GET(people, peopleOfCase(m_stores, caseFile, today, m_workplace.clock.now()));
    std::erase_if(people, [](const LetterPerson& person) { return person.released; });
    VIGIL_TRY_GET(hiding, NameHiding::of(m_stores, people));

    Gathered gathered;
    TemplateList personValues;
    for (const auto& person : people) {
        VIGIL_TRY_GET(value, personValue(person, asked));
        personValues.push_back(value);
        gathered.about.people.push_back({person.stored.reference, !person.initialsOnly});
    }
    TemplateList demandValues;
    VIGIL_TRY_GET(demands, openDemands(m_stores, asked.caseFile));
    for (const auto& demand : demands) {
        if (!concerns(demand, people))
            continue;
        VIGIL_TRY_GET(names, namesForDemand(m_stores, demand, people, asked.language));
        const QString own = textOnlyIn(demand.record.text(QStringLiteral("text")), asked.language, base);
        const QString text =
            own.isEmpty() ? demandInWords(demand.record.text(QStringLiteral("demandKind")), names, asked.language)
                          : own;
        demandValues.emplace_back(TemplateMap{{QStringLiteral("text"), hiding.hidden(text)}});
        gathered.about.demands.push_back(demand.reference);
    }
    VIGIL_TRY_GET(caseMap, caseValues(caseFile, asked));
    for (const auto& field : {QStringLiteral("title"), QStringLiteral("summary")})
        caseMap[field] = hiding.hidden(*caseMap[field].text());
    VIGIL_TRY_GET(signatory, signatoryValues(asked));
    const QString salutation = textOnlyIn(contact.record.text(QStringLiteral("salutations")), asked.language, base);
    gathered.values = {
        {QStringLiteral("salutation"), salutation.isEmpty() ? neutralSalutation(asked.language) : salutation},
        {QStringLiteral("office"), officeName(contact, asked.language)},
        {QStringLiteral("case"), caseMap},
        {QStringLiteral("people"), personValues},
        {QStringLiteral("peopleCount"), static_cast<qint64>(people.size())},
        {QStringLiteral("demands"), demandValues},
        {QStringLiteral("signatory"), signatory},
        {QStringLiteral("ownWords"), hiding.hidden(asked.ownWords)},
        {QStringLiteral("campaign"),
         TemplateMap{{QStringLiteral("title"), campaignField(m_stores, QStringLiteral("title"))}}},
        {QStringLiteral("date"), PartialDate::day(today)}};
    return gathered;
}

} // namespace vigil
