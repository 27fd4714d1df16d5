// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/passphrase.h"

#include <cstring>

namespace vigil {

Passphrase::~Passphrase()
{
    if (!m_bytes.empty())
        explicit_bzero(m_bytes.data(), m_bytes.size());
}

Passphrase Passphrase::ofSize(std::size_t size)
{
    Passphrase room;
    room.m_bytes.resize(size);
    return room;
}

void Passphrase::shorten(std::size_t size)
{
    Q_ASSERT(size <= m_bytes.size());
    if (size == m_bytes.size())
        return;
    explicit_bzero(m_bytes.data() + size, m_bytes.size() - size);
    m_bytes.resize(size);
}

QDebug operator<<(QDebug debug, const Passphrase&)
{
    return debug << "(hidden)";
}

} // namespace vigil
