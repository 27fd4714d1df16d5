// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtpsink.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

namespace vigil::bench {

namespace {

sockaddr_in loopback(int port)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(static_cast<uint16_t>(port));
    return address;
}

void sendAtOnce(int socket)
{
    const int on = 1;
    ::setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
}

bool writeAll(int socket, const std::string& bytes)
{
    std::size_t sent = 0;
    while (sent < bytes.size()) {
        const auto count = ::send(socket, bytes.data() + sent, bytes.size() - sent, MSG_NOSIGNAL);
        if (count <= 0)
            return false;
        sent += static_cast<std::size_t>(count);
    }
    return true;
}

bool readMore(int socket, std::string& pending)
{
    char chunk[65536];
    const auto count = ::recv(socket, chunk, sizeof chunk, 0);
    if (count > 0)
        pending.append(chunk, static_cast<std::size_t>(count));
    return count > 0;
}

bool readReplies(int socket, int count, char expected)
{
    std::string pending;
    while (count > 0) {
        const auto end = pending.find("\r\n");
        if (end == std::string::npos) {
            if (!readMore(socket, pending))
                return false;
            continue;
        }
        if (pending[0] != expected)
            return false;
        const bool isLast = pending.size() > 3 && pending[3] == ' ';
        pending.erase(0, end + 2);
        count -= isLast ? 1 : 0;
    }
    return true;
}

bool sendOne(int socket, const std::string& body)
{
    return writeAll(socket, "MAIL FROM:<a@bench.example>\r\nRCPT TO:<b@bench.example>\r\n") &&
           readReplies(socket, 2, '2') && writeAll(socket, "DATA\r\n") && readReplies(socket, 1, '3') &&
           writeAll(socket, body) && writeAll(socket, ".\r\n") && readReplies(socket, 1, '2');
}

} // namespace

SmtpSink::SmtpSink() : m_listener(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
{
    sockaddr_in address = loopback(0);
    ::bind(m_listener, reinterpret_cast<sockaddr*>(&address), sizeof address);
    ::listen(m_listener, 8);
    socklen_t size = sizeof address;
    ::getsockname(m_listener, reinterpret_cast<sockaddr*>(&address), &size);
    m_port = ntohs(address.sin_port);
    m_thread = std::thread([this] { serve(); });
}

SmtpSink::~SmtpSink()
{
    m_ending = true;
    ::shutdown(m_listener, SHUT_RDWR);
    if (const int client = m_client; client >= 0)
        ::shutdown(client, SHUT_RDWR);
    m_thread.join();
    ::close(m_listener);
}

void SmtpSink::serve()
{
    while (!m_ending) {
        const int client = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
        if (client < 0)
            return;
        m_client = client;
        sendAtOnce(client);
        converse(client);
        m_client = -1;
        ::close(client);
    }
}

void SmtpSink::converse(int client)
{
    std::string pending;
    bool inBody = false;
    bool done = false;
    if (!writeAll(client, "220 sink.example\r\n"))
        return;
    while (!done && !m_ending && readMore(client, pending))
        if (!writeAll(client, answersTo(pending, inBody, done)))
            return;
}

std::string SmtpSink::answersTo(std::string& pending, bool& inBody, bool& done)
{
    std::string answers;
    std::size_t start = 0;
    for (auto end = pending.find("\r\n"); end != std::string::npos; end = pending.find("\r\n", start)) {
        answers += answerTo(pending.substr(start, end - start), inBody, done);
        start = end + 2;
    }
    pending.erase(0, start);
    return answers;
}

std::string SmtpSink::answerTo(const std::string& line, bool& inBody, bool& done)
{
    if (inBody && line != ".")
        return {};
    if (inBody) {
        inBody = false;
        ++m_accepted;
        return "250 taken\r\n";
    }
    if (line.starts_with("EHLO"))
        return "250-sink.example\r\n250-PIPELINING\r\n250-8BITMIME\r\n250 SMTPUTF8\r\n";
    if (line == "DATA") {
        inBody = true;
        return "354 go on\r\n";
    }
    done = line == "QUIT";
    return done ? "221 bye\r\n" : "250 fine\r\n";
}

int sendBare(int port, const std::string& body, int count)
{
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const sockaddr_in address = loopback(port);
    int accepted = 0;
    if (::connect(socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0) {
        sendAtOnce(socket);
        if (readReplies(socket, 1, '2') && writeAll(socket, "EHLO bench.example\r\n") && readReplies(socket, 1, '2'))
            while (accepted < count && sendOne(socket, body))
                ++accepted;
        writeAll(socket, "QUIT\r\n");
    }
    ::close(socket);
    return accepted;
}

} // namespace vigil::bench
