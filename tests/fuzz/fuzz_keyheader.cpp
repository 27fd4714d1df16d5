// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz.h"
#include "store/keyheader.h"

#include <algorithm>
#include <sodium.h>
#include <vector>

using namespace vigil;

namespace {

constexpr std::size_t macAt = 4032;
constexpr std::size_t checksumAt = 4064;
constexpr quint64 mostMemory = quint64{1} << 30;

/// What the rest of the program relies on once a header was believed.
void checkBounds(const KeyHeader& header)
{
    for (const KeySlot& slot : header.slots) {
        must(slot.kind <= SlotKind::None, "a slot is of a known kind");
        must(slot.cost.memory <= mostMemory && slot.cost.passes <= 64, "what a key costs is bounded");
        must(slot.kind == SlotKind::Passphrase || slot.cost == KeyCost{}, "only a passphrase costs");
    }
}

/// A header that was read and is written again says the same, and both are judged alike.
void checkRoundTrip(const KeyHeader& header)
{
    const SecretKey key;
    const HeaderCopy written = headerToBytes(header, key);
    const auto again = headerFromBytes(written);
    must(again && *again == header, "a header reads back");
    must(isAuthentic(written, key), "a header that was written is authentic");
}

/// No mutation finds the right checksum by itself.
void putChecksums(std::vector<unsigned char>& bytes)
{
    const SecretKey key;
    for (std::size_t at = 0; at + headerCopyBytes <= std::min(bytes.size(), headerBytes); at += headerCopyBytes) {
        unsigned char* copy = bytes.data() + at;
        crypto_generichash(copy + macAt, 32, copy, macAt, key.data(), keyBytes);
        crypto_generichash(copy + checksumAt, 32, copy, checksumAt, nullptr, 0);
    }
}

void read(std::span<const unsigned char> bytes)
{
    const auto copies = readHeaderCopies(bytes);
    if (!copies)
        return;
    must(!copies->readable.empty() && copies->readable.size() <= 2, "one copy or two");
    for (const auto& candidate : copies->readable) {
        checkBounds(candidate.header);
        checkRoundTrip(candidate.header);
    }
    must(copies->readable.front().header.generation >= copies->readable.back().header.generation,
         "the newer copy comes first");
}

} // namespace

/// The first byte says whether the checksums are put right; the rest is the beginning of a file.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const bool isReady = cryptographyIsReady();
    must(isReady, "there is cryptography");
    if (size == 0)
        return 0;
    std::vector<unsigned char> bytes(data + 1, data + size);
    if ((data[0] & 1) != 0)
        putChecksums(bytes);
    read(bytes);
    return 0;
}
