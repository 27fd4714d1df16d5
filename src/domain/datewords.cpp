// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/templatefilters.h"

#include <QRegularExpression>

namespace vigil {

namespace {

/// One end of a date as EDTF writes it; month and day are 0 when not known.
struct Part
{
    int year = 0;
    int month = 0;
    int day = 0;
    bool isDecade = false;
    bool isApproximate = false;
    bool isUncertain = false;
    bool isPlain() const { return !isDecade && !isApproximate && !isUncertain; }
    bool hasSamePrecision(const Part& other) const
    {
        return (month > 0) == (other.month > 0) && (day > 0) == (other.day > 0);
    }
};

/// Words for a day, for a month, and for a year or decade: "vers le 28 avril", "vers avril", "vers 2012".
struct Leads
{
    const char16_t* day;
    const char16_t* month;
    const char16_t* year;
    QString of(const Part& part) const
    {
        return QString::fromUtf16(part.day > 0 ? day : part.month > 0 ? month : year);
    }
};

/// How a language words dates. %1 stands for the part that the name tells; dated: %1 day and month, %2 year.
struct DateWords
{
    const char* language;
    const char16_t* dayMonth; ///< %1 day number, %2 month
    const char16_t* dated;
    const char16_t* year;
    const char16_t* years;
    const char16_t* decade;
    Leads about;
    Leads notAfter;
    Leads notBefore;
    const char16_t* uncertain;
    const char16_t* shortDay; ///< pattern of dateByPattern
    const char16_t* shortMonth;
};

// "About", "not after" and "not before" govern the genitive in Russian and Ukrainian, hence monthWord() below.
constexpr DateWords known[] = {
    {"en",
     u"%1 %2",
     u"%1 %2",
     u"%1",
     u"%1",
     u"the %1s",
     {u"about ", u"about ", u"about "},
     {u"no later than ", u"no later than ", u"no later than "},
     {u"no earlier than ", u"no earlier than ", u"no earlier than "},
     u"possibly %1",
     u"dd/MM/yyyy",
     u"MM/yyyy"},
    {"ru",
     u"%1 %2",
     u"%1 %2 г.",
     u"%1 г.",
     u"%1 гг.",
     u"%1-е гг.",
     {u"около ", u"около ", u"около "},
     {u"не позднее ", u"не позднее ", u"не позднее "},
     {u"не ранее ", u"не ранее ", u"не ранее "},
     u"предположительно %1",
     u"dd.MM.yyyy",
     u"MM.yyyy"},
    {"uk",
     u"%1 %2",
     u"%1 %2 р.",
     u"%1 р.",
     u"%1 рр.",
     u"%1-ті рр.",
     {u"близько ", u"близько ", u"близько "},
     {u"не пізніше ", u"не пізніше ", u"не пізніше "},
     {u"не раніше ", u"не раніше ", u"не раніше "},
     u"імовірно %1",
     u"dd.MM.yyyy",
     u"MM.yyyy"},
    {"kk",
     u"%1 %2",
     u"%2 жылғы %1",
     u"%1 жыл",
     u"%1 жылдар",
     u"%1-жылдар",
     {u"шамамен ", u"шамамен ", u"шамамен "},
     {u"ең кеші ", u"ең кеші ", u"ең кеші "},
     {u"ең ертесі ", u"ең ертесі ", u"ең ертесі "},
     u"болжам бойынша %1",
     u"dd.MM.yyyy",
     u"MM.yyyy"},
    {"fr",
     u"%1 %2",
     u"%1 %2",
     u"%1",
     u"%1",
     u"années %1",
     {u"vers le ", u"vers ", u"vers "},
     {u"au plus tard le ", u"au plus tard en ", u"au plus tard en "},
     {u"au plus tôt le ", u"au plus tôt en ", u"au plus tôt en "},
     u"%1 (date incertaine)",
     u"dd/MM/yyyy",
     u"MM/yyyy"},
    {"de",
     u"%1 %2",
     u"%1 %2",
     u"%1",
     u"%1",
     u"%1er Jahre",
     {u"um den ", u"etwa ", u"etwa "},
     {u"spätestens am ", u"spätestens im ", u"spätestens "},
     {u"frühestens am ", u"frühestens im ", u"frühestens "},
     u"%1 (Datum unsicher)",
     u"dd.MM.yyyy",
     u"MM.yyyy"},
    {"es",
     u"%1 de %2",
     u"%1 de %2",
     u"%1",
     u"%1",
     u"década de %1",
     {u"hacia el ", u"hacia ", u"hacia "},
     {u"a más tardar el ", u"a más tardar en ", u"a más tardar en "},
     {u"no antes del ", u"no antes de ", u"no antes de "},
     u"%1 (fecha incierta)",
     u"d/M/yyyy",
     u"M/yyyy"},
};

// For languages without words of their own: names of months from CLDR, signs instead of words.
constexpr DateWords neutral = {"",
                               u"%1 %2",
                               u"%1 %2",
                               u"%1",
                               u"%1",
                               u"%1–",
                               {u"~ ", u"~ ", u"~ "},
                               {u"≤ ", u"≤ ", u"≤ "},
                               {u"≥ ", u"≥ ", u"≥ "},
                               u"%1 (?)",
                               u"yyyy-MM-dd",
                               u"yyyy-MM"};

const DateWords& wordsOf(const QString& language)
{
    for (const auto& words : known)
        if (language == QLatin1String(words.language))
            return words;
    return neutral;
}

enum class MonthCase { Standalone, Genitive };

QString monthWord(int month, const QString& language, MonthCase grammaticalCase)
{
    const QLocale locale(language);
    const QString word =
        grammaticalCase == MonthCase::Genitive ? locale.monthName(month) : locale.standaloneMonthName(month);
    // CLDR capitalizes Kazakh standalone months, for calendars rather than sentences.
    return language == QLatin1String("en") || language == QLatin1String("de") ? word : locale.toLower(word);
}

QString dayNumber(int day, const QString& language)
{
    if (language == QLatin1String("fr") && day == 1)
        return QStringLiteral("1er");
    return QString::number(day) + (language == QLatin1String("de") ? QStringLiteral(".") : QString());
}

/// Writes dates of one language.
class DateWriter final
{
public:
    DateWriter(const QString& language, bool longForm)
        : m_language(language), m_words(wordsOf(language)), m_longForm(longForm)
    {
    }

