// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/campaign.h"
#include "cli/campaign/campaigncommands.h"
#include "cli/clitext.h"
#include "cli/texttable.h"

using namespace Qt::StringLiterals;

namespace vigil {

namespace {

class CheckCommand final : public Command
{
public:
    CommandSpec spec() const override
    {
        return {.name = u"check"_s, .summary = CliText::tr("Read the whole file and name what is not right in it")};
    }

    Result<Outcome> run(const Invocation& call) const override
    {
        VIGIL_TRY_GET(problems, call.campaign->check());
        return Outcome{
            .result = {{u"healthy"_s, problems.isEmpty()}, {u"problems"_s, QJsonArray::fromStringList(problems)}},
            .status = problems.isEmpty() ? ExitStatus::Done : ExitStatus::InPart};
    }

    QString text(const QJsonObject& result) const override
    {
        if (result.value("healthy"_L1).toBool())
            return CliText::tr("The campaign file is healthy.");
        QStringList lines{CliText::tr("The campaign file is not healthy:")};
        for (const auto& problem : result.value("problems"_L1).toArray())
            lines << "  "_L1 + cellText(problem);
        return lines.join('\n'_L1);
    }
};

} // namespace

std::unique_ptr<Command> makeCheckCommand()
{
    return std::make_unique<CheckCommand>();
}

} // namespace vigil
