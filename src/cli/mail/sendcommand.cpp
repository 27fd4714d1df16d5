// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/campaign.h"
#include "app/mailservice.h"
#include "app/messages.h"
#include "cli/clitext.h"
#include "cli/jsonvalues.h"
#include "cli/letterjson.h"
#include "cli/mail/mailcommands.h"
#include "cli/runcli.h"
#include "cli/texttable.h"

#include <QEventLoop>
#include <QTextStream>

using namespace Qt::StringLiterals;

namespace vigil {

namespace {

constexpr int everything = 1'000'000'000;

QJsonObject jsonOf(const SendRow& row, const RecordService& records)
{
    QJsonObject object = RecordJson(records).identity(row.letter);
    object.insert("to"_L1, row.to);
    object.insert("address"_L1, row.address);
    object.insert("state"_L1, row.state);
    object.insert("reason"_L1, orNull(row.reason));
    object.insert("message"_L1, row.reason.isEmpty() ? QJsonValue() : plain(messageForReason(row.reason, row.reply)));
    object.insert("reply"_L1, orNull(row.reply));
    return object;
}

QJsonObject jsonOf(const SendReport& report, const RecordService& records)
{
    QJsonArray letters;
    for (const SendRow& row : report.rows)
        letters << jsonOf(row, records);
    return {{u"accepted"_s, report.accepted},
            {u"deferred"_s, report.deferred},
            {u"refused"_s, report.refused},
            {u"held"_s, report.held},
            {u"unknown"_s, report.unknown},
            {u"remaining"_s, report.remaining},
            {u"cancelled"_s, report.cancelled},
            {u"accountProblem"_s, orNull(report.accountProblem)},
            {u"letters"_s, letters},
            {u"skipped"_s, RecordJson(records).skipped(report.skipped, u"ref"_s)}};
}

/// What stopped everything: the account, or else the first letter's own reason.
QString reasonOf(const SendReport& report)
{
    for (const SendRow& row : report.rows)
        if (!row.reason.isEmpty() && (report.accountProblem.isEmpty() || row.reason == report.accountProblem))
            return plain(messageForReason(row.reason, row.reply));
    return plain(messageForReason(report.accountProblem, {}));
}

Outcome outcomeOf(const SendReport& report, const RecordService& records)
{
    Outcome outcome{.result = jsonOf(report, records)};
    const int failed = report.deferred + report.refused + report.held;
    const bool isStopped = failed > 0 || !report.accountProblem.isEmpty();
    if (report.accepted == 0 && report.unknown == 0 && isStopped && !report.cancelled) {
        outcome.status = ExitStatus::Mail;
        outcome.error = Error{"nothing-sent", reasonOf(report)};
    } else if (isStopped || report.unknown > 0 || report.cancelled || !report.skipped.empty()) {
        outcome.status = ExitStatus::InPart;
    }
    return outcome;
}

/// Runs the job to its end in an event loop, with progress for a terminal and cancellation by a signal.
void runJob(SendJob& job, const CliContext& context)
{
    QEventLoop loop;
    QObject::connect(&job, &SendJob::finished, &loop, &QEventLoop::quit);
    if (context.errIsTerminal)
        QObject::connect(&job, &SendJob::progressed, &loop, [&context](int done, int total) {
            context.err << '\r' << CliText::tr("Sending: %1 of %2").arg(done).arg(total) << (done == total ? "\n" : "");
            context.err.flush();
        });
    const auto stop = context.watchInterrupts ? context.watchInterrupts() : std::stop_token();
    const std::stop_callback cancel(stop, [&job] {
        QMetaObject::invokeMethod(
            &job, [&job] { job.cancel(); }, Qt::QueuedConnection);
    });
    QMetaObject::invokeMethod(
        &job, [&job] { job.start(); }, Qt::QueuedConnection);
    loop.exec();
}

class SendCommand final : public Command
{
public:
    CommandSpec spec() const override
    {
        return {.name = u"send"_s,
                .summary = CliText::tr("Send approved and queued letters by mail"),
                .options = {{u"account"_s, u"NAME"_s, CliText::tr("from which account; else the only one")},
                            {u"limit"_s, u"N"_s, CliText::tr("at most N letters")},
                            {u"dry-run"_s, {}, CliText::tr("name what would be sent, and send nothing")}}};
    }

    Result<Outcome> run(const Invocation& call) const override
    {
        VIGIL_TRY_GET(limit, call.arguments.number(u"limit"_s, 1, everything));
        SendRequest request{.account = call.arguments.value(u"account"_s)};
        request.limit = limit == everything ? 0 : limit;
        request.dryRun = call.arguments.has(u"dry-run"_s);
        const RecordService& records = call.campaign->records();
        MailService& mail = call.campaign->mail();
        if (request.dryRun) {
            VIGIL_TRY_GET(report, mail.dryRun(request));
            return outcomeOf(report, records);
        }
        VIGIL_TRY_GET(job, mail.prepare(request));
        runJob(*job, call.context);
        if (const auto& failure = job->failure())
            return *failure;
        return outcomeOf(job->report(), records);
    }

    QString text(const QJsonObject& result) const override
    {
        QStringList parts{textTable(result.value("letters"_L1).toArray(),
                                    {{"ref"_L1, CliText::tr("Ref")},
                                     {"state"_L1, CliText::tr("State")},
                                     {"to"_L1, CliText::tr("To")},
                                     {"address"_L1, CliText::tr("Address")},
                                     {"message"_L1, CliText::tr("Remark")}},
                                    CliText::tr("There was nothing to send."))};
        parts << skippedLines(result);
        parts << CliText::tr("Accepted: %1. Deferred: %2. Refused: %3. Held: %4. Unknown: %5. Remaining: %6.")
                     .arg(cellText(result.value("accepted"_L1)), cellText(result.value("deferred"_L1)),
                          cellText(result.value("refused"_L1)), cellText(result.value("held"_L1)),
                          cellText(result.value("unknown"_L1)), cellText(result.value("remaining"_L1)));
        if (result.value("cancelled"_L1).toBool())
            parts << CliText::tr("Cancelled.");
        return parts.join('\n'_L1);
    }
};

} // namespace

std::unique_ptr<Command> makeSendCommand()
{
    return std::make_unique<SendCommand>();
}

} // namespace vigil
