// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/dateparts.h"
#include "domain/partialdate.h"

#include <QMap>
#include <QRegularExpression>
#include <array>

namespace vigil {

namespace {

/// What a reading step found: EDTF, or the finding that stops the reading, or neither (try the next form).
struct Step
{
    QString edtf = {};
    std::optional<Finding> problem = {};
    std::optional<QString> alternative = {};
    bool isDone() const { return !edtf.isEmpty() || problem; }
};

Step noSuchDay(int year, int month)
{
    const QDate first(year, month, 1);
    const QDate last(year, month, first.daysInMonth());
    return {.problem = Finding{
                .severity = Severity::Error, .field = {}, .code = "no-such-day", .detail = last.toString(Qt::ISODate)}};
}

Step badDate(const QString& text)
{
    return {.problem = Finding{.severity = Severity::Warning, .field = {}, .code = "bad-date", .detail = text}};
}

QString padded(int number, int width)
{
    return QString::number(number).rightJustified(width, QLatin1Char('0'));
}

/// A day of a month without its year: the latest that has come. A month name alone likewise.
std::optional<DateParts> latestNotInFuture(DateParts parts, QDate today)
{
    constexpr int monthsBack = 8 * 12; // 29 February may be eight years away (1896 to 1904)
    QDate month(today.year(), today.month(), 1);
    for (int i = 0; i <= monthsBack; ++i, month = month.addMonths(-1)) {
        if (parts.month && *parts.month != month.month())
            continue;
        const QDate candidate(month.year(), month.month(), parts.day.value_or(1));
        if (candidate.isValid() && candidate <= today)
            return DateParts{month.year(), month.month(), parts.day};
    }
    return std::nullopt;
}

Step edtfOf(const DateParts& parts, const QString& qualifier)
{
    if (*parts.year < 1)
        return badDate({});
    QString edtf = padded(*parts.year, 4);
    if (parts.month)
        edtf += QLatin1Char('-') + padded(*parts.month, 2);
    if (parts.day)
        edtf += QLatin1Char('-') + padded(*parts.day, 2);
    return {.edtf = edtf + qualifier};
}

bool isPlausible(const DateParts& parts)
{
    const int month = parts.month.value_or(1);
    const int day = parts.day.value_or(1);
    return month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

Step stepOf(DateParts parts, QDate today, const QString& qualifier)
{
    if (!isPlausible(parts) || (parts.year && parts.day && !parts.month))
        return badDate({});
    if (!parts.year) {
        const auto full = latestNotInFuture(parts, today);
        if (!full)
            return noSuchDay(today.year(), parts.month.value_or(1));
        parts = *full;
    }
    if (parts.day && !QDate(*parts.year, *parts.month, *parts.day).isValid())
        return *parts.year < 1 ? badDate({}) : noSuchDay(*parts.year, *parts.month);
    return edtfOf(parts, qualifier);
}

/// Both orders of D/M/YYYY; the locale's first.
Step readSlashed(const QString& plain, QDate today, const QLocale& locale, const QString& qualifier)
{
    static const QRegularExpression form(QStringLiteral("^(\\d{1,2})/(\\d{1,2})/(\\d{4})$"));
    const auto match = form.match(plain);
    if (!match.hasMatch())
        return {};
    const int first = match.capturedView(1).toInt();
    const int second = match.capturedView(2).toInt();
    const int year = match.capturedView(3).toInt();
    const QString order = locale.dateFormat(QLocale::ShortFormat);
    const bool dayFirst = order.indexOf(QLatin1Char('d')) < order.indexOf(QLatin1Char('M'));
    DateParts main{year, dayFirst ? second : first, dayFirst ? first : second};
    DateParts other{year, main.day, main.month};
    const auto exists = [&](const DateParts& parts) { return QDate(year, *parts.month, *parts.day).isValid(); };
    if (!exists(main) && exists(other))
        std::swap(main, other);
    Step step = stepOf(main, today, qualifier);
    if (exists(main) && exists(other) && first != second) {
        step.alternative = edtfOf(other, qualifier).edtf;
        step.problem =
            Finding{.severity = Severity::Warning, .field = {}, .code = "ambiguous-date", .detail = *step.alternative};
    }
    return step;
}

Step readRelative(const QString& plain, QDate today, const QString& qualifier)
{
    static const QRegularExpression offset(QStringLiteral("^[+-]\\d{1,4}$"));
    static const QMap<QString, int> words = {{QStringLiteral("t"), 0},        {QStringLiteral("today"), 0},
                                             {QStringLiteral("сегодня"), 0},  {QStringLiteral("y"), -1},
                                             {QStringLiteral("вчера"), -1},   {QStringLiteral("yesterday"), -1},
                                             {QStringLiteral("tomorrow"), 1}, {QStringLiteral("завтра"), 1}};
    if (words.contains(plain))
        return {.edtf = today.addDays(words.value(plain)).toString(Qt::ISODate) + qualifier};
    if (offset.match(plain).hasMatch())
        return {.edtf = today.addDays(plain.toInt()).toString(Qt::ISODate) + qualifier};
    return {};
}

/// One date without interval words.
Step readSingle(const QString& plain, QDate today, const QLocale& locale, const QString& qualifier)
{
    if (const Step step = readRelative(plain, today, qualifier); step.isDone())
        return step;
    if (const Step step = readSlashed(plain, today, locale, qualifier); step.isDone())
        return step;
    const auto parts = datePartsOf(plain);
    return parts ? stepOf(*parts, today, qualifier) : Step{};
}

std::optional<std::pair<QString, QString>> splitInterval(const QString& plain)
{
    static const QRegularExpression worded(
        QStringLiteral("^(?:(?:from|between|с|со)\\s+)?(\\S.*?)\\s+(?:to|and|по)\\s+(\\S.*)$"));
    static const QRegularExpression dashed(QStringLiteral("^(\\S.*?)\\s*(?:\\.\\.|–|—|\\s-\\s|/)\\s*(\\S.*)$"));
    static const QRegularExpression days(QStringLiteral("^(\\d{1,2})-(\\d{1,2}(?:\\.|\\s).*)$"));
    for (const auto* form : {&worded, &days, &dashed})
        if (const auto match = form->match(plain); match.hasMatch())
            return std::pair(match.captured(1), match.captured(2));
    return std::nullopt;
}

/// What one side leaves out stands on the other: "16–17 Dec 2011", "2011-12-16..17".
void complete(DateParts& first, DateParts& last)
{
    if (first.day && last.day && !first.month)
        first.month = last.month;
    if (first.day && last.day && !last.month)
        last.month = first.month;
    if (!first.year)
        first.year = last.year;
    if (!last.year)
        last.year = first.year;
}

Step readInterval(const QString& plain, QDate today, const QString& qualifier)
{
    const auto sides = splitInterval(plain);
    if (!sides)
        return {};
    auto first = datePartsOf(sides->first);
    auto last = datePartsOf(sides->second);
    if (!first || !last)
        return {};
    complete(*first, *last);
    const Step from = stepOf(*first, today, qualifier);
    const Step to = stepOf(*last, today, qualifier);
    if (from.problem || to.problem)
        return from.problem ? from : to;
    const QString edtf = from.edtf + QLatin1Char('/') + to.edtf;
    return PartialDate::fromEdtf(edtf) ? Step{.edtf = edtf} : badDate({});
}

enum class Side { Before, Until, Since, After };

std::optional<std::pair<Side, QString>> splitOpen(const QString& plain)
{
    static const std::array<std::pair<QRegularExpression, Side>, 4> forms = {{
        {QRegularExpression(QStringLiteral("^(?:<=\\s*|(?:by|until|till|до|к)\\s+)(\\S.*)$")), Side::Until},
        {QRegularExpression(QStringLiteral("^(?:>=\\s*|(?:since|from|с|со)\\s+)(\\S.*)$")), Side::Since},
        {QRegularExpression(QStringLiteral("^(?:<\\s*|(?:before|раньше|перед)\\s+)(\\S.*)$")), Side::Before},
        {QRegularExpression(QStringLiteral("^(?:>\\s*|(?:after|после)\\s+)(\\S.*)$")), Side::After},
    }};
    for (const auto& [form, side] : forms)
        if (const auto match = form.match(plain); match.hasMatch())
            return std::pair(side, match.captured(1));
    return std::nullopt;
}

QString openEdtf(Side side, const PartialDate& date, const QString& edtf)
{
    // "Before" and "after" leave the named day, month or year out; the bounds of an interval are inclusive.
    switch (side) {
    case Side::Before:
        return QStringLiteral("../") + date.earliest()->addDays(-1).toString(Qt::ISODate);
    case Side::Until:
        return QStringLiteral("../") + edtf;
    case Side::Since:
        return edtf + QStringLiteral("/..");
    case Side::After:
        break;
    }
    return date.latest()->addDays(1).toString(Qt::ISODate) + QStringLiteral("/..");
}

Step readOpen(const QString& plain, QDate today, const QLocale& locale)
{
    const auto open = splitOpen(plain);
    if (!open)
        return {};
    Step step = readSingle(open->second, today, locale, {});
    if (step.edtf.isEmpty())
        return step;
    const auto turned = [&](const QString& edtf) {
        const auto date = PartialDate::fromEdtf(edtf);
        return date ? openEdtf(open->first, *date, edtf) : QString();
    };
    step.edtf = turned(step.edtf);
    if (step.alternative)
        step.alternative = turned(*step.alternative);
    return step;
}

/// Takes "about", "~" and a trailing "?" off the text and gives the EDTF qualifier.
QString takeQualifier(QString& plain)
{
    static const QRegularExpression about(QStringLiteral(
        "^(?:~\\s*|(?:about|around|circa|ca\\.?|c\\.|approx\\.?|approximately|около|примерно|ок\\.|шамамен)\\s+)"));
    bool approximate = false;
    bool uncertain = false;
    if (const auto match = about.match(plain); match.hasMatch()) {
        plain = plain.mid(match.capturedLength());
        approximate = true;
    }
    while (plain.size() > 1 && QStringLiteral("?~%").contains(plain.back())) {
        approximate = approximate || plain.back() != QLatin1Char('?');
        uncertain = uncertain || plain.back() != QLatin1Char('~');
        plain.chop(1);
    }
    if (approximate && uncertain)
        return QStringLiteral("%");
    return approximate ? QStringLiteral("~") : uncertain ? QStringLiteral("?") : QString();
}

Step read(const QString& typed, QDate today, const QLocale& locale)
{
    if (PartialDate::fromEdtf(typed))
        return {.edtf = typed};
    QString plain = typed.simplified().toLower();
    if (const Step step = readOpen(plain, today, locale); step.isDone())
        return step;
    const QString qualifier = takeQualifier(plain);
    plain = plain.trimmed();
    if (const Step step = readSingle(plain, today, locale, qualifier); step.isDone())
        return step;
    return readInterval(plain, today, qualifier);
}

bool meansUnknown(const QString& typed)
{
    static const QStringList words = {QString(), QStringLiteral("?"), QStringLiteral("unknown"),
                                      QStringLiteral("неизвестно")};
    return words.contains(typed.toLower());
}

} // namespace

DateReading readTypedDate(const QString& typed, QDate today, const QLocale& locale)
{
    const QString text = typed.trimmed();
    if (meansUnknown(text))
        return {};
    Step step = read(text, today, locale);
    const auto date = PartialDate::fromEdtf(step.edtf, text);
    DateReading reading{.date = date ? *date : PartialDate::unreadable(text), .alternative = {}, .findings = {}};
    if (!date && !step.problem)
        step.problem = badDate({}).problem;
    if (step.problem && step.problem->detail.isEmpty())
        step.problem->detail = text;
    if (step.problem)
        reading.findings.push_back(*step.problem);
    if (date && step.alternative)
        if (const auto other = PartialDate::fromEdtf(*step.alternative, text))
            reading.alternative = *other;
    return reading;
}

} // namespace vigil
