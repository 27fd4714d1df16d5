// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/letterservice.h"
#include "base/sensitive.h"

#include <QByteArray>
#include <QObject>
#include <functional>
#include <memory>
#include <stop_token>

namespace vigil {

class AccountTest;
class ChangeNotifier;
class MailTransport;
class SendJob;
struct SmtpServer;
struct Workplace;

struct AccountInput
{
    QString name;
    QString host;
    QString port;
    QString security; ///< tls, starttls, none
    QString user = {};
    Sensitive<QByteArray> password = {};
    QString caFile = {};
    QString from;
};

struct AccountRow
{
    QString name, host, security, user, from, caFile;
    int port = 0;
};

struct SendRequest
{
    QString account = {}; ///< empty: the only one
    int limit = 0;        ///< 0: all
    bool dryRun = false;
};

struct SendRow
{
    Reference letter;
    QString to; ///< the contact's name
    QString address;
    QString state;  ///< outbox state key; in a dry run "would-send"
    QString reason; ///< stable code
    QString reply;  ///< the server's words
};

struct SendReport
{
    int accepted = 0, deferred = 0, refused = 0, held = 0, unknown = 0;
    int remaining = 0; ///< due, but not tried: beyond the limit, cancelled, or the account stopped
    std::vector<SendRow> rows;
    std::vector<SkippedLetter> skipped;
    bool cancelled = false;
    QString accountProblem; ///< reason code that stopped the account, or ""
};

struct OutboxRow
{
    Reference letter;
    QString to, address, subject, account, state, messageId, queuedAt, changedAt, lastReply;
    int attempts = 0;
};

using TransportMaker = std::function<std::unique_ptr<MailTransport>(const SmtpServer&)>;

/// Accounts, the outbox and sending.
class MailService final
{
public:
    MailService(Stores& stores, Changes& changes, LetterFacts& facts, LetterRules& rules, ChangeNotifier& notifier,
                const Workplace& workplace);
    ~MailService();

    /// Error "input-refused" with findings: "bad-address", "plain-not-loopback", "bad-port", "unknown-code",
    /// "ca-file-unreadable" …
    Result<void> saveAccount(const AccountInput& input);
    Result<std::vector<AccountRow>> accounts() const;
    /// A trial of an account as typed, which sends nothing. An empty password is the one on file. Errors as
    /// saveAccount.
    Result<std::unique_ptr<AccountTest>> testAccount(AccountInput input) const;
    /// Errors "unknown-account"; "account-in-use" while letters of the outbox wait for it.
    Result<void> removeAccount(const QString& name);

    /// Makes a job that queues approved letters (From, bytes, Date, Message-ID, envelope frozen) and then sends what is
    /// due. Errors "no-account", "ambiguous-account", "unknown-account".
    Result<std::unique_ptr<SendJob>> prepare(const SendRequest& request);
    /// Stops re-checked, nothing written. Error "cancelled" soon after `stop`.
    Result<SendReport> dryRun(const SendRequest& request, const std::stop_token& stop = {}) const;

    Result<std::vector<OutboxRow>> outbox() const;
    /// A person decides on a letter whose fate is unknown, or sends a stopped one again. Error "not-possible-now".
    Result<void> resolveAsSent(Reference letter);
    Result<void> requeue(Reference letter);
    /// For tests: another way to the wire than SMTP.
    void setTransportMaker(TransportMaker maker);

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

/// Sends in a worker thread; states are written by the thread that made it, which must run an event loop: a letter at a
/// time, so that it answers in between. Lives until `finished`.
class SendJob final : public QObject
{
    Q_OBJECT

public:
    struct Work;
    explicit SendJob(std::unique_ptr<Work> work);
    ~SendJob() override; ///< cancels and waits; never from a slot of `progressed`, which the worker waits for
    void start();
    /// Before the gate the letter in hand goes back to the queue; after it, its answer is awaited.
    void cancel();
    bool isRunning() const;
    const SendReport& report() const; ///< whole after `finished`
    /// Why letters could not be queued; nothing was sent then.
    const std::optional<Error>& failure() const;

Q_SIGNALS:
    void progressed(int done, int total);
    void finished();

private:
    void run(const std::stop_token& stop);
    void finish();
    std::unique_ptr<Work> m_work;
};

} // namespace vigil
