// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/persondossier.h"

#include "app/stores.h"
#include "app/termservice.h"

#include <algorithm>

namespace vigil {

namespace {

const Reference theCampaign{Kind::Campaign, 1};

QString campaignText(const RecordStore& records, const QString& field)
{
    const auto campaign = records.find(theCampaign);
    return campaign ? campaign->record.text(field) : QString();
}

/// Which component of a sentence is served on which legal basis.
bool serves(const QString& component, LegalBasis basis)
{
    switch (basis) {
    case LegalBasis::AdministrativeArrest:
        return component == QStringLiteral("administrative-arrest");
    case LegalBasis::Imprisonment:
        return component == QStringLiteral("imprisonment") || component == QStringLiteral("life");
    case LegalBasis::HouseArrest:
        return component == QStringLiteral("restriction-of-liberty");
    default:
        return false;
    }
}

std::optional<StoredRecord> sentenceFor(const StoredRecord& segment, LegalBasis basis,
                                        const std::vector<StoredRecord>& sentences)
{
    const auto linked = segment.record.reference(QStringLiteral("sentence"));
    std::optional<StoredRecord> found;
    for (const auto& sentence : sentences) {
        if (linked && sentence.reference == *linked)
            return sentence;
        if (!linked && serves(sentence.record.text(QStringLiteral("component")), basis))
            found = sentence;
    }
    return found;
}

/// A date that a person set by hand in place of the computed one.
TermResult overruled(const PartialDate& date, const QString& note, const QByteArray& zone)
{
    TermResult result;
    if (date.earliest())
        result.earliest = PlaceMoment{*date.earliest(), 0, zone};
    if (date.latest())
        result.latest = PlaceMoment{*date.latest(), 1440, zone};
    if (date.earliest() && date.earliest() == date.latest())
        result.end = date.earliest();
    result.explanation = {{"overruled", {date.text(), note}}};
    return result;
}

/// By day, then by the hour when it must have begun; without an hour, in the order of recording.
bool startsEarlier(const DossierSegment& a, const DossierSegment& b)
{
    const auto left = a.segment.from.earliest();
    const auto right = b.segment.from.earliest();
    if (left != right)
        return left && (!right || *left < *right);
    const TimeOfDay& hour = a.segment.fromTime;
    const TimeOfDay& other = b.segment.fromTime;
    if (!hour.isUnknown() && !other.isUnknown() && hour.latestMinute() != other.latestMinute())
        return hour.latestMinute() < other.latestMinute();
    return a.stored.reference < b.stored.reference;
}

/// Not std::sort: segments without an hour make the order no strict weak one. Each goes before those it certainly
/// precedes.
void insertInOrder(std::vector<DossierSegment>& segments, DossierSegment segment)
{
    auto place = segments.end();
    while (place != segments.begin() && startsEarlier(segment, *std::prev(place)))
        --place;
    segments.insert(place, std::move(segment));
}

} // namespace

StatusFacts PersonDossier::facts() const
{
    StatusFacts facts;
    for (const auto& spell : spells) {
        CustodySpell values;
        for (const auto& segment : spell.segments)
            values.segments.push_back(segment.segment);
        if (!spell.isOpen())
            values.release = Release{spell.custody.record.date(QStringLiteral("released"))};
        facts.spells.push_back(std::move(values));
    }
    if (const auto status = libertyStatusFromKey(person.record.text(QStringLiteral("situation"))))
        facts.situation = Situation{*status, person.record.date(QStringLiteral("situationSince"))};
    facts.onTrial = std::any_of(proceedings.begin(), proceedings.end(), [](const StoredRecord& proceeding) {
        return proceeding.record.text(QStringLiteral("state")) == QStringLiteral("trial");
    });
    return facts;
}

const DossierSpell* PersonDossier::latestSpell() const
{
    return spells.empty() ? nullptr : &spells.back();
}

const DossierSegment* PersonDossier::current() const
{
    const auto* spell = latestSpell();
    return spell && !spell->segments.empty() ? &spell->segments.back() : nullptr;
}

DossierReader::DossierReader(Stores& stores, const TermService& terms) : m_stores(stores), m_terms(terms) {}

Result<PersonDossier> DossierReader::read(Reference person) const
{
    const RecordStore& records = m_stores.records;
    VIGIL_TRY_GET(stored, records.find(person));
    PersonDossier dossier{.person = stored, .spells = {}, .sentences = {}, .proceedings = {}};
    VIGIL_TRY_GET(sentences, records.listLinking(Kind::Sentence, QStringLiteral("person"), person));
    dossier.sentences = sentences;
    VIGIL_TRY_GET(proceedings, records.listLinking(Kind::Proceeding, QStringLiteral("defendants"), person));
    dossier.proceedings = proceedings;
    VIGIL_TRY_GET(custodies, records.listLinking(Kind::Custody, QStringLiteral("person"), person));
    for (const auto& custody : custodies) {
        VIGIL_TRY_GET(spell, readSpell(custody, dossier.sentences));
        dossier.spells.push_back(std::move(spell));
    }
    std::stable_sort(dossier.spells.begin(), dossier.spells.end(), [](const DossierSpell& a, const DossierSpell& b) {
        if (a.segments.empty() || b.segments.empty())
            return a.segments.empty() && !b.segments.empty();
        return startsEarlier(a.segments.front(), b.segments.front());
    });
    return dossier;
}

Result<DossierSpell> DossierReader::readSpell(const StoredRecord& custody,
                                              const std::vector<StoredRecord>& sentences) const
{
    DossierSpell spell{.custody = custody, .segments = {}};
    VIGIL_TRY_GET(rows, m_stores.records.listLinking(Kind::Segment, QStringLiteral("custody"), custody.reference));
    for (const auto& row : rows) {
        VIGIL_TRY_GET(segment, readSegment(row, sentences));
        insertInOrder(spell.segments, std::move(segment));
    }
    for (auto& segment : spell.segments) {
        segment.term = termOf(segment, spell.segments.front().segment);
        if (segment.term)
            segment.segment.expectedLatest = segment.term->latest;
    }
    return spell;
}

Result<DossierSegment> DossierReader::readSegment(const StoredRecord& stored,
                                                  const std::vector<StoredRecord>& sentences) const
{
    const Record& record = stored.record;
    const auto basis = legalBasisFromKey(record.text(QStringLiteral("basis")));
    DossierSegment segment{
        .stored = stored,
        .segment = {.basis = basis.value_or(LegalBasis::Unacknowledged),
                    .from = record.date(QStringLiteral("from")),
                    .fromTime = TimeOfDay::fromRow(record.text(QStringLiteral("fromTime")))},
        .sentence = sentenceFor(stored, basis.value_or(LegalBasis::Unacknowledged), sentences),
        .term = {},
        .place = record.text(QStringLiteral("place")),
        .zone = record.text(QStringLiteral("zone")).toLatin1(),
    };
    if (!record.date(QStringLiteral("to")).isUnknown())
        segment.segment.to = record.date(QStringLiteral("to"));
    if (const auto heldAt = record.reference(QStringLiteral("heldAt"))) {
        VIGIL_TRY_GET(place, m_stores.records.find(*heldAt));
        if (segment.place.isEmpty())
            segment.place = place.record.text(QStringLiteral("name"));
        if (segment.zone.isEmpty())
            segment.zone = place.record.text(QStringLiteral("zone")).toLatin1();
    }
    if (segment.zone.isEmpty())
        segment.zone = campaignText(m_stores.records, QStringLiteral("zone")).toLatin1();
    return segment;
}

QString DossierReader::countryOf(const StoredRecord& segment) const
{
    if (const auto heldAt = segment.record.reference(QStringLiteral("heldAt")))
        if (const auto place = m_stores.records.find(*heldAt))
            if (const QString country = place->record.text(QStringLiteral("country")); !country.isEmpty())
                return country;
    return campaignText(m_stores.records, QStringLiteral("country"));
}

std::optional<TermResult> DossierReader::termOf(const DossierSegment& segment, const CustodySegment& first) const
{
    if (segment.sentence)
        return sentenceTerm(segment, first);
    const auto length = TermLength::parse(segment.stored.record.text(QStringLiteral("length")));
    if (!length)
        return std::nullopt;
    const QDate on = segment.segment.from.earliest().value_or(QDate());
    const auto profile = m_terms.profileFor(countryOf(segment.stored), legalBasisKey(segment.segment.basis), on);
    if (!profile)
        return std::nullopt;
    const auto result = computeTerm(
        {.from = segment.segment.from, .time = segment.segment.fromTime, .lengths = {*length}, .zone = segment.zone},
        *profile);
    return result ? std::optional(*result) : std::nullopt;
}

std::optional<TermResult> DossierReader::sentenceTerm(const DossierSegment& segment, const CustodySegment& first) const
{
    const Record& sentence = segment.sentence->record;
    const PartialDate overrideEnd = sentence.date(QStringLiteral("overrideEnd"));
    if (!overrideEnd.isUnknown())
        return overruled(overrideEnd, sentence.text(QStringLiteral("overrideNote")), segment.zone);

    // Administrative arrest counts from the actual detention: from the first segment of the spell.
    const bool fromDetention = segment.segment.basis == LegalBasis::AdministrativeArrest;
    const CustodySegment& start = fromDetention ? first : segment.segment;
    TermRequest request{.from = start.from, .time = start.fromTime, .lengths = {}, .zone = segment.zone};
    if (const PartialDate from = sentence.date(QStringLiteral("from")); !from.isUnknown()) {
        request.from = from;
        request.time = TimeOfDay::fromRow(sentence.text(QStringLiteral("fromTime")));
    }
    std::vector<TermLength> lengths;
    std::optional<StoredRecord> link = segment.sentence;
    for (int depth = 0; link && depth < 20; ++depth) {
        const auto length = TermLength::parse(link->record.text(QStringLiteral("length")));
        if (!length)
            return std::nullopt;
        lengths.insert(lengths.begin(), *length);
        const auto before = link->record.reference(QStringLiteral("consecutiveTo"));
        const auto earlier =
            before ? m_stores.records.find(*before) : Result<StoredRecord>(Error{"unknown-reference", {}});
        link = earlier ? std::optional(*earlier) : std::nullopt;
        if (link && !link->record.date(QStringLiteral("from")).isUnknown())
            request.from = link->record.date(QStringLiteral("from"));
    }
    request.lengths = lengths;
    request.creditDays = static_cast<int>(sentence.number(QStringLiteral("creditDays")).value_or(0));
    request.addedDays = static_cast<int>(sentence.number(QStringLiteral("addedDays")).value_or(0));

    const QDate on = request.from.earliest().value_or(QDate());
    const JurisdictionProfile* named = m_terms.profile(sentence.text(QStringLiteral("profile")));
    const auto profile = named
                             ? std::optional(*named)
                             : m_terms.profileFor(countryOf(segment.stored), legalBasisKey(segment.segment.basis), on);
    if (!profile)
        return std::nullopt;
    const auto result = computeTerm(request, *profile);
    return result ? std::optional(*result) : std::nullopt;
}

} // namespace vigil
