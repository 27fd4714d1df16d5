// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/custody.h"

#include <array>

namespace vigil {

namespace {

struct BasisRow
{
    LegalBasis basis;
    QString key;
    LibertyStatus status;
};

const std::array<BasisRow, 8>& basisTable()
{
    static const std::array<BasisRow, 8> table = {{
        {LegalBasis::PoliceHold, QStringLiteral("police-hold"), LibertyStatus::PoliceHold},
        {LegalBasis::AdministrativeArrest, QStringLiteral("administrative-arrest"),
         LibertyStatus::AdministrativeArrest},
        {LegalBasis::PreTrial, QStringLiteral("pre-trial"), LibertyStatus::PreTrial},
        {LegalBasis::Imprisonment, QStringLiteral("imprisonment"), LibertyStatus::Serving},
        {LegalBasis::HouseArrest, QStringLiteral("house-arrest"), LibertyStatus::HouseArrest},
        {LegalBasis::Psychiatric, QStringLiteral("psychiatric"), LibertyStatus::Psychiatric},
        {LegalBasis::Immigration, QStringLiteral("immigration"), LibertyStatus::Immigration},
        {LegalBasis::Unacknowledged, QStringLiteral("unacknowledged"), LibertyStatus::WhereaboutsUnknown},
    }};
    return table;
}

struct StatusRow
{
    LibertyStatus status;
    QString key;
    bool deprived;
};

const std::array<StatusRow, 14>& statusTable()
{
    static const std::array<StatusRow, 14> table = {{
        {LibertyStatus::Unknown, QStringLiteral("unknown"), false},
        {LibertyStatus::AtLiberty, QStringLiteral("at-liberty"), false},
        {LibertyStatus::Sought, QStringLiteral("sought"), false},
        {LibertyStatus::PoliceHold, QStringLiteral("police-hold"), true},
        {LibertyStatus::AdministrativeArrest, QStringLiteral("administrative-arrest"), true},
        {LibertyStatus::PreTrial, QStringLiteral("pre-trial"), true},
        {LibertyStatus::Serving, QStringLiteral("serving"), true},
        {LibertyStatus::HouseArrest, QStringLiteral("house-arrest"), true},
        {LibertyStatus::Psychiatric, QStringLiteral("psychiatric"), true},
        {LibertyStatus::Immigration, QStringLiteral("immigration"), true},
        // Also a disappearance that is no custody anybody admits: counted with the detained, never with the free.
        {LibertyStatus::WhereaboutsUnknown, QStringLiteral("whereabouts-unknown"), true},
        {LibertyStatus::Released, QStringLiteral("released"), false},
        {LibertyStatus::Exiled, QStringLiteral("exiled"), false},
        {LibertyStatus::Deceased, QStringLiteral("deceased"), false},
    }};
    return table;
}

/// The order of facts: by the earliest day they can be of; without one by the latest; unknown days come first.
QDate orderDay(const PartialDate& date)
{
    return date.earliest().value_or(date.latest().value_or(QDate(1, 1, 1)));
}

/// A date has no zone of its own: certain only when it is over nowhere on earth (UTC+14 is the first to begin a day).
bool startsCertainlyAfter(const PartialDate& date, const QDateTime& now)
{
    const QDate furthestToday = now.toUTC().addSecs(qint64{14} * 3600).date();
    return !date.isApproximate() && !date.isUncertain() && date.earliest() && *date.earliest() > furthestToday;
}

struct Fact
{
    LibertyStatus status = LibertyStatus::Unknown;
    PartialDate since = {};
    bool overdue = false;
    int rank = 0; ///< at a tie: open custody, then a release, then a situation
};

/// Whether `next` is the later fact.
bool follows(const Fact& next, const std::optional<Fact>& last)
{
    if (!last)
        return true;
    const QDate day = orderDay(next.since);
    const QDate lastDay = orderDay(last->since);
    return day == lastDay ? next.rank >= last->rank : day > lastDay;
}

const CustodySegment* currentSegment(const CustodySpell& spell, const QDateTime& now)
{
    const CustodySegment* current = nullptr;
    for (const auto& segment : spell.segments)
        if (!startsCertainlyAfter(segment.from, now))
            current = &segment;
    return current;
}

/// Open whatever its expected end: only a recorded release ends a spell, and at once, since it stops letters.
std::optional<Fact> factOf(const CustodySpell& spell, const QDateTime& now)
{
    if (spell.release)
        return Fact{.status = LibertyStatus::Released, .since = spell.release->date, .rank = 1};
    const CustodySegment* segment = currentSegment(spell, now);
    if (!segment)
        return std::nullopt;
    const bool overdue = segment->expectedLatest && segment->expectedLatest->toUtc() < now;
    return Fact{.status = statusOf(segment->basis), .since = segment->from, .overdue = overdue, .rank = 2};
}

} // namespace

QString legalBasisKey(LegalBasis basis)
{
    for (const auto& row : basisTable())
        if (row.basis == basis)
            return row.key;
    Q_UNREACHABLE();
}

std::optional<LegalBasis> legalBasisFromKey(const QString& key)
{
    for (const auto& row : basisTable())
        if (row.key == key)
            return row.basis;
    return std::nullopt;
}

const QStringList& custodyStatusKeys()
{
    static const QStringList keys = [] {
        QStringList held;
        for (const auto& row : statusTable())
            if (isDeprivedOfLiberty(row.status))
                held << row.key;
        return held;
    }();
    return keys;
}

QString libertyStatusKey(LibertyStatus status)
{
    for (const auto& row : statusTable())
        if (row.status == status)
            return row.key;
    Q_UNREACHABLE();
}

std::optional<LibertyStatus> libertyStatusFromKey(const QString& key)
{
    for (const auto& row : statusTable())
        if (row.key == key)
            return row.status;
    return std::nullopt;
}

bool isDeprivedOfLiberty(LibertyStatus status)
{
    for (const auto& row : statusTable())
        if (row.status == status)
            return row.deprived;
    Q_UNREACHABLE();
}

LibertyStatus statusOf(LegalBasis basis)
{
    for (const auto& row : basisTable())
        if (row.basis == basis)
            return row.status;
    Q_UNREACHABLE();
}

DerivedStatus deriveStatus(const StatusFacts& facts, const QDateTime& now)
{
    if (facts.situation && facts.situation->status == LibertyStatus::Deceased)
        return {.status = LibertyStatus::Deceased, .asOf = facts.situation->since};
    std::optional<Fact> last;
    for (const auto& spell : facts.spells)
        if (const auto fact = factOf(spell, now); fact && follows(*fact, last))
            last = fact;
    if (facts.situation && !startsCertainlyAfter(facts.situation->since, now)) {
        const Fact situation{.status = facts.situation->status, .since = facts.situation->since};
        last = follows(situation, last) ? situation : last;
    }
    const Fact fact = last.value_or(Fact{});
    return {.status = fact.status, .asOf = fact.since, .overdue = fact.overdue, .onTrial = facts.onTrial};
}

} // namespace vigil
