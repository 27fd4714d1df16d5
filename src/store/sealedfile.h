// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/vaultkeys.h"

#include <atomic>
#include <cstddef>
#include <span>
#include <sqlite3.h>

namespace vigil {

constexpr int pageBytes = 4096;
constexpr int pageTextBytes = pageBytes - static_cast<int>(sealBytes);

/// What all connections to one unlocked file share: its keys, and what reading it has brought to light.
struct VaultState
{
    explicit VaultState(VaultKeys vaultKeys) : keys(std::move(vaultKeys)) {}
    VaultKeys keys;
    std::atomic<bool> logWasCut = false;  ///< recovery met a log unit that does not open: changes may be missing
    std::atomic<bool> readFailed = false; ///< the disk did not give bytes back: what follows from it is not damage
    std::atomic<qint64> damagedPage = 0;  ///< the first page that did not open, from 1; 0: none
};

/// A file as the VFS below has it. Results are SQLite's codes.
class RawFile final
{
public:
    explicit RawFile(sqlite3_file* file) : m_file(file) {}
    int read(std::span<unsigned char> bytes, qint64 offset) const;
    int write(std::span<const unsigned char> bytes, qint64 offset) const;
    int truncate(qint64 size) const;
    int sync(int flags) const;
    int size(qint64& size) const;

private:
    sqlite3_file* m_file;
};

/// A file as SQLite sees it, in clear and in SQLite's own offsets, over one that holds sealed units. Results are
/// SQLite's codes; what is read short is filled with zeros, as SQLite asks.
class SealedFile
{
public:
    virtual ~SealedFile() = default;
    SealedFile(const SealedFile&) = delete;
    SealedFile& operator=(const SealedFile&) = delete;
    virtual int read(std::span<unsigned char> bytes, qint64 offset) = 0;
    virtual int write(std::span<const unsigned char> bytes, qint64 offset) = 0;
    virtual int truncate(qint64 size) = 0;
    virtual int sync(int flags) = 0;
    virtual int size(qint64& size) = 0;
    /// Writes what waits for the rest of its unit.
    virtual int flush() { return SQLITE_OK; }

protected:
    SealedFile() = default;
};

} // namespace vigil
