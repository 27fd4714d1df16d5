// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/campaign.h"
#include "cli/clitext.h"
#include "cli/recordinputs.h"
#include "cli/records/recordcommands.h"
#include "cli/texttable.h"

using namespace Qt::StringLiterals;

namespace vigil {

namespace {

class AddCommand final : public Command
{
public:
    CommandSpec spec() const override
    {
        return {.name = u"add"_s,
                .arguments = u"KIND FIELD=VALUE…"_s,
                .summary = CliText::tr("Add a record; \"vigil-cli fields KIND\" lists its fields"),
                .options = {{u"to"_s, u"REF"_s, CliText::tr("the record that it belongs to")}},
                .minArguments = 1,
                .maxArguments = -1};
    }

    Result<Outcome> run(const Invocation& call) const override
    {
        const QStringList& words = call.arguments.positional();
        VIGIL_TRY_GET(fields, fieldInputs(words.mid(1)));
        VIGIL_TRY_GET(kind, kindNamed(words.constFirst()));
        const AddRequest request{.kind = kind, .fields = fields, .to = call.arguments.value(u"to"_s)};
        VIGIL_TRY_GET(receipt, call.campaign->records().add(request));
        Q_ASSERT(receipt.reference);
        return outcomeOf(call, receipt, *receipt.reference);
    }

    QString text(const QJsonObject& result) const override
    {
        return CliText::tr("Added %1: %2").arg(cellText(result.value("ref"_L1)), cellText(result.value("title"_L1)));
    }
};

} // namespace

std::unique_ptr<Command> makeAddCommand()
{
    return std::make_unique<AddCommand>();
}

} // namespace vigil
