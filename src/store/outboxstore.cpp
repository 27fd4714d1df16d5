// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/outboxstore.h"

#include "store/database.h"

namespace vigil {

namespace {

const QString columns = QStringLiteral(
    "letter_id, state, account, envelope_from, message_id, queued_at, changed_at, not_before, attempts, last_reply");
const QString insertItem =
    QStringLiteral("INSERT INTO outbox_item (%1, bytes) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
                   "ON CONFLICT (letter_id) DO NOTHING")
        .arg(columns);
const QString insertRecipient =
    QStringLiteral("INSERT INTO outbox_recipient (letter_id, position, address, role, outcome) VALUES (?, ?, ?, ?, ?)");
const QString selectItem = QStringLiteral("SELECT %1, bytes FROM outbox_item WHERE letter_id = ?").arg(columns);
const QString selectItems = QStringLiteral("SELECT %1 FROM outbox_item ORDER BY letter_id").arg(columns);
const QString selectRecipients =
    QStringLiteral("SELECT address, role, outcome FROM outbox_recipient WHERE letter_id = ? ORDER BY position");
const QString selectInState =
    QStringLiteral("SELECT letter_id FROM outbox_item WHERE state = ? ORDER BY letter_id LIMIT ?");
const QString updateState = QStringLiteral(
    "UPDATE outbox_item SET state = ?, changed_at = ?, last_reply = ? WHERE letter_id = ? AND state = ?");
const QString updateOutcome =
    QStringLiteral("UPDATE outbox_recipient SET outcome = ? WHERE letter_id = ? AND address = ?");
const QString updateAttempts = QStringLiteral("UPDATE outbox_item SET attempts = attempts + 1 WHERE letter_id = ?");
const QString deleteRecipients = QStringLiteral("DELETE FROM outbox_recipient WHERE letter_id = ?");
const QString deleteItem = QStringLiteral("DELETE FROM outbox_item WHERE letter_id = ?");
const QString selectNaming = QStringLiteral("SELECT letter_id FROM outbox_item WHERE instr(bytes, ?) > 0");

Result<std::vector<qint64>> idsFrom(Statement& rows)
{
    VIGIL_TRY(rows.open());
    std::vector<qint64> ids;
    while (rows.next())
        ids.push_back(rows.integer(0));
    if (const auto failure = rows.failure())
        return *failure;
    return ids;
}

QString roleKey(RecipientRole role)
{
    return role == RecipientRole::To ? QStringLiteral("to") : QStringLiteral("copy");
}

OutboxItem readItem(const Statement& row)
{
    return {.letterId = row.integer(0),
            .state = outboxStateFromKey(row.text(1)).value_or(OutboxState::Unknown),
            .account = row.text(2),
            .envelopeFrom = row.text(3),
            .recipients = {},
            .bytes = {},
            .messageId = row.text(4),
            .queuedAt = row.text(5),
            .changedAt = row.text(6),
            .notBefore = row.text(7),
            .attempts = static_cast<int>(row.integer(8)),
            .lastReply = row.text(9)};
}

Result<void> readRecipients(Database& database, OutboxItem& item)
{
    Statement& rows = database.prepared(selectRecipients);
    rows.bind(0, item.letterId);
    VIGIL_TRY(rows.open());
    while (rows.next())
        item.recipients.push_back({rows.text(0),
                                   rows.text(1) == roleKey(RecipientRole::To) ? RecipientRole::To : RecipientRole::Copy,
                                   rows.text(2)});
    if (const auto failure = rows.failure())
        return *failure;
    return {};
}

} // namespace

OutboxStore::OutboxStore(Database& database) : m_database(database) {}

Result<void> OutboxStore::insert(const OutboxItem& item)
{
    Statement& row = m_database.prepared(insertItem);
    row.bind(0, item.letterId).bind(1, outboxStateKey(item.state)).bind(2, item.account).bind(3, item.envelopeFrom);
    row.bind(4, item.messageId).bind(5, item.queuedAt).bind(6, item.changedAt).bind(7, item.notBefore);
    row.bind(8, qint64{item.attempts}).bind(9, item.lastReply).bind(10, item.bytes);
    VIGIL_TRY(row.open());
    const int changed = row.changedRows();
    row.finish();
    if (changed != 1)
        return Error{"moved-on", QString::number(item.letterId)};
    qint64 position = 0;
    for (const auto& recipient : item.recipients) {
        Statement& line = m_database.prepared(insertRecipient);
        line.bind(0, item.letterId)
            .bind(1, position++)
            .bind(2, recipient.address)
            .bind(3, roleKey(recipient.role))
            .bind(4, recipient.outcome);
        VIGIL_TRY(line.run());
    }
    return {};
}

Result<std::optional<OutboxItem>> OutboxStore::find(qint64 letterId) const
{
    Statement& row = m_database.prepared(selectItem);
    row.bind(0, letterId);
    VIGIL_TRY(row.open());
    if (!row.next()) {
        if (const auto failure = row.failure())
            return *failure;
        return std::optional<OutboxItem>();
    }
    OutboxItem item = readItem(row);
    item.bytes = row.bytes(10);
    row.finish();
    VIGIL_TRY(readRecipients(m_database, item));
    return std::optional(std::move(item));
}

Result<std::vector<OutboxItem>> OutboxStore::list() const
{
    Statement& rows = m_database.prepared(selectItems);
    VIGIL_TRY(rows.open());
    std::vector<OutboxItem> items;
    while (rows.next())
        items.push_back(readItem(rows));
    if (const auto failure = rows.failure())
        return *failure;
    for (auto& item : items)
        VIGIL_TRY(readRecipients(m_database, item));
    return items;
}

Result<std::vector<qint64>> OutboxStore::inState(OutboxState state, int limit) const
{
    Statement& rows = m_database.prepared(selectInState);
    rows.bind(0, outboxStateKey(state)).bind(1, qint64{limit > 0 ? limit : -1});
    return idsFrom(rows);
}

Result<void> OutboxStore::move(qint64 letterId, OutboxState from, OutboxState to, const QString& at,
                               const QString& reply)
{
    Statement& row = m_database.prepared(updateState);
    row.bind(0, outboxStateKey(to)).bind(1, at).bind(2, reply).bind(3, letterId).bind(4, outboxStateKey(from));
    VIGIL_TRY(row.open());
    const int changed = row.changedRows();
    row.finish();
    return changed == 1 ? Result<void>() : Error{"moved-on", QString::number(letterId)};
}

Result<void> OutboxStore::setRecipientOutcome(qint64 letterId, const QString& address, const QString& outcome)
{
    return m_database.prepared(updateOutcome).bind(0, outcome).bind(1, letterId).bind(2, address).run();
}

Result<void> OutboxStore::countAttempt(qint64 letterId)
{
    return m_database.prepared(updateAttempts).bind(0, letterId).run();
}

Result<void> OutboxStore::remove(qint64 letterId)
{
    VIGIL_TRY(m_database.prepared(deleteRecipients).bind(0, letterId).run());
    return m_database.prepared(deleteItem).bind(0, letterId).run();
}

Result<std::vector<qint64>> OutboxStore::naming(const QString& text) const
{
    return idsFrom(m_database.prepared(selectNaming).bind(0, text.toUtf8()));
}

} // namespace vigil
