// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <compare>
#include <optional>

namespace vigil {

/// A time of day as known: exact ("09:30"), an upper or lower bound ("by 19:30", "after 06:00"), a span ("12:00-13:00")
/// or a part of the day: morning 06–12, afternoon 12–18, evening 18–24, night 00–06. Minutes since midnight, 0…1440.
class TimeOfDay final
{
public:
    /// Unknown: the whole day.
    TimeOfDay() = default;
    static TimeOfDay exact(int hour, int minute);
    /// English and Russian words; error "bad-time".
    static Result<TimeOfDay> parse(const QString& text);
    /// From storage: what does not parse is unknown with its text kept.
    static TimeOfDay fromRow(const QString& text);

    const QString& text() const { return m_text; }
    int earliestMinute() const { return m_earliest; }
    int latestMinute() const { return m_latest; }
    bool isUnknown() const { return m_earliest == 0 && m_latest == 1440; }
    bool isExact() const { return m_earliest == m_latest; }
    bool operator==(const TimeOfDay&) const = default;

private:
    QString m_text;
    int m_earliest = 0;
    int m_latest = 1440;
};

/// Whether the zone exists in the system's IANA tables (QTimeZone; never ICU's, which are older here).
bool isKnownZone(const QByteArray& zone);

/// A wall-clock moment at a place: a date, a minute 0…1440 (1440 is "24:00", the end of that day) and the place's IANA
/// zone.
struct PlaceMoment
{
    QDate date;
    int minute = 0;
    QByteArray zone;

    /// ISO 8601 with the offset that the zone had then: "2012-05-13T24:00+06:00".
    QString toIso() const;
    /// The instant, for comparison with a clock. A wall time that a zone change skipped is taken with the offset before
    /// it.
    QDateTime toUtc() const;
    static PlaceMoment fromUtc(const QDateTime& instant, const QByteArray& zone);
    bool operator==(const PlaceMoment&) const = default;
};

} // namespace vigil
