// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/readjob.h"

#include "app/campaignparts.h"

#include <utility>

namespace vigil {

namespace {

ReadVerbs verbsOf(const auto& parts)
{
    return {.agenda = parts.agenda, .casework = parts.casework, .exports = parts.exports, .mail = parts.mail};
}

} // namespace

ReadJob::ReadJob(const Campaign& campaign, qint64 few, QObject* parent)
    : QObject(parent), m_campaign(campaign), m_few(few)
{
}

ReadJob::~ReadJob() = default;

void ReadJob::begin(qint64 records, const SharedOrder& order)
{
    if (records <= m_few) {
        m_awaited.reset();
        m_next.reset();
        m_worker.request_stop();
        order->work(verbsOf(*m_campaign.m_parts), {});
        return order->told({});
    }
    if (m_isReading)
        m_next = order;
    else
        beginInWorker(order);
}

void ReadJob::beginInWorker(const SharedOrder& order)
{
    m_isReading = true;
    m_awaited = order;
    m_worker = std::jthread([this, order, file = m_campaign.file(), workplace = m_campaign.workplace(),
                             vault = m_campaign.vaultForWorker()](const std::stop_token& stop) mutable {
        const auto read = [&]() -> Result<void> {
            Campaign::Frame frame{file, workplace, std::move(vault)};
            VIGIL_TRY_GET(database, Database::open(*frame.vault, Access::ReadOnce));
            Database& opened = *database;
            const Campaign::Parts parts(std::move(database), frame);
            return opened.readAtOnce([&]() -> Result<void> {
                order->work(verbsOf(parts), stop);
                return {};
            });
        };
        const auto opened = read();
        QMetaObject::invokeMethod(
            this, [this, order, opened] { finish(order, opened); }, Qt::QueuedConnection);
    });
}

void ReadJob::finish(const SharedOrder& order, const Result<void>& opened)
{
    m_isReading = false;
    const bool isAwaited = std::exchange(m_awaited, nullptr) == order;
    if (const auto next = std::exchange(m_next, nullptr))
        beginInWorker(next);
    if (isAwaited)
        order->told(opened);
}

} // namespace vigil
