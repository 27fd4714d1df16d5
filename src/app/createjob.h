// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/campaign.h"

#include <QObject>
#include <thread>

namespace vigil {

class Vault;

/// Makes a campaign without holding up the thread that will own it: the key is derived in a worker, the file is filled
/// by the owner.
class CreateJob final : public QObject
{
    Q_OBJECT

public:
    CreateJob(NewCampaign wanted, const Workplace& workplace);
    ~CreateJob() override; ///< waits for the derivation; a file that nobody took over is removed
    void start();
    /// Once, after `finished` told of no error.
    std::unique_ptr<Campaign> take() { return std::move(m_campaign); }

Q_SIGNALS:
    /// Errors as Campaign::create.
    void finished(const vigil::Result<void>& made);

private:
    void fill();
    NewCampaign m_wanted;
    const Workplace& m_workplace;
    std::unique_ptr<Vault> m_vault; ///< between the worker's end and the owner's part
    std::optional<Error> m_failure;
    std::unique_ptr<Campaign> m_campaign;
    std::jthread m_worker;
};

} // namespace vigil
