// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/agendajob.h"

#include "app/campaign.h"
#include "app/stores.h"
#include "app/termservice.h"
#include "store/vault.h"

#include <memory>

namespace vigil {

namespace {

Result<Agenda> readAgenda(const Vault& vault, const Workplace& workplace, int atMost, const std::stop_token& stop)
{
    VIGIL_TRY_GET(database, Database::open(vault, Access::ReadOnce));
    Stores stores(*database);
    TermService terms;
    const AgendaService service(stores, terms, workplace);
    Agenda agenda;
    VIGIL_TRY(database->readAtOnce([&]() -> Result<void> {
        VIGIL_TRY_GET(found, service.all(atMost, stop));
        agenda = std::move(found);
        return {};
    }));
    return agenda;
}

} // namespace

AgendaJob::AgendaJob(Campaign& campaign, QObject* parent) : QObject(parent), m_campaign(campaign) {}

AgendaJob::~AgendaJob() = default;

void AgendaJob::start(int atMost)
{
    m_atMost = atMost;
    m_isAskedAgain = m_isReading;
    if (m_isReading)
        return;
    m_isReading = true;
    m_worker = std::jthread([this, atMost, workplace = m_campaign.workplace(),
                             vault = std::shared_ptr(m_campaign.vaultForWorker())](const std::stop_token& stop) {
        const auto agenda = readAgenda(*vault, workplace, atMost, stop);
        QMetaObject::invokeMethod(
            this, [this, agenda] { finish(agenda); }, Qt::QueuedConnection);
    });
}

void AgendaJob::finish(const Result<Agenda>& agenda)
{
    m_isReading = false;
    if (m_isAskedAgain)
        start(m_atMost);
    Q_EMIT read(agenda);
}

} // namespace vigil
