// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/campaign.h"
#include "cli/campaign/campaigncommands.h"
#include "cli/campaign/historysteps.h"
#include "cli/clitext.h"
#include "cli/texttable.h"

using namespace Qt::StringLiterals;

namespace vigil {

namespace {

class RedoCommand final : public Command
{
public:
    CommandSpec spec() const override
    {
        return {.name = u"redo"_s,
                .arguments = u"[N]"_s,
                .summary = CliText::tr("Do again what was undone last, or the last N"),
                .maxArguments = 1};
    }

    Result<Outcome> run(const Invocation& call) const override
    {
        HistoryService& history = call.campaign->history();
        return takeSteps(
            call.arguments.positional(),
            {.key = u"redone"_s, .next = [&] { return history.nextRedo(); }, .take = [&] { return history.redo(); }});
    }

    QString text(const QJsonObject& result) const override
    {
        QStringList lines;
        for (const auto& change : result.value("redone"_L1).toArray())
            lines << CliText::tr("Done again: %1").arg(cellText(change.toObject().value("label"_L1)));
        for (const auto& error : result.value("skipped"_L1).toArray())
            lines << CliText::tr("Not done again: %1").arg(cellText(error.toObject().value("message"_L1)));
        return lines.join('\n'_L1);
    }
};

} // namespace

std::unique_ptr<Command> makeRedoCommand()
{
    return std::make_unique<RedoCommand>();
}

} // namespace vigil
