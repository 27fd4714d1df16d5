// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/agendajob.h"

#include "app/stores.h"
#include "app/termservice.h"

namespace vigil {

AgendaJob::AgendaJob(const Campaign& campaign, QObject* parent) : QObject(parent), m_job(campaign) {}

void AgendaJob::start(int atMost)
{
    const auto agenda = std::make_shared<Agenda>();
    m_job.start(
        [agenda, atMost](Stores& stores, const Workplace& workplace, const std::stop_token& stop) -> Result<void> {
            TermService terms;
            VIGIL_TRY_GET(found, AgendaService(stores, terms, workplace).all(atMost, stop));
            *agenda = std::move(found);
            return {};
        },
        [this, agenda](const Result<void>& done) {
            Q_EMIT read(done ? Result<Agenda>(*agenda) : Result<Agenda>(done.error()));
        });
}

} // namespace vigil
