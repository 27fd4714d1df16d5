// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/vaultkeys.h"

#include <algorithm>
#include <new>
#include <sodium.h>
#include <utility>

namespace vigil {

namespace {

static_assert(nonceBytes == crypto_aead_xchacha20poly1305_ietf_NPUBBYTES);
static_assert(tagBytes == crypto_aead_xchacha20poly1305_ietf_ABYTES);
static_assert(keyBytes == crypto_aead_xchacha20poly1305_ietf_KEYBYTES);
static_assert(keyBytes == crypto_kdf_KEYBYTES);

constexpr std::size_t pageBytes = 4096;
constexpr std::size_t stackOfCryptography = std::size_t{64} * 1024;

/// What a unit is bound to, byte by byte as docs/file-format.md has it.
class UnitAddress final
{
public:
    UnitAddress(const VaultId& body, UnitKind kind, quint64 number)
    {
        std::copy(body.begin(), body.end(), m_bytes.begin());
        m_bytes[body.size()] = static_cast<unsigned char>(kind);
        for (std::size_t i = 0; i < sizeof number; ++i)
            m_bytes[numberAt + i] = static_cast<unsigned char>(number >> (8 * i));
    }
    const unsigned char* data() const { return m_bytes.data(); }
    std::size_t size() const { return m_bytes.size(); }

private:
    static constexpr std::size_t numberAt = 24;
    std::array<unsigned char, 32> m_bytes{};
};

SecretKey derived(const SecretKey& dataKey, quint64 number, const char (&letters)[crypto_kdf_CONTEXTBYTES + 1])
{
    SecretKey key;
    crypto_kdf_derive_from_key(key.data(), keyBytes, number, letters, dataKey.data());
    return key;
}

} // namespace

bool cryptographyIsReady()
{
    static const bool isReady = sodium_init() >= 0;
    return isReady;
}

VaultId randomVaultId()
{
    VaultId id;
    randombytes_buf(id.data(), id.size());
    return id;
}

void SecretKey::Wipe::operator()(unsigned char* bytes) const
{
    sodium_free(bytes);
}

SecretKey::SecretKey() : m_bytes(static_cast<unsigned char*>(sodium_malloc(keyBytes)))
{
    if (!m_bytes)
        throw std::bad_alloc();
    sodium_memzero(m_bytes.get(), keyBytes);
}

SecretKey SecretKey::random()
{
    SecretKey key;
    randombytes_buf(key.data(), keyBytes);
    return key;
}

SecretKey SecretKey::copy() const
{
    SecretKey key;
    std::copy_n(data(), keyBytes, key.data());
    return key;
}

VaultKeys::VaultKeys(SecretKey dataKey, const VaultId& body)
    : m_data(std::move(dataKey)), m_pages(derived(m_data, 1, "vgl-page")), m_wal(derived(m_data, 2, "vgl-wal_")),
      m_journal(derived(m_data, 3, "vgl-jrnl")), m_header(derived(m_data, 4, "vgl-head")), m_body(body)
{
}

const SecretKey& VaultKeys::keyFor(UnitKind kind) const
{
    switch (kind) {
    case UnitKind::Page:
        return m_pages;
    case UnitKind::JournalPiece:
        return m_journal;
    case UnitKind::WalHeader:
    case UnitKind::WalFrame:
        break;
    }
    return m_wal;
}

void VaultKeys::seal(UnitKind kind, quint64 number, const unsigned char* clear, std::size_t size, unsigned char* cipher,
                     unsigned char* seal) const
{
    const UnitAddress address(m_body, kind, number);
    randombytes_buf(seal, nonceBytes);
    crypto_aead_xchacha20poly1305_ietf_encrypt_detached(cipher, seal + nonceBytes, nullptr, clear, size, address.data(),
                                                        address.size(), nullptr, seal, keyFor(kind).data());
}

bool VaultKeys::open(UnitKind kind, quint64 number, const unsigned char* cipher, std::size_t size,
                     const unsigned char* seal, unsigned char* clear) const
{
    const UnitAddress address(m_body, kind, number);
    const bool isWhole = crypto_aead_xchacha20poly1305_ietf_decrypt_detached(
                             clear, nullptr, cipher, size, seal + nonceBytes, address.data(), address.size(), seal,
                             keyFor(kind).data()) == 0;
    if (!isWhole)
        std::fill_n(clear, size, static_cast<unsigned char>(0));
    return isWhole;
}

bool VaultKeys::isPageOf(const VaultId& body, quint64 number, const unsigned char* page) const
{
    const UnitAddress address(body, UnitKind::Page, number);
    const unsigned char* seal = page + pageBytes - sealBytes;
    return crypto_aead_xchacha20poly1305_ietf_decrypt_detached(nullptr, nullptr, page, pageBytes - sealBytes,
                                                               seal + nonceBytes, address.data(), address.size(), seal,
                                                               m_pages.data()) == 0;
}

void wipeStack()
{
    sodium_stackzero(stackOfCryptography);
}

} // namespace vigil
