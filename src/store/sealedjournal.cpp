// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sealedjournal.h"

#include "base/logging.h"

#include <algorithm>

namespace vigil {

int SealedJournal::flush()
{
    if (!m_isDirty)
        return SQLITE_OK;
    m_state.keys.seal(UnitKind::JournalPiece, static_cast<quint64>(m_piece), m_clear.data(), pieceBytes,
                      m_sealed.data(), m_sealed.data() + pieceBytes);
    const int done = m_file.write(m_sealed, m_piece * static_cast<qint64>(m_sealed.size()));
    m_isDirty = done != SQLITE_OK;
    return done;
}

/// Makes a piece the one at hand. What lies beyond the end is zeros.
int SealedJournal::select(qint64 piece)
{
    if (m_piece == piece)
        return SQLITE_OK;
    if (const int done = flush(); done != SQLITE_OK)
        return done;
    m_piece = -1;
    m_clear.fill(0);
    const int done = m_file.read(m_sealed, piece * static_cast<qint64>(m_sealed.size()));
    if (done != SQLITE_OK && done != SQLITE_IOERR_SHORT_READ)
        return done;
    m_piece = piece;
    if (done == SQLITE_OK && !m_state.keys.open(UnitKind::JournalPiece, static_cast<quint64>(piece), m_sealed.data(),
                                                pieceBytes, m_sealed.data() + pieceBytes, m_clear.data()))
        qCWarning(logStore) << "journal piece" << piece << "does not open";
    return SQLITE_OK;
}

int SealedJournal::read(std::span<unsigned char> bytes, qint64 offset)
{
    std::fill(bytes.begin(), bytes.end(), static_cast<unsigned char>(0));
    qint64 whole = 0;
    if (const int done = size(whole); done != SQLITE_OK)
        return done;
    const bool isShort = offset + static_cast<qint64>(bytes.size()) > whole;
    if (offset >= whole)
        return SQLITE_IOERR_SHORT_READ;
    while (!bytes.empty() && offset < whole) {
        const auto within = static_cast<std::size_t>(offset % pieceBytes);
        const std::size_t count = std::min(bytes.size(), std::size_t{pieceBytes} - within);
        if (const int done = select(offset / pieceBytes); done != SQLITE_OK)
            return done;
        std::copy_n(m_clear.begin() + within, count, bytes.begin());
        bytes = bytes.subspan(count);
        offset += static_cast<qint64>(count);
    }
    return isShort ? SQLITE_IOERR_SHORT_READ : SQLITE_OK;
}

int SealedJournal::write(std::span<const unsigned char> bytes, qint64 offset)
{
    while (!bytes.empty()) {
        const auto within = static_cast<std::size_t>(offset % pieceBytes);
        const std::size_t count = std::min(bytes.size(), std::size_t{pieceBytes} - within);
        if (const int done = select(offset / pieceBytes); done != SQLITE_OK)
            return done;
        std::copy_n(bytes.begin(), count, m_clear.begin() + within);
        m_isDirty = true;
        bytes = bytes.subspan(count);
        offset += static_cast<qint64>(count);
    }
    return SQLITE_OK;
}

int SealedJournal::truncate(qint64 size)
{
    if (const int done = flush(); done != SQLITE_OK)
        return done;
    m_piece = -1;
    return m_file.truncate((size + pieceBytes - 1) / pieceBytes * static_cast<qint64>(m_sealed.size()));
}

int SealedJournal::sync(int flags)
{
    const int done = flush();
    return done == SQLITE_OK ? m_file.sync(flags) : done;
}

int SealedJournal::size(qint64& size)
{
    if (const int done = flush(); done != SQLITE_OK)
        return done;
    qint64 whole = 0;
    const int done = m_file.size(whole);
    size = whole / static_cast<qint64>(m_sealed.size()) * pieceBytes;
    return done;
}

} // namespace vigil