    QString single(const Part& part, MonthCase monthCase = MonthCase::Standalone) const
    {
        QString text = bare(part, part.isApproximate ? MonthCase::Genitive : monthCase);
        if (part.isApproximate)
            text.prepend(m_words.about.of(part));
        return part.isUncertain ? format(m_words.uncertain, text) : text;
    }
    QString interval(const Part& from, const Part& to) const
    {
        if (m_longForm && from.isPlain() && to.isPlain() && from.hasSamePrecision(to))
            return from.month == 0 ? format(m_words.years, years(from, to)) : shared(from, to);
        return single(from) + QStringLiteral(" – ") + single(to);
    }
    QString notAfter(const Part& part) const { return m_words.notAfter.of(part) + single(part, MonthCase::Genitive); }
    QString notBefore(const Part& part) const { return m_words.notBefore.of(part) + single(part, MonthCase::Genitive); }

private:
    static QString format(const char16_t* pattern, const QString& a) { return QString::fromUtf16(pattern).arg(a); }
    static QString format(const char16_t* pattern, const QString& a, const QString& b)
    {
        return QString::fromUtf16(pattern).arg(a, b);
    }
    static QString years(const Part& from, const Part& to)
    {
        return QStringLiteral("%1–%2").arg(from.year).arg(to.year);
    }

