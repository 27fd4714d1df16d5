// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/outbox.h"

#include <array>
#include <utility>

namespace vigil {

namespace {

using S = OutboxState;
using E = OutboxEvent;

constexpr std::array<std::pair<S, const char*>, 9> keys = {{
    {S::Queued, "queued"},
    {S::Claimed, "claimed"},
    {S::Sending, "sending"},
    {S::Committing, "committing"},
    {S::Accepted, "accepted"},
    {S::Deferred, "deferred"},
    {S::Refused, "refused"},
    {S::Held, "held"},
    {S::Unknown, "unknown"},
}};

struct Transition
{
    S from;
    E event;
    S to;
};

// What is not here cannot happen. Accepted has no row: what a server took is never sent again by the machine.
constexpr std::array transitions = {
    Transition{S::Queued, E::Claim, S::Claimed},
    Transition{S::Deferred, E::Claim, S::Claimed},

    Transition{S::Claimed, E::BeginSending, S::Sending},
    Transition{S::Claimed, E::AccountProblem, S::Held},
    Transition{S::Claimed, E::ConnectionFailed, S::Deferred},
    Transition{S::Claimed, E::Cancelled, S::Queued},
    Transition{S::Claimed, E::CrashRecovery, S::Queued},

    Transition{S::Sending, E::EnterCommitting, S::Committing},
    Transition{S::Sending, E::ServerDeferred, S::Deferred},
    Transition{S::Sending, E::ServerRefused, S::Refused},
    Transition{S::Sending, E::AccountProblem, S::Held},
    Transition{S::Sending, E::ConnectionFailed, S::Deferred},
    Transition{S::Sending, E::Cancelled, S::Queued},
    Transition{S::Sending, E::CrashRecovery, S::Queued},

    // A 4xx or 5xx reply to the final dot is an answer too: the letter was not taken (RFC 5321 section 4.2.5). A quota
    // word in it stops the account, so AccountProblem can come here as well.
    Transition{S::Committing, E::ServerAccepted, S::Accepted},
    Transition{S::Committing, E::ServerDeferred, S::Deferred},
    Transition{S::Committing, E::ServerRefused, S::Refused},
    Transition{S::Committing, E::AccountProblem, S::Held},
    Transition{S::Committing, E::AnswerLost, S::Unknown},
    Transition{S::Committing, E::CrashRecovery, S::Unknown},

    Transition{S::Deferred, E::Requeue, S::Queued},
    Transition{S::Refused, E::Requeue, S::Queued},
    Transition{S::Held, E::Requeue, S::Queued},
    Transition{S::Unknown, E::Requeue, S::Queued},
    Transition{S::Unknown, E::ResolveAsSent, S::Accepted},
};

} // namespace

QString outboxStateKey(OutboxState state)
{
    for (const auto& [known, key] : keys)
        if (known == state)
            return QString::fromLatin1(key);
    Q_UNREACHABLE();
}

std::optional<OutboxState> outboxStateFromKey(const QString& key)
{
    for (const auto& [state, known] : keys)
        if (key == QLatin1String(known))
            return state;
    return std::nullopt;
}

std::optional<OutboxState> nextState(OutboxState state, OutboxEvent event)
{
    for (const auto& transition : transitions)
        if (transition.from == state && transition.event == event)
            return transition.to;
    return std::nullopt;
}

} // namespace vigil
