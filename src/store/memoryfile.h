// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/sealedfile.h"

#include <vector>

namespace vigil {

/// SQLite's temporary files, which never reach a disk.
class MemoryFile final : public SealedFile
{
public:
    int read(std::span<unsigned char> bytes, qint64 offset) override;
    int write(std::span<const unsigned char> bytes, qint64 offset) override;
    int truncate(qint64 size) override;
    int sync(int) override { return SQLITE_OK; }
    int size(qint64& size) override;

private:
    std::vector<unsigned char> m_bytes;
};

} // namespace vigil
