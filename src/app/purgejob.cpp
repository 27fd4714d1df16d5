// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/purgejob.h"

#include "app/campaignparts.h"

namespace vigil {

PurgeJob::PurgeJob(Campaign& campaign) : m_campaign(campaign) {}

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

void PurgeJob::forget(const std::vector<Reference>& records)
{
    m_records = records;
    start(&PurgeJob::forgetRecords, &PurgeJob::forgotten);
}

void PurgeJob::tidy()
{
    start(&PurgeJob::tidyCampaign, &PurgeJob::tidied);
}

template <class T> void PurgeJob::start(Result<T> (PurgeJob::*work)() const, void (PurgeJob::*told)(const Result<T>&))
{
    m_campaign.handOver();
    m_worker = std::jthread([this, work, told] {
        const auto done = (this->*work)();
        later([this, done, told] {
            m_isOver = true;
            m_campaign.m_frame->hasChangedBeforeLock |= done.hasValue();
            const auto back = m_campaign.comeBack();
            // The file is open; what whoever is told does with it is another step.
            later([this, told, end = back ? done : Result<T>(back.error())] { Q_EMIT(this->*told)(end); });
        });
    });
}

/// On the owner's thread.
void PurgeJob::later(const std::function<void()>& step)
{
    QMetaObject::invokeMethod(this, step, Qt::QueuedConnection);
}

/// Through a connection of this thread, the only one meanwhile.
Result<Forgotten> PurgeJob::forgetRecords() const
{
    Campaign::Frame& frame = *m_campaign.m_frame;
    VIGIL_TRY_GET(database, Database::open(*frame.vault, Access::Write));
    Campaign::Parts parts(std::move(database), frame);
    VIGIL_TRY_GET(report, parts.purging.purge(m_records));
    const auto holding = parts.backups.holding(report.uids);
    return Forgotten{.report = std::move(report), .backupsHolding = holding ? *holding : QStringList()};
}

Result<void> PurgeJob::tidyCampaign() const
{
    Campaign::Frame& frame = *m_campaign.m_frame;
    VIGIL_TRY_GET(database, Database::open(*frame.vault, Access::Write));
    Campaign::Parts(std::move(database), frame).tidy();
    return {};
}

} // namespace vigil
