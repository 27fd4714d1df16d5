// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/code.h"

#include <QDateTime>
#include <QString>
#include <optional>
#include <vector>

namespace vigil {

/// The way of one letter through a mail server. Each state is on disk before the act that it names.
enum class OutboxState {
    Queued,     ///< From, bytes, Date, Message-ID, envelope frozen
    Claimed,    ///< one worker has it
    Sending,    ///< connect to body; nothing can have been delivered
    Committing, ///< the terminating "." may have left; from here a crash means Unknown
    Accepted,
    Deferred, ///< the server said later (4xx) or could not be reached; may be sent again
    Refused,  ///< the server said no (5xx); waits for a person
    Held,     ///< a person or the account must act
    Unknown,  ///< it may or may not have left; only a person decides
};

QString outboxStateKey(OutboxState state); ///< "queued" …
std::optional<OutboxState> outboxStateFromKey(const QString& key);

/// What happened to a letter, or what a person decided.
enum class OutboxEvent {
    Claim,
    BeginSending,
    EnterCommitting,
    ServerAccepted,
    ServerDeferred,
    ServerRefused,
    AccountProblem,
    AnswerLost,       ///< after EnterCommitting no answer came
    ConnectionFailed, ///< before EnterCommitting
    Cancelled,        ///< before EnterCommitting
    CrashRecovery,    ///< found at start, after a process died
    ResolveAsSent,
    Requeue,
};

/// The one transition function: the next state, or nothing when the event cannot happen in that state.
/// Unknown is left only by ResolveAsSent and Requeue; Accepted never.
std::optional<OutboxState> nextState(OutboxState state, OutboxEvent event);

/// The letter's own way before and beside mail.
enum class LetterState { Draft, Approved, Queued, Exported, Posted, Sent };

enum class RecipientRole { To, Copy };

} // namespace vigil
