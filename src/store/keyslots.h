// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/passphrase.h"
#include "base/result.h"
#include "domain/recoverycode.h"
#include "store/keyheader.h"

#include <optional>

namespace vigil {

/// What new passphrases cost at least: 256 MiB and three passes, and more passes where the machine is faster than
/// 0.4 s (RFC 9106, section 4, asks for as much as can be afforded).
KeyCost standardKeyCost();

/// A slot that opens with the passphrase. With the standard cost the number of passes is raised until deriving takes
/// 0.4 s here. Error "out-of-memory".
Result<KeySlot> passphraseSlot(const Passphrase& passphrase, const SecretKey& dataKey, const VaultId& keyId,
                               std::size_t index, KeyCost cost);
RecoveryKey randomRecoveryKey();
KeySlot recoverySlot(const RecoveryKey& recoveryKey, const SecretKey& dataKey, const VaultId& keyId, std::size_t index);
/// For a campaign without encryption: the data key is there for everybody.
KeySlot openSlot(const SecretKey& dataKey, const VaultId& keyId, std::size_t index);

/// The data key out of a slot; nothing when the secret is another one. Error "out-of-memory".
Result<std::optional<SecretKey>> dataKeyByPassphrase(const KeyHeader& header, std::size_t index,
                                                     const Passphrase& passphrase);
std::optional<SecretKey> dataKeyByRecoveryKey(const KeyHeader& header, std::size_t index,
                                              const RecoveryKey& recoveryKey);
std::optional<SecretKey> dataKeyOfOpenSlot(const KeyHeader& header, std::size_t index);

} // namespace vigil
