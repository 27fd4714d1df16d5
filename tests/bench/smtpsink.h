// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <string>
#include <thread>

namespace vigil::bench {

/// Accepts every message on the loopback and throws it away, as fast as the kernel allows. One client at a time;
/// speaks just enough SMTP with PIPELINING. Ends with its object.
class SmtpSink final
{
public:
    SmtpSink();
    ~SmtpSink();
    SmtpSink(const SmtpSink&) = delete;
    SmtpSink& operator=(const SmtpSink&) = delete;

    int port() const { return m_port; }
    int accepted() const { return m_accepted; }

private:
    void serve();
    void converse(int client);
    std::string answersTo(std::string& pending, bool& inBody, bool& done);
    std::string answerTo(const std::string& line, bool& inBody, bool& done);

    int m_listener = -1;
    int m_port = 0;
    std::atomic<int> m_accepted = 0;
    std::atomic<int> m_client = -1;
    std::atomic<bool> m_ending = false;
    std::thread m_thread;
};

/// The least that a client can do over one connection: sends `count` copies of `body` (CRLF, dots stuffed) with MAIL
/// and RCPT in one write, DATA, the body, and the final dot. Returns how many were accepted.
int sendBare(int port, const std::string& body, int count);

} // namespace vigil::bench
