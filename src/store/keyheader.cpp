// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/keyheader.h"

#include <algorithm>
#include <sodium.h>

namespace vigil {

namespace {

constexpr std::array<unsigned char, 8> magic = {'V', 'I', 'G', 'I', 'L', 'V', 'L', 'T'};
constexpr quint32 formatVersion = 1;
constexpr quint32 pageSize = 4096;
constexpr quint32 xchacha20Poly1305 = 1;
constexpr std::size_t slotBytes = 128;
constexpr std::size_t slotsAt = 64;
constexpr std::size_t macAt = 4032;
constexpr std::size_t checksumAt = 4064;
constexpr std::size_t digestBytes = 32;

// A file from a stranger decides what deriving a key costs, so it is bounded before it is believed.
constexpr quint64 mostMemory = quint64{1} << 30;
constexpr quint64 mostPasses = 64;

/// Writes and reads numbers and arrays in order, little-endian.
class Writer final
{
public:
    explicit Writer(unsigned char* at) : m_at(at) {}
    template <class Number> void number(Number value)
    {
        for (std::size_t i = 0; i < sizeof value; ++i)
            *m_at++ = static_cast<unsigned char>(value >> (8 * i));
    }
    void bytes(std::span<const unsigned char> values) { m_at = std::copy(values.begin(), values.end(), m_at); }

private:
    unsigned char* m_at;
};

class Reader final
{
public:
    explicit Reader(const unsigned char* at) : m_at(at) {}
    template <class Number> Number number()
    {
        Number value = 0;
        for (std::size_t i = 0; i < sizeof value; ++i)
            value |= static_cast<Number>(Number{*m_at++} << (8 * i));
        return value;
    }
    void bytes(std::span<unsigned char> values)
    {
        std::copy_n(m_at, values.size(), values.begin());
        m_at += values.size();
    }

private:
    const unsigned char* m_at;
};

using Digest = std::array<unsigned char, digestBytes>;

Digest digestOf(std::span<const unsigned char> bytes, const SecretKey* key)
{
    Digest digest;
    crypto_generichash(digest.data(), digest.size(), bytes.data(), bytes.size(), key ? key->data() : nullptr,
                       key ? keyBytes : 0);
    return digest;
}

void writeSlot(const KeySlot& slot, unsigned char* at)
{
    Writer writer(at);
    writer.number(static_cast<quint32>(slot.kind));
    writer.number(slot.algorithm);
    writer.number(slot.cost.passes);
    writer.number(slot.cost.memory);
    writer.bytes(slot.salt);
    writer.bytes(slot.nonce);
    writer.bytes(slot.sealedKey);
}

bool isPossible(const KeySlot& slot)
{
    switch (slot.kind) {
    case SlotKind::Empty:
    case SlotKind::RecoverySheet:
    case SlotKind::None:
        return slot.algorithm == 0 && slot.cost == KeyCost{};
    case SlotKind::Passphrase:
        return slot.algorithm == crypto_pwhash_ALG_ARGON2ID13 && slot.cost.passes >= crypto_pwhash_OPSLIMIT_MIN &&
               slot.cost.passes <= mostPasses && slot.cost.memory >= crypto_pwhash_MEMLIMIT_MIN &&
               slot.cost.memory <= mostMemory;
    }
    return false;
}

/// Together they are one open slot, or one passphrase with at most one recovery sheet: who edits an open slot into
/// something else without the key must not make the file ask for a passphrase that nobody has.
bool arePossible(const std::array<KeySlot, slotCount>& slots)
{
    const auto count = [&](SlotKind kind) { return std::ranges::count(slots, kind, &KeySlot::kind); };
    const bool isOpen = count(SlotKind::None) == 1 && count(SlotKind::Empty) == qsizetype{slotCount} - 1;
    const bool isClosed =
        count(SlotKind::None) == 0 && count(SlotKind::Passphrase) == 1 && count(SlotKind::RecoverySheet) <= 1;
    return (isOpen || isClosed) && std::ranges::all_of(slots, isPossible);
}

KeySlot readSlot(const unsigned char* at)
{
    Reader reader(at);
    KeySlot slot;
    slot.kind = static_cast<SlotKind>(reader.number<quint32>());
    slot.algorithm = reader.number<quint32>();
    slot.cost.passes = reader.number<quint64>();
    slot.cost.memory = reader.number<quint64>();
    reader.bytes(slot.salt);
    reader.bytes(slot.nonce);
    reader.bytes(slot.sealedKey);
    return slot;
}

Error damagedHeader()
{
    return {"campaign-damaged", QStringLiteral("key header")};
}

/// Of two copies' reasons the weightier one is told.
int weightOf(const Error& reason)
{
    return reason.code == Code("campaign-newer") ? 2 : reason.code == Code("campaign-damaged") ? 1 : 0;
}

} // namespace

std::optional<std::size_t> KeyHeader::slotOf(SlotKind kind) const
{
    const auto found =
        std::find_if(slots.begin(), slots.end(), [kind](const KeySlot& slot) { return slot.kind == kind; });
    return found == slots.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - slots.begin()));
}

