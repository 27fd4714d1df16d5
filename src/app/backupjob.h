// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backupfolder.h"
#include "app/workplace.h"
#include "base/result.h"

#include <QObject>
#include <memory>
#include <optional>
#include <thread>

namespace vigil {

class Campaign;
class Vault;

/// Makes a backup in a worker thread, through connections of its own: the campaign is read and changed meanwhile. It
/// must go before the campaign is locked or closed.
class BackupJob final : public QObject
{
    Q_OBJECT

public:
    /// Asked for: always. Closing: when the rhythm of the workplace says so.
    enum class Occasion { Asked, Closing };

    explicit BackupJob(const Campaign& campaign, QObject* parent = nullptr);
    ~BackupJob() override; ///< stops and waits; nothing half made is left
    void start(Occasion occasion);
    void stop() { m_worker.request_stop(); } ///< soon finished with the error "cancelled"
    bool isRunning() const { return m_isRunning; }

Q_SIGNALS:
    /// Nothing when none was due. Errors as BackupService::backUp.
    void finished(const vigil::Result<std::optional<vigil::BackupFile>>& made);

private:
    QString m_file;
    Workplace m_workplace;
    std::unique_ptr<Vault> m_vault;
    bool m_isRunning = false;
    std::jthread m_worker;
};

} // namespace vigil
