// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/purgejob.h"

#include "app/campaignparts.h"

namespace vigil {

PurgeJob::PurgeJob(Campaign& campaign, std::vector<Reference> records)
    : m_campaign(campaign), m_records(std::move(records))
{
}

PurgeJob::~PurgeJob()
{
    if (!m_worker.joinable())
        return;
    m_worker.join();
    if (m_isOver)
        return;
    m_campaign.m_frame->hasChangedBeforeLock = true; // perhaps
    static_cast<void>(m_campaign.comeBack());
}

void PurgeJob::start()
{
    m_campaign.handOver();
    m_worker = std::jthread([this] {
        const auto forgotten = forget();
        QMetaObject::invokeMethod(
            this, [this, forgotten] { finish(forgotten); }, Qt::QueuedConnection);
    });
}

/// Through a connection of this thread, the only one meanwhile.
Result<Forgotten> PurgeJob::forget() const
{
    Campaign::Frame& frame = *m_campaign.m_frame;
    VIGIL_TRY_GET(database, Database::open(*frame.vault, Access::Write));
    Campaign::Parts parts(std::move(database), frame);
    VIGIL_TRY_GET(report, parts.purging.purge(m_records));
    const auto holding = parts.backups.holding(report.uids);
    return Forgotten{.report = std::move(report), .backupsHolding = holding ? *holding : QStringList()};
}

void PurgeJob::finish(const Result<Forgotten>& forgotten)
{
    m_isOver = true;
    m_campaign.m_frame->hasChangedBeforeLock |= forgotten.hasValue();
    const auto back = m_campaign.comeBack();
    Q_EMIT finished(back ? forgotten : Result<Forgotten>(back.error()));
}

} // namespace vigil
