// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/mailservice.h"
#include "mail/mailtransport.h"

#include <atomic>
#include <deque>
#include <mutex>
#include <thread>

namespace vigil {

/// What the wire does with one letter. The default takes it.
struct ScriptedAnswer
{
    DeliveryResult result = DeliveryResult::Accepted;
    bool passesGate = true;
    bool accountStops = false;
    bool waitsForCancel = false;
    QString reason = QStringLiteral("scripted");
    QString refusedCopy = {};
    std::function<void()> beforeGate = {};
    std::function<void()> afterGate = {};
};

struct DeliveredMail
{
    MailEnvelope envelope;
    QByteArray bytes;
};

/// A way to the wire that follows a script and remembers what it was given.
class TransportScript final
{
public:
    void answer(const ScriptedAnswer& answer)
    {
        const std::lock_guard lock(m_mutex);
        m_answers.push_back(answer);
    }
    std::vector<DeliveredMail> delivered() const
    {
        const std::lock_guard lock(m_mutex);
        return m_delivered;
    }
    bool isWaiting() const { return m_isWaiting; }
    TransportMaker maker()
    {
        return [this](const SmtpServer&) { return std::make_unique<Transport>(*this); };
    }

private:
    class Transport final : public MailTransport
    {
    public:
        explicit Transport(TransportScript& script) : m_script(script) {}
        DeliveryOutcome deliver(const MailEnvelope& envelope, const QByteArray& bytes, CommitGate& gate,
                                std::stop_token stop) override
        {
            const ScriptedAnswer answer = m_script.take({envelope, bytes});
            if (answer.beforeGate)
                answer.beforeGate();
            while (answer.waitsForCancel) {
                m_script.m_isWaiting = true;
                if (stop.stop_requested())
                    return {.result = DeliveryResult::Cancelled, .reason = QStringLiteral("cancelled")};
                std::this_thread::sleep_for(std::chrono::milliseconds(2));
            }
            if (answer.passesGate && !gate.enterCommitting())
                return {.result = DeliveryResult::Held, .reason = QStringLiteral("gate-refused")};
            if (answer.afterGate)
                answer.afterGate();
            DeliveryOutcome outcome{.result = answer.result, .reason = answer.reason, .replyCode = 250};
            outcome.accountStops = answer.accountStops;
            if (!answer.refusedCopy.isEmpty())
                outcome.refusedCopies.push_back({answer.refusedCopy, 550, QStringLiteral("no such user")});
            return outcome;
        }
        std::optional<DeliveryOutcome> probe(std::stop_token) override { return std::nullopt; }
        void disconnect() override {}

    private:
        TransportScript& m_script;
    };

    ScriptedAnswer take(const DeliveredMail& mail)
    {
        const std::lock_guard lock(m_mutex);
        m_delivered.push_back(mail);
        if (m_answers.empty())
            return {};
        const ScriptedAnswer answer = m_answers.front();
        m_answers.pop_front();
        return answer;
    }

    mutable std::mutex m_mutex;
    std::deque<ScriptedAnswer> m_answers;
    std::vector<DeliveredMail> m_delivered;
    std::atomic<bool> m_isWaiting = false;
};

} // namespace vigil
