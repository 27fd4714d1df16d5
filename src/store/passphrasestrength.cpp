// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/passphrasestrength.h"

#include <algorithm>
#include <zxcvbn.h>

namespace vigil {

namespace {

/// Its time grows with the square of the length.
constexpr std::size_t judgedCharacters = 100;
constexpr double bitsOfLetter = 2;
/// Words of ideographs are short, and people pick among few emoji.
constexpr double bitsOfSign = 5;
constexpr char32_t firstSign = 0x2E80;

/// The keys of а to я on a Russian keyboard, as a Latin one has them.
constexpr std::string_view smallKeys = "f,dult;pbqrkvyjghcnea[wxio]sm'.z";
constexpr std::string_view capitalKeys = "F<DULT:PBQRKVYJGHCNEA{WXIO}SM\">Z";
constexpr char32_t smallA = 0x0430;
constexpr char32_t capitalA = 0x0410;
constexpr char32_t smallYo = 0x0451;
constexpr char32_t capitalYo = 0x0401;

bool isFollower(char byte)
{
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

/// Takes one character of UTF-8 off; a byte that is none stands for itself.
char32_t takeCharacter(std::string_view& text)
{
    const auto lead = static_cast<unsigned char>(text.front());
    text.remove_prefix(1);
    char32_t character = lead;
    if (lead >= 0xC0U)
        character = lead & (lead >= 0xF0U ? 0x07U : lead >= 0xE0U ? 0x0FU : 0x1FU);
    while (lead >= 0xC0U && !text.empty() && isFollower(text.front())) {
        character = character << 6U | (static_cast<unsigned char>(text.front()) & 0x3FU);
        text.remove_prefix(1);
    }
    return character;
}

/// One byte, never NUL. Characters that are no keys of a Russian keyboard keep only that they are the same or differ.
char keyOf(char32_t character)
{
    constexpr char32_t manyBytes = 127;
    if (character >= smallA && character < smallA + smallKeys.size())
        return smallKeys[character - smallA];
    if (character >= capitalA && character < capitalA + capitalKeys.size())
        return capitalKeys[character - capitalA];
    if (character == smallYo || character == capitalYo)
        return character == smallYo ? '`' : '~';
    if (character == 0)
        return '\x01';
    return character < 0x80 ? static_cast<char>(character) : static_cast<char>(0x80 + character % manyBytes);
}

/// A passphrase as zxcvbn reads it: a byte a character, NUL at the end, wiped when it goes. What zxcvbn itself lays
/// on heap and stack is not wiped.
class Reading final
{
public:
    void add(char key)
    {
        if (m_length < judgedCharacters)
            m_text.data()[m_length++] = key;
    }
    bool isFull() const { return m_length == judgedCharacters; }
    double bits() const { return ZxcvbnMatch(m_text.reveal().data(), nullptr, nullptr); }

private:
    Passphrase m_text = Passphrase::ofSize(judgedCharacters + 1);
    std::size_t m_length = 0;
};

} // namespace

double passphraseBits(const Passphrase& passphrase)
{
    Reading keys;
    Reading ascii;
    double bitsOfOthers = 0;
    for (std::string_view rest = passphrase.reveal(); !rest.empty() && !keys.isFull();) {
        const char32_t character = takeCharacter(rest);
        if (character == U' ')
            continue;
        keys.add(keyOf(character));
        if (character < 0x80)
            ascii.add(keyOf(character));
        else
            bitsOfOthers += character < firstSign ? bitsOfLetter : bitsOfSign;
    }
    return std::min(keys.bits(), ascii.bits() + bitsOfOthers);
}

} // namespace vigil
