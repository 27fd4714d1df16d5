// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>

/// What libFuzzer calls, and replay.cpp for each seed.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace vigil {

inline QByteArray fuzzBytes(const std::uint8_t* data, std::size_t size)
{
    return QByteArray(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
}

inline QString fuzzText(const std::uint8_t* data, std::size_t size)
{
    return QString::fromUtf8(fuzzBytes(data, size));
}

/// A claim that holds for every input.
inline void must(bool claim, const char* words)
{
    if (claim)
        return;
    std::fprintf(stderr, "not so: %s\n", words);
    std::abort();
}

} // namespace vigil
