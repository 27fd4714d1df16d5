// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/campaign.h"
#include "cli/clitext.h"
#include "cli/recordinputs.h"
#include "cli/records/recordcommands.h"
#include "cli/texttable.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace vigil {

namespace {

class RestoreValueCommand final : public Command
{
public:
    CommandSpec spec() const override
    {
        return {.name = u"restore-value"_s,
                .arguments = u"REF FIELD"_s,
                .summary = CliText::tr("Set a field back to what it was before a change of the history"),
                .options = {{.name = u"change"_s,
                             .value = u"N"_s,
                             .help = CliText::tr("the number that history gives"),
                             .required = true}},
                .minArguments = 2,
                .maxArguments = 2};
    }

    Result<Outcome> run(const Invocation& call) const override
    {
        const QStringList& words = call.arguments.positional();
        RecordService& records = call.campaign->records();
        VIGIL_TRY_GET(change, call.arguments.number(u"change"_s, 1, std::numeric_limits<int>::max()));
        VIGIL_TRY_GET(reference, records.resolve(words.constFirst()));
        VIGIL_TRY_GET(receipt, records.restoreValue(reference, words.at(1), change));
        return outcomeOf(call, receipt, reference);
    }

    QString text(const QJsonObject& result) const override
    {
        return CliText::tr("Changed %1: %2").arg(cellText(result.value("ref"_L1)), cellText(result.value("title"_L1)));
    }
};

} // namespace

std::unique_ptr<Command> makeRestoreValueCommand()
{
    return std::make_unique<RestoreValueCommand>();
}

} // namespace vigil
