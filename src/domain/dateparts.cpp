// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/dateparts.h"

#include <QRegularExpression>
#include <QStringList>
#include <array>

namespace vigil {

namespace {

/// Stems and whole forms, English, Russian and Kazakh. A typed word fits a name that it begins (three letters or more)
/// or that begins it (endings of cases).
const std::array<QStringList, 12>& monthNames()
{
    static const std::array<QStringList, 12> names = {{
        {QStringLiteral("january"), QStringLiteral("январ"), QStringLiteral("қаңтар")},
        {QStringLiteral("february"), QStringLiteral("феврал"), QStringLiteral("ақпан")},
        {QStringLiteral("march"), QStringLiteral("март"), QStringLiteral("наурыз")},
        {QStringLiteral("april"), QStringLiteral("апрел"), QStringLiteral("сәуір")},
        {QStringLiteral("may"), QStringLiteral("май"), QStringLiteral("мая"), QStringLiteral("мае"),
         QStringLiteral("мамыр")},
        {QStringLiteral("june"), QStringLiteral("июн"), QStringLiteral("маусым")},
        {QStringLiteral("july"), QStringLiteral("июл"), QStringLiteral("шілде")},
        {QStringLiteral("august"), QStringLiteral("август"), QStringLiteral("тамыз")},
        {QStringLiteral("september"), QStringLiteral("сентябр"), QStringLiteral("қыркүйек")},
        {QStringLiteral("october"), QStringLiteral("октябр"), QStringLiteral("қазан")},
        {QStringLiteral("november"), QStringLiteral("ноябр"), QStringLiteral("қараша")},
        {QStringLiteral("december"), QStringLiteral("декабр"), QStringLiteral("желтоқсан")},
    }};
    return names;
}

bool fits(const QString& word, const QString& name)
{
    if (name.startsWith(word))
        return word.size() >= 3;
    const bool isLatin = name.at(0).unicode() < 0x80;
    return !isLatin && word.startsWith(name) && word.size() <= name.size() + 3;
}

std::optional<int> monthOf(const QString& word)
{
    int month = 0;
    for (const auto& names : monthNames()) {
        ++month;
        for (const auto& name : names)
            if (fits(word, name))
                return month;
    }
    return std::nullopt;
}

bool isFiller(const QString& word)
{
    static const QStringList fillers = {QStringLiteral("the"),  QStringLiteral("of"),  QStringLiteral("st"),
                                        QStringLiteral("nd"),   QStringLiteral("rd"),  QStringLiteral("th"),
                                        QStringLiteral("г"),    QStringLiteral("год"), QStringLiteral("года"),
                                        QStringLiteral("году"), QStringLiteral("жыл"), QStringLiteral("жылы"),
                                        QStringLiteral("жылғы")};
    return fillers.contains(word);
}

bool takeNumber(DateParts& parts, const QString& word)
{
    bool isNumber = false;
    const int number = word.toInt(&isNumber);
    std::optional<int>& place = word.size() == 4 ? parts.year : parts.day;
    if (!isNumber || word.size() == 3 || word.size() > 4 || place)
        return false;
    place = number;
    return true;
}

bool takeWord(DateParts& parts, const QString& word)
{
    if (word.at(0).isDigit())
        return takeNumber(parts, word);
    const auto month = monthOf(word);
    if (!month || parts.month)
        return false;
    parts.month = month;
    return true;
}

/// Dates with a month in words, in any order.
std::optional<DateParts> wordedParts(const QString& plain)
{
    static const QRegularExpression joined(QStringLiteral("(\\d)(\\p{L})"));
    static const QRegularExpression gaps(QStringLiteral("[\\s,.]+"));
    QString spaced = plain;
    spaced.replace(joined, QStringLiteral("\\1 \\2"));
    DateParts parts;
    for (const auto& word : spaced.split(gaps, Qt::SkipEmptyParts))
        if (!isFiller(word) && !takeWord(parts, word))
            return std::nullopt;
    const bool isYear = parts.year && !parts.day;
    return parts.month || isYear ? std::optional(parts) : std::nullopt;
}

std::optional<int> captured(const QRegularExpressionMatch& match, const QString& name)
{
    const QStringView text = match.capturedView(name);
    return text.isEmpty() ? std::nullopt : std::optional(text.toInt());
}

} // namespace

std::optional<DateParts> datePartsOf(const QString& plain)
{
    static const std::array<QRegularExpression, 7> forms = {
        QRegularExpression(QStringLiteral("^(?<y>\\d{4})(?:-(?<m>\\d{1,2})(?:-(?<d>\\d{1,2}))?)?$")),
        QRegularExpression(QStringLiteral("^(?<y>\\d{4})(?<m>\\d{2})(?<d>\\d{2})$")),
        QRegularExpression(QStringLiteral("^(?<d>\\d{1,2})\\.(?<m>\\d{1,2})\\.?$")),
        QRegularExpression(QStringLiteral("^(?<d>\\d{1,2})\\.(?<m>\\d{1,2})\\.(?<y>\\d{4})$")),
        QRegularExpression(QStringLiteral("^(?<m>\\d{1,2})[./](?<y>\\d{4})$")),
        QRegularExpression(QStringLiteral("^(?<m>\\d{2})-(?<d>\\d{2})$")),
        QRegularExpression(QStringLiteral("^(?<d>\\d{1,2})\\.?$")),
    };
    for (const auto& form : forms)
        if (const auto match = form.match(plain); match.hasMatch())
            return DateParts{captured(match, QStringLiteral("y")), captured(match, QStringLiteral("m")),
                             captured(match, QStringLiteral("d"))};
    return wordedParts(plain);
}

} // namespace vigil
