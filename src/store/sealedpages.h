// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/finding.h"
#include "store/keyheader.h"
#include "store/sealedfile.h"

#include <array>
#include <stop_token>
#include <vector>

namespace vigil {

/// The main file: two key headers, then pages, each sealed in place with nonce and tag in the bytes that SQLite
/// reserves at a page's end.
class SealedPages final : public SealedFile
{
public:
    SealedPages(RawFile file, VaultState& state) : m_file(file), m_state(state) {}
    int read(std::span<unsigned char> bytes, qint64 offset) override;
    int write(std::span<const unsigned char> bytes, qint64 offset) override;
    int truncate(qint64 size) override;
    int sync(int flags) override { return m_file.sync(flags); }
    int size(qint64& size) override;

    int readHeaders(std::array<unsigned char, headerBytes>& bytes);
    /// Writes and syncs the copy that does not stand at `serving`, then the one that does: at any instant one of them
    /// is whole. When the second cannot be written, `serving` is where the first stands.
    int writeHeaders(const HeaderCopy& copy, qint64& serving);
    /// Opens every page and says what is wrong with those that do not open: changed, moved from another place, swapped
    /// with another, or of another body of the same key (`kin`). SQLITE_INTERRUPT when it was stopped.
    int findProblems(const std::vector<VaultId>& kin, Findings& problems, const std::stop_token& stop = {});

private:
    bool isCut(qint64 page) const;
    int load(qint64 page, unsigned char* clear);
    int store(qint64 page, const unsigned char* clear);
    Finding problemOf(qint64 page, qint64 pages, const std::vector<VaultId>& kin);
    RawFile m_file;
    VaultState& m_state;
    std::array<unsigned char, pageBytes> m_sealed{};
    std::array<unsigned char, pageBytes> m_clear{};
};

} // namespace vigil
