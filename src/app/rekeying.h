// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/keyservice.h"

#include <optional>

namespace vigil {

struct Rekeyed
{
    bool hadRecoverySheet = false; ///< it is void now
    int backupsWithOldKey = 0;     ///< they still open with the old key
};

/// Writes the whole campaign anew under a new data key; the file must be closed. `present` opens it, `wanted` (none:
/// unencrypted) opens it from then on. The old file is removed. When there was a recovery sheet, or `print` is given,
/// a new one is printed first. Errors: those of Vault::unlock and copying, "sheet-needed" (there was a sheet and
/// `print` is empty).
Result<Rekeyed> rekeyCampaign(const QString& file, const std::optional<Passphrase>& present,
                              const std::optional<Passphrase>& wanted, const RecoveryPrinter& print);

} // namespace vigil
