// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mail/smtpconnection.h"
#include "mail/smtpverdict.h"

namespace vigil {

struct SmtpLetter
{
    const MailEnvelope& envelope;
    const QByteArray& bytes;
    CommitGate& gate;
};

/// Carries one letter over an open connection: MAIL and RCPTs, DATA, body, gate, ".", final reply.
class SmtpDialogue final
{
public:
    SmtpDialogue(SmtpConnection& connection, const SmtpServer& server, const Wakeup& wakeup)
        : m_connection(connection), m_server(server), m_wakeup(wakeup)
    {
    }

    DeliveryOutcome run(const SmtpLetter& letter);
    bool mayBeReused() const { return m_reusable; } ///< after run(): replies are in step and the server is willing
    bool heardNothing() const { return !m_heard; }  ///< not one reply: a server had dropped an idle connection

private:
    using Stop = std::optional<DeliveryOutcome>; ///< empty: go on

    Stop checkLimits(const SmtpLetter& letter) const;
    Stop offerEnvelope(const SmtpLetter& letter);
    Stop judgeEnvelope(const SmtpLetter& letter, const std::vector<SmtpReply>& replies);
    Stop offerData();
    Stop sendBody(const QByteArray& bytes);
    Stop earlyReply();
    DeliveryOutcome commit(CommitGate& gate);
    DeliveryOutcome failed(SmtpFailure failure);
    DeliveryOutcome refused(const SmtpReply& reply, SmtpStage stage);
    std::variant<std::vector<SmtpReply>, DeliveryOutcome> exchange(const std::vector<QByteArray>& commands);
    Stop readInto(std::vector<SmtpReply>& replies);
    void reset();
    SmtpPatience patience() const { return {m_server.replyTimeout, &m_wakeup}; }

    SmtpConnection& m_connection;
    const SmtpServer& m_server;
    const Wakeup& m_wakeup;
    std::vector<RecipientReply> m_refusedCopies;
    bool m_reusable = false;
    bool m_heard = false;
};

/// RFC 5321 section 4.5.2; ends with CRLF, without the terminating ".".
QByteArray dotStuffed(const QByteArray& message);

} // namespace vigil
