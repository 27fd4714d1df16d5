// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/placetime.h"

#include <QRegularExpression>
#include <QTimeZone>
#include <array>

namespace vigil {

namespace {

constexpr int minutesOfDay = 1440;

struct Span
{
    int earliest;
    int latest;
};

std::optional<Span> partOfDay(const QString& word)
{
    static const std::array<std::pair<QStringList, Span>, 5> parts = {{
        {{QStringLiteral("morning"), QStringLiteral("утро"), QStringLiteral("утром")}, {6 * 60, 12 * 60}},
        {{QStringLiteral("afternoon"), QStringLiteral("день"), QStringLiteral("днём"), QStringLiteral("днем")},
         {12 * 60, 18 * 60}},
        {{QStringLiteral("evening"), QStringLiteral("вечер"), QStringLiteral("вечером")}, {18 * 60, minutesOfDay}},
        {{QStringLiteral("night"), QStringLiteral("ночь"), QStringLiteral("ночью")}, {0, 6 * 60}},
        {{QStringLiteral("noon"), QStringLiteral("полдень")}, {12 * 60, 12 * 60}},
    }};
    for (const auto& [words, span] : parts)
        if (words.contains(word))
            return span;
    return std::nullopt;
}

std::optional<int> clockMinute(const QString& text)
{
    static const QRegularExpression form(QStringLiteral("^(\\d{1,2})[:.](\\d{2})$"));
    const auto match = form.match(text.trimmed());
    if (!match.hasMatch())
        return std::nullopt;
    const int minute = match.capturedView(1).toInt() * 60 + match.capturedView(2).toInt();
    const bool exists = match.capturedView(2).toInt() < 60 && minute <= minutesOfDay;
    return exists ? std::optional(minute) : std::nullopt;
}

std::optional<Span> boundedSpan(const QString& text)
{
    static const QRegularExpression upper(QStringLiteral("^(?:by|before|until|до|к|<=?)\\s*(\\d.*)$"));
    static const QRegularExpression lower(
        QStringLiteral("^(?:after|from|since|после|с|>=?)\\s*(\\d[^-–.]*(?:\\.\\d+)?)$"));
    if (const auto match = upper.match(text); match.hasMatch())
        if (const auto minute = clockMinute(match.captured(1)))
            return Span{0, *minute};
    if (const auto match = lower.match(text); match.hasMatch())
        if (const auto minute = clockMinute(match.captured(1)))
            return Span{*minute, minutesOfDay};
    return std::nullopt;
}

std::optional<Span> betweenTimes(const QString& text)
{
    static const QRegularExpression form(QStringLiteral(
        "^(?:between|from|с)?\\s*(\\d{1,2}[:.]\\d{2})\\s*(?:-|–|—|\\.\\.|to|and|до)\\s*(\\d{1,2}[:.]\\d{2})$"));
    const auto match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const auto first = clockMinute(match.captured(1));
    const auto last = clockMinute(match.captured(2));
    return first && last && *first <= *last ? std::optional(Span{*first, *last}) : std::nullopt;
}

std::optional<Span> spanOf(const QString& text)
{
    static const QRegularExpression preposition(QStringLiteral("^(?:in the|at|в)\\s+"));
    QString plain = text.simplified().toLower();
    plain.remove(preposition);
    if (const auto part = partOfDay(plain))
        return part;
    if (const auto minute = clockMinute(plain))
        return Span{*minute, *minute};
    if (const auto between = betweenTimes(plain))
        return between;
    return boundedSpan(plain);
}

qint64 wallSeconds(const PlaceMoment& moment)
{
    return QDateTime(moment.date, QTime(0, 0), Qt::UTC).toSecsSinceEpoch() + qint64{moment.minute} * 60;
}

QDateTime utc(qint64 seconds)
{
    return QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC);
}

qint64 offsetAt(const QTimeZone& zone, qint64 seconds)
{
    return zone.isValid() ? zone.offsetFromUtc(utc(seconds)) : 0;
}

QString offsetText(qint64 seconds)
{
    const qint64 minutes = qAbs(seconds) / 60;
    return (seconds < 0 ? QStringLiteral("-%1:%2") : QStringLiteral("+%1:%2"))
        .arg(minutes / 60, 2, 10, QLatin1Char('0'))
        .arg(minutes % 60, 2, 10, QLatin1Char('0'));
}

} // namespace

TimeOfDay TimeOfDay::exact(int hour, int minute)
{
    TimeOfDay time;
    time.m_text = QStringLiteral("%1:%2").arg(hour, 2, 10, QLatin1Char('0')).arg(minute, 2, 10, QLatin1Char('0'));
    time.m_earliest = time.m_latest = hour * 60 + minute;
    return time;
}

Result<TimeOfDay> TimeOfDay::parse(const QString& text)
{
    TimeOfDay time;
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty() || trimmed == QLatin1String("?"))
        return time;
    const auto span = spanOf(trimmed);
    if (!span)
        return Error{"bad-time", text};
    time.m_text = trimmed;
    time.m_earliest = span->earliest;
    time.m_latest = span->latest;
    return time;
}

TimeOfDay TimeOfDay::fromRow(const QString& text)
{
    if (const auto parsed = parse(text))
        return *parsed;
    TimeOfDay kept;
    kept.m_text = text;
    return kept;
}

bool isKnownZone(const QByteArray& zone)
{
    // Qt also takes bare offsets ("UTC+05:00"); a place's zone is never one.
    return !zone.startsWith("UTC+") && !zone.startsWith("UTC-") && QTimeZone::isTimeZoneIdAvailable(zone);
}

QDateTime PlaceMoment::toUtc() const
{
    constexpr qint64 day = 86400;
    const QTimeZone place(zone);
    const qint64 wall = wallSeconds(*this);
    const qint64 before = offsetAt(place, wall - day);
    const qint64 after = offsetAt(place, wall + day);
    // A repeated wall time is the first of the two; a skipped one keeps the offset before the change.
    if (offsetAt(place, wall - before) != before && offsetAt(place, wall - after) == after)
        return utc(wall - after);
    return utc(wall - before);
}

QString PlaceMoment::toIso() const
{
    const QString time =
        QStringLiteral("%1:%2").arg(minute / 60, 2, 10, QLatin1Char('0')).arg(minute % 60, 2, 10, QLatin1Char('0'));
    const qint64 offset = wallSeconds(*this) - toUtc().toSecsSinceEpoch();
    return date.toString(Qt::ISODate) + QLatin1Char('T') + time + offsetText(offset);
}

PlaceMoment PlaceMoment::fromUtc(const QDateTime& instant, const QByteArray& zone)
{
    const qint64 seconds = instant.toSecsSinceEpoch();
    const QDateTime wall = utc(seconds + offsetAt(QTimeZone(zone), seconds));
    return {wall.date(), wall.time().hour() * 60 + wall.time().minute(), zone};
}

} // namespace vigil
