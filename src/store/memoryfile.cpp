// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/memoryfile.h"

#include <algorithm>

namespace vigil {

int MemoryFile::read(std::span<unsigned char> bytes, qint64 offset)
{
    const auto start = std::min(static_cast<std::size_t>(offset), m_bytes.size());
    const std::size_t count = std::min(bytes.size(), m_bytes.size() - start);
    const auto filled = std::copy_n(m_bytes.begin() + static_cast<std::ptrdiff_t>(start), count, bytes.begin());
    std::fill(filled, bytes.end(), static_cast<unsigned char>(0));
    return count == bytes.size() ? SQLITE_OK : SQLITE_IOERR_SHORT_READ;
}

int MemoryFile::write(std::span<const unsigned char> bytes, qint64 offset)
{
    const std::size_t end = static_cast<std::size_t>(offset) + bytes.size();
    if (end > m_bytes.size())
        m_bytes.resize(end);
    std::copy(bytes.begin(), bytes.end(), m_bytes.begin() + offset);
    return SQLITE_OK;
}

int MemoryFile::truncate(qint64 size)
{
    m_bytes.resize(static_cast<std::size_t>(size));
    return SQLITE_OK;
}

int MemoryFile::size(qint64& size)
{
    size = static_cast<qint64>(m_bytes.size());
    return SQLITE_OK;
}

} // namespace vigil
