// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/createjob.h"

#include "store/vault.h"

namespace vigil {

CreateJob::CreateJob(NewCampaign wanted, const Workplace& workplace)
    : m_wanted(std::move(wanted)), m_workplace(workplace)
{
}

CreateJob::~CreateJob()
{
    if (m_worker.joinable())
        m_worker.join();
    if (!m_vault)
        return;
    Campaign::takeBackNew(m_wanted.file);
}

void CreateJob::start()
{
    m_worker = std::jthread([this] {
        auto vault = Campaign::makeVault(m_wanted);
        if (vault)
            m_vault = std::move(*vault);
        else
            m_failure = vault.error();
        QMetaObject::invokeMethod(this, &CreateJob::fill, Qt::QueuedConnection);
    });
}

void CreateJob::fill()
{
    m_worker.join();
    if (m_failure)
        return Q_EMIT finished(*m_failure);
    auto made = Campaign::fillNew(m_wanted, m_workplace, std::move(m_vault));
    if (!made)
        return Q_EMIT finished(made.error());
    m_campaign = std::move(*made);
    Q_EMIT finished({});
}

} // namespace vigil
