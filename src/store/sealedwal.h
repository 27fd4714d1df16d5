// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/sealedfile.h"

#include <array>

namespace vigil {

/// SQLite's write-ahead log (its file format, section 4): the header is one sealed unit, each frame with its header
/// another. SQLite writes a frame in two steps, header then page; the header waits so that both go out as one unit.
class SealedWal final : public SealedFile
{
public:
    SealedWal(RawFile file, VaultState& state) : m_file(file), m_state(state) {}
    int read(std::span<unsigned char> bytes, qint64 offset) override;
    int write(std::span<const unsigned char> bytes, qint64 offset) override;
    int truncate(qint64 size) override;
    int sync(int flags) override;
    int size(qint64& size) override;
    /// A frame header alone is written where SQLite rewrites checksums.
    int flush() override;

private:
    static constexpr int frameHeaderBytes = 24;
    static constexpr int frameBytes = frameHeaderBytes + pageBytes;
    using Frame = std::array<unsigned char, frameBytes>;

    int readHeader(std::span<unsigned char> bytes, qint64 offset);
    int writeHeader(std::span<const unsigned char> bytes);
    int load(qint64 frame, Frame& clear);
    int store(qint64 frame, const Frame& clear);
    int rewrite(std::span<const unsigned char> bytes, qint64 offset);

    RawFile m_file;
    VaultState& m_state;
    qint64 m_waiting = -1; ///< the frame whose header waits
    std::array<unsigned char, frameHeaderBytes> m_waitingHeader{};
    Frame m_frame{};
    std::array<unsigned char, frameBytes + sealBytes> m_sealed{};
};

} // namespace vigil
