// SPDX-License-Identifier: GPL-3.0-or-later
#include "boot/interruptwatch.h"

#include <csignal>
#include <ctime>
#include <unistd.h>

namespace vigil {

namespace {

sigset_t endingSignals()
{
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    return signals;
}

[[noreturn]] void endBy(int signal)
{
    const sigset_t signals = endingSignals();
    std::signal(signal, SIG_DFL);
    pthread_sigmask(SIG_UNBLOCK, &signals, nullptr);
    ::kill(::getpid(), signal);
    ::_exit(128 + signal);
}

void waitForSignals(const std::stop_token& done, std::stop_source& stop)
{
    const sigset_t signals = endingSignals();
    constexpr timespec patience{.tv_sec = 0, .tv_nsec = 100'000'000};
    while (!done.stop_requested()) {
        const int signal = sigtimedwait(&signals, nullptr, &patience);
        if (signal < 0)
            continue;
        if (stop.stop_requested())
            endBy(signal);
        stop.request_stop();
    }
}

} // namespace

std::stop_token InterruptWatch::watch()
{
    if (!m_thread.joinable()) {
        const sigset_t signals = endingSignals();
        pthread_sigmask(SIG_BLOCK, &signals, nullptr);
        m_thread = std::jthread([this](const std::stop_token& done) { waitForSignals(done, m_stop); });
    }
    return m_stop.get_token();
}

} // namespace vigil