HeaderCopy headerToBytes(const KeyHeader& header, const SecretKey& headerKey)
{
    HeaderCopy copy{};
    Writer writer(copy.data());
    writer.bytes(magic);
    writer.number(formatVersion);
    writer.number(pageSize);
    writer.number(static_cast<quint32>(sealBytes));
    writer.number(xchacha20Poly1305);
    writer.number(header.generation);
    writer.bytes(header.keyId);
    writer.bytes(header.bodyId);
    for (std::size_t i = 0; i < slotCount; ++i)
        writeSlot(header.slots[i], copy.data() + slotsAt + i * slotBytes);
    const Digest mac = digestOf({copy.data(), macAt}, &headerKey);
    std::copy(mac.begin(), mac.end(), copy.begin() + macAt);
    const Digest checksum = digestOf({copy.data(), checksumAt}, nullptr);
    std::copy(checksum.begin(), checksum.end(), copy.begin() + checksumAt);
    return copy;
}

Result<KeyHeader> headerFromBytes(std::span<const unsigned char> copy)
{
    if (copy.size() < magic.size() || !std::equal(magic.begin(), magic.end(), copy.begin()))
        return Error{"not-a-campaign", {}};
    if (copy.size() < headerCopyBytes)
        return damagedHeader();
    const Digest checksum = digestOf(copy.first(checksumAt), nullptr);
    if (!std::equal(checksum.begin(), checksum.end(), copy.begin() + checksumAt))
        return damagedHeader();
    Reader reader(copy.data() + magic.size());
    const auto version = reader.number<quint32>();
    if (version > formatVersion)
        return Error{"campaign-newer", QString::number(version)};
    const bool isOurGeometry = version == formatVersion && reader.number<quint32>() == pageSize &&
                               reader.number<quint32>() == sealBytes && reader.number<quint32>() == xchacha20Poly1305;
    if (!isOurGeometry)
        return damagedHeader();
    KeyHeader header;
    header.generation = reader.number<quint64>();
    reader.bytes(header.keyId);
    reader.bytes(header.bodyId);
    for (std::size_t i = 0; i < slotCount; ++i)
        header.slots[i] = readSlot(copy.data() + slotsAt + i * slotBytes);
    if (!arePossible(header.slots))
        return damagedHeader();
    return header;
}

bool isAuthentic(std::span<const unsigned char> copy, const SecretKey& headerKey)
{
    const Digest mac = digestOf(copy.first(macAt), &headerKey);
    return sodium_memcmp(mac.data(), copy.data() + macAt, mac.size()) == 0;
}

Result<HeaderCopies> readHeaderCopies(std::span<const unsigned char> bytes)
{
    HeaderCopies copies;
    std::optional<Error> failure;
    for (const std::size_t at : {std::size_t{0}, headerCopyBytes}) {
        const auto rest = bytes.subspan(std::min(at, bytes.size()));
        const auto copy = rest.first(std::min(rest.size(), headerCopyBytes));
        const auto header = headerFromBytes(copy);
        if (header)
            copies.readable.push_back({*header, copy, static_cast<qint64>(at)});
        else if (!failure || weightOf(header.error()) > weightOf(*failure))
            failure = header.error();
    }
    if (copies.readable.empty())
        return *failure;
    copies.isOneDamaged = copies.readable.size() == 1;
    if (!copies.isOneDamaged && std::ranges::equal(copies.readable[0].bytes, copies.readable[1].bytes))
        copies.readable.pop_back();
    if (copies.readable.size() == 2 && copies.readable[1].header.generation > copies.readable[0].header.generation)
        std::swap(copies.readable[0], copies.readable[1]);
    return copies;
}

bool hasBadCopy(const HeaderCopies& copies, const SecretKey& headerKey)
{
    return copies.isOneDamaged || !std::all_of(copies.readable.begin(), copies.readable.end(),
                                               [&](const auto& copy) { return isAuthentic(copy.bytes, headerKey); });
}

} // namespace vigil
