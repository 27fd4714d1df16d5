// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mailaccounts.h"
#include "app/sendwork.h"
#include "base/logging.h"

namespace vigil {

namespace {

/// The gate as the worker sees it: a question to the owner's thread.
class OwnerGate final : public CommitGate
{
public:
    explicit OwnerGate(std::function<bool()> ask) : m_ask(std::move(ask)) {}
    bool enterCommitting() override { return m_ask(); }

private:
    std::function<bool()> m_ask;
};

void count(SendReport& report, DeliveryResult result)
{
    switch (result) {
    case DeliveryResult::Accepted:
        ++report.accepted;
        return;
    case DeliveryResult::Deferred:
        ++report.deferred;
        return;
    case DeliveryResult::Refused:
        ++report.refused;
        return;
    case DeliveryResult::Held:
        ++report.held;
        return;
    case DeliveryResult::Unknown:
        ++report.unknown;
        return;
    case DeliveryResult::Cancelled:
        ++report.remaining;
        return;
    }
}

/// The owner's side of one run; each function is called on the thread that owns the campaign.
class OwnerSide final
{
public:
    explicit OwnerSide(SendJob::Work& work) : m_work(work) {}

    /// Puts the next approved letter into the outbox, while there is room; whether to go on.
    bool queueNext()
    {
        const qint64 letter = m_work.approved.at(m_work.asked);
        const auto done = m_work.room > 0 ? queue(letter) : countRemaining(letter);
        if (done)
            ++m_work.asked;
        else
            m_work.failure = done.error();
        return done.hasValue() && m_work.asked < m_work.approved.size();
    }

    std::optional<Parcel> claim(qint64 letterId)
    {
        auto decision = m_work.desk.claim(letterId);
        if (!decision) {
            stop(decision.error());
            ++m_work.report.remaining;
            return std::nullopt;
        }
        if (decision->skipped)
            m_work.report.skipped.push_back(*decision->skipped);
        return decision->parcel;
    }

    bool enterCommitting(qint64 letterId)
    {
        const auto entered = m_work.desk.enterCommitting(letterId);
        if (!entered)
            qCWarning(logMail) << "letter" << letterId << "gate:" << entered.error().code.toString();
        return entered.hasValue();
    }

    void settle(qint64 letterId, const DeliveryOutcome& outcome)
    {
        const auto row = m_work.desk.settle(letterId, outcome);
        if (row) {
            qCInfo(logMail).noquote() << "letter" << letterId << row->state;
            m_work.report.rows.push_back(*row);
            count(m_work.report, outcome.result);
        } else {
            stop(row.error());
        }
        if (outcome.accountStops)
            m_work.report.accountProblem = outcome.reason;
    }

    bool isStopped() const { return !m_work.report.accountProblem.isEmpty(); }

private:
    Result<void> queue(qint64 letterId)
    {
        VIGIL_TRY_GET(queueing, m_work.desk.enqueue(letterId, m_work.account));
        if (queueing.skipped)
            m_work.report.skipped.push_back(*queueing.skipped);
        if (queueing.isQueued) {
            m_work.letters.push_back(letterId);
            --m_work.room;
        }
        return {};
    }

    Result<void> countRemaining(qint64 letterId)
    {
        VIGIL_TRY_GET(isLeft, m_work.desk.mayBeQueued(letterId));
        m_work.report.remaining += isLeft ? 1 : 0;
        return {};
    }

    void stop(const Error& error)
    {
        qCWarning(logMail) << "sending stops:" << error.code.toString();
        m_work.report.accountProblem = error.code.toString();
    }

    SendJob::Work& m_work;
};

} // namespace

SendJob::SendJob(std::unique_ptr<Work> work) : m_work(std::move(work)) {}

SendJob::~SendJob()
{
    cancel();
    if (!m_work->thread.joinable())
        return;
    m_work->calls.serveUntilClosed();
    m_work->thread.join();
}

void SendJob::start()
{
    Q_ASSERT(!m_work->thread.joinable());
    m_work->running = true;
    m_work->thread = std::jthread([this](const std::stop_token& stop) { run(stop); });
}

void SendJob::cancel()
{
    if (!m_work->running)
        return;
    m_work->report.cancelled = true;
    m_work->thread.request_stop();
}

bool SendJob::isRunning() const
{
    return m_work->running;
}

const std::optional<Error>& SendJob::failure() const
{
    return m_work->failure;
}

const SendReport& SendJob::report() const
{
    return m_work->report;
}

/// On the worker's thread: touches the campaign only through `onOwner`.
void SendJob::run(const std::stop_token& stop)
{
    const auto wake = [this] {
        QMetaObject::invokeMethod(
            this, [this] { m_work->calls.serve(); }, Qt::QueuedConnection);
    };
    const auto onOwner = [this, &wake](const std::function<void()>& work) { m_work->calls.call(work, wake); };
    OwnerSide owner(*m_work);
    bool isQueueing = !m_work->approved.empty();
    while (isQueueing && !stop.stop_requested())
        onOwner([&] { isQueueing = owner.queueNext(); });
    const auto transport = m_work->maker(serverOf(m_work->account));
    bool isStopped = m_work->failure.has_value();
    for (const qint64 letter : m_work->letters) {
        if (isStopped || stop.stop_requested())
            break;
        std::optional<Parcel> parcel;
        onOwner([&] { parcel = owner.claim(letter); });
        if (parcel) {
            OwnerGate gate([&] {
                bool entered = false;
                onOwner([&] { entered = owner.enterCommitting(letter); });
                return entered;
            });
            const DeliveryOutcome outcome = transport->deliver(parcel->envelope, parcel->bytes, gate, stop);
            onOwner([&] { owner.settle(letter, outcome); });
        }
        onOwner([&] {
            isStopped = owner.isStopped();
            Q_EMIT progressed(static_cast<int>(++m_work->settled), static_cast<int>(m_work->letters.size()));
        });
    }
    transport->disconnect();
    QMetaObject::invokeMethod(
        this, [this] { finish(); }, Qt::QueuedConnection);
    m_work->calls.close();
}

void SendJob::finish()
{
    const std::size_t inOutbox = m_work->letters.size() - m_work->settled;
    m_work->report.remaining += static_cast<int>(inOutbox + m_work->approved.size() - m_work->asked);
    m_work->running = false;
    Q_EMIT finished();
}

} // namespace vigil
