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
#include <set>

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
    return firstOf(names);
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

/// People whose item of that kind somebody put aside, without those of `told`.
Result<std::vector<PersonListing>> asidePeople(const Stores& stores, const QJsonObject& aside, AgendaKind kind,
                                               const std::set<qint64>& told)
{
    std::vector<qint64> ids;
    for (const QString& key : aside.keys()) {
        const QStringList parts = key.split(QLatin1Char(' '));
        const auto reference = Reference::parse(parts.value(1));
        if (parts.front().toInt() == static_cast<int>(kind) && reference && reference->kind == Kind::Person &&
            !told.contains(reference->id))
            ids.push_back(reference->id);
    }
    return stores.people.rows(ids);
}

} // namespace

/// What is put aside must not use up the rows that are asked for.
int AgendaService::Scope::longest() const
{
    return atMost > 0 ? atMost + static_cast<int>(aside.size()) : 0;
}

AgendaService::AgendaService(Stores& stores, TermService& terms, const Workplace& workplace)
    : m_stores(stores), m_terms(terms), m_workplace(workplace)
{
}

Result<std::vector<AgendaItem>> AgendaService::today() const
{
    VIGIL_TRY_GET(agenda, all());
    std::erase_if(agenda.items, &AgendaItem::isAside);
    return std::move(agenda.items);
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

Result<Agenda> AgendaService::all(int atMost, const std::stop_token& stop) const
{
    VIGIL_TRY_GET(aside, readAside(m_stores));
    const Scope scope{.today = campaignToday(m_stores, m_workplace),
                      .now = m_workplace.clock.now().toString(Qt::ISODate),
                      .aside = aside,
                      .atMost = atMost};
    Agenda agenda;
    for (const auto part : {&AgendaService::addHearings, &AgendaService::addReleases, &AgendaService::addDeadlines,
                            &AgendaService::addLetters, &AgendaService::addPeopleWithoutCase}) {
        if (stop.stop_requested())
            return Error{"cancelled", {}};
        VIGIL_TRY((this->*part)(agenda, scope));
    }
    std::ranges::stable_sort(agenda.items, {},
                             [](const AgendaItem& item) { return item.day.value_or(QDate(9999, 12, 31)); });
    for (AgendaItem& item : agenda.items) {
        if (aside.isEmpty())
            break;
        const QString until = aside.value(asideKey(item)).toString();
        item.done = until == doneMark;
        if (const QDate day = QDate::fromString(until, Qt::ISODate); day.isValid() && day > scope.today)
            item.putOffUntil = day;
    }
    return agenda;
}

Result<qint64> AgendaService::people() const
{
    return m_stores.people.count();
}

Result<void> AgendaService::addHearings(Agenda& agenda, const Scope& scope) const
{
    const QDate today = scope.today;
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
        agenda.items.push_back(std::move(item));
    }
    return {};
}

Result<void> AgendaService::addReleases(Agenda& agenda, const Scope& scope) const
{
    VIGIL_TRY_GET(overdue, m_stores.people.overdue(scope.now, scope.longest()));
    std::set<qint64> told;
    for (const ExpectedEnd& end : overdue) {
        told.insert(end.id);
        VIGIL_TRY(addRelease(agenda, scope, end));
    }
    VIGIL_TRY_GET(kept, asidePeople(m_stores, scope.aside, AgendaKind::Release, told));
    for (const PersonListing& person : kept)
        if (!person.expectedEndLatest.isEmpty() && person.expectedEndLatest <= scope.now) {
            told.insert(person.id);
            VIGIL_TRY(addRelease(agenda, scope,
                                 {person.id, person.name, person.basis, person.expectedEndEarliest,
                                  person.expectedEndLatest, person.expectedEndDate}));
        }
    if (scope.atMost > 0) {
        VIGIL_TRY_GET(count, m_stores.people.countOverdue(scope.now));
        agenda.moreOverdue = count - std::ssize(told);
    }
    VIGIL_TRY_GET(coming, m_stores.people.expectedEnds(
                              scope.now, utcBound(scope.today.addDays(daysAhead + 1), campaignZone(m_stores))));
    for (const ExpectedEnd& end : coming)
        VIGIL_TRY(addRelease(agenda, scope, end));
    return {};
}

Result<void> AgendaService::addRelease(Agenda& agenda, const Scope& scope, const ExpectedEnd& expected) const
{
    VIGIL_TRY_GET(end, endOf(expected));
    if (!end)
        return {};
    agenda.items.push_back({.kind = AgendaKind::Release,
                            .reference = {Kind::Person, expected.id},
                            .what = expected.basis,
                            .who = expected.name,
                            .when = end->when,
                            .day = end->day,
                            .daysFromToday = static_cast<int>(scope.today.daysTo(end->day)),
                            .estimated = expected.earliest != expected.latest,
                            .overdue = expected.latest <= scope.now});
    return {};
}

/// The list of people knows the day where there is one; otherwise the term must be computed again for its place's
/// clock.
Result<std::optional<AgendaService::End>> AgendaService::endOf(const ExpectedEnd& expected) const
{
    if (const QDate day = QDate::fromString(expected.date, Qt::ISODate); day.isValid())
        return std::optional(End{expected.date, day});
    VIGIL_TRY_GET(dossier, DossierReader(m_stores, m_terms).read({Kind::Person, expected.id}));
    const auto* current = dossier.current();
    if (!current || !current->term || !current->term->latest)
        return std::optional<End>();
    const QString latest = current->term->latest->toIso();
    return std::optional(End{latest, QDate::fromString(latest.left(10), Qt::ISODate)});
}

Result<void> AgendaService::addDeadlines(Agenda& agenda, const Scope& scope) const
{
    const QDate today = scope.today;
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
        agenda.items.push_back(std::move(item));
    }
    return {};
}

Result<void> AgendaService::addLetters(Agenda& agenda, const Scope&) const
{
    const auto push = [&](AgendaKind kind, const StoredRecord& letter, const QString& what) {
        const auto contact = letter.record.reference(QStringLiteral("contact"));
        const auto found =
            contact ? m_stores.records.find(*contact) : Result<StoredRecord>(Error{"unknown-reference", {}});
        agenda.items.push_back({.kind = kind,
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

Result<void> AgendaService::addPeopleWithoutCase(Agenda& agenda, const Scope& scope) const
{
    VIGIL_TRY_GET(people, m_stores.people.withoutCase(custodyStatusKeys(), scope.longest()));
    std::set<qint64> told;
    const auto add = [&](qint64 id, const QString& name) {
        told.insert(id);
        agenda.items.push_back({.kind = AgendaKind::NotInCase,
                                .reference = {Kind::Person, id},
                                .what = {},
                                .who = name,
                                .when = {},
                                .day = {},
                                .daysFromToday = {}});
    };
    for (const NamedPerson& person : people)
        add(person.id, person.name);
    VIGIL_TRY_GET(kept, asidePeople(m_stores, scope.aside, AgendaKind::NotInCase, told));
    for (const PersonListing& person : kept)
        if (person.caseTitle.isEmpty() && custodyStatusKeys().contains(person.status))
            add(person.id, person.name);
    if (scope.atMost > 0) {
        VIGIL_TRY_GET(count, m_stores.people.countWithoutCase(custodyStatusKeys()));
        agenda.moreWithoutCase = count - std::ssize(told);
    }
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
                        .date = listing.date,
                        .basis = listing.basis,
                        .overdue = listing.latest <= now});
    }
    return rows;
}

} // namespace vigil
