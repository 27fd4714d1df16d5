// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/keyslots.h"

#include <QElapsedTimer>
#include <algorithm>
#include <sodium.h>

namespace vigil {

namespace {

constexpr qint64 enoughMilliseconds = 400;
constexpr qint64 wantedMilliseconds = 500; // a little above, so that one raise is enough
constexpr quint64 mostPasses = 64;

using SlotBinding = std::array<unsigned char, 48>;

template <class Number> unsigned char* put(unsigned char* at, Number value)
{
    for (std::size_t i = 0; i < sizeof value; ++i)
        *at++ = static_cast<unsigned char>(value >> (8 * i));
    return at;
}

/// What a sealed data key is bound to, so that nobody can move a slot or make it cheaper.
SlotBinding bindingOf(const KeySlot& slot, const VaultId& keyId, std::size_t index)
{
    SlotBinding binding{};
    unsigned char* at = std::copy(keyId.begin(), keyId.end(), binding.data());
    at = put(at, quint64{index});
    at = put(at, static_cast<quint32>(slot.kind));
    at = put(at, slot.algorithm);
    at = put(at, slot.cost.passes);
    put(at, slot.cost.memory);
    return binding;
}

void sealDataKey(KeySlot& slot, const SecretKey& slotKey, const SecretKey& dataKey, const VaultId& keyId,
                 std::size_t index)
{
    randombytes_buf(slot.nonce.data(), slot.nonce.size());
    const SlotBinding binding = bindingOf(slot, keyId, index);
    crypto_aead_xchacha20poly1305_ietf_encrypt(slot.sealedKey.data(), nullptr, dataKey.data(), keyBytes, binding.data(),
                                               binding.size(), nullptr, slot.nonce.data(), slotKey.data());
}

std::optional<SecretKey> unsealDataKey(const KeyHeader& header, std::size_t index, const SecretKey& slotKey)
{
    const KeySlot& slot = header.slots[index];
    const SlotBinding binding = bindingOf(slot, header.keyId, index);
    SecretKey dataKey;
    const int done = crypto_aead_xchacha20poly1305_ietf_decrypt(dataKey.data(), nullptr, nullptr, slot.sealedKey.data(),
                                                                slot.sealedKey.size(), binding.data(), binding.size(),
                                                                slot.nonce.data(), slotKey.data());
    return done == 0 ? std::optional(std::move(dataKey)) : std::nullopt;
}

Result<SecretKey> stretched(const Passphrase& passphrase, const KeySlot& slot)
{
    SecretKey key;
    const char* typed = passphrase.isEmpty() ? "" : passphrase.reveal().data();
    const int done = crypto_pwhash(key.data(), keyBytes, typed, passphrase.size(), slot.salt.data(), slot.cost.passes,
                                   static_cast<std::size_t>(slot.cost.memory), crypto_pwhash_ALG_ARGON2ID13);
    wipeStack();
    if (done != 0)
        return Error{"out-of-memory", QString::number(slot.cost.memory >> 20)};
    return key;
}

SecretKey keyOfSheet(const RecoveryKey& recoveryKey, const KeySlot& slot)
{
    constexpr std::string_view purpose = "vigil-recovery";
    std::array<unsigned char, purpose.size() + std::tuple_size_v<decltype(slot.salt)>> message;
    std::copy(slot.salt.begin(), slot.salt.end(), std::copy(purpose.begin(), purpose.end(), message.begin()));
    SecretKey key;
    crypto_generichash(key.data(), keyBytes, message.data(), message.size(), recoveryKey.reveal().data(),
                       RecoveryKey::size);
    wipeStack();
    return key;
}

} // namespace

KeyCost standardKeyCost()
{
    return {.passes = 3, .memory = quint64{256} << 20};
}

Result<KeySlot> passphraseSlot(const Passphrase& passphrase, const SecretKey& dataKey, const VaultId& keyId,
                               std::size_t index, KeyCost cost)
{
    KeySlot slot{.kind = SlotKind::Passphrase, .algorithm = crypto_pwhash_ALG_ARGON2ID13, .cost = cost};
    randombytes_buf(slot.salt.data(), slot.salt.size());
    QElapsedTimer timer;
    timer.start();
    auto slotKey = stretched(passphrase, slot);
    const qint64 taken = std::max<qint64>(timer.elapsed(), 1);
    if (slotKey && cost == standardKeyCost() && taken < enoughMilliseconds) {
        const auto needed =
            static_cast<quint64>((static_cast<qint64>(cost.passes) * wantedMilliseconds + taken - 1) / taken);
        slot.cost.passes = std::min(needed, mostPasses);
        slotKey = stretched(passphrase, slot);
    }
    if (!slotKey)
        return slotKey.error();
    sealDataKey(slot, *slotKey, dataKey, keyId, index);
    return slot;
}

RecoveryKey randomRecoveryKey()
{
    RecoveryKey key;
    randombytes_buf(key.data(), RecoveryKey::size);
    return key;
}

KeySlot recoverySlot(const RecoveryKey& recoveryKey, const SecretKey& dataKey, const VaultId& keyId, std::size_t index)
{
    KeySlot slot{.kind = SlotKind::RecoverySheet};
    randombytes_buf(slot.salt.data(), slot.salt.size());
    sealDataKey(slot, keyOfSheet(recoveryKey, slot), dataKey, keyId, index);
    return slot;
}

KeySlot openSlot(const SecretKey& dataKey, const VaultId& keyId, std::size_t index)
{
    KeySlot slot{.kind = SlotKind::None};
    sealDataKey(slot, SecretKey(), dataKey, keyId, index);
    return slot;
}

Result<std::optional<SecretKey>> dataKeyByPassphrase(const KeyHeader& header, std::size_t index,
                                                     const Passphrase& passphrase)
{
    VIGIL_TRY_GET(slotKey, stretched(passphrase, header.slots[index]));
    return unsealDataKey(header, index, slotKey);
}

std::optional<SecretKey> dataKeyByRecoveryKey(const KeyHeader& header, std::size_t index,
                                              const RecoveryKey& recoveryKey)
{
    return unsealDataKey(header, index, keyOfSheet(recoveryKey, header.slots[index]));
}

std::optional<SecretKey> dataKeyOfOpenSlot(const KeyHeader& header, std::size_t index)
{
    return unsealDataKey(header, index, SecretKey());
}

} // namespace vigil
