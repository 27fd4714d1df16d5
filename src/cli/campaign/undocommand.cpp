// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/campaign.h"
#include "app/historyservice.h"
#include "app/messages.h"
#include "cli/campaign/campaigncommands.h"
#include "cli/clitext.h"
#include "cli/jsonvalues.h"
#include "cli/texttable.h"

using namespace Qt::StringLiterals;

namespace vigil {

namespace {

Result<int> countOf(const QStringList& words)
{
    if (words.isEmpty())
        return 1;
    bool isNumber = false;
    const int count = words.constFirst().toInt(&isNumber);
    if (!isNumber || count < 1)
        return usageError("bad-option-value", words.constFirst());
    return count;
}

QJsonObject jsonOf(const HistoryEntry& entry)
{
    return {{u"change"_s, entry.change},
            {u"verb"_s, entry.verb},
            {u"label"_s, plain(labelFor(entry.verb, entry.label))},
            {u"author"_s, entry.author},
            {u"at"_s, entry.at}};
}

class UndoCommand final : public Command
{
public:
    CommandSpec spec() const override
    {
        return {.name = u"undo"_s,
                .arguments = u"[N]"_s,
                .summary = CliText::tr("Take back the newest change, or the newest N"),
                .maxArguments = 1};
    }

    Result<Outcome> run(const Invocation& call) const override
    {
        VIGIL_TRY_GET(count, countOf(call.arguments.positional()));
        HistoryService& history = call.campaign->history();
        QJsonArray undone;
        QJsonArray skipped;
        while (undone.size() < count) {
            VIGIL_TRY_GET(next, history.nextUndo());
            const auto receipt = history.undo();
            if (!receipt && undone.isEmpty())
                return receipt.error();
            if (!receipt) {
                skipped << vigil::jsonOf(receipt.error());
                break;
            }
            undone << (next ? jsonOf(*next) : QJsonObject());
        }
        return Outcome{.result = {{u"undone"_s, undone}, {u"skipped"_s, skipped}},
                       .status = skipped.isEmpty() ? ExitStatus::Done : ExitStatus::InPart};
    }

    QString text(const QJsonObject& result) const override
    {
        QStringList lines;
        for (const auto& change : result.value("undone"_L1).toArray())
            lines << CliText::tr("Taken back: %1").arg(cellText(change.toObject().value("label"_L1)));
        for (const auto& error : result.value("skipped"_L1).toArray())
            lines << CliText::tr("Not taken back: %1").arg(cellText(error.toObject().value("message"_L1)));
        return lines.join('\n'_L1);
    }
};

} // namespace

std::unique_ptr<Command> makeUndoCommand()
{
    return std::make_unique<UndoCommand>();
}

} // namespace vigil
