// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "store/vaultkeys.h"

#include <QString>
#include <array>
#include <optional>
#include <span>
#include <vector>

namespace vigil {

constexpr std::size_t headerCopyBytes = 4096;
constexpr std::size_t headerBytes = 2 * headerCopyBytes;
constexpr std::size_t slotCount = 8;

/// What opens a slot. The numbers are those of docs/file-format.md.
enum class SlotKind : quint32 { Empty = 0, Passphrase = 1, RecoverySheet = 2, None = 3 };

/// The cost of Argon2id: passes, and memory in bytes.
struct KeyCost
{
    quint64 passes = 0;
    quint64 memory = 0;
    bool operator==(const KeyCost&) const = default;
};

/// One way to the data key: the data key sealed under a key that a passphrase, a sheet or nothing gives.
struct KeySlot
{
    SlotKind kind = SlotKind::Empty;
    quint32 algorithm = 0;
    KeyCost cost = {};
    std::array<unsigned char, 16> salt = {};
    std::array<unsigned char, nonceBytes> nonce = {};
    std::array<unsigned char, keyBytes + tagBytes> sealedKey = {};
    bool operator==(const KeySlot&) const = default;
};

/// What stands in front of the pages of a campaign file. Knows bytes and checks, not passphrases.
struct KeyHeader
{
    quint64 generation = 1;
    VaultId keyId = {};
    VaultId bodyId = {};
    std::array<KeySlot, slotCount> slots = {};

    std::optional<std::size_t> slotOf(SlotKind kind) const; ///< the first of its kind
    bool isEncrypted() const { return !slotOf(SlotKind::None); }
    bool operator==(const KeyHeader&) const = default;
};

using HeaderCopy = std::array<unsigned char, headerCopyBytes>;

/// One copy as written: ready for both places.
HeaderCopy headerToBytes(const KeyHeader& header, const SecretKey& headerKey);
/// Reads one copy without any key. Errors "not-a-campaign" (no such magic), "campaign-damaged" (checksum, or values
/// that no Vigil writes), "campaign-newer" (detail: its version).
Result<KeyHeader> headerFromBytes(std::span<const unsigned char> copy);
/// Whether the copy was written by somebody who has the data key.
bool isAuthentic(std::span<const unsigned char> copy, const SecretKey& headerKey);

/// Both copies of a file: the ones that can be read, the best first; two that are the same count once.
struct HeaderCopies
{
    struct Candidate
    {
        KeyHeader header;
        std::span<const unsigned char> bytes;
        qint64 place = 0; ///< in the file
    };
    std::vector<Candidate> readable;
    bool isOneDamaged = false; ///< one copy cannot be read, the other can
};
/// `bytes` are the first 8192 of a file, or fewer when it is cut short; they must outlive the result. Errors as
/// headerFromBytes when neither copy can be read.
Result<HeaderCopies> readHeaderCopies(std::span<const unsigned char> bytes);

/// Whether a copy cannot be read or was not written by somebody who has the key.
bool hasBadCopy(const HeaderCopies& copies, const SecretKey& headerKey);

} // namespace vigil
