// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/checkjob.h"

#include "app/backupbodies.h"
#include "app/backupservice.h"
#include "app/campaign.h"
#include "store/database.h"
#include "store/integrity.h"
#include "store/vault.h"
#include "store/verification.h"

namespace vigil {

namespace {

Result<Findings> problemsOf(Verification& verification, const Vault& vault, const std::vector<VaultId>& kin,
                            const std::stop_token& stop)
{
    VIGIL_TRY_GET(problems, verification.run(kin, stop));
    if (!problems.empty())
        return problems;
    VIGIL_TRY_GET(database, Database::open(vault, Access::Read));
    VIGIL_TRY_GET(links, brokenLinks(*database));
    for (const QString& link : links)
        problems.push_back({Severity::Error, {}, "broken-link", link});
    return problems;
}

} // namespace

CheckJob::CheckJob(Campaign& campaign, QObject* parent)
    : QObject(parent), m_campaign(campaign), m_file(campaign.file()), m_workplace(campaign.workplace())
{
}

CheckJob::~CheckJob() = default;

void CheckJob::start()
{
    auto begun = m_campaign.beginCheck();
    if (!begun) {
        QMetaObject::invokeMethod(
            this, [this, failure = begun.error()] { Q_EMIT finished(failure); }, Qt::QueuedConnection);
        return;
    }
    m_verification = std::move(*begun);
    m_vault = m_campaign.vaultForWorker();
    m_worker = std::jthread([this](const std::stop_token& stop) {
        const BackupService backups(m_file, *m_vault, m_workplace);
        const auto problems = problemsOf(*m_verification, *m_vault, bodiesOf(backups.folder()), stop);
        m_verification.reset();
        const auto ofBackup = problems ? backups.problemsOfNewest(stop) : Result<Findings>(Findings());
        QMetaObject::invokeMethod(
            this, [this, problems, ofBackup] { finish(problems, ofBackup ? *ofBackup : Findings()); },
            Qt::QueuedConnection);
    });
}

void CheckJob::finish(Result<Findings> problems, const Findings& ofBackup)
{
    Q_EMIT finished(m_campaign.judge(std::move(problems), ofBackup, Campaign::CheckOf::Pages));
}

} // namespace vigil
