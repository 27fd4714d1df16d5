// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/personlister.h"

#include "app/stores.h"
#include "app/workplace.h"

namespace vigil {

namespace {

QString isoOf(std::optional<QDate> date)
{
    return date ? date->toString(Qt::ISODate) : QString();
}

QString utcOf(const std::optional<PlaceMoment>& moment)
{
    return moment ? moment->toUtc().toString(Qt::ISODate) : QString();
}

void addPeople(const Links& links, std::set<qint64>& people)
{
    for (const auto& link : links)
        if (link.target.kind == Kind::Person)
            people.insert(link.target.id);
}

} // namespace

PersonLister::PersonLister(Stores& stores, const DossierReader& dossiers, const Workplace& workplace)
    : m_stores(stores), m_dossiers(dossiers), m_workplace(workplace)
{
}

Result<void> PersonLister::refresh(const std::vector<RowChange>& rows)
{
    std::set<qint64> people;
    for (const auto& row : rows) {
        if (row.before)
            VIGIL_TRY(collect(*row.before, people));
        if (row.after)
            VIGIL_TRY(collect(*row.after, people));
    }
    for (const qint64 person : people)
        VIGIL_TRY(refreshPerson(person));
    return {};
}

Result<void> PersonLister::collect(const StoredRecord& stored, std::set<qint64>& people) const
{
    const Record& record = stored.record;
    const auto ofLinked = [&](const QString& field) -> Result<void> {
        const auto linked = record.reference(field);
        if (!linked)
            return {};
        const auto found = m_stores.records.find(*linked);
        return found ? collect(*found, people) : Result<void>();
    };
    switch (stored.reference.kind) {
    case Kind::Person:
        people.insert(stored.reference.id);
        return {};
    case Kind::Custody:
    case Kind::Sentence:
        if (const auto person = record.reference(QStringLiteral("person")))
            people.insert(person->id);
        return {};
    case Kind::Segment:
        return ofLinked(QStringLiteral("custody"));
    case Kind::Proceeding:
        addPeople(record.links(QStringLiteral("defendants")), people);
        return {};
    case Kind::Case:
        addPeople(record.links(QStringLiteral("people")), people);
        return {};
    case Kind::Letter:
        return ofLinked(QStringLiteral("case"));
    case Kind::Organisation: {
        VIGIL_TRY_GET(held, m_stores.records.listLinking(Kind::Segment, QStringLiteral("heldAt"), stored.reference));
        for (const auto& segment : held)
            VIGIL_TRY(collect(segment, people));
        return {};
    }
    case Kind::Campaign: {
        // The zone and country of the campaign are the default of every expected end.
        VIGIL_TRY_GET(everybody, m_stores.people.ids({}));
        people.insert(everybody.begin(), everybody.end());
        return {};
    }
    default:
        return {};
    }
}

Result<void> PersonLister::refreshPerson(qint64 id)
{
    const Reference person{Kind::Person, id};
    const auto stored = m_stores.records.find(person);
    if (!stored || stored->trashedAt)
        return m_stores.people.remove(id);

    VIGIL_TRY_GET(dossier, m_dossiers.read(person));
    const Record& record = dossier.person.record;
    const DerivedStatus status = deriveStatus(dossier.facts(), m_workplace.clock.now());
    PersonListing listing{.id = id,
                          .name = record.text(QStringLiteral("name")),
                          .nativeName = record.text(QStringLiteral("nativeName")),
                          .status = libertyStatusKey(status.status),
                          .statusSince = isoOf(status.asOf.earliest()),
                          .onTrial = status.onTrial,
                          .place = record.text(QStringLiteral("place"))};
    if (const auto* spell = dossier.latestSpell(); spell && !spell->segments.empty()) {
        const DossierSegment& first = spell->segments.front();
        const DossierSegment& current = spell->segments.back();
        listing.arrested = first.segment.from.text();
        listing.arrestedEarliest = isoOf(first.segment.from.earliest());
        if (!current.place.isEmpty())
            listing.place = current.place;
        listing.basis = legalBasisKey(current.segment.basis);
        if (spell->isOpen() && current.term) {
            listing.expectedEndEarliest = utcOf(current.term->earliest);
            listing.expectedEndLatest = utcOf(current.term->latest);
            listing.expectedEndDate = isoOf(current.term->end);
        }
    }
    VIGIL_TRY_GET(cases, m_stores.records.listLinking(Kind::Case, QStringLiteral("people"), person));
    for (const auto& file : cases) {
        if (listing.caseTitle.isEmpty())
            listing.caseTitle = file.record.text(QStringLiteral("title"));
        VIGIL_TRY_GET(letters, m_stores.records.listLinking(Kind::Letter, QStringLiteral("case"), file.reference));
        listing.letters += static_cast<qint64>(letters.size());
    }
    return m_stores.people.put(listing);
}

} // namespace vigil
