// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/partialdate.h"
#include "domain/placetime.h"

#include <QString>
#include <optional>
#include <vector>

namespace vigil {

enum class LegalBasis {
    PoliceHold,
    AdministrativeArrest,
    PreTrial,
    Imprisonment,
    HouseArrest,
    Psychiatric,
    Immigration,
    Unacknowledged,
};

enum class LibertyStatus {
    Unknown,
    AtLiberty,
    Sought,
    PoliceHold,
    AdministrativeArrest,
    PreTrial,
    Serving,
    HouseArrest,
    Psychiatric,
    Immigration,
    WhereaboutsUnknown,
    Released,
    Exiled,
    Deceased,
};

QString legalBasisKey(LegalBasis basis); ///< "police-hold" …
std::optional<LegalBasis> legalBasisFromKey(const QString& key);
QString libertyStatusKey(LibertyStatus status); ///< "at-liberty", "serving" …
/// Keys of the statuses for which isDeprivedOfLiberty holds.
const QStringList& custodyStatusKeys();
std::optional<LibertyStatus> libertyStatusFromKey(const QString& key);
/// Whether a person with this status is deprived of liberty (the pill group Detained and its kin).
bool isDeprivedOfLiberty(LibertyStatus status);
LibertyStatus statusOf(LegalBasis basis);

/// A stretch of custody on one legal basis. `end` is its computed or overruled end, not a release.
struct CustodySegment
{
    LegalBasis basis;
    PartialDate from;
    TimeOfDay fromTime = {};
    std::optional<PartialDate> to = {};
    std::optional<PlaceMoment> expectedLatest = {};
    bool operator==(const CustodySegment&) const = default;
};

/// A recorded release: it needs a date and a source; both are checked where it is recorded.
struct Release
{
    PartialDate date;
    bool operator==(const Release&) const = default;
};

/// One unbroken spell of deprivation of liberty. Re-arrest at the gate is a new segment, not a new spell.
struct CustodySpell
{
    std::vector<CustodySegment> segments; ///< in order
    std::optional<Release> release = {};
    bool operator==(const CustodySpell&) const = default;
};

/// A recorded situation outside custody: at-liberty, sought, exiled, deceased, whereabouts-unknown.
struct Situation
{
    LibertyStatus status;
    PartialDate since;
    bool operator==(const Situation&) const = default;
};

struct StatusFacts
{
    std::vector<CustodySpell> spells = {};
    std::optional<Situation> situation = {};
    bool onTrial = false; ///< a criminal or administrative proceeding against the person is open at trial
    bool operator==(const StatusFacts&) const = default;
};

struct DerivedStatus
{
    LibertyStatus status = LibertyStatus::Unknown;
    PartialDate asOf;     ///< since when this is known
    bool overdue = false; ///< the expected end has passed and no release is recorded; never means released
    bool onTrial = false;
    bool operator==(const DerivedStatus&) const = default;
};

/// The last fact in time decides; at a tie custody wins over a situation. A spell without a recorded release is open
/// whatever its expected end. `now` is an instant; it decides only `overdue` and ignores segments that start certainly
/// after it.
DerivedStatus deriveStatus(const StatusFacts& facts, const QDateTime& now);

} // namespace vigil
