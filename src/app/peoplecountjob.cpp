// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/peoplecountjob.h"

#include "app/stores.h"
#include "app/workplace.h"

namespace vigil {

Result<PeopleCount> countPeople(const Stores& stores, const Workplace& workplace)
{
    VIGIL_TRY_GET(parts, stores.people.countParts(workplace.clock.now().toString(Qt::ISODate)));
    VIGIL_TRY_GET(places, stores.people.places());
    return PeopleCount{.parts = std::move(parts), .places = std::move(places)};
}

PeopleCountJob::PeopleCountJob(const Campaign& campaign, QObject* parent) : QObject(parent), m_job(campaign) {}

void PeopleCountJob::start()
{
    const auto count = std::make_shared<PeopleCount>();
    m_job.start(
        [count](Stores& stores, const Workplace& workplace, const std::stop_token&) -> Result<void> {
            VIGIL_TRY_GET(found, countPeople(stores, workplace));
            *count = std::move(found);
            return {};
        },
        [this, count](const Result<void>& done) {
            Q_EMIT counted(done ? Result<PeopleCount>(*count) : Result<PeopleCount>(done.error()));
        });
}

} // namespace vigil
