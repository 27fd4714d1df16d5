// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sealedwal.h"

#include "base/logging.h"

#include <algorithm>

namespace vigil {

namespace {

constexpr int walHeaderBytes = 32;
constexpr qint64 sealedHeaderBytes = walHeaderBytes + static_cast<qint64>(sealBytes);

} // namespace

int SealedWal::load(qint64 frame, Frame& clear)
{
    const qint64 place = sealedHeaderBytes + frame * static_cast<qint64>(m_sealed.size());
    if (const int done = m_file.read(m_sealed, place); done != SQLITE_OK)
        return done;
    const bool isWhole = m_state.keys.open(UnitKind::WalFrame, static_cast<quint64>(frame), m_sealed.data(), frameBytes,
                                           m_sealed.data() + frameBytes, clear.data());
    return isWhole ? SQLITE_OK : SQLITE_IOERR_DATA;
}

int SealedWal::store(qint64 frame, const Frame& clear)
{
    m_state.keys.seal(UnitKind::WalFrame, static_cast<quint64>(frame), clear.data(), frameBytes, m_sealed.data(),
                      m_sealed.data() + frameBytes);
    return m_file.write(m_sealed, sealedHeaderBytes + frame * static_cast<qint64>(m_sealed.size()));
}

int SealedWal::flush()
{
    if (m_waiting < 0)
        return SQLITE_OK;
    const qint64 frame = m_waiting;
    m_waiting = -1;
    const int done = load(frame, m_frame);
    if (done == SQLITE_IOERR_SHORT_READ)
        m_frame.fill(0);
    else if (done != SQLITE_OK)
        return done;
    std::copy(m_waitingHeader.begin(), m_waitingHeader.end(), m_frame.begin());
    return store(frame, m_frame);
}

int SealedWal::writeHeader(std::span<const unsigned char> bytes)
{
    m_state.keys.seal(UnitKind::WalHeader, 0, bytes.data(), walHeaderBytes, m_sealed.data(),
                      m_sealed.data() + walHeaderBytes);
    return m_file.write(std::span(m_sealed).first(sealedHeaderBytes), 0);
}

int SealedWal::write(std::span<const unsigned char> bytes, qint64 offset)
{
    if (offset >= walHeaderBytes) {
        const qint64 frame = (offset - walHeaderBytes) / frameBytes;
        const qint64 within = (offset - walHeaderBytes) % frameBytes;
        if (within == frameHeaderBytes && bytes.size() == pageBytes && m_waiting == frame) {
            std::copy(m_waitingHeader.begin(), m_waitingHeader.end(), m_frame.begin());
            std::copy(bytes.begin(), bytes.end(), m_frame.begin() + frameHeaderBytes);
            m_waiting = -1;
            return store(frame, m_frame);
        }
        if (const int done = flush(); done != SQLITE_OK)
            return done;
        if (within == 0 && bytes.size() == frameHeaderBytes) {
            m_waiting = frame;
            std::copy(bytes.begin(), bytes.end(), m_waitingHeader.begin());
            return SQLITE_OK;
        }
        return rewrite(bytes, offset - walHeaderBytes);
    }
    if (const int done = flush(); done != SQLITE_OK)
        return done;
    const bool isHeader = offset == 0 && bytes.size() == walHeaderBytes;
    return isHeader ? writeHeader(bytes) : SQLITE_IOERR_WRITE;
}

/// Any other write: frame by frame, the rest of each kept.
int SealedWal::rewrite(std::span<const unsigned char> bytes, qint64 offset)
{
    while (!bytes.empty()) {
        const qint64 frame = offset / frameBytes;
        const auto within = static_cast<std::size_t>(offset % frameBytes);
        const std::size_t count = std::min(bytes.size(), std::size_t{frameBytes} - within);
        const int done = load(frame, m_frame);
        if (done == SQLITE_IOERR_SHORT_READ || done == SQLITE_IOERR_DATA)
            m_frame.fill(0);
        else if (done != SQLITE_OK)
            return done;
        std::copy_n(bytes.begin(), count, m_frame.begin() + within);
        if (const int stored = store(frame, m_frame); stored != SQLITE_OK)
            return stored;
        bytes = bytes.subspan(count);
        offset += static_cast<qint64>(count);
    }
    return SQLITE_OK;
}

/// Whole, or the running checksum at 24, which SQLite reads back when it rewrites checksums. A header that does not
/// open reads as zeros: there is no log then.
int SealedWal::readHeader(std::span<unsigned char> bytes, qint64 offset)
{
    std::array<unsigned char, walHeaderBytes> clear{};
    const int done = m_file.read(std::span(m_sealed).first(sealedHeaderBytes), 0);
    if (done == SQLITE_OK && !m_state.keys.open(UnitKind::WalHeader, 0, m_sealed.data(), walHeaderBytes,
                                                m_sealed.data() + walHeaderBytes, clear.data())) {
        qCWarning(logStore) << "the log's header does not open";
        m_state.logWasCut = true;
    }
    std::copy_n(clear.begin() + offset, bytes.size(), bytes.begin());
    return done;
}

int SealedWal::read(std::span<unsigned char> bytes, qint64 offset)
{
    if (const int done = flush(); done != SQLITE_OK)
        return done;
    if (offset + static_cast<qint64>(bytes.size()) <= walHeaderBytes)
        return readHeader(bytes, offset);
    if (offset < walHeaderBytes)
        return SQLITE_IOERR_READ;
    offset -= walHeaderBytes;
    // Only recovery reads whole frames. A tail that a crash tore must look like the log's end to it, not like an error.
    const bool isRecovery = bytes.size() == frameBytes && offset % frameBytes == 0;
    while (!bytes.empty()) {
        const qint64 frame = offset / frameBytes;
        const auto within = static_cast<std::size_t>(offset % frameBytes);
        const std::size_t count = std::min(bytes.size(), std::size_t{frameBytes} - within);
        const int done = load(frame, m_frame);
        if (done != SQLITE_OK) {
            std::fill(bytes.begin(), bytes.end(), static_cast<unsigned char>(0));
            if (done == SQLITE_IOERR_DATA)
                qCWarning(logStore) << "log frame" << frame << "does not open";
            else if (done != SQLITE_IOERR_SHORT_READ)
                m_state.readFailed = true;
            if (done != SQLITE_IOERR_DATA || !isRecovery)
                return done;
            m_state.logWasCut = true;
            return SQLITE_OK;
        }
        std::copy_n(m_frame.begin() + within, count, bytes.begin());
        bytes = bytes.subspan(count);
        offset += static_cast<qint64>(count);
    }
    return SQLITE_OK;
}

int SealedWal::truncate(qint64 size)
{
    if (const int done = flush(); done != SQLITE_OK)
        return done;
    if (size <= 0)
        return m_file.truncate(0);
    const qint64 frames = (size - walHeaderBytes + frameBytes - 1) / frameBytes;
    return m_file.truncate(sealedHeaderBytes + frames * static_cast<qint64>(m_sealed.size()));
}

int SealedWal::sync(int flags)
{
    const int done = flush();
    return done == SQLITE_OK ? m_file.sync(flags) : done;
}

int SealedWal::size(qint64& size)
{
    qint64 whole = 0;
    const int done = m_file.size(whole);
    size = whole < sealedHeaderBytes
               ? 0
               : walHeaderBytes + (whole - sealedHeaderBytes) / static_cast<qint64>(m_sealed.size()) * frameBytes;
    return done;
}

} // namespace vigil
