// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/campaign.h"
#include "app/caseworkservice.h"
#include "cli/casework/caseworkcommands.h"
#include "cli/clitext.h"
#include "cli/jsonvalues.h"
#include "cli/texttable.h"

using namespace Qt::StringLiterals;

namespace vigil {

namespace {

class ConfirmReleaseCommand final : public Command
{
public:
    CommandSpec spec() const override
    {
        return {.name = u"confirm-release"_s,
                .arguments = u"REF"_s,
                .summary = CliText::tr("Record the release of a person, or the end of a custody"),
                .options = {{u"date"_s, u"DATE"_s, CliText::tr("when they were let out"), true},
                            {u"source"_s, u"SOURCE"_s, CliText::tr("where this is known from"), true}},
                .minArguments = 1,
                .maxArguments = 1};
    }

    Result<Outcome> run(const Invocation& call) const override
    {
        RecordService& records = call.campaign->records();
        VIGIL_TRY_GET(reference,
                      records.resolve(call.arguments.positional().constFirst(), {Kind::Person, Kind::Custody}));
        VIGIL_TRY_GET(receipt, call.campaign->casework().confirmRelease(reference, call.arguments.value(u"date"_s),
                                                                        call.arguments.value(u"source"_s)));
        QJsonObject result = RecordJson(records).identity(reference);
        result.insert("title"_L1, records.titleOf(reference));
        result.insert("change"_L1, receipt.change);
        result.insert("findings"_L1, jsonOf(receipt.findings));
        return Outcome{.result = result};
    }

    QString text(const QJsonObject& result) const override
    {
        return CliText::tr("Recorded the release: %1 %2.")
            .arg(cellText(result.value("ref"_L1)), cellText(result.value("title"_L1)));
    }
};

} // namespace

std::unique_ptr<Command> makeConfirmReleaseCommand()
{
    return std::make_unique<ConfirmReleaseCommand>();
}

} // namespace vigil
