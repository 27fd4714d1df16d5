// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/uid.h"

#include <QDateTime>
#include <QRandomGenerator>
#include <array>

namespace vigil {

Uid Uid::generate(const QDateTime& now)
{
    std::array<quint32, 4> words{};
    QRandomGenerator::system()->fillRange(words.data(), static_cast<qsizetype>(words.size()));
    const auto milliseconds = static_cast<quint64>(now.toMSecsSinceEpoch());
    const auto high = static_cast<quint32>(milliseconds >> 16);
    const auto low = static_cast<quint16>(milliseconds & 0xffff);
    const auto versioned = static_cast<quint16>(0x7000 | (words[0] & 0x0fff));
    const auto octet = [](quint32 word, int shift) { return static_cast<uchar>((word >> shift) & 0xff); };
    const auto variant = static_cast<uchar>(0x80 | (octet(words[1], 0) & 0x3f));
    return Uid(QUuid(high, low, versioned, variant, octet(words[1], 8), octet(words[2], 0), octet(words[2], 8),
                     octet(words[2], 16), octet(words[2], 24), octet(words[3], 0), octet(words[3], 8)));
}

std::optional<Uid> Uid::parse(const QString& text)
{
    if (text.size() != 36)
        return std::nullopt;
    const QUuid value = QUuid::fromString(text);
    if (value.isNull() || value.toString(QUuid::WithoutBraces) != text.toLower())
        return std::nullopt;
    return Uid(value);
}

} // namespace vigil
