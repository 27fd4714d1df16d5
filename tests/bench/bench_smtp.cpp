// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/mailtransport.h"
#include "smtpsink.h"
#include "stopwatch.h"

#include <QCoreApplication>
#include <QProcess>
#include <QStandardPaths>

using namespace vigil;
using namespace vigil::bench;

namespace {

constexpr int messageCount = 1000;
constexpr int rounds = 5;
constexpr int bodyLines = 60;

class OpenGate final : public CommitGate
{
public:
    bool enterCommitting() override { return true; }
};

QByteArray message()
{
    return QByteArray("From: a@bench.example\r\nTo: b@bench.example\r\nSubject: A letter\r\n\r\n") +
           QByteArray("A line of a letter about somebody who does not exist, as long as most.\r\n").repeated(bodyLines);
}

void sendByEngine(int port, const QByteArray& bytes)
{
    const auto transport =
        makeSmtpTransport({.host = QStringLiteral("127.0.0.1"), .port = port, .security = MailSecurity::None});
    const MailEnvelope envelope{.from = QStringLiteral("a@bench.example"), .to = QStringLiteral("b@bench.example")};
    OpenGate gate;
    for (int number = 0; number < messageCount; ++number)
        if (const auto outcome = transport->deliver(envelope, bytes, gate, {});
            outcome.result != DeliveryResult::Accepted)
            qFatal("not accepted: %s", qPrintable(outcome.reason));
    transport->disconnect();
}

void report(const QString& comparedWith, const Duel& both)
{
    bench::report(QStringLiteral("%1 messages over SMTP on the loopback, no-op gate").arg(messageCount),
                  QStringLiteral("%1 (%2)").arg(comparedWith, inMilliseconds(both.other)),
                  inMilliseconds(both.ours) + QStringLiteral(", ") + both.ratio());
}

QString postfixProgram(const QString& name)
{
    return QStandardPaths::findExecutable(name, {QStringLiteral("/usr/sbin"), QStringLiteral("/usr/bin")});
}

void compareWithSmtpSource(int port, const QByteArray& bytes)
{
    const QString source = postfixProgram(QStringLiteral("smtp-source"));
    if (source.isEmpty()) {
        bench::report(QStringLiteral("the same against postfix's smtp-source"), QStringLiteral("–"),
                      QStringLiteral("skipped: not installed"));
        return;
    }
    const QStringList arguments{QStringLiteral("-4d"),
                                QStringLiteral("-s1"),
                                QStringLiteral("-m"),
                                QString::number(messageCount),
                                QStringLiteral("-l"),
                                QString::number(bytes.size()),
                                QStringLiteral("127.0.0.1:%1").arg(port)};
    report(QStringLiteral("smtp-source, one session"), duel(
                                                           rounds, [&] { sendByEngine(port, bytes); },
                                                           [&] {
                                                               if (QProcess::execute(source, arguments) != 0)
                                                                   qFatal("smtp-source failed");
                                                           }));
}

} // namespace

int main(int count, char** arguments)
{
    const QCoreApplication application(count, arguments);
    const QByteArray bytes = message();
    const std::string body = bytes.toStdString();
    const SmtpSink sink;
    const Duel bare = duel(
        rounds, [&] { sendByEngine(sink.port(), bytes); },
        [&] {
            if (sendBare(sink.port(), body, messageCount) != messageCount)
                qFatal("the bare client lost messages");
        });
    if (sink.accepted() != 2 * rounds * messageCount)
        qFatal("the sink counted %d messages", sink.accepted());
    report(QStringLiteral("a bare socket client with the same round trips"), bare);
    compareWithSmtpSource(sink.port(), bytes);
    return 0;
}
