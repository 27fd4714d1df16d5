// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/campaign.h"
#include "app/letterservice.h"
#include "cli/clitext.h"
#include "cli/jsonvalues.h"
#include "cli/letterjson.h"
#include "cli/letters/lettercommands.h"
#include "cli/texttable.h"

using namespace Qt::StringLiterals;

namespace vigil {

namespace {

class ApproveCommand final : public Command
{
public:
    CommandSpec spec() const override
    {
        return {.name = u"approve"_s,
                .arguments = u"ID…"_s,
                .summary = CliText::tr("Freeze letters as read: text, facts, address and channel"),
                .options = {{u"all"_s, {}, CliText::tr("every draft")}},
                .maxArguments = -1};
    }

    Result<Outcome> run(const Invocation& call) const override
    {
        const QStringList& words = call.arguments.positional();
        const bool isAll = call.arguments.has(u"all"_s);
        if (!isAll && words.isEmpty())
            return usageError("missing-argument", u"ID… | --all"_s, u"approve"_s);
        if (isAll && !words.isEmpty())
            return usageError("too-many-arguments", words.constFirst(), u"approve --all"_s);
        const RecordService& records = call.campaign->records();
        VIGIL_TRY_GET(letters, lettersNamed(records, words));
        VIGIL_TRY_GET(report, call.campaign->letters().approve(letters));
        const RecordJson json(records);
        QJsonArray approved;
        for (const Reference letter : report.approved) {
            QJsonObject object = json.identity(letter);
            object.insert("subject"_L1, records.titleOf(letter));
            approved << object;
        }
        return Outcome{.result = {{u"approved"_s, approved}, {u"skipped"_s, json.skipped(report.skipped, u"ref"_s)}},
                       .status = report.skipped.empty() ? ExitStatus::Done : ExitStatus::InPart};
    }

    QString text(const QJsonObject& result) const override
    {
        QStringList lines;
        for (const auto& letter : result.value("approved"_L1).toArray())
            lines << CliText::tr("Approved %1: %2")
                         .arg(cellText(letter.toObject().value("ref"_L1)),
                              cellText(letter.toObject().value("subject"_L1)));
        lines << skippedLines(result);
        return lines.isEmpty() ? CliText::tr("No drafts.") : lines.join('\n'_L1);
    }
};

} // namespace

std::unique_ptr<Command> makeApproveCommand()
{
    return std::make_unique<ApproveCommand>();
}

} // namespace vigil
