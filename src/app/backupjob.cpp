// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backupjob.h"

#include "app/backupservice.h"
#include "app/campaign.h"
#include "store/vault.h"

namespace vigil {

BackupJob::BackupJob(const Campaign& campaign, QObject* parent)
    : QObject(parent), m_file(campaign.file()), m_workplace(campaign.workplace()), m_vault(campaign.vaultForWorker())
{
}

BackupJob::~BackupJob() = default;

void BackupJob::start(Occasion occasion)
{
    Q_ASSERT(!m_isRunning);
    m_isRunning = true;
    m_worker = std::jthread([this, occasion](const std::stop_token& stop) {
        BackupService backups(m_file, *m_vault, m_workplace);
        auto made =
            occasion == Occasion::Closing ? backups.backUpWhenDue(stop) : [&]() -> Result<std::optional<BackupFile>> {
            VIGIL_TRY_GET(file, backups.backUp(stop));
            return std::optional(file);
        }();
        QMetaObject::invokeMethod(
            this,
            [this, made] {
                m_isRunning = false;
                Q_EMIT finished(made);
            },
            Qt::QueuedConnection);
    });
}

} // namespace vigil
