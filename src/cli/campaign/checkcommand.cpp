// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backupfolder.h"
#include "app/campaign.h"
#include "cli/campaign/campaigncommands.h"
#include "cli/clitext.h"
#include "cli/jsonvalues.h"

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
        QJsonArray sentences;
        for (const Finding& problem : problems)
            sentences << sentenceFor(problem);
        if (!problems.empty())
            problems = withNewestBackup(Error{"campaign-damaged", {}, problems}, call.campaignFile).findings;
        return Outcome{.result = {{u"healthy"_s, problems.empty()},
                                  {u"problems"_s, sentences},
                                  {u"findings"_s, vigil::jsonOf(problems)}},
                       .status = problems.empty() ? ExitStatus::Done : ExitStatus::InPart};
    }

    QString text(const QJsonObject& result) const override
    {
        if (result.value("healthy"_L1).toBool())
            return CliText::tr("The campaign file is healthy.");
        // The problems are its findings, which are printed after this.
        return CliText::tr("The campaign file is not healthy:");
    }
};

} // namespace

std::unique_ptr<Command> makeCheckCommand()
{
    return std::make_unique<CheckCommand>();
}

} // namespace vigil
