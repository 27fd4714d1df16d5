// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/readjob.h"

#include "app/campaign.h"
#include "app/stores.h"
#include "store/vault.h"

#include <utility>

namespace vigil {

namespace {

Result<void> readAlone(const Vault& vault, const Workplace& workplace, const ReadJob::Read& read,
                       const std::stop_token& stop)
{
    VIGIL_TRY_GET(database, Database::open(vault, Access::ReadOnce));
    Stores stores(*database);
    return database->readAtOnce([&] { return read(stores, workplace, stop); });
}

} // namespace

struct ReadJob::Order
{
    Read read;
    Told told;
};

ReadJob::ReadJob(const Campaign& campaign, QObject* parent) : QObject(parent), m_campaign(campaign) {}

ReadJob::~ReadJob() = default;

void ReadJob::start(const Read& read, const Told& told)
{
    const auto order = std::make_shared<Order>(Order{.read = read, .told = told});
    if (m_isReading)
        m_next = order;
    else
        begin(order);
}

void ReadJob::begin(const std::shared_ptr<Order>& order)
{
    m_isReading = true;
    m_worker = std::jthread([this, order, workplace = m_campaign.workplace(),
                             vault = std::shared_ptr(m_campaign.vaultForWorker())](const std::stop_token& stop) {
        const auto done = readAlone(*vault, workplace, order->read, stop);
        QMetaObject::invokeMethod(
            this, [this, order, done] { finish(*order, done); }, Qt::QueuedConnection);
    });
}

void ReadJob::finish(const Order& order, const Result<void>& done)
{
    m_isReading = false;
    if (const auto next = std::exchange(m_next, nullptr))
        begin(next);
    order.told(done);
}

} // namespace vigil
