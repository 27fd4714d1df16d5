// SPDX-License-Identifier: GPL-3.0-or-later
#include "boot/terminalprompt.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <termios.h>
#include <unistd.h>

namespace vigil {

namespace {

/// A terminal hands over at most this much of one line.
constexpr std::size_t lineAtMost = 4096;

constexpr std::array caughtSignals = {SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP};

volatile std::sig_atomic_t arrivedSignal = 0;

void noteSignal(int signal)
{
    arrivedSignal = signal;
}

sigset_t caughtSet()
{
    sigset_t signals;
    sigemptyset(&signals);
    for (const int signal : caughtSignals)
        sigaddset(&signals, signal);
    return signals;
}

/// While it lives, the signals only interrupt a wait under `waitMask`; at no other moment can one get between the
/// terminal and its restoring. That the process ignores some of them stays so.
class HeldSignals final
{
public:
    HeldSignals()
    {
        arrivedSignal = 0;
        const sigset_t signals = caughtSet();
        pthread_sigmask(SIG_BLOCK, &signals, &m_before);
        struct sigaction noted = {};
        noted.sa_handler = noteSignal;
        for (std::size_t i = 0; i < caughtSignals.size(); ++i) {
            sigaction(caughtSignals[i], nullptr, &m_actions[i]);
            if (m_actions[i].sa_handler != SIG_IGN)
                sigaction(caughtSignals[i], &noted, nullptr);
        }
    }
    ~HeldSignals()
    {
        for (std::size_t i = 0; i < caughtSignals.size(); ++i)
            sigaction(caughtSignals[i], &m_actions[i], nullptr);
        pthread_sigmask(SIG_SETMASK, &m_before, nullptr);
    }
    HeldSignals(const HeldSignals&) = delete;
    HeldSignals& operator=(const HeldSignals&) = delete;

    /// Lets the signals in even where the caller had them blocked.
    sigset_t waitMask() const
    {
        sigset_t mask = m_before;
        for (const int signal : caughtSignals)
            sigdelset(&mask, signal);
        return mask;
    }

private:
    sigset_t m_before = {};
    std::array<struct sigaction, caughtSignals.size()> m_actions = {};
};

class Terminal final
{
public:
    Terminal() : m_descriptor(::open("/dev/tty", O_RDWR | O_NOCTTY | O_CLOEXEC)) {}
    ~Terminal()
    {
        showTyping();
        if (m_descriptor >= 0)
            ::close(m_descriptor);
    }
    Terminal(const Terminal&) = delete;
    Terminal& operator=(const Terminal&) = delete;

    /// What was typed ahead is dropped: it has been shown.
    bool hideTyping()
    {
        if (m_descriptor < 0 || tcgetattr(m_descriptor, &m_before) != 0)
            return false;
        termios hidden = m_before;
        hidden.c_lflag &= ~static_cast<tcflag_t>(ECHO | ECHONL);
        hidden.c_lflag |= ICANON | ISIG;
        m_isHidden = tcsetattr(m_descriptor, TCSAFLUSH, &hidden) == 0;
        return m_isHidden;
    }

    /// What the line's end would have shown is made up for.
    void showTyping()
    {
        if (!m_isHidden)
            return;
        write("\n");
        // Drained, not flushed: what comes after the line is for whoever reads next.
        tcsetattr(m_descriptor, TCSADRAIN, &m_before);
        m_isHidden = false;
    }

    void write(std::string_view text) const
    {
        while (!text.empty()) {
            const auto written = ::write(m_descriptor, text.data(), text.size());
            if (written <= 0)
                return;
            text.remove_prefix(static_cast<std::size_t>(written));
        }
    }

    /// Until the line's end, the end of input or a signal.
    void readLine(Passphrase& line, const sigset_t& waitMask) const
    {
        line = Passphrase::ofSize(lineAtMost);
        std::size_t size = 0;
        while (arrivedSignal == 0 && size < line.size()) {
            pollfd wanted{.fd = m_descriptor, .events = POLLIN, .revents = 0};
            if (ppoll(&wanted, 1, nullptr, &waitMask) < 0) {
                if (errno == EINTR)
                    continue;
                break;
            }
            const auto got = ::read(m_descriptor, line.data() + size, line.size() - size);
            if (got <= 0)
                break;
            size += static_cast<std::size_t>(got);
            if (line.data()[size - 1] == '\n') {
                --size;
                break;
            }
        }
        line.shorten(size);
    }

private:
    int m_descriptor;
    termios m_before = {};
    bool m_isHidden = false;
};

/// What was typed, or the signal that came instead.
struct Answer
{
    Result<Passphrase> typed;
    int signal = 0;
};

Answer askOnce(const QByteArray& prompt)
{
    const HeldSignals held;
    Terminal terminal;
    if (!terminal.hideTyping())
        return {Error{"no-terminal", {}}};
    terminal.write({prompt.constData(), static_cast<std::size_t>(prompt.size())});
    Passphrase line;
    terminal.readLine(line, held.waitMask());
    if (arrivedSignal != 0 || line.isEmpty())
        return {Error{"no-passphrase-given", {}}, arrivedSignal};
    return {line};
}

} // namespace

Result<Passphrase> askOnTerminal(const QString& prompt)
{
    const QByteArray bytes = prompt.toUtf8();
    for (;;) {
        const Answer answer = askOnce(bytes);
        // It does now what it would have done; after a stop the process goes on here.
        if (answer.signal != 0)
            ::kill(::getpid(), answer.signal);
        if (answer.signal != SIGTSTP)
            return answer.typed;
    }
}

} // namespace vigil
