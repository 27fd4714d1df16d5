// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/passphrase.h"
#include "base/result.h"

#include <array>
#include <string_view>

namespace vigil {

/// The 20 secret bytes of a recovery sheet, wiped when they go. Where they come from is not decided here.
class RecoveryKey final
{
public:
    static constexpr std::size_t size = 20;
    using Bytes = std::array<unsigned char, size>;

    /// Zeros, to be filled through `data`.
    RecoveryKey() = default;
    explicit RecoveryKey(const Bytes& bytes) : m_bytes(bytes) {}
    RecoveryKey(const RecoveryKey&) = default;
    RecoveryKey& operator=(const RecoveryKey&) = default;
    ~RecoveryKey();

    unsigned char* data() { return m_bytes.data(); }
    const Bytes& reveal() const { return m_bytes; }
    bool operator==(const RecoveryKey&) const = default;

private:
    Bytes m_bytes = {};
};

/// "ABCDE-FGHJK-…": 8 blocks of five, 47 characters, as docs/file-format.md describes. The fifth letter of a block
/// checks the other four and the block's place.
Passphrase recoveryCodeText(const RecoveryKey& key);

/// What a person typed from a sheet: case, white space and hyphens do not count, I and L are read as 1, O as 0. Errors:
/// "not-a-recovery-code" (wrong number of letters, or a letter that no code has), "recovery-code-typo" (detail: the
/// first wrong block, 1 to 8). Every single wrong letter, every swap of neighbours in a block and every swap of blocks
/// is found.
Result<RecoveryKey> parseRecoveryCode(std::string_view typed);

} // namespace vigil
