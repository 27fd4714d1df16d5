// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <optional>

namespace vigil {

/// One reply of a mail server, RFC 5321 section 4.2; its lines without code and separator.
struct SmtpReply
{
    int code;
    QStringList lines;

    bool isPositive() const { return code >= 200 && code < 300; }
    bool isTransient() const { return code >= 400 && code < 500; }
    bool isPermanent() const { return code >= 500 && code < 600; }
    QString enhancedCode() const; ///< "5.1.1" (RFC 3463), empty when there is none
    QString text() const;         ///< for a person: control characters made visible, at most 500 characters
};

/// Cuts a stream of bytes into replies. After `isBroken` the stream is no SMTP and the connection must be closed.
class SmtpReplyReader final
{
public:
    void add(const QByteArray& bytes) { m_pending += bytes; }
    std::optional<SmtpReply> takeReply();
    bool isBroken() const { return m_broken; }
    bool hasUnread() const { return !m_pending.isEmpty() || m_partial.has_value(); }

private:
    std::optional<SmtpReply> takeLine(const QByteArray& line);

    QByteArray m_pending;
    std::optional<SmtpReply> m_partial;
    bool m_broken = false;
};

} // namespace vigil
