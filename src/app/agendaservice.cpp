// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/agendaservice.h"

#include "app/persondossier.h"
#include "app/recordrules.h"
#include "app/recordservice.h"
#include "app/stores.h"
#include "app/termservice.h"
#include "app/workplace.h"
#include "domain/custody.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTimeZone>
#include <algorithm>

namespace vigil {

namespace {

constexpr int daysAhead = 30;

AgendaItem onDay(AgendaKind kind, Reference reference, const PartialDate& date, QDate today)
{
    AgendaItem item{.kind = kind,
                    .reference = reference,
                    .what = {},
                    .who = {},
                    .when = date.edtf(),
                    .day = {},
                    .daysFromToday = {}};
    item.day = date.earliest() ? date.earliest() : date.latest();
    if (item.day)
        item.daysFromToday = static_cast<int>(today.daysTo(*item.day));
    item.estimated = !date.isDay();
    return item;
}

bool isNear(const AgendaItem& item)
{
    return !item.daysFromToday || *item.daysFromToday <= daysAhead;
}

QString namesOf(const RecordStore& records, const Links& links)
{
    QStringList names;
    for (const auto& link : links)
        if (const auto found = records.find(link.target); found && !found->trashedAt)
            names << titleOf(*found);
    if (names.size() > 3)
        return names.mid(0, 3).join(QStringLiteral(", ")) + QStringLiteral(" +%1").arg(names.size() - 3);
    return names.join(QStringLiteral(", "));
}

QString utcBound(QDate day, const QByteArray& zone)
{
    return QDateTime(day, QTime(0, 0), QTimeZone(zone)).toUTC().toString(Qt::ISODate);
}

bool needsAPerson(OutboxState state)
{
    return state == OutboxState::Refused || state == OutboxState::Held || state == OutboxState::Unknown;
}

const QString asideSetting = QStringLiteral("agenda-aside");
const QString doneMark = QStringLiteral("done");

/// What an item is called among those put aside: what it is about, and when.
QString asideKey(const AgendaItem& item)
{
    return QStringLiteral("%1 %2 %3")
        .arg(QString::number(static_cast<int>(item.kind)), item.reference.toString(), item.when);
}

/// Keys, each with "done" or an ISO date. What cannot be read puts nothing aside.
Result<QJsonObject> readAside(const Stores& stores)
{
    VIGIL_TRY_GET(kept, stores.settings.find(asideSetting));
    return kept ? QJsonDocument::fromJson(kept->toUtf8()).object() : QJsonObject();
}

Result<void> writeAside(Stores& stores, const QJsonObject& aside)
{
    return stores.settings.save(asideSetting, QString::fromUtf8(QJsonDocument(aside).toJson(QJsonDocument::Compact)));
}

} // namespace

AgendaService::AgendaService(Stores& stores, TermService& terms, const Workplace& workplace)
    : m_stores(stores), m_terms(terms), m_workplace(workplace)
{
}

Result<std::vector<AgendaItem>> AgendaService::today() const
{
    VIGIL_TRY_GET(items, all());
    std::erase_if(items, &AgendaItem::isAside);
    return std::move(items);
}

Result<void> AgendaService::setAside(const AgendaItem& item, const QString& until)
{
    VIGIL_TRY_GET(aside, readAside(m_stores));
    const QString today = campaignToday(m_stores, m_workplace).toString(Qt::ISODate);
    for (auto each = aside.begin(); each != aside.end();)
        each = each->toString() != doneMark && each->toString() <= today ? aside.erase(each) : std::next(each);
    if (until.isEmpty())
        aside.remove(asideKey(item));
    else
        aside.insert(asideKey(item), until);
    return writeAside(m_stores, aside);
}

Result<void> AgendaService::putOff(const AgendaItem& item, QDate until)
{
    return setAside(item, until.toString(Qt::ISODate));
}

Result<void> AgendaService::setDone(const AgendaItem& item)
{
    return setAside(item, doneMark);
}

Result<void> AgendaService::bringBack(const AgendaItem& item)
{
    return setAside(item, {});
}

Result<std::vector<AgendaItem>> AgendaService::all() const
{
    std::vector<AgendaItem> items;
    for (const auto part : {&AgendaService::addHearings, &AgendaService::addReleases, &AgendaService::addDeadlines,
                            &AgendaService::addLetters, &AgendaService::addPeopleWithoutCase})
        VIGIL_TRY((this->*part)(items));
    std::stable_sort(items.begin(), items.end(), [](const AgendaItem& a, const AgendaItem& b) {
        return a.day.value_or(QDate(9999, 12, 31)) < b.day.value_or(QDate(9999, 12, 31));
    });
    VIGIL_TRY_GET(aside, readAside(m_stores));
    const QDate today = campaignToday(m_stores, m_workplace);
    for (AgendaItem& item : items) {
        if (aside.isEmpty())
            break;
        const QString until = aside.value(asideKey(item)).toString();
        item.done = until == doneMark;
        if (const QDate day = QDate::fromString(until, Qt::ISODate); day.isValid() && day > today)
            item.putOffUntil = day;
    }
    return items;
}

Result<void> AgendaService::addHearings(std::vector<AgendaItem>& items) const
{
    const QDate today = campaignToday(m_stores, m_workplace);
    VIGIL_TRY_GET(hearings, m_stores.records.list(Kind::Hearing));
    for (const auto& hearing : hearings) {
        const QString outcome = hearing.record.text(QStringLiteral("outcome"));
        if (!outcome.isEmpty() && outcome != QStringLiteral("unknown"))
            continue;
        AgendaItem item =
            onDay(AgendaKind::Hearing, hearing.reference, hearing.record.date(QStringLiteral("date")), today);
        if (!item.day || !isNear(item))
            continue;
        item.what = hearing.record.text(QStringLiteral("hearingType"));
        if (const QString time = hearing.record.text(QStringLiteral("time")); !time.isEmpty())
            item.when += QLatin1Char(' ') + time;
        item.overdue = *item.daysFromToday < 0;
        const auto proceeding = hearing.record.reference(QStringLiteral("proceeding"));
        if (const auto found =
                proceeding ? m_stores.records.find(*proceeding) : Result<StoredRecord>(Error{"unknown-reference", {}}))
            item.who = namesOf(m_stores.records, found->record.links(QStringLiteral("defendants")));
        items.push_back(std::move(item));
    }
    return {};
}

Result<void> AgendaService::addReleases(std::vector<AgendaItem>& items) const
{
    const QDate today = campaignToday(m_stores, m_workplace);
    const QString now = m_workplace.clock.now().toString(Qt::ISODate);
    VIGIL_TRY_GET(listings, m_stores.people.expectedEnds(
                                QString(), utcBound(today.addDays(daysAhead + 1), campaignZone(m_stores))));
    for (const auto& listing : listings) {
        VIGIL_TRY_GET(end, endOf(listing));
        if (!end)
            continue;
        items.push_back({.kind = AgendaKind::Release,
                         .reference = {Kind::Person, listing.id},
                         .what = listing.basis,
                         .who = listing.name,
                         .when = end->when,
                         .day = end->day,
                         .daysFromToday = static_cast<int>(today.daysTo(end->day)),
                         .estimated = listing.expectedEndEarliest != listing.expectedEndLatest,
                         .overdue = listing.expectedEndLatest <= now});
    }
    return {};
}

/// The list of people knows the day where there is one; otherwise the term must be computed again for its place's
/// clock.
Result<std::optional<AgendaService::End>> AgendaService::endOf(const PersonListing& listing) const
{
    if (const QDate day = QDate::fromString(listing.expectedEndDate, Qt::ISODate); day.isValid())
        return std::optional(End{listing.expectedEndDate, day});
    VIGIL_TRY_GET(dossier, DossierReader(m_stores, m_terms).read({Kind::Person, listing.id}));
    const auto* current = dossier.current();
    if (!current || !current->term || !current->term->latest)
        return std::optional<End>();
    const QString latest = current->term->latest->toIso();
    return std::optional(End{latest, QDate::fromString(latest.left(10), Qt::ISODate)});
}

Result<void> AgendaService::addDeadlines(std::vector<AgendaItem>& items) const
{
    const QDate today = campaignToday(m_stores, m_workplace);
    VIGIL_TRY_GET(sheets, m_stores.records.list(Kind::Sheet));
    for (const auto& sheet : sheets) {
        const PartialDate until = sheet.record.date(QStringLiteral("appealUntil"));
        AgendaItem item = onDay(AgendaKind::AppealDeadline, sheet.reference, until, today);
        item.day = until.latest();
        if (!item.day || *item.day < today)
            continue;
        item.daysFromToday = static_cast<int>(today.daysTo(*item.day));
        if (!isNear(item))
            continue;
        item.what = titleOf(sheet);
        if (const auto owner = sheet.record.reference(QStringLiteral("case")))
            if (const auto file = m_stores.records.find(*owner))
                item.who = titleOf(*file);
        items.push_back(std::move(item));
    }
    return {};
}

Result<void> AgendaService::addLetters(std::vector<AgendaItem>& items) const
{
    const auto push = [&](AgendaKind kind, const StoredRecord& letter, const QString& what) {
        const auto contact = letter.record.reference(QStringLiteral("contact"));
        const auto found =
            contact ? m_stores.records.find(*contact) : Result<StoredRecord>(Error{"unknown-reference", {}});
        items.push_back({.kind = kind,
                         .reference = letter.reference,
                         .what = what,
                         .who = found ? titleOf(*found) : QString(),
                         .when = {},
                         .day = {},
                         .daysFromToday = {}});
    };
    VIGIL_TRY_GET(letters, m_stores.records.list(Kind::Letter));
    for (const auto& letter : letters) {
        const QString state = letter.record.text(QStringLiteral("state"));
        if (state == QStringLiteral("draft") || state == QStringLiteral("approved") ||
            state == QStringLiteral("exported"))
            push(AgendaKind::LetterDue, letter, state);
    }
    VIGIL_TRY_GET(outbox, m_stores.outbox.list());
    for (const auto& row : outbox)
        if (needsAPerson(row.state))
            if (const auto letter = m_stores.records.find({Kind::Letter, row.letterId}))
                push(AgendaKind::LetterProblem, *letter, outboxStateKey(row.state));
    return {};
}

Result<void> AgendaService::addPeopleWithoutCase(std::vector<AgendaItem>& items) const
{
    VIGIL_TRY_GET(listings, m_stores.people.withoutCase(custodyStatusKeys()));
    for (const auto& listing : listings)
        items.push_back({.kind = AgendaKind::NotInCase,
                         .reference = {Kind::Person, listing.id},
                         .what = {},
                         .who = listing.name,
                         .when = {},
                         .day = {},
                         .daysFromToday = {}});
    return {};
}

Result<std::vector<ReleaseRow>> AgendaService::releases(std::optional<QDate> from, std::optional<QDate> to) const
{
    const QByteArray zone = campaignZone(m_stores);
    VIGIL_TRY_GET(listings, m_stores.people.expectedEnds(from ? utcBound(*from, zone) : QString(),
                                                         to ? utcBound(to->addDays(1), zone) : QString()));
    const QString now = m_workplace.clock.now().toString(Qt::ISODate);
    const DossierReader dossiers(m_stores, m_terms);
    std::vector<ReleaseRow> rows;
    for (const auto& listing : listings) {
        const Reference person{Kind::Person, listing.id};
        VIGIL_TRY_GET(dossier, dossiers.read(person));
        const auto* current = dossier.current();
        if (!current || !current->term || !current->term->latest)
            continue;
        rows.push_back({.person = person,
                        .name = listing.name,
                        .earliest = current->term->earliest ? current->term->earliest->toIso() : QString(),
                        .latest = current->term->latest->toIso(),
                        .date = listing.expectedEndDate,
                        .basis = listing.basis,
                        .overdue = listing.expectedEndLatest <= now});
    }
    return rows;
}

} // namespace vigil
