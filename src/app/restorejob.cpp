// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/restorejob.h"

namespace vigil {

RestoreJob::RestoreJob(const Workplace& workplace, QObject* parent) : QObject(parent), m_workplace(workplace) {}

RestoreJob::~RestoreJob() = default;

/// `work` is done by the worker; what it gives back is done by the owner.
void RestoreJob::run(std::function<std::function<void()>()> work)
{
    Q_ASSERT(!m_isRunning);
    m_isRunning = true;
    m_worker = std::jthread([this, work = std::move(work)] {
        auto tell = work();
        QMetaObject::invokeMethod(
            this,
            [this, tell = std::move(tell)] {
                m_isRunning = false;
                tell();
            },
            Qt::QueuedConnection);
    });
}

void RestoreJob::preview(Subject subject)
{
    run([this, subject = std::move(subject)]() -> std::function<void()> {
        const auto found = previewRestore(subject.campaignFile, subject.backup, subject.passphrase);
        return [this, found] { Q_EMIT previewed(found); };
    });
}

void RestoreJob::restore(Subject subject)
{
    run([this, subject = std::move(subject)]() -> std::function<void()> {
        const auto done = restoreBackup(subject.campaignFile, subject.backup, subject.passphrase, m_workplace);
        return [this, done] { Q_EMIT restored(done); };
    });
}

} // namespace vigil
