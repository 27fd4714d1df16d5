// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>
#include <array>
#include <cstddef>
#include <memory>

namespace vigil {

constexpr std::size_t keyBytes = 32;
constexpr std::size_t nonceBytes = 24;
constexpr std::size_t tagBytes = 16;
/// What sealing adds to a unit: nonce and tag.
constexpr std::size_t sealBytes = nonceBytes + tagBytes;

/// The random id of a data key (shared by a campaign and its backups) or of one file's body.
using VaultId = std::array<unsigned char, 16>;
VaultId randomVaultId();

/// libsodium made ready. False when the machine has no usable randomness; nothing here may be used then.
bool cryptographyIsReady();

/// A key of 32 bytes in guarded memory: not swapped out, wiped when it goes. Zeros until it is filled.
class SecretKey final
{
public:
    SecretKey();
    static SecretKey random();
    SecretKey copy() const; ///< said aloud, never by accident
    unsigned char* data() { return m_bytes.get(); }
    const unsigned char* data() const { return m_bytes.get(); }

private:
    struct Wipe
    {
        void operator()(unsigned char* bytes) const;
    };
    std::unique_ptr<unsigned char, Wipe> m_bytes;
};

/// The kinds of sealed units, as the letters of docs/file-format.md.
enum class UnitKind : unsigned char { Page = 'D', WalHeader = 'H', WalFrame = 'W', JournalPiece = 'J' };

/// The keys of one unlocked file. Each unit is sealed with XChaCha20-Poly1305 under a fresh random nonce and bound to
/// the file's body, its kind and its number: moved, swapped and foreign units do not open.
class VaultKeys final
{
public:
    VaultKeys(SecretKey dataKey, const VaultId& body);

    /// Seals `size` bytes into `cipher`; 40 bytes of nonce and tag go to `seal`. In and out must not overlap.
    void seal(UnitKind kind, quint64 number, const unsigned char* clear, std::size_t size, unsigned char* cipher,
              unsigned char* seal) const;
    /// False when the unit is not what was sealed under this number; `clear` is then zeros.
    bool open(UnitKind kind, quint64 number, const unsigned char* cipher, std::size_t size, const unsigned char* seal,
              unsigned char* clear) const;
    /// Whether a page was sealed under this number for `body`: to say where a page that does not open came from.
    bool isPageOf(const VaultId& body, quint64 number, const unsigned char* page) const;

    const SecretKey& dataKey() const { return m_data; }
    const SecretKey& headerKey() const { return m_header; }
    const VaultId& body() const { return m_body; }

private:
    const SecretKey& keyFor(UnitKind kind) const;
    SecretKey m_data, m_pages, m_wal, m_journal, m_header;
    VaultId m_body;
};

/// Overwrites what earlier calls left of keys on this thread's stack.
void wipeStack();

} // namespace vigil
