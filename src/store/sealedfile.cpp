// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sealedfile.h"

namespace vigil {

int RawFile::read(std::span<unsigned char> bytes, qint64 offset) const
{
    return m_file->pMethods->xRead(m_file, bytes.data(), static_cast<int>(bytes.size()), offset);
}

int RawFile::write(std::span<const unsigned char> bytes, qint64 offset) const
{
    return m_file->pMethods->xWrite(m_file, bytes.data(), static_cast<int>(bytes.size()), offset);
}

int RawFile::truncate(qint64 size) const
{
    return m_file->pMethods->xTruncate(m_file, size);
}

int RawFile::sync(int flags) const
{
    return m_file->pMethods->xSync(m_file, flags);
}

int RawFile::size(qint64& size) const
{
    sqlite3_int64 bytes = 0;
    const int done = m_file->pMethods->xFileSize(m_file, &bytes);
    size = bytes;
    return done;
}

} // namespace vigil
