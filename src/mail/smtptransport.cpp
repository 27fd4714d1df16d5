// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/mailtransport.h"
#include "mail/smtpdialogue.h"

#include <algorithm>

namespace vigil {

namespace {

using namespace std::chrono;

constexpr auto maxIdle = seconds(30);
constexpr auto quitTimeout = milliseconds(2000);

bool canStandInCommand(const QString& address)
{
    return !address.isEmpty() && std::all_of(address.begin(), address.end(), [](QChar c) {
        return c.unicode() > 0x20 && c.unicode() != 0x7f && c != QLatin1Char('<') && c != QLatin1Char('>');
    });
}

bool isEnvelopeClean(const MailEnvelope& envelope)
{
    return canStandInCommand(envelope.from) && canStandInCommand(envelope.to) &&
           std::all_of(envelope.copies.begin(), envelope.copies.end(), canStandInCommand);
}

/// A lone CR or LF lets servers disagree about where a letter ends.
bool hasOnlyWholeLineBreaks(const QByteArray& bytes)
{
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        if (bytes.at(i) == '\0' || (bytes.at(i) == '\n' && (i == 0 || bytes.at(i - 1) != '\r')))
            return false;
        if (bytes.at(i) == '\r' && (i + 1 == bytes.size() || bytes.at(i + 1) != '\n'))
            return false;
    }
    return true;
}

class SmtpTransport final : public MailTransport
{
public:
    explicit SmtpTransport(const SmtpServer& server) : m_server(server) {}
    ~SmtpTransport() override { disconnect(); }

    DeliveryOutcome deliver(const MailEnvelope& envelope, const QByteArray& bytes, CommitGate& gate,
                            std::stop_token stop) override;
    std::optional<DeliveryOutcome> probe(std::stop_token stop) override;
    void disconnect() override;

private:
    std::optional<DeliveryOutcome> refusalBeforeConnecting(const std::stop_token& stop) const;
    std::optional<DeliveryOutcome> connectIfNeeded(const std::stop_token& stop);
    DeliveryOutcome converse(const SmtpLetter& letter, const Wakeup& wakeup, bool& heardNothing);
    void dropStale();

    SmtpServer m_server;
    std::unique_ptr<SmtpConnection> m_connection;
    steady_clock::time_point m_lastUse;
};

void SmtpTransport::dropStale()
{
    if (!m_connection)
        return;
    if (m_connection->hasInput())
        m_connection.reset(); // it hung up, or said something that nobody asked for
    else if (steady_clock::now() - m_lastUse > maxIdle)
        disconnect();
}

std::optional<DeliveryOutcome> SmtpTransport::connectIfNeeded(const std::stop_token& stop)
{
    if (m_connection)
        return std::nullopt;
    auto opened = openSmtpSession(m_server, stop);
    if (const auto* failure = std::get_if<DeliveryOutcome>(&opened))
        return *failure;
    m_connection = std::make_unique<SmtpConnection>(std::get<SmtpSession>(std::move(opened)));
    return std::nullopt;
}

DeliveryOutcome SmtpTransport::converse(const SmtpLetter& letter, const Wakeup& wakeup, bool& heardNothing)
{
    SmtpDialogue dialogue(*m_connection, m_server, wakeup);
    auto outcome = dialogue.run(letter);
    heardNothing = dialogue.heardNothing();
    m_lastUse = steady_clock::now();
    if (!dialogue.mayBeReused())
        m_connection.reset();
    return outcome;
}

std::optional<DeliveryOutcome> SmtpTransport::refusalBeforeConnecting(const std::stop_token& stop) const
{
    if (m_server.security == MailSecurity::None && !isLoopbackHost(m_server.host))
        return DeliveryOutcome{DeliveryResult::Held, QStringLiteral("plain-not-loopback"), 0, {}, {}, true};
    if (stop.stop_requested())
        return DeliveryOutcome{DeliveryResult::Cancelled, QStringLiteral("cancelled")};
    return std::nullopt;
}

std::optional<DeliveryOutcome> SmtpTransport::probe(std::stop_token stop)
{
    if (auto refusal = refusalBeforeConnecting(stop))
        return refusal;
    dropStale();
    auto failure = connectIfNeeded(stop);
    disconnect();
    return failure;
}

DeliveryOutcome SmtpTransport::deliver(const MailEnvelope& envelope, const QByteArray& bytes, CommitGate& gate,
                                       std::stop_token stop)
{
    if (!isEnvelopeClean(envelope) || !hasOnlyWholeLineBreaks(bytes))
        return {DeliveryResult::Refused, QStringLiteral("protocol-error")};
    if (const auto refusal = refusalBeforeConnecting(stop))
        return *refusal;
    const Wakeup wakeup(stop);
    dropStale();
    const bool reusing = m_connection != nullptr;
    if (const auto failure = connectIfNeeded(stop))
        return *failure;
    bool heardNothing = false;
    const SmtpLetter letter{envelope, bytes, gate};
    const auto outcome = converse(letter, wakeup, heardNothing);
    const bool droppedWhileIdle = reusing && heardNothing && outcome.reason == QLatin1String("connection-lost");
    if (!droppedWhileIdle)
        return outcome;
    if (const auto failure = connectIfNeeded(stop))
        return *failure;
    return converse(letter, wakeup, heardNothing);
}

void SmtpTransport::disconnect()
{
    const auto connection = std::exchange(m_connection, nullptr);
    const SmtpPatience brief{quitTimeout, nullptr};
    if (connection && !connection->hasInput() && !connection->send("QUIT\r\n", brief))
        std::ignore = connection->readReply(brief);
}

} // namespace

std::unique_ptr<MailTransport> makeSmtpTransport(const SmtpServer& server)
{
    return std::make_unique<SmtpTransport>(server);
}

} // namespace vigil
