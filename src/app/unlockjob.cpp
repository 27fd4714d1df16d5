// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/unlockjob.h"

#include "app/campaign.h"

namespace vigil {

UnlockJob::UnlockJob(Campaign& campaign, Passphrase passphrase)
    : m_campaign(campaign), m_passphrase(std::move(passphrase))
{
}

UnlockJob::~UnlockJob()
{
    if (!m_worker.joinable())
        return;
    m_worker.join();
    if (!m_isOver)
        m_campaign.lockVault();
}

void UnlockJob::start()
{
    m_worker = std::jthread([this] {
        const auto unlocked = m_campaign.unlockVault(m_passphrase);
        QMetaObject::invokeMethod(
            this, [this, unlocked] { finish(unlocked); }, Qt::QueuedConnection);
    });
}

void UnlockJob::finish(const Result<void>& unlocked)
{
    m_isOver = true;
    m_passphrase = Passphrase();
    Q_EMIT finished(m_campaign.openUnlocked(unlocked));
}

} // namespace vigil
