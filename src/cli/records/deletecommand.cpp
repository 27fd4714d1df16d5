// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/campaign.h"
#include "cli/clitext.h"
#include "cli/recordinputs.h"
#include "cli/records/recordcommands.h"
#include "cli/texttable.h"

using namespace Qt::StringLiterals;

namespace vigil {

namespace {

class DeleteCommand final : public Command
{
public:
    CommandSpec spec() const override
    {
        return {.name = u"delete"_s,
                .arguments = u"REF"_s,
                .summary = CliText::tr("Put a record and what belongs to it into the trash; undo brings it back"),
                .minArguments = 1,
                .maxArguments = 1};
    }

    Result<Outcome> run(const Invocation& call) const override
    {
        RecordService& records = call.campaign->records();
        VIGIL_TRY_GET(reference, records.resolve(call.arguments.positional().constFirst()));
        const QString title = records.titleOf(reference);
        VIGIL_TRY_GET(receipt, records.remove(reference));
        Outcome outcome = outcomeOf(call, receipt, reference);
        outcome.result.insert("title"_L1, title);
        return outcome;
    }

    QString text(const QJsonObject& result) const override
    {
        return CliText::tr("Put %1 %2 into the trash.")
            .arg(cellText(result.value("ref"_L1)), cellText(result.value("title"_L1)));
    }
};

} // namespace

std::unique_ptr<Command> makeDeleteCommand()
{
    return std::make_unique<DeleteCommand>();
}

} // namespace vigil
