// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/mailservice.h"
#include "mail/mailtransport.h"
#include "store/accountstore.h"
#include "store/outboxstore.h"

namespace vigil {

/// One letter as the worker takes it to the wire: values only.
struct Parcel
{
    qint64 letterId;
    MailEnvelope envelope;
    QByteArray bytes;
};

/// What became of the wish to put a letter into the outbox.
struct Queueing
{
    bool isQueued = false;
    std::optional<SkippedLetter> skipped = {};
};

/// What became of the wish to send a letter: a parcel, or the reason why not.
struct ParcelDecision
{
    std::optional<Parcel> parcel = {};
    std::optional<SkippedLetter> skipped = {};
};

/// The writer's side of sending: every state of a letter in the outbox is put on disk here, on the thread that owns
/// the campaign, before the act that it names.
class OutboxDesk final
{
public:
    OutboxDesk(Stores& stores, Changes& changes, LetterRules& rules, ChangeNotifier& notifier,
               const Workplace& workplace);

    /// Freezes From, bytes, Date, Message-ID and envelope in one transaction, or says why the letter must not go.
    /// Neither when it is no longer approved, or for post.
    Result<Queueing> enqueue(qint64 letterId, const StoredAccount& account);
    /// Checks every stop again, then claims. A stopped letter is held with its reason. Nothing at all when another
    /// worker has it.
    Result<ParcelDecision> claim(qint64 letterId);
    /// The durable commit between the last body byte and the terminating ".".
    Result<void> enterCommitting(qint64 letterId);
    /// Puts the outcome on disk; the letter itself becomes sent when it was accepted.
    Result<SendRow> settle(qint64 letterId, const DeliveryOutcome& outcome);
    /// Error "not-possible-now" (detail: the state).
    Result<void> decide(qint64 letterId, OutboxEvent decision);

    /// Letters that may be queued: approved, and by mail.
    Result<std::vector<StoredRecord>> approvedForMail() const;
    /// Letters of this account that are due, by id.
    Result<std::vector<qint64>> due(const QString& account) const;
    Result<std::optional<SkippedLetter>> stopOf(const StoredRecord& letter) const;
    /// Whether `enqueue` would find nothing against it.
    Result<bool> mayBeQueued(qint64 letterId) const;
    Result<SendRow> row(const OutboxItem& item) const;

private:
    QString now() const;
    Result<void> hold(const OutboxItem& item, const SkippedLetter& why);
    using Recipients = std::vector<OutboxRecipient>;
    Result<void> moveAccepted(const OutboxItem& item, const QString& reply, const Recipients& outcomes);
    Stores& m_stores;
    Changes& m_changes;
    LetterRules& m_rules;
    ChangeNotifier& m_notifier;
    const Workplace& m_workplace;
};

} // namespace vigil
