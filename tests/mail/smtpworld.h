// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mail/mailtransport.h"
#include "support/smtpserver.h"

#include <functional>

namespace vigil {

/// A gate that counts, and that may refuse or do something when it is asked.
class CountingGate final : public CommitGate
{
public:
    bool enterCommitting() override
    {
        ++m_entered;
        if (onEnter)
            onEnter();
        return opens;
    }
    int entered() const { return m_entered; }

    bool opens = true;
    std::function<void()> onEnter;

private:
    int m_entered = 0;
};

inline SmtpServer plainAccount(int port)
{
    SmtpServer server{.host = QStringLiteral("127.0.0.1"), .port = port, .security = MailSecurity::None};
    server.connectTimeout = std::chrono::milliseconds(5000);
    server.replyTimeout = std::chrono::milliseconds(5000);
    server.finalReplyTimeout = std::chrono::milliseconds(5000);
    return server;
}

inline SmtpServer impatientAccount(int port)
{
    auto server = plainAccount(port);
    server.connectTimeout = server.replyTimeout = server.finalReplyTimeout = std::chrono::milliseconds(400);
    return server;
}

inline MailEnvelope envelopeTo(const QString& localPart, const QStringList& copies = {})
{
    return {QStringLiteral("ada@letters.example"), localPart + QStringLiteral("@prosecutor.example"), copies};
}

inline QByteArray shortLetter()
{
    return "From: <ada@letters.example>\r\nSubject: A case\r\n\r\n.\r\n..two\r\nThe end\r\n";
}

/// Larger than what socket buffers swallow.
inline QByteArray longLetter()
{
    return "Subject: long\r\n\r\n" + QByteArray("A line of a letter that never seems to end.\r\n").repeated(400'000);
}

} // namespace vigil
