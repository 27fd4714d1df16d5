// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/smtpdialogue.h"

#include <algorithm>

namespace vigil {

namespace {

constexpr qsizetype bodyChunk = 65'536;
constexpr std::chrono::milliseconds resetTimeout = std::chrono::seconds(10);

QByteArray mailCommand(const SmtpLetter& letter, const SmtpConnection& connection)
{
    QByteArray command = "MAIL FROM:<" + letter.envelope.from.toUtf8() + '>';
    if (connection.offers(QStringLiteral("SIZE")))
        command += " SIZE=" + QByteArray::number(letter.bytes.size());
    const bool eightBit = std::any_of(letter.bytes.begin(), letter.bytes.end(), [](char c) { return (c & 0x80) != 0; });
    if (eightBit && connection.offers(QStringLiteral("8BITMIME")))
        command += " BODY=8BITMIME";
    if (letter.envelope.needsSmtpUtf8)
        command += " SMTPUTF8";
    return command + "\r\n";
}

std::vector<QByteArray> envelopeCommands(const SmtpLetter& letter, const SmtpConnection& connection)
{
    std::vector<QByteArray> commands = {mailCommand(letter, connection)};
    commands.push_back("RCPT TO:<" + letter.envelope.to.toUtf8() + ">\r\n");
    for (const auto& copy : letter.envelope.copies)
        commands.push_back("RCPT TO:<" + copy.toUtf8() + ">\r\n");
    return commands;
}

DeliveryOutcome cancelled(const QString& reason)
{
    return {DeliveryResult::Cancelled, reason};
}

QString reasonOf(SmtpFailure failure)
{
    switch (failure) {
    case SmtpFailure::TimedOut:
        return QStringLiteral("timeout");
    case SmtpFailure::Garbled:
    case SmtpFailure::Interrupted:
        return QStringLiteral("protocol-error");
    case SmtpFailure::Cancelled:
        return QStringLiteral("cancelled");
    case SmtpFailure::Lost:
        break;
    }
    return QStringLiteral("connection-lost");
}

} // namespace

QByteArray dotStuffed(const QByteArray& message)
{
    QByteArray result;
    result.reserve(message.size() + 64);
    bool lineBegins = true;
    for (const char c : message) {
        if (lineBegins && c == '.')
            result += '.';
        result += c;
        lineBegins = c == '\n';
    }
    if (!lineBegins)
        result += "\r\n";
    return result;
}

DeliveryOutcome SmtpDialogue::run(const SmtpLetter& letter)
{
    if (const auto stop = checkLimits(letter)) {
        m_reusable = true;
        return *stop;
    }
    if (const auto stop = offerEnvelope(letter))
        return *stop;
    if (const auto stop = offerData())
        return *stop;
    if (const auto stop = sendBody(letter.bytes))
        return *stop;
    return commit(letter.gate);
}

SmtpDialogue::Stop SmtpDialogue::checkLimits(const SmtpLetter& letter) const
{
    if (letter.envelope.needsSmtpUtf8 && !m_connection.offers(QStringLiteral("SMTPUTF8")))
        return DeliveryOutcome{DeliveryResult::Held, QStringLiteral("no-smtputf8")};
    const auto limit = m_connection.sizeLimit();
    if (limit > 0 && letter.bytes.size() > limit)
        return DeliveryOutcome{DeliveryResult::Held, QStringLiteral("too-large")};
    return std::nullopt;
}

SmtpDialogue::Stop SmtpDialogue::readInto(std::vector<SmtpReply>& replies)
{
    const auto answer = m_connection.readReply(patience());
    if (const auto* failure = std::get_if<SmtpFailure>(&answer))
        return failed(*failure);
    m_heard = true;
    replies.push_back(std::get<SmtpReply>(answer));
    if (replies.back().code == 421) // the server hangs up after it, whatever else was asked
        return verdictOf(replies.back(), SmtpStage::Mail);
    return std::nullopt;
}

std::variant<std::vector<SmtpReply>, DeliveryOutcome> SmtpDialogue::exchange(const std::vector<QByteArray>& commands)
{
    std::vector<SmtpReply> replies;
    const bool pipelining = m_connection.offers(QStringLiteral("PIPELINING"));
    QByteArray pending;
    for (size_t i = 0; i < commands.size(); ++i) {
        pending += commands[i];
        if (pipelining && i + 1 < commands.size())
            continue;
        if (const auto failure = m_connection.send(pending, patience()))
            return failed(*failure);
        pending.clear();
        while (replies.size() <= i)
            if (const auto stop = readInto(replies))
                return *stop;
        if (i == 0 && !replies.front().isPositive())
            break; // without MAIL there is nothing to offer
    }
    return replies;
}

SmtpDialogue::Stop SmtpDialogue::offerEnvelope(const SmtpLetter& letter)
{
    auto exchanged = exchange(envelopeCommands(letter, m_connection));
    if (const auto* stop = std::get_if<DeliveryOutcome>(&exchanged))
        return *stop;
    return judgeEnvelope(letter, std::get<std::vector<SmtpReply>>(exchanged));
}

SmtpDialogue::Stop SmtpDialogue::judgeEnvelope(const SmtpLetter& letter, const std::vector<SmtpReply>& replies)
{
    if (!replies.front().isPositive())
        return refused(replies.front(), SmtpStage::Mail);
    if (!replies.at(1).isPositive())
        return refused(replies.at(1), SmtpStage::Recipient);
    for (size_t i = 2; i < replies.size(); ++i) {
        const auto& reply = replies[i];
        if (reply.isPositive())
            continue;
        if (!isPlainRefusal(reply) || verdictOf(reply, SmtpStage::Recipient).accountStops)
            return refused(reply, SmtpStage::Recipient);
        const auto& address = letter.envelope.copies.at(static_cast<qsizetype>(i) - 2);
        m_refusedCopies.push_back({address, reply.code, reply.text()});
    }
    return std::nullopt;
}

SmtpDialogue::Stop SmtpDialogue::offerData()
{
    auto exchanged = exchange({"DATA\r\n"});
    if (const auto* stop = std::get_if<DeliveryOutcome>(&exchanged))
        return *stop;
    const auto& reply = std::get<std::vector<SmtpReply>>(exchanged).front();
    if (reply.code != 354)
        return refused(reply, SmtpStage::Data);
    return std::nullopt;
}

SmtpDialogue::Stop SmtpDialogue::sendBody(const QByteArray& bytes)
{
    const QByteArray body = dotStuffed(bytes);
    for (qsizetype at = 0; at < body.size(); at += bodyChunk) {
        const auto failure = m_connection.send(body.mid(at, bodyChunk), patience());
        if (failure == SmtpFailure::Cancelled || failure == SmtpFailure::TimedOut)
            return failed(*failure);
        if (failure || m_connection.hasInput()) // a server that gives up says why before it hangs up
            return earlyReply();
    }
    return std::nullopt;
}

/// Nothing was committed, and closing without "." makes the server forget the body (RFC 5321 section 4.1.1.4).
SmtpDialogue::Stop SmtpDialogue::earlyReply()
{
    const auto answer = m_connection.readReply(patience());
    if (const auto* failure = std::get_if<SmtpFailure>(&answer))
        return failed(*failure);
    return verdictOf(std::get<SmtpReply>(answer), SmtpStage::Data);
}

DeliveryOutcome SmtpDialogue::commit(CommitGate& gate)
{
    if (m_connection.hasInput())
        return *earlyReply();
    const SmtpPatience untilDecided{m_server.finalReplyTimeout, nullptr};
    if (!gate.enterCommitting())
        return cancelled(QStringLiteral("gate-refused"));
    if (const auto failure = m_connection.send(".\r\n", untilDecided))
        return {DeliveryResult::Unknown, reasonOf(*failure), 0, {}, m_refusedCopies};
    const auto answer = m_connection.readReply(untilDecided);
    if (const auto* failure = std::get_if<SmtpFailure>(&answer))
        return {DeliveryResult::Unknown, reasonOf(*failure), 0, {}, m_refusedCopies};
    const auto& reply = std::get<SmtpReply>(answer);
    if (!reply.isPositive()) {
        auto outcome = refused(reply, SmtpStage::FinalReply);
        outcome.refusedCopies = m_refusedCopies;
        return outcome;
    }
    m_reusable = true;
    return {DeliveryResult::Accepted, QStringLiteral("accepted"), reply.code, reply.text(), m_refusedCopies};
}

DeliveryOutcome SmtpDialogue::failed(SmtpFailure failure)
{
    if (failure == SmtpFailure::Cancelled)
        return cancelled(reasonOf(failure));
    return {DeliveryResult::Deferred, reasonOf(failure)};
}

DeliveryOutcome SmtpDialogue::refused(const SmtpReply& reply, SmtpStage stage)
{
    if (isPlainRefusal(reply))
        reset();
    return verdictOf(reply, stage);
}

void SmtpDialogue::reset()
{
    const SmtpPatience brief{std::min(resetTimeout, m_server.replyTimeout), &m_wakeup};
    if (m_connection.send("RSET\r\n", brief))
        return;
    const auto answer = m_connection.readReply(brief);
    const auto* reply = std::get_if<SmtpReply>(&answer);
    m_reusable = reply && reply->isPositive();
}

} // namespace vigil
