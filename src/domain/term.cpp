// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/term.h"

#include <QTimeZone>
#include <algorithm>

namespace vigil {

namespace {

/// A wall time at the place. A sort key, too.
struct Wall
{
    QDate date;
    int minute;
};

bool operator<(const Wall& a, const Wall& b)
{
    return a.date == b.date ? a.minute < b.minute : a.date < b.date;
}

/// Where a term ends, or its days of beginning: an absent side is open.
struct Window
{
    std::optional<Wall> earliest;
    std::optional<Wall> latest;
};

constexpr int endOfDay = 1440;
const QDate lastDate(9999, 12, 31);

int monthsOf(const TermLength& length)
{
    return 12 * length.years() + length.months();
}

/// Weeks and days.
int daysOf(const TermLength& length)
{
    return 7 * length.weeks() + length.days();
}

/// The last day of a term whose first day counts: the day before the same day of a later month, or that month's end
/// where it has no such day.
QDate lastCalendarDay(QDate start, const TermLength& length)
{
    const QDate sameDay = start.addMonths(monthsOf(length));
    const bool isShortened = sameDay.day() != start.day();
    return (isShortened ? sameDay : sameDay.addDays(-1)).addDays(daysOf(length));
}

/// The published rule for determinate sentences: start − 1 day + years + months, clamped to the month, + weeks + days;
/// from the 1st of a month whole months run to a month's end.
QDate lastUkDay(QDate start, const TermLength& length)
{
    const QDate lastWholeMonthDay = start.day() == 1 ? start.addMonths(monthsOf(length)).addDays(-1)
                                                     : start.addDays(-1).addMonths(monthsOf(length));
    return lastWholeMonthDay.addDays(daysOf(length));
}

/// The day on which a length is over: the same hour of it under the 24-hour rule, else the first day after the last.
QDate over(QDate start, const TermLength& length, TermRule rule)
{
    switch (rule) {
    case TermRule::Days24Hours:
        return start.addMonths(monthsOf(length)).addDays(daysOf(length));
    case TermRule::CalendarFirstDayCounts:
        return lastCalendarDay(start, length).addDays(1);
    case TermRule::UkSentence:
        return lastUkDay(start, length).addDays(1);
    }
    Q_UNREACHABLE();
}

QString iso(QDate date)
{
    return date.toString(Qt::ISODate);
}

QString iso(const std::optional<PlaceMoment>& moment)
{
    return moment ? moment->toIso() : QStringLiteral("..");
}

QString offsetOf(const PlaceMoment& moment)
{
    return moment.toIso().right(6);
}

/// What the clock that was in force until a zone change shows at that change.
QDateTime oldClockAt(const QDateTime& change, const QByteArray& zone)
{
    const PlaceMoment lastMinute = PlaceMoment::fromUtc(change.addSecs(-60), zone);
    return QDateTime(lastMinute.date, QTime(0, 0), Qt::UTC).addSecs((qint64{lastMinute.minute} + 1) * 60);
}

class TermWorking final
{
public:
    TermWorking(const TermRequest& request, const JurisdictionProfile& profile, QByteArray zone)
        : m_request(request), m_profile(profile), m_zone(std::move(zone))
    {
    }

    Result<TermResult> run();

private:
    bool countsHours() const { return m_profile.rule == TermRule::Days24Hours; }
    void explain(Code code, QStringList arguments) { m_result.explanation.push_back({code, std::move(arguments)}); }
    void find(Severity severity, Code code, const QString& detail = {})
    {
        m_result.findings.push_back({.severity = severity, .field = {}, .code = code, .detail = detail});
    }
    std::optional<PlaceMoment> placed(const std::optional<Wall>& wall) const;
    bool endsAtAll();
    void judgeStart(const PartialDate& from);
    std::optional<Wall> end(std::optional<QDate> start, int minute, const std::vector<TermLength>& lengths);
    Window window(const PartialDate& from, const TimeOfDay& time, const std::vector<TermLength>& lengths);
    void explainLengths();
    void explainMonthEnd(QDate start, const TermLength& length);
    Window governing(Window main);
    std::optional<Wall> adjusted(std::optional<Wall> end, std::optional<QDate> start, int startMinute);
    void explainZone();
    void conclude(const Window& ends);

