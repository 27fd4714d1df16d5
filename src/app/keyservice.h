// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/passphrase.h"
#include "base/result.h"

#include <QString>
#include <functional>

namespace vigil {

class RecoveryKey;
class Vault;

/// Puts a recovery key on paper. Its error keeps the key from becoming valid.
using RecoveryPrinter = std::function<Result<void>(const RecoveryKey& key)>;

/// The ways into the open campaign: its passphrase and its recovery sheet. Pages are not touched.
class KeyService final
{
public:
    explicit KeyService(Vault& vault);
    bool isEncrypted() const;
    bool hasRecoverySheet() const;
    /// Errors "wrong-passphrase", "not-encrypted" (`rekey` encrypts), "out-of-memory". Backups made before keep the old
    /// passphrase.
    Result<void> changePassphrase(const Passphrase& from, const Passphrase& to);
    /// A new key, printed first and then valid; the sheet before it opens nothing any more. Errors of `print`,
    /// "not-encrypted".
    Result<void> makeRecoverySheet(const RecoveryPrinter& print);

private:
    friend class PassphraseJob;
    Vault& m_vault;
};

/// Whether a campaign file that is closed asks for a passphrase. Errors as reading its key header.
Result<bool> needsPassphrase(const QString& file);

} // namespace vigil
