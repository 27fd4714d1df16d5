// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/smtpconnection.h"

#include <algorithm>
#include <array>
#include <poll.h>

namespace vigil {

using namespace std::chrono;

bool SmtpConnection::offers(const QString& keyword) const
{
    return std::any_of(m_session.capabilities.begin(), m_session.capabilities.end(), [&](const QString& line) {
        return line == keyword || line.startsWith(keyword + QLatin1Char(' '));
    });
}

qint64 SmtpConnection::sizeLimit() const
{
    for (const auto& line : m_session.capabilities)
        if (line.startsWith(QLatin1String("SIZE ")))
            return line.mid(5).trimmed().toLongLong();
    return 0;
}

std::optional<SmtpFailure> SmtpConnection::waitFor(short events, Deadline deadline, const Wakeup* wakeup)
{
    std::array<pollfd, 2> watched = {{{m_session.socket, events, 0}, {wakeup ? wakeup->descriptor() : -1, POLLIN, 0}}};
    for (;;) {
        const auto left = ceil<milliseconds>(deadline - steady_clock::now()).count();
        const int ready = ::poll(watched.data(), watched.size(), static_cast<int>(std::clamp<qint64>(left, 0, 60'000)));
        if (watched[1].revents != 0)
            return SmtpFailure::Cancelled;
        if (ready > 0) {
            m_readable = (watched[0].revents & (POLLIN | POLLHUP | POLLERR)) != 0;
            return std::nullopt;
        }
        if (ready == 0 && left <= 0)
            return SmtpFailure::TimedOut;
        if (ready < 0 && errno != EINTR)
            return SmtpFailure::Lost;
    }
}

std::optional<SmtpFailure> SmtpConnection::send(const QByteArray& bytes, SmtpPatience patience)
{
    const auto deadline = steady_clock::now() + patience.limit;
    qsizetype sent = 0;
    while (sent < bytes.size()) {
        size_t count = 0;
        const CURLcode code = curl_easy_send(m_session.handle.get(), bytes.constData() + sent,
                                             static_cast<size_t>(bytes.size() - sent), &count);
        sent += static_cast<qsizetype>(count);
        if (code != CURLE_OK && code != CURLE_AGAIN)
            return SmtpFailure::Lost;
        if (code == CURLE_OK)
            continue;
        if (const auto failure = waitFor(POLLOUT | POLLIN, deadline, patience.wakeup))
            return failure;
        if (m_readable && hasInput())
            return SmtpFailure::Interrupted;
    }
    return std::nullopt;
}

std::optional<SmtpFailure> SmtpConnection::receive()
{
    std::array<char, 4096> buffer;
    size_t count = 0;
    const CURLcode code = curl_easy_recv(m_session.handle.get(), buffer.data(), buffer.size(), &count);
    m_wouldBlock = code == CURLE_AGAIN;
    if (m_wouldBlock)
        return std::nullopt;
    if (code != CURLE_OK || count == 0)
        return SmtpFailure::Lost;
    m_reader.add(QByteArray(buffer.data(), static_cast<qsizetype>(count)));
    return std::nullopt;
}

SmtpAnswer SmtpConnection::readReply(SmtpPatience patience)
{
    const auto deadline = steady_clock::now() + patience.limit;
    for (;;) {
        if (auto reply = m_reader.takeReply())
            return *reply;
        if (m_reader.isBroken())
            return SmtpFailure::Garbled;
        if (const auto failure = receive())
            return *failure;
        if (!m_wouldBlock)
            continue;
        if (const auto failure = waitFor(POLLIN, deadline, patience.wakeup))
            return *failure;
    }
}

bool SmtpConnection::hasInput()
{
    if (m_reader.hasUnread())
        return true;
    return receive() || !m_wouldBlock; // lost, or something came
}

} // namespace vigil