    const TermRequest& m_request;
    const JurisdictionProfile& m_profile;
    QByteArray m_zone;
    TermResult m_result = {};
    bool m_inRange = true;
    bool m_exceeded = false;
};

std::optional<PlaceMoment> TermWorking::placed(const std::optional<Wall>& wall) const
{
    return wall ? std::optional(PlaceMoment{wall->date, wall->minute, m_zone}) : std::nullopt;
}

bool TermWorking::endsAtAll()
{
    const auto judge = [this](const TermLength& length) {
        if (!length.hasEnd())
            find(Severity::Note, "no-end", length.toString());
    };
    for (const auto& length : m_request.lengths)
        judge(length);
    for (const auto& term : m_request.concurrent)
        judge(term.length);
    return m_result.findings.empty();
}

void TermWorking::judgeStart(const PartialDate& from)
{
    if (!from.earliest() && !from.latest())
        find(Severity::Warning, "start-unknown", from.text());
    else if (from.isApproximate() || from.isUncertain())
        find(Severity::Warning, "start-vague", from.text());
}

std::optional<Wall> TermWorking::end(std::optional<QDate> start, int minute, const std::vector<TermLength>& lengths)
{
    if (!start)
        return std::nullopt;
    QDate day = *start;
    for (const auto& length : lengths) {
        day = over(day, length, m_profile.rule);
        m_inRange = m_inRange && day.isValid() && day <= lastDate;
    }
    return Wall{countsHours() ? day : day.addDays(-1), minute};
}

/// The hour of a calendar term's release is not known: anywhere within its last day.
Window TermWorking::window(const PartialDate& from, const TimeOfDay& time, const std::vector<TermLength>& lengths)
{
    return {end(from.earliest(), countsHours() ? time.earliestMinute() : 0, lengths),
            end(from.latest(), countsHours() ? time.latestMinute() : endOfDay, lengths)};
}

void TermWorking::explainMonthEnd(QDate start, const TermLength& length)
{
    const bool fromDayBefore = m_profile.rule == TermRule::UkSentence && start.day() != 1;
    const QDate counted = fromDayBefore ? start.addDays(-1) : start;
    const QDate taken = counted.addMonths(monthsOf(length));
    if (taken.day() != counted.day())
        explain("month-end", {QString::number(counted.day()), iso(taken)});
}

void TermWorking::explainLengths()
{
    std::optional<QDate> day = m_request.from.earliest();
    if (!day)
        day = m_request.from.latest();
    if (!day)
        return;
    for (const auto& length : m_request.lengths) {
        const QDate next = over(*day, length, m_profile.rule);
        explain("add-length", {length.toString(), iso(*day), iso(next)});
        explainMonthEnd(*day, length);
        day = next;
    }
}

/// The latest end governs: an open latest side stays open, an open earliest one is bounded by the other terms.
Window TermWorking::governing(Window main)
{
    QString governs = QStringLiteral("main");
    int index = 0;
    for (const auto& term : m_request.concurrent) {
        ++index;
        judgeStart(term.from);
        const Window other = window(term.from, {}, {term.length});
        explain("concurrent",
                {term.from.text(), term.length.toString(), iso(placed(other.earliest)), iso(placed(other.latest))});
        if (main.latest && (!other.latest || *main.latest < *other.latest)) {
            governs = QString::number(index);
            main.latest = other.latest;
        }
        if (other.earliest && (!main.earliest || *main.earliest < *other.earliest))
            main.earliest = other.earliest;
    }
    if (index > 0)
        explain("governs", {governs});
    return main;
}

std::optional<Wall> TermWorking::adjusted(std::optional<Wall> end, std::optional<QDate> start, int startMinute)
{
    if (!end)
        return end;
    end->date = end->date.addDays(qint64{m_request.addedDays} - m_request.creditDays);
    m_inRange = m_inRange && end->date.isValid() && end->date <= lastDate;
    if (!start)
        return end;
    const Wall beginning{*start, countsHours() ? startMinute : end->minute};
    if (!(*end < beginning))
        return end;
    m_exceeded = true;
    return beginning;
}

void TermWorking::explainZone()
{
    const PartialDate& from = m_request.from;
    if (!countsHours() || !from.earliest() || !m_result.latest)
        return;
    const PlaceMoment start{*from.earliest(), m_request.time.earliestMinute(), m_zone};
    const PlaceMoment& last = *m_result.latest;
    if (offsetOf(start) == offsetOf(last))
        return;
    const auto changes = QTimeZone(m_zone).transitions(start.toUtc(), last.toUtc());
    QString change;
    if (!changes.isEmpty())
        change = oldClockAt(changes.last().atUtc, m_zone).toString(QStringLiteral("yyyy-MM-ddTHH:mm"));
    explain("zone-shift", {QString::fromUtf8(m_zone), offsetOf(start), offsetOf(last), change});
}

void TermWorking::conclude(const Window& ends)
{
    m_result.earliest = placed(ends.earliest);
    m_result.latest = placed(ends.latest);
    if (ends.earliest && ends.latest && ends.earliest->date == ends.latest->date)
        m_result.end = ends.latest->date;
    explainZone();
    if (m_result.earliest || m_result.latest)
        explain("end", {iso(m_result.earliest), iso(m_result.latest)});
}

Result<TermResult> TermWorking::run()
{
    m_result.verified = m_profile.verified;
    explain("rule", {m_profile.id, termRuleKey(m_profile.rule), m_profile.citation});
    explain("start", {m_request.from.text(), m_request.time.text()});
    if (!endsAtAll())
        return m_result;
    if (m_zone.isEmpty()) {
        m_zone = "UTC";
        find(Severity::Warning, "no-zone");
    }
    judgeStart(m_request.from);
    const PartialDate& from = m_request.from;
    const Window main = window(from, m_request.time, m_request.lengths);
    if (!m_inRange)
        return Error{"date-range", from.text()};
    explainLengths();
    const Window served = governing(main);
    if (m_request.creditDays > 0)
        explain("credit", {QString::number(m_request.creditDays)});
    if (m_request.addedDays > 0)
        explain("added", {QString::number(m_request.addedDays)});
    const Window ends{adjusted(served.earliest, from.earliest(), m_request.time.earliestMinute()),
                      adjusted(served.latest, from.latest(), m_request.time.latestMinute())};
    if (!m_inRange)
        return Error{"date-range", from.text()};
    if (m_exceeded)
        find(Severity::Warning, "credit-exceeds-term", QString::number(m_request.creditDays));
    conclude(ends);
    return m_result;
}

} // namespace

Result<TermResult> computeTerm(const TermRequest& request, const JurisdictionProfile& profile)
{
    if (request.lengths.empty())
        return Error{"bad-length", {}};
    if (request.creditDays < 0 || request.addedDays < 0)
        return Error{"bad-count", QString::number(std::min(request.creditDays, request.addedDays))};
    const QByteArray zone = request.zone.isEmpty() ? profile.zone : request.zone;
    if (!zone.isEmpty() && !isKnownZone(zone))
        return Error{"unknown-zone", QString::fromUtf8(zone)};
    return TermWorking(request, profile, zone).run();
}

} // namespace vigil
