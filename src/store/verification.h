// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/finding.h"
#include "base/result.h"
#include "store/vaultfiles.h"
#include "store/vaultkeys.h"

#include <memory>
#include <stop_token>
#include <vector>

namespace vigil {

class SealedPages;
class Vault;

/// The check of a whole file, begun by the thread that writes and run by any one thread while others go on writing. It
/// must go before the vault is locked.
class Verification final
{
public:
    /// Right after a checkpoint. As long as it lives, what others commit stays in the log, and no page of the file
    /// changes under it; a checkpoint is put off.
    static Result<std::unique_ptr<Verification>> begin(const Vault& vault);
    ~Verification();
    /// As Vault::verify.
    Result<Findings> run(const std::vector<VaultId>& kin, const std::stop_token& stop = {});

private:
    Verification(RawConnection connection, SealedPages& pages);
    RawConnection m_connection;
    SealedPages& m_pages;
    Findings m_problems; ///< seen already as it began
};

} // namespace vigil