    QString dayMonth(const QString& day, int month) const
    {
        return format(m_words.dayMonth, day, monthWord(month, m_language, MonthCase::Genitive));
    }
    QString monthOrDay(const Part& part, MonthCase monthCase) const
    {
        return part.day > 0 ? dayMonth(dayNumber(part.day, m_language), part.month)
                            : monthWord(part.month, m_language, monthCase);
    }
    QString dated(const QString& dayAndMonth, int year) const
    {
        return format(m_words.dated, dayAndMonth, QString::number(year));
    }
    QString bare(const Part& part, MonthCase monthCase) const
    {
        if (part.isDecade)
            return format(m_words.decade, QString::number(part.year));
        if (part.month == 0)
            return m_longForm ? format(m_words.year, QString::number(part.year)) : QString::number(part.year);
        return m_longForm ? dated(monthOrDay(part, monthCase), part.year) : inFigures(part);
    }
    QString inFigures(const Part& part) const
    {
        const QString pattern = QString::fromUtf16(part.day > 0 ? m_words.shortDay : m_words.shortMonth);
        return QLocale::c().toString(QDate(part.year, part.month, std::max(part.day, 1)), pattern);
    }
    /// "16–17 December 2011", "April–May 2012", "30 April – 2 May 2012".
    QString shared(const Part& from, const Part& to) const
    {
        if (from.year != to.year)
            return single(from) + QStringLiteral(" – ") + single(to);
        const QLatin1String wide(" ");
        const QString dash = from.day > 0 ? wide + QStringLiteral("–") + wide : QStringLiteral("–");
        if (from.month == to.month && from.day > 0)
            return dated(dayMonth(dayNumber(from.day, m_language) + QStringLiteral("–") + dayNumber(to.day, m_language),
                                  to.month),
                         to.year);
        return dated(monthOrDay(from, MonthCase::Standalone) + dash + monthOrDay(to, MonthCase::Standalone), to.year);
    }

    QString m_language;
    const DateWords& m_words;
    bool m_longForm;
};

std::optional<Part> readPart(const QString& edtf)
{
    static const QRegularExpression shape(
        QStringLiteral("^(\\d{4}|\\d{3}X)(?:-(\\d\\d|XX)(?:-(\\d\\d|XX))?)?([~?%]?)$"));
    const auto match = shape.match(edtf);
    if (!match.hasMatch())
        return std::nullopt;
    const QString year = match.captured(1);
    const QString mark = match.captured(4);
    Part part;
    part.isDecade = year.endsWith(QLatin1Char('X'));
    part.year = part.isDecade ? year.left(3).toInt() * 10 : year.toInt();
    part.month = match.captured(2).toInt(); // "XX" and nothing read as 0
    part.day = part.month > 0 ? match.captured(3).toInt() : 0;
    part.isApproximate = mark == QLatin1String("~") || mark == QLatin1String("%");
    part.isUncertain = mark == QLatin1String("?") || mark == QLatin1String("%");
    return part;
}

} // namespace

QString dateInWords(const PartialDate& date, const QString& language, bool longForm)
{
    const QString asKept = date.text().isEmpty() ? date.edtf() : date.text();
    const auto ends = date.edtf().split(QLatin1Char('/'));
    const DateWriter writer(language, longForm);
    const auto first = readPart(ends.first());
    if (ends.size() == 1)
        return first ? writer.single(*first) : asKept;
    const auto second = readPart(ends.at(1));
    if (first && second)
        return writer.interval(*first, *second);
    if (!first && !second)
        return asKept;
    return first ? writer.notBefore(*first) : writer.notAfter(*second);
}

QString dateByPattern(const PartialDate& date, const QString& language, const QString& pattern)
{
    const auto day = date.asDay();
    // QLocale words months as CLDR's formats do: in Russian the genitive.
    return day ? QLocale(language).toString(*day, pattern) : dateInWords(date, language);
}

} // namespace vigil
