// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/partialdate.h"

#include <QRegularExpression>

namespace vigil {

namespace {

struct Bounds
{
    std::optional<QDate> earliest;
    std::optional<QDate> latest;
};

const QString openSide = QStringLiteral("..");

std::optional<QDate> isoDay(const QString& text)
{
    const QDate date = QDate::fromString(text, Qt::ISODate);
    return date.isValid() ? std::optional(date) : std::nullopt;
}

std::optional<Bounds> span(const QDate& first, const QDate& last)
{
    if (!first.isValid() || !last.isValid())
        return std::nullopt;
    return Bounds{first, last};
}

std::optional<Bounds> yearBounds(const QString& year)
{
    QString first = year;
    QString last = year;
    first.replace(QLatin1Char('X'), QLatin1Char('0'));
    last.replace(QLatin1Char('X'), QLatin1Char('9'));
    // "000X" begins with year 1: QDate has no year 0.
    return span(QDate(qMax(first.toInt(), 1), 1, 1), QDate(last.toInt(), 12, 31));
}

std::optional<Bounds> monthBounds(int year, int month)
{
    const QDate first(year, month, 1);
    return first.isValid() ? span(first, QDate(year, month, first.daysInMonth())) : std::nullopt;
}

/// One date of EDTF level 1 without seasons and letter-prefixed years: ISO 8601-2:2019, annex A.
std::optional<Bounds> dateBounds(const QString& edtf)
{
    static const QRegularExpression form(
        QStringLiteral("^(\\d{4}|\\d{3}X|\\d{2}XX)(?:-(\\d{2}|XX)(?:-(\\d{2}|XX))?)?[?~%]?$"));
    const auto match = form.match(edtf);
    if (!match.hasMatch())
        return std::nullopt;
    const QString year = match.captured(1);
    const QString month = match.captured(2);
    const QString day = match.captured(3);
    const QLatin1String unspecified("XX");
    const bool wholeYear = month.isEmpty() || month == unspecified;
    if (wholeYear)
        return day.isEmpty() || day == unspecified ? yearBounds(year) : std::nullopt;
    if (year.contains(QLatin1Char('X')))
        return std::nullopt;
    if (day.isEmpty() || day == unspecified)
        return monthBounds(year.toInt(), month.toInt());
    const QDate date(year.toInt(), month.toInt(), day.toInt());
    return span(date, date);
}

std::optional<Bounds> sideBounds(const QString& side)
{
    return side.isEmpty() || side == openSide ? Bounds{} : dateBounds(side);
}

std::optional<Bounds> boundsOf(const QString& edtf)
{
    const QStringList sides = edtf.split(QLatin1Char('/'));
    if (sides.size() == 1)
        return dateBounds(edtf);
    if (sides.size() != 2)
        return std::nullopt;
    const auto first = sideBounds(sides.at(0));
    const auto last = sideBounds(sides.at(1));
    if (!first || !last || (!first->earliest && !last->latest))
        return std::nullopt;
    if (first->earliest && last->latest && *last->latest < *first->earliest)
        return std::nullopt;
    return Bounds{first->earliest, last->latest};
}

bool isVague(const PartialDate& date)
{
    return date.isApproximate() || date.isUncertain();
}

} // namespace

PartialDate PartialDate::day(QDate date)
{
    Q_ASSERT(date.isValid());
    return between(date, date);
}

PartialDate PartialDate::between(std::optional<QDate> earliest, std::optional<QDate> latest)
{
    if (!earliest && !latest)
        return {};
    Q_ASSERT(!earliest || !latest || *earliest <= *latest);
    PartialDate date;
    date.m_earliest = earliest;
    date.m_latest = latest;
    const QString first = earliest ? earliest->toString(Qt::ISODate) : openSide;
    const QString last = latest ? latest->toString(Qt::ISODate) : openSide;
    date.m_edtf = first == last ? first : first + QLatin1Char('/') + last;
    date.m_text = date.m_edtf;
    return date;
}

PartialDate PartialDate::unreadable(const QString& text)
{
    PartialDate date;
    date.m_text = text;
    return date;
}

Result<PartialDate> PartialDate::fromEdtf(const QString& edtf, const QString& text)
{
    const auto bounds = boundsOf(edtf);
    if (!bounds)
        return Error{"bad-date", text.isEmpty() ? edtf : text};
    PartialDate date;
    date.m_text = text.isEmpty() ? edtf : text;
    date.m_edtf = edtf;
    date.m_earliest = bounds->earliest;
    date.m_latest = bounds->latest;
    return date;
}

PartialDate PartialDate::fromRow(const QString& text, const QString& edtf, const QString& earliest,
                                 const QString& latest)
{
    if (edtf.isEmpty())
        return unreadable(text);
    const auto date = fromEdtf(edtf, text);
    if (!date || date->earliest() != isoDay(earliest) || date->latest() != isoDay(latest))
        return unreadable(text.isEmpty() ? edtf : text);
    return *date;
}

bool PartialDate::isDay() const
{
    return m_earliest && m_earliest == m_latest && !isVague(*this);
}

std::optional<QDate> PartialDate::asDay() const
{
    return isDay() ? m_earliest : std::nullopt;
}

Certainty PartialDate::isBefore(const PartialDate& other) const
{
    if (isVague(*this) || isVague(other))
        return Certainty::Possibly;
    if (m_latest && other.m_earliest && *m_latest < *other.m_earliest)
        return Certainty::Certainly;
    if (m_earliest && other.m_latest && *m_earliest >= *other.m_latest)
        return Certainty::No;
    return Certainty::Possibly;
}

Certainty PartialDate::isSameDayAs(const PartialDate& other) const
{
    if (isDay() && other.isDay())
        return m_earliest == other.m_earliest ? Certainty::Certainly : Certainty::No;
    const bool apart = isBefore(other) == Certainty::Certainly || isAfter(other) == Certainty::Certainly;
    return apart ? Certainty::No : Certainty::Possibly;
}

} // namespace vigil
