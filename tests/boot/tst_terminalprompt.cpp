// SPDX-License-Identifier: GPL-3.0-or-later
#include "boot/terminalprompt.h"

#include <QElapsedTimer>
#include <QTest>

#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

using namespace vigil;

namespace {

/// What a process tells of its answer: the passphrase, or "!" and the code.
QByteArray told(const Result<Passphrase>& answer)
{
    if (!answer)
        return "!" + answer.error().code.toString().toLatin1();
    return {answer->reveal().data(), static_cast<qsizetype>(answer->size())};
}

[[noreturn]] void askAndTell(int pipe)
{
    const QByteArray bytes = told(askOnTerminal(QStringLiteral("Passphrase for spring: "))) + '\n';
    static_cast<void>(!::write(pipe, bytes.constData(), static_cast<std::size_t>(bytes.size())));
    ::_exit(0);
}

/// A shell of one job: gives it the terminal, and when it stops tells so and lets it go on.
[[noreturn]] void runAsJob(int pipe)
{
    std::signal(SIGTTOU, SIG_IGN);
    const pid_t job = ::fork();
    if (job == 0) {
        ::setpgid(0, 0);
        ::tcsetpgrp(STDIN_FILENO, ::getpid());
        std::signal(SIGTTOU, SIG_DFL);
        askAndTell(pipe);
    }
    ::setpgid(job, job);
    int status = 0;
    while (::waitpid(job, &status, WUNTRACED) == job && WIFSTOPPED(status)) {
        termios stopped = {};
        ::tcgetattr(STDIN_FILENO, &stopped);
        const char* const word = (stopped.c_lflag & ECHO) != 0 ? "stopped with echo\n" : "stopped without echo\n";
        static_cast<void>(!::write(pipe, word, std::strlen(word)));
        ::kill(-job, SIGCONT);
    }
    ::_exit(0);
}

/// A process with a terminal of its own, and the person at it.
class Person final
{
public:
    explicit Person(void (*work)(int pipe))
    {
        int pipe[2] = {-1, -1};
        if (::pipe2(pipe, O_CLOEXEC) != 0)
            return;
        m_process = ::forkpty(&m_screen, nullptr, nullptr, nullptr);
        if (m_process == 0)
            work(pipe[1]);
        ::close(pipe[1]);
        m_pipe = pipe[0];
        // Held, so that the terminal's state outlives the process.
        m_terminal = ::open(::ptsname(m_screen), O_RDWR | O_NOCTTY | O_CLOEXEC);
    }
    ~Person()
    {
        if (m_process > 0 && !m_hasEnded) {
            ::kill(m_process, SIGKILL);
            ::waitpid(m_process, nullptr, 0);
        }
        for (const int descriptor : {m_screen, m_pipe, m_terminal})
            ::close(descriptor);
    }
    Person(const Person&) = delete;
    Person& operator=(const Person&) = delete;

    bool sees(const QByteArray& text) { return waitFor(m_screen, m_shown, text); }
    bool isTold(const QByteArray& text) { return waitFor(m_pipe, m_told, text); }
    QByteArray shown() const { return m_shown; }
    void forget() { m_shown.clear(); }
    void types(const QByteArray& keys) const
    {
        QCOMPARE(::write(m_screen, keys.constData(), static_cast<std::size_t>(keys.size())), keys.size());
    }
    void sends(int signal) const { ::kill(m_process, signal); }
    bool typingIsShown() const
    {
        termios now = {};
        return ::tcgetattr(m_terminal, &now) == 0 && (now.c_lflag & ECHO) != 0;
    }
    /// The signal that ended the process; 0 when it ended by itself.
    int endedBy()
    {
        int status = 0;
        ::waitpid(m_process, &status, 0);
        m_hasEnded = true;
        return WIFSIGNALED(status) ? WTERMSIG(status) : 0;
    }

private:
    static bool waitFor(int descriptor, QByteArray& got, const QByteArray& text)
    {
        QElapsedTimer timer;
        timer.start();
        while (!got.contains(text) && timer.elapsed() < 20'000) {
            pollfd wanted{.fd = descriptor, .events = POLLIN, .revents = 0};
            if (::poll(&wanted, 1, 100) <= 0)
                continue;
            char room[1024];
            const auto size = ::read(descriptor, room, sizeof room);
            if (size <= 0)
                break;
            got.append(room, size);
        }
        return got.contains(text);
    }

    pid_t m_process = -1;
    int m_screen = -1;
    int m_pipe = -1;
    int m_terminal = -1;
    bool m_hasEnded = false;
    QByteArray m_shown;
    QByteArray m_told;
};

const QByteArray prompt("Passphrase for spring: ");

} // namespace

class TestTerminalPrompt final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsTypedIsTakenAndNotShown();
    void terminalIsAskedWhateverStandardInputIs();
    void nothingTypedIsNoPassphrase_data();
    void nothingTypedIsNoPassphrase();
    void lineWithoutEndIsTakenAtTheEndOfInput();
    void longestLineIsTaken();
    void whatWasTypedAheadIsNotTaken();
    void signalsFindTheTerminalRestored_data();
    void signalsFindTheTerminalRestored();
    void signalsBlockedByTheCallerInterruptToo();
    void stopRestoresTheTerminalAndAsksAgain();
    void processWithoutTerminalIsToldSo();
};

