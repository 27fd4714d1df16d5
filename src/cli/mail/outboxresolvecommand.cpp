// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/campaign.h"
#include "app/letterservice.h"
#include "app/mailservice.h"
#include "cli/clitext.h"
#include "cli/jsonvalues.h"
#include "cli/mail/mailcommands.h"
#include "cli/texttable.h"

using namespace Qt::StringLiterals;

namespace vigil {

namespace {

class OutboxResolveCommand final : public Command
{
public:
    CommandSpec spec() const override
    {
        return {.name = u"outbox resolve"_s,
                .arguments = u"ID"_s,
                .summary = CliText::tr("Decide on a letter of which nobody knows whether it left, or that was stopped"),
                .options = {{u"sent"_s, {}, CliText::tr("it arrived")},
                            {u"requeue"_s, {}, CliText::tr("send it again, with the same bytes and Message-ID")}},
                .minArguments = 1,
                .maxArguments = 1};
    }

    Result<Outcome> run(const Invocation& call) const override
    {
        const bool isSent = call.arguments.has(u"sent"_s);
        if (isSent == call.arguments.has(u"requeue"_s))
            return usageError("missing-argument", u"--sent | --requeue"_s, u"outbox resolve"_s);
        const RecordService& records = call.campaign->records();
        VIGIL_TRY_GET(letter, records.resolve(call.arguments.positional().constFirst(), {Kind::Letter}));
        MailService& mail = call.campaign->mail();
        VIGIL_TRY(isSent ? mail.resolveAsSent(letter) : mail.requeue(letter));
        VIGIL_TRY_GET(view, call.campaign->letters().show(letter));
        QJsonObject result = RecordJson(records).identity(letter);
        result.insert("state"_L1, view.row.state);
        return Outcome{.result = result};
    }

    QString text(const QJsonObject& result) const override
    {
        return CliText::tr("%1 is now %2.").arg(cellText(result.value("ref"_L1)), cellText(result.value("state"_L1)));
    }
};

} // namespace

std::unique_ptr<Command> makeOutboxResolveCommand()
{
    return std::make_unique<OutboxResolveCommand>();
}

} // namespace vigil
