// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/campaign.h"
#include "app/trashservice.h"
#include "cli/clitext.h"
#include "cli/recordinputs.h"
#include "cli/records/recordcommands.h"
#include "cli/texttable.h"

using namespace Qt::StringLiterals;

namespace vigil {

namespace {

class PutBackCommand final : public Command
{
public:
    CommandSpec spec() const override
    {
        return {.name = u"put-back"_s,
                .arguments = u"REF"_s,
                .summary = CliText::tr("Take a record out of the trash, with what went in with it"),
                .minArguments = 1,
                .maxArguments = 1};
    }

    Result<Outcome> run(const Invocation& call) const override
    {
        VIGIL_TRY_GET(reference, call.campaign->records().resolveAlsoTrashed(call.arguments.positional().constFirst()));
        VIGIL_TRY_GET(receipt, call.campaign->trash().putBack(reference));
        return outcomeOf(call, receipt, reference);
    }

    QString text(const QJsonObject& result) const override
    {
        return CliText::tr("Put back %1: %2").arg(cellText(result.value("ref"_L1)), cellText(result.value("title"_L1)));
    }
};

} // namespace

std::unique_ptr<Command> makePutBackCommand()
{
    return std::make_unique<PutBackCommand>();
}

} // namespace vigil
