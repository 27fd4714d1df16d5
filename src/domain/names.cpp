// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/names.h"

#include <QHash>
#include <algorithm>
#include <array>
#include <unicode/uscript.h>

namespace vigil {

namespace {

/// How x is read: "kh" as in Kazakh and some Latin spellings, or "ks" as in Alexander.
enum class LatinX { AsH, AsKs };
/// How Г is read: "g" in Russian and Kazakh, "h" in Ukrainian.
enum class CyrillicG { AsG, AsH };

struct Reading
{
    LatinX x = LatinX::AsH;
    CyrillicG g = CyrillicG::AsG;
};

struct Spelling
{
    const char* from;
    const char* to;
};

// Zh, ts and their kin are spelled out here and become one class in foldWord, together with Latin spellings.
const QHash<char32_t, const char*>& letterSpellings()
{
    static const QHash<char32_t, const char*> all = {
        {U'а', "a"},  {U'б', "b"},  {U'в', "v"},  {U'г', "g"},  {U'д', "d"},  {U'е', "e"},  {U'ё', "e"}, {U'ж', "zh"},
        {U'з', "z"},  {U'и', "i"},  {U'й', "i"},  {U'к', "k"},  {U'л', "l"},  {U'м', "m"},  {U'н', "n"}, {U'о', "o"},
        {U'п', "p"},  {U'р', "r"},  {U'с', "s"},  {U'т', "t"},  {U'у', "u"},  {U'ф', "f"},  {U'х', "h"}, {U'ц', "ts"},
        {U'ч', "C"},  {U'ш', "S"},  {U'щ', "S"},  {U'ъ', ""},   {U'ы', "i"},  {U'ь', ""},   {U'э', "e"}, {U'ю', "iu"},
        {U'я', "ia"}, {U'ә', "a"},  {U'ғ', "g"},  {U'қ', "k"},  {U'ң', "n"},  {U'ө', "o"},  {U'ұ', "u"}, {U'ү', "u"},
        {U'һ', "h"},  {U'і', "i"},  {U'ї', "i"},  {U'є', "e"},  {U'ґ', "g"},  {U'ў', "u"},  {U'ҳ', "h"}, {U'җ', "zh"},
        {U'ş', "sh"}, {U'š', "sh"}, {U'ș', "sh"}, {U'ç', "ch"}, {U'č', "ch"}, {U'ž', "zh"}, {U'ı', "i"}, {U'ß', "ss"},
        {U'ł', "l"},  {U'ø', "o"},  {U'ə', "a"},  {U'æ', "ae"}, {U'đ', "d"},  {U'ð', "d"},  {U'þ', "t"},
    };
    return all;
}

bool isApostrophe(char32_t c)
{
    return c == '\'' || c == '`' || c == 0x2bc || c == 0x2bb || c == 0x2b9 || c == 0x2018 || c == 0x2019 ||
           c == 0x2032 || c == 0xb4;
}

bool isVowel(QChar c)
{
    return QLatin1String("aeiouy").contains(c);
}

/// German and scholarly j after a vowel is a short i (Sergej, Tajmagambetov), before a vowel it may be zh (Baxatjan).
void readShortJ(QString& word)
{
    for (qsizetype i = 1; i < word.size(); ++i) {
        const bool beforeVowel = i + 1 < word.size() && isVowel(word.at(i + 1));
        if (word.at(i) == QLatin1Char('j') && isVowel(word.at(i - 1)) && !beforeVowel)
            word[i] = QLatin1Char('i');
    }
}

/// Latin c: s-like before e, i, y (kept as the class of ц), else k.
void readLatinC(QString& word)
{
    for (qsizetype i = 0; i < word.size(); ++i) {
        const bool soft = i + 1 < word.size() && QLatin1String("eiy").contains(word.at(i + 1));
        if (word.at(i) == QLatin1Char('c') && !soft)
            word[i] = QLatin1Char('k');
    }
}

void replaceAll(QString& word, const Spelling& spelling)
{
    word.replace(QLatin1String(spelling.from), QLatin1String(spelling.to));
}

void collapseDoubles(QString& word)
{
    word.erase(std::unique(word.begin(), word.end()), word.end());
}

// Longer spellings stand before those that they contain.
constexpr std::array consonantSpellings = {
    Spelling{"shch", "S"}, Spelling{"sch", "S"}, Spelling{"sh", "S"}, Spelling{"tch", "C"}, Spelling{"ch", "C"},
    Spelling{"dzh", "j"},  Spelling{"zh", "j"},  Spelling{"dj", "j"}, Spelling{"kh", "h"},  Spelling{"gh", "g"},
    Spelling{"ph", "f"},   Spelling{"th", "t"},  Spelling{"ck", "k"},
};
constexpr std::array vowelSpellings = {
    Spelling{"ou", "u"}, Spelling{"yo", "e"}, Spelling{"y", "i"}, Spelling{"w", "v"}, Spelling{"q", "k"},
};

QString foldWord(QString word, LatinX x)
{
    readShortJ(word);
    for (const auto& spelling : consonantSpellings)
        replaceAll(word, spelling);
    readLatinC(word);
    replaceAll(word, {"tz", "c"});
    replaceAll(word, {"ts", "c"});
    replaceAll(word, {"x", x == LatinX::AsKs ? "ks" : "h"});
    for (const auto& spelling : vowelSpellings)
        replaceAll(word, spelling);
    collapseDoubles(word); // before ie → e, so that Kaliyev (kaliiev) and Kaliev meet
    replaceAll(word, {"ie", "e"});
    collapseDoubles(word);
    return word;
}

/// The spelling of one lower-case character; empty for what is dropped, nothing for what separates words.
std::optional<QString> spellingOf(char32_t c, CyrillicG g)
{
    if (g == CyrillicG::AsH && c == U'г')
        return QStringLiteral("h");
    if (const auto known = letterSpellings().constFind(c); known != letterSpellings().constEnd())
        return QString::fromLatin1(*known);
    if (isApostrophe(c) || QChar::isMark(c) || QChar::category(c) == QChar::Other_Format)
        return QString();
    if (!QChar::isLetterOrNumber(c))
        return std::nullopt;
    QString bare;
    for (const char32_t part : QString::fromUcs4(&c, 1).normalized(QString::NormalizationForm_KD).toUcs4())
        if (!QChar::isMark(part))
            bare += QString::fromUcs4(&part, 1);
    return bare;
}

QString fold(const QString& name, Reading reading)
{
    QStringList words(QString{});
    const QString text = name.normalized(QString::NormalizationForm_KC).toLower();
    for (const char32_t c : text.toUcs4()) {
        if (const auto spelling = spellingOf(c, reading.g))
            words.last() += *spelling;
        else
            words.append(QString());
    }
    for (auto& word : words)
        word = foldWord(word, reading.x);
    words.removeAll(QString());
    return words.join(QLatin1Char(' '));
}

/// Ukrainian by its own letters; і alone is also Kazakh, so then no Kazakh letter may stand beside it.
bool looksUkrainian(const QString& name)
{
    const QString text = name.normalized(QString::NormalizationForm_KC).toLower();
    const auto holdsAny = [&text](QStringView letters) {
        return std::any_of(letters.begin(), letters.end(), [&text](QChar c) { return text.contains(c); });
    };
    return holdsAny(u"їєґ") || (holdsAny(u"і") && !holdsAny(u"әғқңөұүһы"));
}

bool isBidiOrInvisible(char32_t c)
{
    return (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069) || c == 0x200e || c == 0x200f || c == 0x061c ||
           c == 0x200b || c == 0x2060 || c == 0xfeff;
}

bool isBreak(char32_t c)
{
    return (c >= 0x0a && c <= 0x0d) || c == 0x85 || c == 0x2028 || c == 0x2029;
}

bool isUnseen(QChar c)
{
    return c.category() == QChar::Other_Control || c.isSurrogate() || isBidiOrInvisible(c.unicode());
}

bool isPair(const QString& text, qsizetype at)
{
    return text.at(at).isHighSurrogate() && at + 1 < text.size() && text.at(at + 1).isLowSurrogate();
}

QString codePointMark(char32_t c)
{
    return QStringLiteral("⟨U+%1⟩").arg(QString::number(c, 16).toUpper(), 4, QLatin1Char('0'));
}

} // namespace

QString scriptOf(const QString& text)
{
    QHash<int, int> counts;
    int best = USCRIPT_COMMON;
    for (const char32_t c : text.toUcs4()) {
        UErrorCode status = U_ZERO_ERROR;
        const int script = uscript_getScript(static_cast<UChar32>(c), &status);
        if (!QChar::isLetter(c) || U_FAILURE(status) || script == USCRIPT_COMMON || script == USCRIPT_INHERITED)
            continue;
        if (++counts[script] > counts.value(best))
            best = script;
    }
    return QString::fromLatin1(uscript_getShortName(static_cast<UScriptCode>(best)));
}

QString foldName(const QString& name)
{
    return fold(name, {});
}

QString foldNameXAsKs(const QString& name)
{
    return fold(name, {.x = LatinX::AsKs});
}

QStringList foldKeys(const QString& name)
{
    QStringList keys{foldName(name), foldNameXAsKs(name)};
    if (looksUkrainian(name))
        keys.append(fold(name, {.g = CyrillicG::AsH}));
    keys.removeDuplicates();
    keys.removeAll(QString());
    return keys;
}

QString isolated(const QString& text)
{
    QString inside;
    for (const QChar c : text) // a stray POP DIRECTIONAL ISOLATE inside would end the isolation early
        if (c.unicode() < 0x2066 || c.unicode() > 0x2069)
            inside += c;
    return QChar(0x2068) + inside + QChar(0x2069);
}

QString madeVisible(const QString& text)
{
    QString result;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (isPair(text, i))
            result += text.mid(i++, 2);
        else if (c == QLatin1Char('\r') && i + 1 < text.size() && text.at(i + 1) == QLatin1Char('\n'))
            continue;
        else if (isBreak(c.unicode()))
            result += QLatin1Char(' ');
        else if (isUnseen(c))
            result += codePointMark(c.unicode());
        else
            result += c;
    }
    return result;
}

bool holdsUnseen(const QString& text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (isPair(text, i))
            ++i;
        else if (!isBreak(text.at(i).unicode()) && isUnseen(text.at(i)))
            return true;
    }
    return false;
}

} // namespace vigil
