// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/campaign.h"
#include "cli/clitext.h"
#include "cli/recordinputs.h"
#include "cli/records/recordcommands.h"
#include "cli/texttable.h"

using namespace Qt::StringLiterals;

namespace vigil {

namespace {

class SetCommand final : public Command
{
public:
    CommandSpec spec() const override
    {
        return {.name = u"set"_s,
                .arguments = u"REF FIELD=VALUE…"_s,
                .summary = CliText::tr("Change fields of a record; an empty value clears the field"),
                .minArguments = 2,
                .maxArguments = -1};
    }

    Result<Outcome> run(const Invocation& call) const override
    {
        const QStringList& words = call.arguments.positional();
        VIGIL_TRY_GET(fields, fieldInputs(words.mid(1)));
        VIGIL_TRY_GET(reference, call.campaign->records().resolve(words.constFirst()));
        VIGIL_TRY_GET(receipt, call.campaign->records().set(reference, fields));
        return outcomeOf(call, receipt, reference);
    }

    QString text(const QJsonObject& result) const override
    {
        return CliText::tr("Changed %1: %2").arg(cellText(result.value("ref"_L1)), cellText(result.value("title"_L1)));
    }
};

} // namespace

std::unique_ptr<Command> makeSetCommand()
{
    return std::make_unique<SetCommand>();
}

} // namespace vigil
