// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/address.h"
#include "domain/fields.h"
#include "domain/placetime.h"
#include "domain/termlength.h"

#include <QRegularExpression>
#include <algorithm>
#include <unicode/ucurr.h>
#include <unicode/uloc.h>

namespace vigil {

namespace {

constexpr qsizetype largestText = qsizetype{64} * 1024;

ParsedField failed(Code code, const QString& detail)
{
    ParsedField parsed;
    parsed.findings.push_back({.severity = Severity::Error, .field = {}, .code = code, .detail = detail});
    return parsed;
}

ParsedField failed(const Error& error)
{
    return failed(error.code, error.detail);
}

ParsedField kept(FieldValue value)
{
    return {.value = std::move(value), .findings = {}};
}

bool isLineBreak(QChar letter)
{
    return letter == QLatin1Char('\n') || letter == QLatin1Char('\r') || letter.category() == QChar::Separator_Line ||
           letter.category() == QChar::Separator_Paragraph;
}

bool isControl(QChar letter)
{
    return letter.category() == QChar::Other_Control && !isLineBreak(letter);
}

ParsedField parseLongText(QString text)
{
    text.replace(QStringLiteral("\r\n"), QStringLiteral("\n")).replace(QLatin1Char('\r'), QLatin1Char('\n'));
    if (text.toUtf8().size() > largestText)
        return failed("too-long", QString::number(largestText));
    const auto control = std::find_if(text.cbegin(), text.cend(), isControl);
    if (control != text.cend())
        return failed("control-character", QStringLiteral("U+%1").arg(control->unicode(), 4, 16, QLatin1Char('0')));
    return kept(text);
}

ParsedField parseText(const QString& text)
{
    if (std::any_of(text.cbegin(), text.cend(), isLineBreak))
        return failed("line-break", text.left(80).simplified());
    return parseLongText(text);
}

/// "300000", or in groups: "300 000".
ParsedField parseNumber(const QString& text)
{
    static const QRegularExpression plain(QStringLiteral("^[0-9]{1,15}$"));
    static const QRegularExpression grouped(QStringLiteral("^[0-9]{1,3}(?:[ \\x{a0}\\x{202f}][0-9]{3}){1,4}$"));
    static const QRegularExpression gaps(QStringLiteral("[ \\x{a0}\\x{202f}]"));
    if (!plain.match(text).hasMatch() && !grouped.match(text).hasMatch())
        return failed("bad-number", text);
    return kept(QString(text).remove(gaps).toLongLong());
}

ParsedField parseFlag(const QString& text)
{
    static const QStringList yes = {QStringLiteral("yes"), QStringLiteral("true"), QStringLiteral("1"),
                                    QStringLiteral("да")};
    static const QStringList no = {QStringLiteral("no"), QStringLiteral("false"), QStringLiteral("0"),
                                   QStringLiteral("нет")};
    const QString word = text.toLower();
    if (yes.contains(word) || no.contains(word))
        return kept(qint64{yes.contains(word) ? 1 : 0});
    return failed("bad-flag", text);
}

/// The key that a person means: any case, spaces or underscores for hyphens. Empty when there is none.
QString codeAsTyped(const QString& list, const QString& typed)
{
    QString key = typed.trimmed().toLower();
    key.replace(QLatin1Char('_'), QLatin1Char('-')).replace(QLatin1Char(' '), QLatin1Char('-'));
    return codeList(list).contains(key) ? key : QString();
}

ParsedField parseCode(const QString& list, const QString& text)
{
    const QString key = codeAsTyped(list, text);
    return key.isEmpty() ? failed("unknown-code", text) : kept(key);
}

ParsedField parseDate(const QString& text, QDate today)
{
    DateReading reading = readTypedDate(text, today);
    return {.value = std::move(reading.date), .findings = std::move(reading.findings)};
}

ParsedField parseTime(const QString& text)
{
    const auto time = TimeOfDay::parse(text);
    return time ? kept(time->text()) : failed(time.error());
}

ParsedField parseZone(const QString& text)
{
    return isKnownZone(text.toUtf8()) ? kept(text) : failed("unknown-zone", text);
}

QStringList icuCodes(const char* const* codes)
{
    QStringList list;
    for (; *codes; ++codes)
        list += QString::fromLatin1(*codes);
    return list;
}

ParsedField parseCountry(const QString& text)
{
    static const QStringList countries = icuCodes(uloc_getISOCountries());
    const QString country = text.toUpper();
    return countries.contains(country) ? kept(country) : failed("unknown-country", text);
}

bool isLanguage(const QString& code)
{
    static const QStringList languages = icuCodes(uloc_getISOLanguages());
    return code.size() == 2 && languages.contains(code);
}

ParsedField parseLanguage(const QString& text)
{
    return isLanguage(text.toLower()) ? kept(text.toLower()) : failed("unknown-language", text);
}

ParsedField parseLanguages(const QString& text)
{
    static const QRegularExpression separators(QStringLiteral("[,;\\s]+"));
    QStringList languages;
    for (const auto& word : text.toLower().split(separators, Qt::SkipEmptyParts)) {
        if (!isLanguage(word))
            return failed("unknown-language", word);
        if (!languages.contains(word))
            languages += word;
    }
    return kept(languages.join(QLatin1Char(',')));
}

struct LanguageMark
{
    QString language;
    qsizetype begin;
    qsizetype textBegin;
};

/// Where "en:" stands at the beginning, after ";" or on a new line. Other words before a colon are text.
std::vector<LanguageMark> languageMarks(const QString& text)
{
    static const QRegularExpression form(QStringLiteral("(?:^|[;\\n])\\s*([a-z]{2}):\\s*"));
    std::vector<LanguageMark> marks;
    auto matches = form.globalMatch(text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        if (isLanguage(match.captured(1)))
            marks.push_back({match.captured(1), match.capturedStart(), match.capturedEnd()});
    }
    return marks;
}

ParsedField parsePerLanguage(const QString& typed)
{
    ParsedField whole = parseLongText(typed);
    const auto* text = std::get_if<QString>(&whole.value);
    if (!text)
        return whole;
    const auto marks = languageMarks(*text);
    if (marks.empty() || marks.front().begin > 0)
        return whole;
    QStringList seen;
    QStringList lines;
    for (std::size_t i = 0; i < marks.size(); ++i) {
        const qsizetype end = i + 1 < marks.size() ? marks[i + 1].begin : text->size();
        const QString part = text->mid(marks[i].textBegin, end - marks[i].textBegin).trimmed();
        if (seen.contains(marks[i].language))
            return failed("duplicate-language", marks[i].language);
        seen += marks[i].language;
        if (!part.isEmpty())
            lines += marks[i].language + QStringLiteral(": ") + part;
    }
    return kept(lines.join(QLatin1Char('\n')));
}

/// Untrimmed on purpose: a line break at either end is an attempt at a second header, not a slip.
ParsedField parseEmail(const QString& typed)
{
    if (std::any_of(typed.cbegin(), typed.cend(), isLineBreak))
        return failed("bad-address", typed.simplified());
    const auto address = EmailAddress::parse(typed.trimmed());
    return address ? kept(address->toString()) : failed(address.error());
}

ParsedField parseLength(const QString& text)
{
    const auto length = TermLength::parse(text);
    return length ? kept(length->toString()) : failed(length.error());
}

ParsedField parseCurrency(const QString& text)
{
    static const QRegularExpression form(QStringLiteral("^[A-Z]{3}$"));
    const QString currency = text.toUpper();
    const std::u16string code = currency.toStdU16String();
    if (!form.match(currency).hasMatch() || ucurr_getNumericCode(code.c_str()) == 0)
        return failed("unknown-currency", text);
    return kept(currency);
}

ParsedField parseLink(const FieldDef& field, const QString& text, const ReferenceFinder& find)
{
    const auto reference = find(text, field.targets);
    return reference ? kept(*reference) : failed(reference.error());
}

/// Entries are divided by semicolons or lines; references alone also by commas, since names may hold those.
QStringList linkEntries(const QString& text)
{
    static const QRegularExpression separators(QStringLiteral("\\s*[;\\n]\\s*"));
    if (text.contains(separators))
        return text.split(separators, Qt::SkipEmptyParts);
    const QStringList pieces = text.split(QLatin1Char(','), Qt::SkipEmptyParts);
    const bool allReferences = std::all_of(pieces.begin(), pieces.end(), [](const QString& piece) {
        return Reference::parse(piece.section(QLatin1Char(':'), 0, 0)).has_value();
    });
    return allReferences ? pieces : QStringList(text);
}

Result<Link> parseEntry(const FieldDef& field, const QString& entry, const ReferenceFinder& find)
{
    const qsizetype colon = field.codes.isEmpty() ? -1 : entry.lastIndexOf(QLatin1Char(':'));
    const QString typedRole = colon < 0 ? QString() : entry.mid(colon + 1).trimmed();
    const QString role = codeAsTyped(field.codes, typedRole);
    if (!typedRole.isEmpty() && role.isEmpty())
        return Error{"unknown-code", typedRole};
    VIGIL_TRY_GET(target, find(entry.left(colon).trimmed(), field.targets));
    return Link{target, role};
}

ParsedField parseLinks(const FieldDef& field, const QString& text, const ReferenceFinder& find)
{
    Links links;
    Findings findings;
    for (const auto& entry : linkEntries(text)) {
        const auto link = parseEntry(field, entry, find);
        if (!link)
            findings.push_back(
                {.severity = Severity::Error, .field = {}, .code = link.error().code, .detail = link.error().detail});
        else if (std::find(links.begin(), links.end(), *link) == links.end())
            links.push_back(*link);
    }
    if (hasErrors(findings) || links.empty())
        return {.value = {}, .findings = std::move(findings)};
    return kept(links);
}

ParsedField parseTyped(const FieldDef& field, const QString& typed, QDate today, const ReferenceFinder& find)
{
    const QString text = typed.trimmed();
    switch (field.type) {
    case FieldType::Text:
        return parseText(text);
    case FieldType::LongText:
        return parseLongText(text);
    case FieldType::Number:
        return parseNumber(text);
    case FieldType::Flag:
        return parseFlag(text);
    case FieldType::Code:
        return parseCode(field.codes, text);
    case FieldType::Date:
        return parseDate(text, today);
    case FieldType::Time:
        return parseTime(text);
    case FieldType::Zone:
        return parseZone(text);
    case FieldType::Country:
        return parseCountry(text);
    case FieldType::Language:
        return parseLanguage(text);
    case FieldType::Languages:
        return parseLanguages(text);
    case FieldType::PerLanguage:
        return parsePerLanguage(text);
    case FieldType::Email:
        return parseEmail(typed);
    case FieldType::Length:
        return parseLength(text);
    case FieldType::Currency:
        return parseCurrency(text);
    case FieldType::OneLink:
        return parseLink(field, text, find);
    case FieldType::ManyLinks:
        return parseLinks(field, text, find);
    }
    Q_UNREACHABLE();
}

/// Whether the typed text means the same date on any day, so that it can be typed again.
bool meansTheSameAnyDay(const PartialDate& date)
{
    const auto readOn = [&date](QDate today) { return readTypedDate(date.text(), today).date.edtf(); };
    return readOn(QDate(1903, 7, 9)) == date.edtf() && readOn(QDate(2000, 1, 1)) == date.edtf();
}

QString dateAsTyped(const PartialDate& date)
{
    return date.isUnreadable() || meansTheSameAnyDay(date) ? date.text() : date.edtf();
}

QString linksAsTyped(const Links& links)
{
    QStringList entries;
    for (const auto& link : links)
        entries +=
            link.role.isEmpty() ? link.target.toString() : link.target.toString() + QStringLiteral(": ") + link.role;
    return entries.join(QStringLiteral("; "));
}

} // namespace

ParsedField parseField(const FieldDef& field, const QString& typed, QDate today, const ReferenceFinder& find)
{
    if (typed.trimmed().isEmpty())
        return {};
    ParsedField parsed = parseTyped(field, typed, today, find);
    for (auto& finding : parsed.findings)
        finding.field = field.key;
    return parsed;
}

QString fieldText(const FieldValue& value)
{
    if (const auto* text = std::get_if<QString>(&value))
        return *text;
    if (const auto* number = std::get_if<qint64>(&value))
        return QString::number(*number);
    if (const auto* date = std::get_if<PartialDate>(&value))
        return dateAsTyped(*date);
    if (const auto* reference = std::get_if<Reference>(&value))
        return reference->toString();
    if (const auto* links = std::get_if<Links>(&value))
        return linksAsTyped(*links);
    return {};
}

} // namespace vigil
