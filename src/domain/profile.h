// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QDate>
#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

namespace vigil {

/// How a jurisdiction counts a term.
enum class TermRule {
    Days24Hours,            ///< whole 24-hour days from the hour of actual detention; by the wall clock of the place
    CalendarFirstDayCounts, ///< the start day is day 1; months and years by the calendar
    UkSentence,             ///< start − 1 day + years + months, clamped to the month, + weeks + days
};

QString termRuleKey(TermRule rule); ///< "days-24-hours", "calendar-first-day-counts", "uk-sentence"
std::optional<TermRule> termRuleFromKey(const QString& key);

/// How one country counts one kind of term: read from a data file in resources/profiles.
struct JurisdictionProfile
{
    QString id;
    QString country; ///< ISO 3166-1 alpha-2, empty for a profile of no country
    QString track;   ///< administrative, criminal …
    TermRule rule;
    QString citation;
    QString verifier; ///< who checked it against the statute; empty when nobody has
    bool verified = false;
    QByteArray zone;        ///< default IANA zone
    QStringList legalBases; ///< segment bases that it serves
    std::optional<QDate> validFrom;
    std::optional<QDate> validTo;
    bool operator==(const JurisdictionProfile&) const = default;
};

/// Reads one profile file (JSON, UTF-8). Error "bad-profile", detail the field at fault.
Result<JurisdictionProfile> parseProfile(const QByteArray& json);

/// The profile of a term: by country and legal basis, valid on `on`; nothing when none fits.
std::optional<JurisdictionProfile> profileFor(const std::vector<JurisdictionProfile>& profiles, const QString& country,
                                              const QString& legalBasis, QDate on);

} // namespace vigil
