// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/sensitive.h"

#include <QByteArray>
#include <QString>
#include <chrono>
#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

namespace vigil {

enum class MailSecurity { Tls, StartTls, None };

/// Where and how to sign in. `None` is for loopback only.
struct SmtpServer
{
    QString host;
    int port;
    MailSecurity security;
    QString user = {}; ///< empty: no sign-in
    Sensitive<QByteArray> password = {};
    QString caFile = {}; ///< PEM; empty: the system's
    std::chrono::milliseconds connectTimeout = std::chrono::seconds(30);
    std::chrono::milliseconds replyTimeout = std::chrono::seconds(120);
    std::chrono::milliseconds finalReplyTimeout = std::chrono::seconds(600); ///< RFC 5321 section 4.5.3.2.6
};

struct MailEnvelope
{
    QString from; ///< as in envelopeAddress()
    QString to;
    QStringList copies = {};
    bool needsSmtpUtf8 = false;
};

enum class DeliveryResult {
    Accepted,
    Deferred, ///< 4xx, or no connection; nothing was delivered
    Refused,  ///< 5xx for this letter
    Held,     ///< the account, the certificate, a quota or the size: a person must act
    Unknown,  ///< no answer after the terminating "."
    Cancelled ///< before the gate; nothing was delivered
};

/// What the server said of one recipient.
struct RecipientReply
{
    QString address;
    int code; ///< SMTP reply code
    QString text;
    bool operator==(const RecipientReply&) const = default;
};

struct DeliveryOutcome
{
    DeliveryResult result;
    /// Stable reason: "accepted", "try-later", "refused", "recipient-refused", "sign-in-failed", "certificate",
    /// "no-tls", "quota", "too-large", "no-smtputf8", "connection-lost", "timeout", "protocol-error", "gate-refused",
    /// "cancelled", "plain-not-loopback".
    QString reason;
    int replyCode = 0;  ///< the deciding reply, 0 when there was none
    QString reply = {}; ///< the server's words, control characters made visible, at most 500 characters
    std::vector<RecipientReply> refusedCopies = {}; ///< copies refused alone; the letter went on
    bool accountStops = false;                      ///< an account breaker: send nothing more through this account now
    bool operator==(const DeliveryOutcome&) const = default;
};

/// Asked once per letter after the last body byte and before the terminating ".": returns true when "committing" is
/// durable on disk.
class CommitGate
{
public:
    virtual ~CommitGate() = default;
    virtual bool enterCommitting() = 0;

protected:
    CommitGate() = default;
};

/// Delivers letters one after another, over a connection that it opens when needed and re-uses. Used by one worker
/// thread.
class MailTransport
{
public:
    virtual ~MailTransport() = default;
    /// Blocks until decided. `stop` is honoured until the gate; after it only the final reply or its time-out ends the
    /// call.
    virtual DeliveryOutcome deliver(const MailEnvelope& envelope, const QByteArray& bytes, CommitGate& gate,
                                    std::stop_token stop) = 0;
    /// Connects, secures and signs in, and says goodbye: nothing is sent. Gives what would stop a letter, or nothing.
    virtual std::optional<DeliveryOutcome> probe(std::stop_token stop) = 0;
    virtual void disconnect() = 0; ///< QUIT, politely

protected:
    MailTransport() = default;
};

/// libcurl connects (TCP, TLS, EHLO, STARTTLS, sign-in); MAIL, RCPT and DATA are ours.
std::unique_ptr<MailTransport> makeSmtpTransport(const SmtpServer& server);

/// Whether a host is the loopback: "localhost", 127.0.0.0/8, "::1".
bool isLoopbackHost(const QString& host);

} // namespace vigil
