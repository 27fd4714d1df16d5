// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/sealedfile.h"

#include <array>

namespace vigil {

/// A rollback journal as pieces of 512 bytes, each sealed by itself. SQLite writes it front to back in small steps, so
/// the piece at hand is kept until another is needed. A piece that does not open reads as zeros, which SQLite takes for
/// the journal's end.
class SealedJournal final : public SealedFile
{
public:
    SealedJournal(RawFile file, VaultState& state) : m_file(file), m_state(state) {}
    int read(std::span<unsigned char> bytes, qint64 offset) override;
    int write(std::span<const unsigned char> bytes, qint64 offset) override;
    int truncate(qint64 size) override;
    int sync(int flags) override;
    int size(qint64& size) override;
    int flush() override;

private:
    static constexpr int pieceBytes = 512;
    int select(qint64 piece);
    RawFile m_file;
    VaultState& m_state;
    qint64 m_piece = -1; ///< the piece at hand
    bool m_isDirty = false;
    std::array<unsigned char, pieceBytes> m_clear{};
    std::array<unsigned char, pieceBytes + sealBytes> m_sealed{};
};

} // namespace vigil
