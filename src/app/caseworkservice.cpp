// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/caseworkservice.h"

#include "app/arrestwriter.h"
#include "app/changes.h"
#include "app/persondossier.h"
#include "app/recordrules.h"
#include "app/recordservice.h"
#include "app/stores.h"
#include "domain/names.h"
#include "domain/partialdate.h"

#include <QDateTime>
#include <algorithm>

namespace vigil {

namespace {

/// Above this, two names may well be the same person's; never more than a suggestion.
constexpr double alikeEnough = 0.8;

std::optional<DaysHeld> daysHeld(const PersonListing& listing, QDate today)
{
    const QDate earliest = QDate::fromString(listing.arrestedEarliest, Qt::ISODate);
    if (!earliest.isValid() || !custodyStatusKeys().contains(listing.status))
        return {};
    const auto latest = readTypedDate(listing.arrested, earliest).date.latest().value_or(today);
    const qint64 most = std::max<qint64>(0, earliest.daysTo(today));
    return DaysHeld{.least = std::clamp<qint64>(latest.daysTo(today), 0, most), .most = most};
}

} // namespace

CaseworkService::CaseworkService(Stores& stores, Changes& changes, TermService& terms)
    : m_stores(stores), m_changes(changes), m_terms(terms)
{
}

Findings CaseworkService::check(const ArrestDraft& draft) const
{
    RecordService records(m_stores, m_changes);
    return readArrest(draft, records).findings;
}

Result<ArrestReceipt> CaseworkService::logArrest(const ArrestDraft& draft, DuplicateHint hint)
{
    RecordService records(m_stores, m_changes);
    ArrestReading reading = readArrest(draft, records);
    if (hasErrors(reading.findings))
        return Error{"input-refused", {}, reading.findings};
    for (const QString& name : hint == DuplicateHint::Look ? reading.names : QStringList()) {
        VIGIL_TRY_GET(alike, similarPeople(name, 3));
        for (const auto& person : alike)
            reading.findings.push_back({Severity::Warning, QStringLiteral("name"), "possible-duplicate",
                                        person.reference.toString() + QLatin1Char(' ') + person.listing.name});
    }

    ArrestReceipt receipt{.receipt = {}, .arrests = {}, .caseFile = reading.caseFile, .expectedEnd = {}};
    auto changed =
        m_changes.apply({.key = QStringLiteral("log-arrest"), .label = reading.names.join(QStringLiteral("; "))},
                        [&](ChangeWriter& writer) -> Result<void> {
                            VIGIL_TRY_GET(arrests, writeArrest(reading, m_stores, writer));
                            receipt.arrests = arrests;
                            return {};
                        });
    if (!changed)
        return changed.error();
    receipt.receipt = *changed;
    receipt.receipt.reference = receipt.arrests.front().person;
    VIGIL_TRY_GET(known, status(receipt.arrests.front().person));
    receipt.expectedEnd = known.expectedEnd;
    if (reading.term && reading.term->hasEnd() && !receipt.expectedEnd)
        reading.findings.push_back({Severity::Warning, QStringLiteral("term"), "no-profile", draft.term});
    receipt.receipt.findings = reading.findings;
    return receipt;
}

Result<std::vector<PersonRow>> CaseworkService::similarPeople(const QString& name, int limit) const
{
    struct Candidate
    {
        qint64 person;
        double likeness;
    };
    const QString key = foldName(name);
    std::vector<Candidate> candidates;
    const auto add = [&](const std::vector<SearchRow>& rows) {
        for (const SearchRow& row : rows)
            if (const double likeness = nameLikeness(key, row.key); likeness >= alikeEnough || row.key.contains(key))
                candidates.push_back({row.reference.id, likeness});
    };
    if (key.size() >= 3) {
        VIGIL_TRY_GET(words, m_stores.search.allWords(key, Kind::Person, 50));
        add(words);
        VIGIL_TRY_GET(near, m_stores.search.anyTrigram(key, Kind::Person, 100));
        add(near);
    }
    std::ranges::stable_sort(candidates, std::greater(), &Candidate::likeness);
    std::vector<qint64> ids;
    for (const Candidate& candidate : candidates)
        if (std::ranges::find(ids, candidate.person) == ids.end())
            ids.push_back(candidate.person);
    if (ids.size() > static_cast<std::size_t>(limit))
        ids.resize(static_cast<std::size_t>(limit));
    return people(ids);
}

Result<Receipt> CaseworkService::confirmRelease(Reference personOrCustody, const QString& date, const QString& source)
{
    VIGIL_TRY_GET(stored, m_stores.records.find(personOrCustody));
    std::optional<StoredRecord> custody = stored;
    Reference person = personOrCustody;
    if (personOrCustody.kind == Kind::Person) {
        VIGIL_TRY_GET(open, openCustody(m_stores, personOrCustody));
        custody = open;
    } else if (personOrCustody.kind == Kind::Custody) {
        person = stored.record.reference(QStringLiteral("person")).value_or(personOrCustody);
    } else {
        return Error{"wrong-kind", personOrCustody.toString()};
    }
    if (!custody || custody->trashedAt || !custody->record.date(QStringLiteral("released")).isUnknown())
        return Error{"no-open-custody", personOrCustody.toString()};

    RecordService records(m_stores, m_changes);
    Findings findings;
    const ParsedField released = records.read(Kind::Custody, QStringLiteral("released"), date);
    appendNew(findings, released.findings);
    const auto* day = std::get_if<PartialDate>(&released.value);
    if (!day || day->isUnknown() || day->isUnreadable())
        appendNew(findings, {{Severity::Error, QStringLiteral("date"), "required", date}});
    else if (!currentSpellStartsBy(*custody, *day))
        findings.push_back({Severity::Error, QStringLiteral("date"), "dates-out-of-order", date});
    const SourceReading origin = readSource(source, records);
    if (source.trimmed().isEmpty())
        findings.push_back({Severity::Error, QStringLiteral("source"), "required", {}});
    appendNew(findings, origin.findings);
    if (hasErrors(findings))
        return Error{"input-refused", personOrCustody.toString(), findings};

    Record changed = custody->record;
    changed.set(QStringLiteral("released"), released.value);
    auto receipt = m_changes.apply({.key = QStringLiteral("confirm-release"), .label = records.titleOf(person)},
                                   [&](ChangeWriter& writer) -> Result<void> {
                                       VIGIL_TRY_GET(known, sourceReference(origin, writer));
                                       if (known)
                                           changed.set(QStringLiteral("releaseSource"), *known);
                                       return writer.update(custody->reference, changed);
                                   });
    if (!receipt)
        return receipt.error();
    receipt->reference = person;
    receipt->findings = findings;
    return receipt;
}

bool CaseworkService::currentSpellStartsBy(const StoredRecord& custody, const PartialDate& released) const
{
    const auto segments = m_stores.records.listLinking(Kind::Segment, QStringLiteral("custody"), custody.reference);
    if (!segments)
        return true;
    return std::none_of(segments->begin(), segments->end(), [&](const StoredRecord& segment) {
        return released.isBefore(segment.record.date(QStringLiteral("from"))) == Certainty::Certainly;
    });
}

Result<PersonStatus> CaseworkService::status(Reference person) const
{
    VIGIL_TRY_GET(dossier, DossierReader(m_stores, m_terms).read(person));
    PersonStatus status{
        .derived = deriveStatus(dossier.facts(), m_changes.workplace().clock.now()), .expectedEnd = {}, .basis = {}};
    if (const auto* current = dossier.current()) {
        status.basis = legalBasisKey(current->segment.basis);
        if (dossier.latestSpell()->isOpen())
            status.expectedEnd = current->term;
    }
    return status;
}

Result<std::vector<StoredRecord>> CaseworkService::casesOf(Reference person) const
{
    return m_stores.records.listLinking(Kind::Case, QStringLiteral("people"), person);
}

std::optional<Reference> CaseworkService::caseOf(Reference person) const
{
    const auto cases = casesOf(person);
    return cases && !cases->empty() ? std::optional(cases->front().reference) : std::nullopt;
}

Result<std::vector<qint64>> CaseworkService::peopleIds(const PersonQuery& query) const
{
    PersonQuery dated = query;
    dated.nowUtc = m_changes.workplace().clock.now().toString(Qt::ISODate);
    return m_stores.people.ids(dated);
}

Result<PeopleCount> CaseworkService::countPeople() const
{
    VIGIL_TRY_GET(parts, m_stores.people.countParts(m_changes.workplace().clock.now().toString(Qt::ISODate)));
    VIGIL_TRY_GET(places, m_stores.people.places());
    return PeopleCount{.parts = std::move(parts), .places = std::move(places)};
}

Result<std::vector<PersonRow>> CaseworkService::people(const std::vector<qint64>& ids) const
{
    VIGIL_TRY_GET(listings, m_stores.people.rows(ids));
    const QString now = m_changes.workplace().clock.now().toString(Qt::ISODate);
    const QDate today = campaignToday(m_stores, m_changes.workplace());
    std::vector<PersonRow> rows;
    rows.reserve(listings.size());
    for (auto& listing : listings) {
        const bool overdue = !listing.expectedEndLatest.isEmpty() && listing.expectedEndLatest <= now;
        const Reference reference{Kind::Person, listing.id};
        const auto held = daysHeld(listing, today);
        rows.push_back({reference, std::move(listing), overdue, held});
    }
    return rows;
}

} // namespace vigil
