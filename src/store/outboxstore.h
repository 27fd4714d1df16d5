// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/outbox.h"

#include <QByteArray>
#include <QString>
#include <optional>
#include <vector>

namespace vigil {

class Database;

struct OutboxRecipient
{
    QString address;
    RecipientRole role;
    QString outcome = {}; ///< "", "accepted" or the server's refusal
    bool operator==(const OutboxRecipient&) const = default;
};

/// One letter's mail, frozen when it was queued.
struct OutboxItem
{
    qint64 letterId;
    OutboxState state;
    QString account;
    QString envelopeFrom;
    std::vector<OutboxRecipient> recipients;
    QByteArray bytes;
    QString messageId;
    QString queuedAt;  ///< ISO 8601 UTC
    QString changedAt; ///< of the last state
    QString notBefore = {};
    int attempts = 0;
    QString lastReply = {}; ///< the server's words, made visible
    bool operator==(const OutboxItem&) const = default;
};

/// The durable outbox. Every state change is one conditional UPDATE that names the state it leaves. Not journaled and
/// never undone.
class OutboxStore final
{
public:
    explicit OutboxStore(Database& database);
    Result<void> insert(const OutboxItem& item); ///< in a transaction
    Result<std::optional<OutboxItem>> find(qint64 letterId) const;
    Result<std::vector<OutboxItem>> list() const; ///< without `bytes`, by letter id
    Result<std::vector<qint64>> inState(OutboxState state, int limit) const;
    /// Moves the row if it is still in `from`. Error "moved-on" when no row changed. Commits by itself when no
    /// transaction is open.
    Result<void> move(qint64 letterId, OutboxState from, OutboxState to, const QString& at, const QString& reply);
    Result<void> setRecipientOutcome(qint64 letterId, const QString& address, const QString& outcome);
    Result<void> countAttempt(qint64 letterId);
    /// Forgets a letter's mail, if there is any: purge.
    Result<void> remove(qint64 letterId);
    /// Letters whose mail holds this text in its bytes, letter for letter.
    Result<std::vector<qint64>> naming(const QString& text) const;

private:
    Database& m_database;
};

} // namespace vigil
