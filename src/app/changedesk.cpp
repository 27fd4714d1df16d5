// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/changedesk.h"

#include "app/campaignparts.h"
#include "base/logging.h"

namespace vigil {

/// A verb in the worker's hands; the owner looks into it when the worker is done.
struct ChangeDesk::Job
{
    Work work;
    Told told;
    Ending ending;
    Result<void> begun = {};
    std::vector<Reference> changed = {};
    /// On the worker, through a connection that goes with the end of it.
    Result<void> run(const QString& file, const Workplace& workplace, std::unique_ptr<Vault> vault,
                     const std::stop_token& stop);
};

namespace {

BulkVerbs verbsOf(auto& parts)
{
    return {.records = parts.records,
            .trash = parts.trash,
            .history = parts.history,
            .letters = parts.letters,
            .exports = parts.exports};
}

} // namespace

Result<void> ChangeDesk::Job::run(const QString& file, const Workplace& workplace, std::unique_ptr<Vault> vault,
                                  const std::stop_token& stop)
{
    Campaign::Frame frame{file, workplace, std::move(vault)};
    QObject::connect(&frame.notifier, &ChangeNotifier::recordsChanged, &frame.notifier,
                     [this](const std::vector<Reference>& references) {
                         changed.insert(changed.end(), references.begin(), references.end());
                     });
    VIGIL_TRY_GET(database, Database::open(*frame.vault, Access::Write));
    Campaign::Parts parts(std::move(database), frame);
    parts.changes.stopWith(stop);
    work(verbsOf(parts));
    return {};
}

ChangeDesk::ChangeDesk(Campaign& campaign) : m_campaign(campaign) {}

ChangeDesk::~ChangeDesk()
{
    if (!m_job)
        return;
    m_worker.join();
    m_campaign.m_frame->hasChangedBeforeLock |= !m_job->changed.empty();
}

void ChangeDesk::begin(const Size& size, const Work& work, const Told& told)
{
    if (m_job)
        return told(Error{"change-under-way", {}});
    Campaign::Parts& own = *m_campaign.m_parts;
    if (size.records <= few || m_campaign.m_frame->isReadOnly) {
        work(verbsOf(own));
        return told({});
    }
    if (const auto patient = own.database->setPatience(Database::Patience::Long); !patient)
        return told(patient.error());
    m_job = std::make_shared<Job>(Job{.work = work, .told = told, .ending = size.ending});
    m_worker = std::jthread([this, job = m_job, file = m_campaign.file(), workplace = m_campaign.workplace(),
                             vault = m_campaign.vaultForWorker()](const std::stop_token& stop) mutable {
        job->begun = job->run(file, workplace, std::move(vault), stop);
        QMetaObject::invokeMethod(
            this,
            [this, job] {
                if (m_job == job)
                    conclude();
            },
            Qt::QueuedConnection);
    });
    Q_EMIT busyChanged();
}

bool ChangeDesk::mayBeCancelled() const
{
    return m_job && m_job->ending == Ending::MayBeCancelled;
}

void ChangeDesk::cancel()
{
    if (mayBeCancelled())
        m_worker.request_stop();
}

void ChangeDesk::finish()
{
    if (m_job)
        conclude();
}

void ChangeDesk::conclude()
{
    m_worker.join();
    const auto job = std::exchange(m_job, nullptr);
    Campaign::Parts& own = *m_campaign.m_parts;
    if (const auto asBefore = own.database->setPatience(Database::Patience::Short); !asBefore)
        qCWarning(logApp) << "patience:" << asBefore.error().code.toString();
    if (!job->changed.empty()) {
        own.changes.noteChange();
        Q_EMIT m_campaign.notifier().recordsChanged(job->changed);
    }
    Q_EMIT busyChanged();
    job->told(job->begun);
}

} // namespace vigil
