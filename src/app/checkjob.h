// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workplace.h"
#include "base/finding.h"
#include "base/result.h"

#include <QObject>
#include <memory>
#include <thread>

namespace vigil {

class Campaign;
class Vault;
class Verification;

/// Checks the pages, the structure and the links of the campaign, and its newest backup, in a worker thread: people go
/// on working meanwhile. It must go before the campaign is locked or closed.
class CheckJob final : public QObject
{
    Q_OBJECT

public:
    explicit CheckJob(Campaign& campaign, QObject* parent = nullptr);
    ~CheckJob() override; ///< stops and waits
    void start();

Q_SIGNALS:
    /// As Campaign::check, without attachments and the search index: it notes damage, and forgets none.
    void finished(const vigil::Result<vigil::Findings>& problems);

private:
    void finish(Result<Findings> problems, const Findings& ofBackup);
    Campaign& m_campaign;
    QString m_file;
    Workplace m_workplace;
    std::unique_ptr<Vault> m_vault;
    std::unique_ptr<Verification> m_verification;
    std::jthread m_worker;
};

} // namespace vigil
