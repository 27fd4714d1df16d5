// SPDX-License-Identifier: GPL-3.0-or-later
#include "romanisation.h"

#include <array>
#include <map>

namespace vigil::bench {

namespace {

constexpr std::size_t habits = 3;
using Spellings = std::array<const char*, habits>;

const std::map<char16_t, Spellings>& table()
{
    static const std::map<char16_t, Spellings> letters{
        {u'а', {"a", "a", "a"}},
        {u'б', {"b", "b", "b"}},
        {u'в', {"v", "v", "w"}},
        {u'г', {"g", "g", "g"}},
        {u'ґ', {"g", "g", "g"}},
        {u'д', {"d", "d", "d"}},
        {u'е', {"e", "ye", "e"}},
        {u'є', {"ie", "ye", "je"}},
        {u'ё', {"e", "yo", "jo"}},
        {u'ж', {"zh", "zh", "sch"}},
        {u'з', {"z", "z", "s"}},
        {u'и', {"i", "i", "i"}},
        {u'і', {"i", "i", "i"}},
        {u'ї', {"i", "yi", "ji"}},
        {u'й', {"i", "y", "j"}},
        {u'к', {"k", "k", "k"}},
        {u'л', {"l", "l", "l"}},
        {u'м', {"m", "m", "m"}},
        {u'н', {"n", "n", "n"}},
        {u'о', {"o", "o", "o"}},
        {u'п', {"p", "p", "p"}},
        {u'р', {"r", "r", "r"}},
        {u'с', {"s", "s", "s"}},
        {u'т', {"t", "t", "t"}},
        {u'у', {"u", "u", "u"}},
        {u'ф', {"f", "f", "f"}},
        {u'х', {"kh", "h", "ch"}},
        {u'ц', {"ts", "ts", "z"}},
        {u'ч', {"ch", "ch", "tsch"}},
        {u'ш', {"sh", "sh", "sch"}},
        {u'щ', {"shch", "sch", "schtsch"}},
        {u'ъ', {"", "", ""}},
        {u'ы', {"y", "y", "y"}},
        {u'ь', {"", "'", ""}},
        {u'э', {"e", "e", "e"}},
        {u'ю', {"iu", "yu", "ju"}},
        {u'я', {"ia", "ya", "ja"}},
        {u'ә', {"a", "a", "ä"}},
        {u'ғ', {"g", "gh", "gh"}},
        {u'қ', {"k", "q", "k"}},
        {u'ң', {"n", "ng", "ng"}},
        {u'ө', {"o", "o", "ö"}},
        {u'ұ', {"u", "u", "u"}},
        {u'ү', {"u", "u", "ü"}},
        {u'һ', {"h", "h", "h"}},
    };
    return letters;
}

const std::map<QString, QString>& arabicNames()
{
    static const std::map<QString, QString> names{
        {QStringLiteral("علياء"), QStringLiteral("Alia")},
        {QStringLiteral("سلمى"), QStringLiteral("Salma")},
        {QStringLiteral("ياسر"), QStringLiteral("Yasser")},
        {QStringLiteral("طارق"), QStringLiteral("Tariq")},
        {QStringLiteral("هدى"), QStringLiteral("Huda")},
        {QStringLiteral("نادر"), QStringLiteral("Nader")},
        {QStringLiteral("ليلى"), QStringLiteral("Layla")},
        {QStringLiteral("كريم"), QStringLiteral("Karim")},
        {QStringLiteral("الزيتوني"), QStringLiteral("al-Zaytuni")},
        {QStringLiteral("الورداني"), QStringLiteral("al-Wardani")},
        {QStringLiteral("النخلاوي"), QStringLiteral("an-Nakhlawi")},
        {QStringLiteral("البستاني"), QStringLiteral("al-Bustani")},
        {QStringLiteral("القمري"), QStringLiteral("al-Qamari")},
        {QStringLiteral("الرملاوي"), QStringLiteral("ar-Ramlawi")},
    };
    return names;
}

QString capitalised(const QString& word)
{
    return word.left(1).toUpper() + word.mid(1);
}

QString romanisedWord(const QString& word, std::size_t habit)
{
    if (const auto arabic = arabicNames().find(word); arabic != arabicNames().end())
        return arabic->second;
    QString latin;
    for (const QChar letter : word.toLower())
        if (const auto entry = table().find(letter.unicode()); entry != table().end())
            latin += QString::fromUtf8(entry->second[habit]);
    return capitalised(latin);
}

} // namespace

QStringList romanisations(const QString& native)
{
    QStringList spellings;
    for (std::size_t habit = 0; habit < habits; ++habit) {
        QStringList words;
        for (const QString& word : native.split(QLatin1Char(' ')))
            words.append(romanisedWord(word, habit));
        if (const QString name = words.join(QLatin1Char(' ')); !spellings.contains(name))
            spellings.append(name);
    }
    return spellings;
}

} // namespace vigil::bench
