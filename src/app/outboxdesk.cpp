// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/outboxdesk.h"

#include "app/changenotifier.h"
#include "app/changes.h"
#include "app/lettermail.h"
#include "app/letterrules.h"
#include "app/recordrules.h"
#include "app/stores.h"
#include "mail/message.h"

#include <algorithm>
#include <limits>

namespace vigil {

namespace {

Reference letterReference(qint64 id)
{
    return {Kind::Letter, id};
}

/// A server's answer after the commit decides; before it, whatever came back means that nothing was delivered.
OutboxEvent eventOf(const DeliveryOutcome& outcome)
{
    switch (outcome.result) {
    case DeliveryResult::Accepted:
        return OutboxEvent::ServerAccepted;
    case DeliveryResult::Deferred:
        return OutboxEvent::ServerDeferred;
    case DeliveryResult::Refused:
        return OutboxEvent::ServerRefused;
    case DeliveryResult::Held:
        return OutboxEvent::AccountProblem;
    case DeliveryResult::Unknown:
        return OutboxEvent::AnswerLost;
    case DeliveryResult::Cancelled:
        return OutboxEvent::Cancelled;
    }
    Q_UNREACHABLE();
}

/// What the outbox keeps of an outcome: the reason first, where the server's words alone would not tell.
QString keptReply(const DeliveryOutcome& outcome)
{
    if (outcome.result == DeliveryResult::Accepted)
        return outcome.reply;
    return outcome.reply.isEmpty() ? outcome.reason : outcome.reason + QStringLiteral(": ") + outcome.reply;
}

QString addressOf(const OutboxItem& item)
{
    for (const auto& recipient : item.recipients)
        if (recipient.role == RecipientRole::To)
            return recipient.address;
    return {};
}

bool hasForeignLocalPart(const QString& address)
{
    const QString local = address.section(QLatin1Char('@'), 0, -2);
    return std::any_of(local.begin(), local.end(), [](QChar c) { return c.unicode() > 127; });
}

MailEnvelope envelopeOf(const OutboxItem& item)
{
    MailEnvelope envelope{.from = item.envelopeFrom, .to = addressOf(item)};
    envelope.needsSmtpUtf8 = hasForeignLocalPart(item.envelopeFrom);
    for (const auto& recipient : item.recipients) {
        envelope.needsSmtpUtf8 = envelope.needsSmtpUtf8 || hasForeignLocalPart(recipient.address);
        if (recipient.role == RecipientRole::Copy)
            envelope.copies << recipient.address;
    }
    return envelope;
}

Result<std::vector<OutboxRecipient>> recipientsOf(const OutgoingMessage& message)
{
    VIGIL_TRY_GET(to, envelopeAddress(message.to.address));
    std::vector<OutboxRecipient> recipients{{.address = to, .role = RecipientRole::To}};
    for (const auto& copy : message.blindCopies) {
        VIGIL_TRY_GET(address, envelopeAddress(copy));
        const bool isKnown = std::any_of(recipients.begin(), recipients.end(),
                                         [&](const OutboxRecipient& seen) { return seen.address == address; });
        if (!isKnown)
            recipients.push_back({.address = address, .role = RecipientRole::Copy});
    }
    return recipients;
}

Result<OutboxItem> frozenItem(const StoredRecord& letter, const OutgoingMessage& message, const QString& account)
{
    const QString messageId = makeMessageId(message.from.address);
    VIGIL_TRY_GET(bytes, buildMessage(message, messageId));
    VIGIL_TRY_GET(from, envelopeAddress(message.from.address));
    VIGIL_TRY_GET(recipients, recipientsOf(message));
    const QString at = message.date.toString(Qt::ISODateWithMs);
    return OutboxItem{.letterId = letter.reference.id,
                      .state = OutboxState::Queued,
                      .account = account,
                      .envelopeFrom = from,
                      .recipients = recipients,
                      .bytes = bytes,
                      .messageId = messageId,
                      .queuedAt = at,
                      .changedAt = at};
}

/// The envelope with what the server said of each recipient of a letter that it took.
std::vector<OutboxRecipient> outcomesOf(const OutboxItem& item, const DeliveryOutcome& outcome)
{
    std::vector<OutboxRecipient> recipients = item.recipients;
    for (auto& recipient : recipients) {
        recipient.outcome = QStringLiteral("accepted");
        for (const auto& refused : outcome.refusedCopies)
            if (refused.address == recipient.address)
                recipient.outcome = QString::number(refused.code) + QLatin1Char(' ') + refused.text;
    }
    return recipients;
}

bool isForMail(const StoredRecord& letter)
{
    return letter.record.text(QStringLiteral("state")) == QStringLiteral("approved") &&
           letter.record.text(QStringLiteral("channel")) != QStringLiteral("post");
}

Result<void> setState(const Stores& stores, ChangeWriter& writer, qint64 letterId, const QString& state)
{
    VIGIL_TRY_GET(letter, stores.records.find(letterReference(letterId)));
    Record record = letter.record;
    record.set(QStringLiteral("state"), state);
    return writer.update(letter.reference, record);
}

Changes::Verb finalVerb(const char* key, qint64 letterId)
{
    return {.key = QString::fromLatin1(key), .label = letterReference(letterId).toString(), .undoable = false};
}

} // namespace

OutboxDesk::OutboxDesk(Stores& stores, Changes& changes, LetterRules& rules, ChangeNotifier& notifier,
                       const Workplace& workplace)
    : m_stores(stores), m_changes(changes), m_rules(rules), m_notifier(notifier), m_workplace(workplace)
{
}

QString OutboxDesk::now() const
{
    return m_workplace.clock.now().toString(Qt::ISODateWithMs);
}

Result<std::optional<SkippedLetter>> OutboxDesk::stopOf(const StoredRecord& letter) const
{
    return mailStop(m_stores, m_rules, letter, campaignToday(m_stores, m_workplace));
}

Result<std::vector<StoredRecord>> OutboxDesk::approvedForMail() const
{
    VIGIL_TRY_GET(letters,
                  m_stores.records.listHaving(Kind::Letter, QStringLiteral("state"), QStringLiteral("approved")));
    std::erase_if(letters, [](const StoredRecord& letter) { return !isForMail(letter); });
    return std::move(letters);
}

Result<std::vector<qint64>> OutboxDesk::due(const QString& account) const
{
    VIGIL_TRY_GET(items, m_stores.outbox.list());
    std::vector<qint64> letters;
    for (const auto& item : items)
        if (item.account == account && nextState(item.state, OutboxEvent::Claim))
            letters.push_back(item.letterId);
    return letters;
}

Result<bool> OutboxDesk::mayBeQueued(qint64 letterId) const
{
    VIGIL_TRY_GET(letter, m_stores.records.find(letterReference(letterId)));
    if (letter.trashedAt || !isForMail(letter))
        return false;
    VIGIL_TRY_GET(stop, stopOf(letter));
    return !stop;
}

Result<Queueing> OutboxDesk::enqueue(qint64 letterId, const StoredAccount& account)
{
    VIGIL_TRY_GET(letter, m_stores.records.find(letterReference(letterId)));
    if (letter.trashedAt || !isForMail(letter))
        return Queueing{};
    VIGIL_TRY_GET(stop, stopOf(letter));
    if (stop)
        return Queueing{.skipped = stop};
    VIGIL_TRY_GET(from, Mailbox::parse(account.from));
    const auto message = letterMessage(m_stores, letter, from, m_workplace.clock.now());
    if (!message)
        return Queueing{.skipped = skippedLetter(m_stores, letter, message.error().code, message.error().detail)};
    const auto item = frozenItem(letter, *message, account.name);
    if (!item)
        return Queueing{.skipped = skippedLetter(m_stores, letter, item.error().code, item.error().detail)};
    VIGIL_TRY(
        m_changes.apply(finalVerb("queue-letter", letter.reference.id), [&](ChangeWriter& writer) -> Result<void> {
            VIGIL_TRY(setState(m_stores, writer, letter.reference.id, QStringLiteral("queued")));
            return m_stores.outbox.insert(*item);
        }));
    Q_EMIT m_notifier.outboxChanged();
    return Queueing{.isQueued = true};
}

Result<void> OutboxDesk::hold(const OutboxItem& item, const SkippedLetter& why)
{
    const auto claimed = nextState(item.state, OutboxEvent::Claim);
    if (!claimed)
        return {};
    const QString reason = why.code.toString() + QStringLiteral(": ") + why.reason;
    return m_stores.database.transaction([&]() -> Result<void> {
        VIGIL_TRY(m_stores.outbox.move(item.letterId, item.state, *claimed, now(), reason));
        const auto held = nextState(*claimed, OutboxEvent::AccountProblem);
        return m_stores.outbox.move(item.letterId, *claimed, *held, now(), reason);
    });
}

Result<ParcelDecision> OutboxDesk::claim(qint64 letterId)
{
    VIGIL_TRY_GET(letter, m_stores.records.find(letterReference(letterId)));
    VIGIL_TRY_GET(item, m_stores.outbox.find(letterId));
    VIGIL_TRY_GET(stop, stopOf(letter));
    const auto claimed = item ? nextState(item->state, OutboxEvent::Claim) : std::nullopt;
    if (!claimed)
        return ParcelDecision{};
    if (stop) {
        VIGIL_TRY(hold(*item, *stop));
        Q_EMIT m_notifier.outboxChanged();
        return ParcelDecision{.parcel = {}, .skipped = stop};
    }
    // Both names are on disk before the worker hears of the letter; one commit carries them.
    VIGIL_TRY(m_stores.database.transaction([&]() -> Result<void> {
        VIGIL_TRY(m_stores.outbox.move(letterId, item->state, *claimed, now(), item->lastReply));
        VIGIL_TRY(m_stores.outbox.countAttempt(letterId));
        return m_stores.outbox.move(letterId, *claimed, *nextState(*claimed, OutboxEvent::BeginSending), now(),
                                    item->lastReply);
    }));
    return ParcelDecision{.parcel = Parcel{letterId, envelopeOf(*item), item->bytes}, .skipped = {}};
}

Result<void> OutboxDesk::enterCommitting(qint64 letterId)
{
    const auto committing = nextState(OutboxState::Sending, OutboxEvent::EnterCommitting);
    return m_stores.outbox.move(letterId, OutboxState::Sending, *committing, now(), {});
}

Result<void> OutboxDesk::moveAccepted(const OutboxItem& item, const QString& reply, const Recipients& outcomes)
{
    const auto accept = [&]() -> Result<void> {
        VIGIL_TRY(m_stores.outbox.move(item.letterId, item.state, OutboxState::Accepted, now(), reply));
        for (const auto& recipient : outcomes)
            VIGIL_TRY(m_stores.outbox.setRecipientOutcome(item.letterId, recipient.address, recipient.outcome));
        return {};
    };
    const auto moved =
        m_changes.apply(finalVerb("send-letter", item.letterId), [&](ChangeWriter& writer) -> Result<void> {
            VIGIL_TRY(setState(m_stores, writer, item.letterId, QStringLiteral("sent")));
            return accept();
        });
    if (moved)
        return {};
    // What a server took must never look unsent, whatever became of the letter's own record.
    return m_stores.database.transaction(accept);
}

Result<SendRow> OutboxDesk::settle(qint64 letterId, const DeliveryOutcome& outcome)
{
    VIGIL_TRY_GET(found, m_stores.outbox.find(letterId));
    if (!found || (found->state != OutboxState::Sending && found->state != OutboxState::Committing))
        return Error{"moved-on", letterReference(letterId).toString()};
    OutboxItem item = *found;
    const OutboxEvent event = eventOf(outcome);
    if (!nextState(item.state, event) && item.state == OutboxState::Sending) {
        // An answer that can only follow the gate: the letter counts as past it, so that it is never sent again.
        VIGIL_TRY(enterCommitting(letterId));
        item.state = OutboxState::Committing;
    }
    const OutboxState settled = nextState(item.state, event).value_or(OutboxState::Unknown);
    if (settled == OutboxState::Accepted) {
        VIGIL_TRY(moveAccepted(item, keptReply(outcome), outcomesOf(item, outcome)));
    } else {
        VIGIL_TRY(m_stores.outbox.move(letterId, item.state, settled, now(), keptReply(outcome)));
    }
    Q_EMIT m_notifier.outboxChanged();
    item.state = settled;
    VIGIL_TRY_GET(sent, row(item));
    sent.reason = outcome.reason;
    sent.reply = outcome.reply;
    return sent;
}

Result<SendRow> OutboxDesk::row(const OutboxItem& item) const
{
    VIGIL_TRY_GET(letter, m_stores.records.find(letterReference(item.letterId)));
    return SendRow{.letter = letter.reference,
                   .to = contactName(m_stores, letter),
                   .address = addressOf(item),
                   .state = outboxStateKey(item.state),
                   .reason = {},
                   .reply = {}};
}

Result<void> OutboxDesk::decide(qint64 letterId, OutboxEvent decision)
{
    VIGIL_TRY_GET(item, m_stores.outbox.find(letterId));
    const auto next = item ? nextState(item->state, decision) : std::nullopt;
    if (!next)
        return Error{"not-possible-now", item ? outboxStateKey(item->state) : letterReference(letterId).toString()};
    if (*next == OutboxState::Accepted) {
        VIGIL_TRY(moveAccepted(*item, QStringLiteral("resolved-as-sent"), {}));
    } else {
        VIGIL_TRY(m_stores.outbox.move(letterId, item->state, *next, now(), item->lastReply));
    }
    Q_EMIT m_notifier.outboxChanged();
    return {};
}

} // namespace vigil
