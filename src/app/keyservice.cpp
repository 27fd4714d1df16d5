// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keyservice.h"

#include "store/vault.h"

namespace vigil {

KeyService::KeyService(Vault& vault) : m_vault(vault) {}

bool KeyService::isEncrypted() const
{
    return m_vault.header().isEncrypted();
}

bool KeyService::hasRecoverySheet() const
{
    return m_vault.header().slotOf(SlotKind::RecoverySheet).has_value();
}

Result<void> KeyService::changePassphrase(const Passphrase& from, const Passphrase& to)
{
    return m_vault.changePassphrase(from, to);
}

Result<void> KeyService::makeRecoverySheet(const RecoveryPrinter& print)
{
    if (!isEncrypted())
        return Error{"not-encrypted", m_vault.path()};
    const RecoveryKey key = randomRecoveryKey();
    VIGIL_TRY(print(key));
    return m_vault.setRecoveryKey(key);
}

Result<bool> needsPassphrase(const QString& file)
{
    VIGIL_TRY_GET(header, headerOf(file));
    return header.isEncrypted();
}

} // namespace vigil
