// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/termlength.h"

#include <QMap>
#include <QRegularExpression>
#include <optional>

namespace vigil {

namespace {

constexpr int largestNumber = 999;

enum class Unit { Year, Month, Week, Day };

std::optional<Unit> unitOf(const QString& word)
{
    static const QRegularExpression year(QStringLiteral("^(?:y|yr|yrs|years?|год|года|лет|жыл)$"));
    static const QRegularExpression month(QStringLiteral("^(?:mo|mos|mth|mths|months?|мес|месяц|месяца|месяцев|ай)$"));
    static const QRegularExpression week(QStringLiteral("^(?:w|wk|wks|weeks?|нед|неделя|недели|недель|апта)$"));
    static const QRegularExpression day(QStringLiteral("^(?:d|days?|дн|день|дня|дней|сутки|суток|сут|күн|тәулік)$"));
    if (year.match(word).hasMatch())
        return Unit::Year;
    if (month.match(word).hasMatch())
        return Unit::Month;
    if (week.match(word).hasMatch())
        return Unit::Week;
    if (day.match(word).hasMatch())
        return Unit::Day;
    return std::nullopt;
}

std::optional<TermLength::Form> specialForm(const QString& word)
{
    using Form = TermLength::Form;
    static const QMap<QString, Form> forms = {
        {QStringLiteral("life"), Form::Life},
        {QStringLiteral("life imprisonment"), Form::Life},
        {QStringLiteral("пожизненно"), Form::Life},
        {QStringLiteral("пожизненное"), Form::Life},
        {QStringLiteral("indefinite"), Form::Indefinite},
        {QStringLiteral("бессрочно"), Form::Indefinite},
        {QStringLiteral("unknown"), Form::Unknown},
        {QStringLiteral("?"), Form::Unknown},
        {QStringLiteral("неизвестно"), Form::Unknown},
        {QStringLiteral("suspended"), Form::Suspended},
        {QStringLiteral("условно"), Form::Suspended},
    };
    const auto found = forms.constFind(word);
    return found == forms.constEnd() ? std::nullopt : std::optional(*found);
}

struct Amounts
{
    int years = 0;
    int months = 0;
    int weeks = 0;
    int days = 0;
    quint32 seen = 0;
};

/// A fraction of years in months, when that is a whole number; exact, so no floating point.
std::optional<int> wholeMonths(int whole, const QString& decimals)
{
    int scale = 1;
    for (qsizetype i = 0; i < decimals.size(); ++i)
        scale *= 10;
    const int scaled = decimals.toInt() * 12;
    if (scaled % scale != 0)
        return std::nullopt;
    return whole * 12 + scaled / scale;
}

bool addFraction(Amounts& amounts, Unit unit, int whole, const QString& decimals)
{
    if (unit != Unit::Year)
        return false;
    const auto months = wholeMonths(whole, decimals);
    amounts.months += months.value_or(0);
    return months.has_value();
}

bool addWhole(Amounts& amounts, Unit unit, int whole)
{
    switch (unit) {
    case Unit::Year:
        amounts.years += whole;
        break;
    case Unit::Month:
        amounts.months += whole;
        break;
    case Unit::Week:
        amounts.weeks += whole;
        break;
    case Unit::Day:
        amounts.days += whole;
        break;
    }
    return true;
}

bool addPart(Amounts& amounts, const QRegularExpressionMatch& part)
{
    const auto unit = unitOf(part.captured(3));
    if (!unit)
        return false;
    const quint32 bit = 1U << static_cast<unsigned>(*unit);
    if ((amounts.seen & bit) != 0)
        return false;
    amounts.seen |= bit;
    QString decimals = part.captured(2);
    while (decimals.endsWith(QLatin1Char('0')))
        decimals.chop(1);
    const int whole = part.capturedView(1).toInt();
    return decimals.isEmpty() ? addWhole(amounts, *unit, whole) : addFraction(amounts, *unit, whole, decimals);
}

std::optional<Amounts> amountsOf(const QString& text)
{
    static const QRegularExpression form(
        QStringLiteral("\\G(?:,|and\\b|и\\b|\\s)*(\\d{1,3})(?:[.,](\\d{1,4}))?\\s*(\\p{L}+)\\.?\\s*"),
        QRegularExpression::UseUnicodePropertiesOption);
    Amounts amounts;
    qsizetype position = 0;
    while (position < text.size()) {
        const auto part = form.match(text, position);
        if (!part.hasMatch() || !addPart(amounts, part))
            return std::nullopt;
        position = part.capturedEnd();
    }
    return amounts;
}

QString counted(int number, const char* unit)
{
    const QString word = QString::fromLatin1(unit);
    return QString::number(number) + QLatin1Char(' ') + (number == 1 ? word : word + QLatin1Char('s'));
}

} // namespace

TermLength TermLength::counted(int years, int months, int weeks, int days)
{
    Q_ASSERT(years >= 0 && months >= 0 && weeks >= 0 && days >= 0);
    TermLength length;
    length.m_years = years;
    length.m_months = months;
    length.m_weeks = weeks;
    length.m_days = days;
    return length;
}

TermLength TermLength::special(Form form)
{
    Q_ASSERT(form != Form::Counted);
    TermLength length;
    length.m_form = form;
    return length;
}

Result<TermLength> TermLength::parse(const QString& text)
{
    const QString plain = text.simplified().toLower();
    if (const auto form = specialForm(plain))
        return special(*form);
    const auto amounts = amountsOf(plain);
    if (!amounts || amounts->months > largestNumber)
        return Error{"bad-length", text};
    if (amounts->years + amounts->months + amounts->weeks + amounts->days == 0)
        return Error{"bad-length", text};
    return counted(amounts->years, amounts->months, amounts->weeks, amounts->days);
}

QString TermLength::toString() const
{
    switch (m_form) {
    case Form::Life:
        return QStringLiteral("life");
    case Form::Indefinite:
        return QStringLiteral("indefinite");
    case Form::Unknown:
        return QStringLiteral("unknown");
    case Form::Suspended:
        return QStringLiteral("suspended");
    case Form::Counted:
        break;
    }
    QStringList parts;
    if (m_years > 0)
        parts += vigil::counted(m_years, "year");
    if (m_months > 0)
        parts += vigil::counted(m_months, "month");
    if (m_weeks > 0)
        parts += vigil::counted(m_weeks, "week");
    if (m_days > 0)
        parts += vigil::counted(m_days, "day");
    return parts.join(QLatin1Char(' '));
}

} // namespace vigil
