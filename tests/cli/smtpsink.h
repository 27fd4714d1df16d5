// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QTcpServer>
#include <QThread>

#include <atomic>
#include <memory>

/// A mail server on the loopback that takes every letter, in a thread of its own; for tests that start the real
/// program. It stops with its owner.
class SmtpSink final
{
public:
    SmtpSink();
    ~SmtpSink();
    SmtpSink(const SmtpSink&) = delete;
    SmtpSink& operator=(const SmtpSink&) = delete;
    quint16 port() const { return m_port; }
    int letters() const { return *m_letters; }
    /// Says nothing after the greeting from now on, so that a sender waits.
    void fallSilent() { *m_silent = true; }

private:
    QThread m_thread;
    quint16 m_port = 0;
    std::shared_ptr<std::atomic<int>> m_letters = std::make_shared<std::atomic<int>>(0);
    std::shared_ptr<std::atomic<bool>> m_silent = std::make_shared<std::atomic<bool>>(false);
};