void TestTerminalPrompt::whatIsTypedIsTakenAndNotShown()
{
    Person person(askAndTell);
    QVERIFY(person.sees(prompt));
    QVERIFY(!person.typingIsShown());
    person.types("зелёный marmot\n");
    QVERIFY(person.isTold("зелёный marmot\n"));
    QCOMPARE(person.endedBy(), 0);
    QVERIFY(person.typingIsShown());
    QVERIFY(person.sees("\r\n"));
    QCOMPARE(person.shown(), prompt + "\r\n");
}

void TestTerminalPrompt::terminalIsAskedWhateverStandardInputIs()
{
    Person person([](int pipe) {
        const int null = ::open("/dev/null", O_RDWR);
        for (const int standard : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
            ::dup2(null, standard);
        askAndTell(pipe);
    });
    QVERIFY(person.sees(prompt));
    person.types("marmot\n");
    QVERIFY(person.isTold("marmot\n"));
}

void TestTerminalPrompt::nothingTypedIsNoPassphrase_data()
{
    QTest::addColumn<QByteArray>("keys");
    QTest::newRow("empty line") << QByteArray("\n");
    QTest::newRow("end of input") << QByteArray("\x04");
    QTest::newRow("all erased") << QByteArray("marmot\x15\n");
}

void TestTerminalPrompt::nothingTypedIsNoPassphrase()
{
    QFETCH(QByteArray, keys);
    Person person(askAndTell);
    QVERIFY(person.sees(prompt));
    person.types(keys);
    QVERIFY(person.isTold("!no-passphrase-given\n"));
    QCOMPARE(person.endedBy(), 0);
    QVERIFY(person.typingIsShown());
}

void TestTerminalPrompt::lineWithoutEndIsTakenAtTheEndOfInput()
{
    Person person(askAndTell);
    QVERIFY(person.sees(prompt));
    person.types("marmot\x04\x04");
    QVERIFY(person.isTold("marmot\n"));
}

void TestTerminalPrompt::longestLineIsTaken()
{
    Person person(askAndTell);
    QVERIFY(person.sees(prompt));
    const QByteArray longest(4000, 'm');
    person.types(longest + '\n');
    QVERIFY(person.isTold(longest + '\n'));
}

void TestTerminalPrompt::whatWasTypedAheadIsNotTaken()
{
    Person person([](int pipe) {
        static_cast<void>(!::write(STDOUT_FILENO, "ready", 5));
        // The first line is typed while nobody asks, and stays in the terminal.
        pollfd typed{.fd = STDIN_FILENO, .events = POLLIN, .revents = 0};
        static_cast<void>(::poll(&typed, 1, -1));
        askAndTell(pipe);
    });
    QVERIFY(person.sees("ready"));
    person.types("shown to everybody\n");
    QVERIFY(person.sees(prompt));
    person.types("marmot\n");
    QVERIFY(person.isTold("marmot\n"));
}

void TestTerminalPrompt::signalsFindTheTerminalRestored_data()
{
    QTest::addColumn<int>("signal");
    QTest::addColumn<QByteArray>("keys");
    QTest::newRow("Ctrl+C") << SIGINT << QByteArray("mar\x03");
    QTest::newRow("Ctrl+\\") << SIGQUIT << QByteArray("mar\x1c");
    QTest::newRow("SIGINT") << SIGINT << QByteArray();
    QTest::newRow("SIGTERM") << SIGTERM << QByteArray();
    QTest::newRow("SIGHUP") << SIGHUP << QByteArray();
}

void TestTerminalPrompt::signalsFindTheTerminalRestored()
{
    QFETCH(int, signal);
    QFETCH(QByteArray, keys);
    Person person(askAndTell);
    QVERIFY(person.sees(prompt));
    QVERIFY(!person.typingIsShown());
    if (keys.isEmpty())
        person.sends(signal);
    else
        person.types(keys);
    QCOMPARE(person.endedBy(), signal);
    QVERIFY(person.typingIsShown());
    QVERIFY(!person.isTold("mar"));
}

/// As they are while a command can be cancelled: then they end the question, and are left to whoever waits for them.
void TestTerminalPrompt::signalsBlockedByTheCallerInterruptToo()
{
    Person person([](int pipe) {
        sigset_t blocked;
        sigemptyset(&blocked);
        sigaddset(&blocked, SIGINT);
        ::sigprocmask(SIG_BLOCK, &blocked, nullptr);
        askAndTell(pipe);
    });
    QVERIFY(person.sees(prompt));
    person.types("\x03");
    QVERIFY(person.isTold("!no-passphrase-given\n"));
    QVERIFY(person.typingIsShown());
}

void TestTerminalPrompt::stopRestoresTheTerminalAndAsksAgain()
{
    Person person(runAsJob);
    QVERIFY(person.sees(prompt));
    person.forget();
    person.types("half of it\x1a");
    QVERIFY(person.isTold("stopped with echo\n"));
    QVERIFY(person.sees(prompt));
    QVERIFY(!person.typingIsShown());
    person.types("marmot\n");
    QVERIFY(person.isTold("\nmarmot\n"));
    QCOMPARE(person.endedBy(), 0);
    QVERIFY(person.typingIsShown());
}

void TestTerminalPrompt::processWithoutTerminalIsToldSo()
{
    Person person([](int pipe) {
        if (::fork() == 0) {
            ::setsid();
            askAndTell(pipe);
        }
        ::wait(nullptr);
        ::_exit(0);
    });
    QVERIFY(person.isTold("!no-terminal\n"));
}

QTEST_GUILESS_MAIN(TestTerminalPrompt)
#include "tst_terminalprompt.moc"
