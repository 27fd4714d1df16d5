// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/letterwords.h"

#include "domain/termlength.h"

#include <QLocale>
#include <span>
#include <utility>

namespace vigil {

namespace {

/// One key in the languages of the built-in letters.
struct Wording
{
    const char* key;
    const char* english;
    const char* russian;
};

constexpr Wording bases[] = {
    {"police-hold", "police custody", "задержание полицией"},
    {"administrative-arrest", "administrative arrest", "административный арест"},
    {"pre-trial", "pre-trial detention", "содержание под стражей до суда"},
    {"imprisonment", "imprisonment", "лишение свободы"},
    {"house-arrest", "house arrest", "домашний арест"},
    {"psychiatric", "psychiatric confinement", "принудительное помещение в психиатрическую больницу"},
    {"immigration", "immigration or extradition detention", "содержание под стражей для выдачи или выдворения"},
};

constexpr Wording statuses[] = {
    {"at-liberty", "at liberty", "на свободе"},
    {"sought", "sought by the authorities", "находится в розыске"},
    {"police-hold", "in police custody", "задержание полицией"},
    {"administrative-arrest", "under administrative arrest", "административный арест"},
    {"pre-trial", "in pre-trial detention", "содержание под стражей до суда"},
    {"serving", "serving a prison sentence", "отбывание наказания в виде лишения свободы"},
    {"house-arrest", "under house arrest", "домашний арест"},
    {"psychiatric", "held in a psychiatric institution", "содержание в психиатрической больнице"},
    {"immigration", "in immigration or extradition detention", "содержание под стражей для выдачи или выдворения"},
    {"whereabouts-unknown", "whereabouts unknown", "местонахождение неизвестно"},
    {"exiled", "abroad, having had to leave the country", "вынужденное пребывание за границей"},
    {"deceased", "deceased", "нет в живых"},
};

constexpr Wording components[] = {
    {"administrative-arrest", "administrative arrest", "административный арест"},
    {"imprisonment", "imprisonment", "лишение свободы"},
    {"suspended", "suspended sentence", "условное наказание"},
    {"fine", "fine", "штраф"},
    {"ban", "ban", "запрет"},
    {"restriction-of-liberty", "restriction of liberty", "ограничение свободы"},
    {"life", "life imprisonment", "пожизненное лишение свободы"},
};

constexpr Wording qualifiers[] = {
    {"up-to", "up to ", "до "},
    {"about", "about ", "около "},
    {"at-least", "at least ", "не менее "},
};

constexpr Wording demands[] = {
    {"release", "the immediate release of: %1", "немедленно освободить: %1"},
    {"drop-charges", "that all charges be dropped: %1", "снять все обвинения: %1"},
    {"stop-harassment", "an end to the harassment of: %1", "прекратить преследование: %1"},
    {"fair-trial", "a fair and public trial for: %1", "обеспечить справедливый и гласный суд: %1"},
    {"medical-care", "proper medical care for: %1", "обеспечить надлежащую медицинскую помощь: %1"},
    {"access-to-counsel", "access to a lawyer of their own choice for: %1",
     "обеспечить доступ к выбранному адвокату: %1"},
    {"investigate", "a prompt and independent investigation into the treatment of: %1",
     "провести незамедлительное и независимое расследование обращения с задержанными: %1"},
};

constexpr Wording commonWords[] = {
    {"home", "home", "дома"},        {"street", "street", "на улице"},        {"work", "work", "на работе"},
    {"police", "police", "полиция"}, {"the police", "the police", "полиция"},
};

constexpr std::pair<const char*, const char*> salutations[] = {
    {"ru", "Уважаемые господа!"},
    {"fr", "Madame, Monsieur,"},
    {"de", "Sehr geehrte Damen und Herren,"},
    {"es", "Señoras y señores:"},
};

struct DayPart
{
    int earliest;
    int latest;
    const char* english;
    const char* russian;
};

constexpr DayPart dayParts[] = {
    {360, 720, "in the morning", "утром"},
    {720, 1080, "in the afternoon", "днём"},
    {1080, 1440, "in the evening", "вечером"},
    {0, 360, "in the night", "ночью"},
};

constexpr QLatin1String english("en");
constexpr QLatin1String russian("ru");

QString worded(std::span<const Wording> table, const QString& key, const QString& language)
{
    for (const auto& wording : table)
        if (key == QLatin1String(wording.key)) {
            if (language == english)
                return QString::fromUtf8(wording.english);
            return language == russian ? QString::fromUtf8(wording.russian) : QString();
        }
    return {};
}

/// Russian plural by CLDR: one, few, many.
QString russianCount(int number, const char* one, const char* few, const char* many)
{
    const int tens = number % 100;
    const int ones = number % 10;
    const bool isTeen = tens >= 11 && tens <= 14;
    const char* word = !isTeen && ones == 1 ? one : !isTeen && ones >= 2 && ones <= 4 ? few : many;
    return QString::number(number) + QLatin1Char(' ') + QString::fromUtf8(word);
}

QString lengthInWords(const QString& stored, const QString& language)
{
    const auto length = TermLength::parse(stored);
    if (!length || !length->hasEnd())
        return {};
    if (language != russian)
        return length->toString();
    QStringList parts;
    if (length->years() > 0)
        parts << russianCount(length->years(), "год", "года", "лет");
    if (length->months() > 0)
        parts << russianCount(length->months(), "месяц", "месяца", "месяцев");
    if (length->weeks() > 0)
        parts << russianCount(length->weeks(), "неделя", "недели", "недель");
    if (length->days() > 0)
        parts << russianCount(length->days(), "сутки", "суток", "суток");
    return parts.join(QLatin1Char(' '));
}

QString amountInWords(const Record& sentence, const QString& language)
{
    const auto amount = sentence.number(QStringLiteral("amount"));
    if (!amount)
        return {};
    return worded(qualifiers, sentence.text(QStringLiteral("amountQualifier")), language) +
           QLocale(language).toString(*amount) + QLatin1Char(' ') + sentence.text(QStringLiteral("currency"));
}

QString clock(int minute)
{
    return QStringLiteral("%1:%2").arg(minute / 60, 2, 10, QLatin1Char('0')).arg(minute % 60, 2, 10, QLatin1Char('0'));
}

} // namespace

QString basisInWords(const QString& basis, const QString& language)
{
    return worded(bases, basis, language);
}

QString statusInWords(LibertyStatus status, bool overdue, const QString& language)
{
    if (overdue && language == english)
        return QStringLiteral("the term is over, but no release is known to me");
    if (overdue && language == russian)
        return QStringLiteral("срок истёк, но об освобождении мне ничего не известно");
    return worded(statuses, libertyStatusKey(status), language);
}

QString sentenceInWords(const Record& sentence, const QString& language)
{
    QStringList parts{worded(components, sentence.text(QStringLiteral("component")), language)};
    if (parts.front().isEmpty())
        return {};
    for (const QString& part : {lengthInWords(sentence.text(QStringLiteral("length")), language),
                                amountInWords(sentence, language).trimmed()})
        if (!part.isEmpty())
            parts << part;
    return parts.join(QStringLiteral(", "));
}

QString timeInWords(const TimeOfDay& time, const QString& language)
{
    if (time.isUnknown() || (language != english && language != russian))
        return {};
    for (const auto& part : dayParts)
        if (time.earliestMinute() == part.earliest && time.latestMinute() == part.latest)
            return QString::fromUtf8(language == russian ? part.russian : part.english);
    if (time.isExact())
        return clock(time.earliestMinute());
    if (time.earliestMinute() == 0)
        return (language == russian ? QStringLiteral("не позднее ") : QStringLiteral("by ")) +
               clock(time.latestMinute());
    if (time.latestMinute() == 1440)
        return (language == russian ? QStringLiteral("после ") : QStringLiteral("after ")) +
               clock(time.earliestMinute());
    return clock(time.earliestMinute()) + QChar(0x2013) + clock(time.latestMinute());
}

QString demandInWords(const QString& demandKind, const QString& names, const QString& language)
{
    const QString text = worded(demands, demandKind, language);
    return text.isEmpty() || names.isEmpty() ? QString() : text.arg(names);
}

QString commonWord(const QString& word, const QString& language)
{
    return worded(commonWords, word.trimmed().toLower(), language);
}

QString neutralSalutation(const QString& language)
{
    for (const auto& [known, words] : salutations)
        if (language == QLatin1String(known))
            return QString::fromUtf8(words);
    return QStringLiteral("Dear Sir or Madam,");
}

} // namespace vigil
