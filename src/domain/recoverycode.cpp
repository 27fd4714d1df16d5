// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/recoverycode.h"

#include <QString>
#include <cstring>
#include <optional>
#include <span>

namespace vigil {

namespace {

constexpr std::string_view alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr std::size_t blockCount = 8;
constexpr std::size_t dataLetters = 4; ///< of a block; one more checks them
constexpr std::size_t blockLetters = dataLetters + 1;
constexpr unsigned bitsPerLetter = 5;
constexpr unsigned bitsPerByte = 8;

/// Values of letters, 0 to 31, wiped when they go.
struct Letters
{
    Letters() = default;
    Letters(const Letters&) = delete;
    Letters& operator=(const Letters&) = delete;
    ~Letters() { explicit_bzero(values.data(), values.size()); }

    std::span<unsigned char> block(std::size_t number)
    {
        return std::span(values).subspan(number * blockLetters, blockLetters);
    }

    std::array<unsigned char, blockCount* blockLetters> values = {};
};

/// Times α = 2 in GF(32) with x⁵ + x² + 1.
unsigned timesAlpha(unsigned value)
{
    constexpr unsigned overflow = 0b100000;
    constexpr unsigned polynomial = 0b100101;
    const unsigned doubled = value << 1U;
    return (doubled & overflow) != 0 ? doubled ^ polynomial : doubled;
}

/// α v1 + α² v2 + α³ v3 + α⁴ v4 + the block's number.
unsigned char checkValue(std::span<const unsigned char> block, std::size_t number)
{
    unsigned sum = 0;
    for (std::size_t letter = dataLetters; letter > 0; --letter)
        sum = timesAlpha(sum ^ block[letter - 1]);
    return static_cast<unsigned char>(sum ^ static_cast<unsigned>(number));
}

/// Bit `index` of all data bits, the most significant of the first letter first.
unsigned char* dataLetterOfBit(Letters& letters, std::size_t index)
{
    const std::size_t letter = index / bitsPerLetter;
    return &letters.block(letter / dataLetters)[letter % dataLetters];
}

void spreadBits(const RecoveryKey::Bytes& bytes, Letters& letters)
{
    for (std::size_t bit = 0; bit < bytes.size() * bitsPerByte; ++bit) {
        const unsigned value = (unsigned{bytes[bit / bitsPerByte]} >> (bitsPerByte - 1 - bit % bitsPerByte)) & 1U;
        unsigned char& letter = *dataLetterOfBit(letters, bit);
        letter = static_cast<unsigned char>(letter << 1U | value);
    }
}

void collectBits(Letters& letters, RecoveryKey& key)
{
    for (std::size_t bit = 0; bit < RecoveryKey::size * bitsPerByte; ++bit) {
        const unsigned letter = *dataLetterOfBit(letters, bit);
        const unsigned value = (letter >> (bitsPerLetter - 1 - bit % bitsPerLetter)) & 1U;
        unsigned char& byte = key.data()[bit / bitsPerByte];
        byte = static_cast<unsigned char>(byte << 1U | value);
    }
}

bool isSkipped(char typed)
{
    return typed == '-' || typed == ' ' || (typed >= '\t' && typed <= '\r');
}

std::optional<unsigned char> valueOf(char typed)
{
    const char letter = typed >= 'a' && typed <= 'z' ? static_cast<char>(typed - 'a' + 'A') : typed;
    if (letter == 'I' || letter == 'L')
        return static_cast<unsigned char>(1);
    if (letter == 'O')
        return static_cast<unsigned char>(0);
    const auto place = alphabet.find(letter);
    if (place == std::string_view::npos)
        return std::nullopt;
    return static_cast<unsigned char>(place);
}

bool readLetters(std::string_view typed, Letters& letters)
{
    std::size_t count = 0;
    for (const char character : typed) {
        if (isSkipped(character))
            continue;
        const auto value = valueOf(character);
        if (!value || count == letters.values.size())
            return false;
        letters.values[count++] = *value;
    }
    return count == letters.values.size();
}

} // namespace

RecoveryKey::~RecoveryKey()
{
    explicit_bzero(m_bytes.data(), m_bytes.size());
}

Passphrase recoveryCodeText(const RecoveryKey& key)
{
    Letters letters;
    spreadBits(key.reveal(), letters);
    auto text = Passphrase::ofSize(blockCount * (blockLetters + 1) - 1);
    char* next = text.data();
    for (std::size_t number = 0; number < blockCount; ++number) {
        const auto block = letters.block(number);
        block[dataLetters] = checkValue(block, number);
        if (number > 0)
            *next++ = '-';
        for (const unsigned char value : block)
            *next++ = alphabet[value];
    }
    return text;
}

Result<RecoveryKey> parseRecoveryCode(std::string_view typed)
{
    Letters letters;
    if (!readLetters(typed, letters))
        return Error{"not-a-recovery-code", {}};
    for (std::size_t number = 0; number < blockCount; ++number)
        if (const auto block = letters.block(number); block[dataLetters] != checkValue(block, number))
            return Error{"recovery-code-typo", QString::number(number + 1)};
    RecoveryKey key;
    collectBits(letters, key);
    return key;
}

} // namespace vigil
