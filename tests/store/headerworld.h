// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/keyheader.h"
#include "store/keyslots.h"

#include <sodium.h>

namespace vigil {

/// Puts the checksum right, which anybody can: only the MAC then tells that a copy was changed.
inline void putChecksum(std::span<unsigned char> copy)
{
    constexpr std::size_t checksumAt = 4064;
    crypto_generichash(copy.data() + checksumAt, 32, copy.data(), checksumAt, nullptr, 0);
}

/// A recovery sheet's secret: the same byte twenty times.
inline RecoveryKey sheetOf(unsigned char byte)
{
    RecoveryKey::Bytes secret;
    secret.fill(byte);
    return RecoveryKey(secret);
}

/// A header with a passphrase ("invented") and a recovery sheet (of 's'), and the keys behind it.
struct HeaderWorld
{
    SecretKey dataKey = SecretKey::random();
    KeyHeader header{.generation = 5, .keyId = randomVaultId(), .bodyId = randomVaultId()};
    VaultKeys keys{dataKey.copy(), header.bodyId};

    HeaderWorld()
    {
        constexpr KeyCost cheap{.passes = 1, .memory = quint64{8} << 20};
        header.slots[0] = *passphraseSlot(Passphrase("invented"), dataKey, header.keyId, 0, cheap);
        header.slots[1] = recoverySlot(sheetOf('s'), dataKey, header.keyId, 1);
    }
    HeaderCopy bytes() const { return headerToBytes(header, keys.headerKey()); }
    bool isDataKey(const std::optional<SecretKey>& key) const
    {
        return key && sodium_memcmp(key->data(), dataKey.data(), keyBytes) == 0;
    }
};

} // namespace vigil
