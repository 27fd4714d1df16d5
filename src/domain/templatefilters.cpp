// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/templatefilters.h"

#include <QLocale>
#include <algorithm>
#include <array>

namespace vigil {

namespace {

using Filter = TemplateFilter;
using Type = TemplateFieldType;

struct FilterRule
{
    const char* name;
    Filter filter;
    std::optional<Type> type; ///< nothing: any
    int fewestArguments;
    int mostArguments;
};

constexpr std::array rules = {
    FilterRule{"long", Filter::Long, Type::Date, 0, 0},
    FilterRule{"short", Filter::Short, Type::Date, 0, 0},
    FilterRule{"pattern", Filter::Pattern, Type::Date, 1, 1},
    FilterRule{"plural", Filter::Plural, Type::Number, 2, 3},
    FilterRule{"gender", Filter::Gender, Type::Text, 2, 3},
    FilterRule{"case", Filter::Case, Type::Text, 1, 1},
    FilterRule{"default", Filter::Default, std::nullopt, 1, 1},
    FilterRule{"join", Filter::Join, Type::List, 1, 2},
    FilterRule{"upper", Filter::Upper, std::nullopt, 0, 0},
    FilterRule{"lower", Filter::Lower, std::nullopt, 0, 0},
};

const FilterRule& ruleOf(Filter filter)
{
    return *std::find_if(rules.begin(), rules.end(),
                         [filter](const FilterRule& rule) { return rule.filter == filter; });
}

bool isGrammaticalCase(const QString& word)
{
    static const QStringList cases = {QStringLiteral("nominative"), QStringLiteral("genitive"),
                                      QStringLiteral("dative"),     QStringLiteral("accusative"),
                                      QStringLiteral("ablative"),   QStringLiteral("instrumental"),
                                      QStringLiteral("locative"),   QStringLiteral("prepositional")};
    return cases.contains(word);
}

QString byGender(const QStringList& words, const TemplateValue& value)
{
    const QString sex = value.text() ? *value.text() : QString();
    if (sex == QLatin1String("male"))
        return words.at(0);
    if (sex == QLatin1String("female"))
        return words.at(1);
    return words.value(2, words.at(0) + QLatin1Char('/') + words.at(1));
}

/// An element that is a record stands for its name, or for its text.
QString elementText(const TemplateValue& element, const QString& language)
{
    const auto* record = element.map();
    if (!record)
        return plainText(element, language);
    const auto name = record->value(QStringLiteral("name"));
    return plainText(name.isMissing() ? record->value(QStringLiteral("text")) : name, language);
}

QString joined(const QStringList& separators, const TemplateValue& value, const QString& language)
{
    if (!value.list())
        return plainText(value, language);
    QStringList texts;
    for (const auto& element : *value.list())
        if (const QString text = elementText(element, language); !text.isEmpty())
            texts.append(text);
    const QString last = texts.isEmpty() ? QString() : texts.takeLast();
    if (texts.isEmpty())
        return last;
    return texts.join(separators.first()) + separators.last() + last;
}

QString inWords(const TemplateValue& value, const QString& language, bool longForm)
{
    return value.date() ? dateInWords(*value.date(), language, longForm) : plainText(value, language);
}

QString byNumber(const QStringList& words, const TemplateValue& value, const QString& language)
{
    return value.number() ? words.value(pluralForm(*value.number(), language)) : QString();
}

} // namespace

std::optional<TemplateFilter> templateFilterFromName(const QString& name)
{
    for (const auto& rule : rules)
        if (name == QLatin1String(rule.name))
            return rule.filter;
    return std::nullopt;
}

QStringList templateFilterNames()
{
    QStringList names;
    for (const auto& rule : rules)
        names.append(QString::fromLatin1(rule.name));
    return names;
}

bool filterFits(TemplateFilter filter, std::optional<TemplateFieldType> type)
{
    const auto wanted = ruleOf(filter).type;
    return !wanted || !type || *wanted == *type;
}

std::optional<qsizetype> wrongFilterArgument(const TemplateFilterCall& call, const QString& language)
{
    const auto& rule = ruleOf(call.filter);
    const bool plural = call.filter == Filter::Plural;
    const qsizetype fewest = plural ? pluralFormCount(language) : rule.fewestArguments;
    const qsizetype most = plural ? fewest : rule.mostArguments;
    if (call.arguments.size() < fewest)
        return call.arguments.size();
    if (call.arguments.size() > most)
        return most;
    if (call.filter == Filter::Case && !isGrammaticalCase(call.arguments.first()))
        return 0;
    return std::nullopt;
}

QString plainText(const TemplateValue& value, const QString& language)
{
    if (const auto* text = value.text())
        return *text;
    if (const auto* number = value.number())
        return QString::number(*number);
    return value.date() ? dateInWords(*value.date(), language) : QString();
}

QString applyFilter(const TemplateFilterCall& call, const TemplateValue& value, const QString& language)
{
    switch (call.filter) {
    case Filter::Long:
    case Filter::Short:
        return inWords(value, language, call.filter == Filter::Long);
    case Filter::Pattern:
        return value.date() ? dateByPattern(*value.date(), language, call.arguments.first())
                            : plainText(value, language);
    case Filter::Plural:
        return byNumber(call.arguments, value, language);
    case Filter::Gender:
        return byGender(call.arguments, value);
    case Filter::Default:
        return value.isMissing() ? call.arguments.first() : plainText(value, language);
    case Filter::Join:
        return joined(call.arguments, value, language);
    case Filter::Upper:
        return QLocale(language).toUpper(plainText(value, language));
    case Filter::Lower:
        return QLocale(language).toLower(plainText(value, language));
    case Filter::Case:
        return plainText(value, language);
    }
    Q_UNREACHABLE();
}

} // namespace vigil
