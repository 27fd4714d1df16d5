// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/restoring.h"

#include <QObject>
#include <functional>
#include <thread>

namespace vigil {

/// Looks into a backup, or restores it, in a worker thread: both derive keys and read whole files. One at a time; the
/// campaign must be closed.
class RestoreJob final : public QObject
{
    Q_OBJECT

public:
    struct Subject
    {
        QString campaignFile;
        QString backup;
        std::optional<Passphrase> passphrase = {};
    };
    explicit RestoreJob(const Workplace& workplace, QObject* parent = nullptr);
    ~RestoreJob() override; ///< waits
    void preview(Subject subject);
    void restore(Subject subject);
    bool isRunning() const { return m_isRunning; }

Q_SIGNALS:
    /// Errors as previewRestore and restoreBackup.
    void previewed(const vigil::Result<vigil::RestorePreview>& preview);
    void restored(const vigil::Result<vigil::Restored>& restored);

private:
    void run(std::function<std::function<void()>()> work);
    const Workplace& m_workplace;
    std::jthread m_worker;
    bool m_isRunning = false;
};

} // namespace vigil
