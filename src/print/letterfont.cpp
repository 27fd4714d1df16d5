// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/letterfont.h"

#include <QFontDatabase>
#include <QList>
#include <QStringList>
#include <algorithm>
#include <array>

namespace vigil {

namespace {

struct ScriptFamily
{
    QChar::Script script;
    QLatin1String family;
};

constexpr QLatin1String mainFamily("Noto Sans");

/// Scripts that Noto Sans itself does not draw.
constexpr std::array scriptFamilies{
    ScriptFamily{QChar::Script_Arabic, QLatin1String("Noto Sans Arabic")},
    ScriptFamily{QChar::Script_Hebrew, QLatin1String("Noto Sans Hebrew")},
    ScriptFamily{QChar::Script_Armenian, QLatin1String("Noto Sans Armenian")},
    ScriptFamily{QChar::Script_Georgian, QLatin1String("Noto Sans Georgian")},
    ScriptFamily{QChar::Script_Bengali, QLatin1String("Noto Sans Bengali")},
    ScriptFamily{QChar::Script_Thai, QLatin1String("Noto Sans Thai")},
    ScriptFamily{QChar::Script_Khmer, QLatin1String("Noto Sans Khmer")},
    ScriptFamily{QChar::Script_Myanmar, QLatin1String("Noto Sans Myanmar")},
    ScriptFamily{QChar::Script_Ethiopic, QLatin1String("Noto Sans Ethiopic")},
    ScriptFamily{QChar::Script_Mongolian, QLatin1String("Noto Sans Mongolian")},
    ScriptFamily{QChar::Script_Han, QLatin1String("Noto Sans CJK SC")},
    ScriptFamily{QChar::Script_Hiragana, QLatin1String("Noto Sans CJK JP")},
    ScriptFamily{QChar::Script_Katakana, QLatin1String("Noto Sans CJK JP")},
    ScriptFamily{QChar::Script_Hangul, QLatin1String("Noto Sans CJK KR")},
};

QStringList preferredFamilies()
{
    QStringList families{mainFamily};
    for (const auto& entry : scriptFamilies)
        if (!families.contains(entry.family))
            families.append(entry.family);
    return families;
}

/// Most letters have none of these scripts; the table is looked at only past Greek and Cyrillic.
QStringList neededFamilies(const QString& text)
{
    constexpr char16_t firstOther = 0x0530;
    QStringList needed{mainFamily};
    for (const QChar character : text) {
        if (character.unicode() < firstOther)
            continue;
        const auto script = character.script();
        const auto entry = std::ranges::find(scriptFamilies, script, &ScriptFamily::script);
        if (entry != scriptFamilies.end() && !needed.contains(entry->family))
            needed.append(entry->family);
    }
    return needed;
}

} // namespace

QFont letterFont(double points, QFont::Weight weight)
{
    static const QStringList families = preferredFamilies();
    QFont font;
    font.setFamilies(families);
    font.setPointSizeF(points);
    font.setWeight(weight);
    font.setHintingPreference(QFont::PreferNoHinting);
    // Any letter spacing turns ligatures off, and with them text that searches and copies as "oﬃce"; this one is
    // far below what a printer can show.
    font.setLetterSpacing(QFont::AbsoluteSpacing, 1.0 / 64);
    return font;
}

std::optional<QString> missingFamily(const QString& text)
{
    for (const QString& family : neededFamilies(text))
        if (!QFontDatabase::hasFamily(family))
            return family;
    return std::nullopt;
}

} // namespace vigil
