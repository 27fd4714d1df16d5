// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mail/smtpsession.h"
#include "mail/wakeup.h"

namespace vigil {

enum class SmtpFailure {
    TimedOut,
    Lost,
    Cancelled,
    Garbled,
    Interrupted ///< the server spoke while it left our bytes waiting: read its reply, then close
};
using SmtpAnswer = std::variant<SmtpReply, SmtpFailure>;

/// How long to wait, and whether a person may interrupt (`wakeup` may be null).
struct SmtpPatience
{
    std::chrono::milliseconds limit;
    const Wakeup* wakeup;
};

/// Sends bytes and reads replies. After any failure its replies no longer match its commands: close it.
class SmtpConnection final
{
public:
    explicit SmtpConnection(SmtpSession session) : m_session(std::move(session)) {}

    bool offers(const QString& keyword) const;
    qint64 sizeLimit() const; ///< octets, RFC 1870; 0 when the server names none

    std::optional<SmtpFailure> send(const QByteArray& bytes, SmtpPatience patience);
    SmtpAnswer readReply(SmtpPatience patience);
    /// Whether the server has said something (or hung up) unasked. Does not wait.
    bool hasInput();

private:
    using Deadline = std::chrono::steady_clock::time_point;
    std::optional<SmtpFailure> waitFor(short events, Deadline deadline, const Wakeup* wakeup);
    std::optional<SmtpFailure> receive();

    SmtpSession m_session;
    SmtpReplyReader m_reader;
    bool m_readable = false;
    bool m_wouldBlock = false;
};

} // namespace vigil
