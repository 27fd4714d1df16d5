// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/passphrasejob.h"

#include "app/keyservice.h"
#include "store/vault.h"

namespace vigil {

PassphraseJob::PassphraseJob(KeyService& keys, Passphrase from, Passphrase to, QObject* parent)
    : QObject(parent), m_keys(keys), m_from(std::move(from)), m_to(std::move(to))
{
}

PassphraseJob::~PassphraseJob() = default;

void PassphraseJob::start()
{
    m_worker = std::jthread([this, header = m_keys.m_vault.header(), file = m_keys.m_vault.path()] {
        const auto slot = Vault::newPassphraseSlot(header, file, m_from, m_to);
        QMetaObject::invokeMethod(
            this, [this, slot] { Q_EMIT finished(slot ? m_keys.m_vault.putPassphraseSlot(*slot) : slot.error()); },
            Qt::QueuedConnection);
    });
}

} // namespace vigil
