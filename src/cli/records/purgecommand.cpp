// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backupservice.h"
#include "app/campaign.h"
#include "app/purgeservice.h"
#include "cli/clitext.h"
#include "cli/jsonvalues.h"
#include "cli/records/recordcommands.h"
#include "cli/texttable.h"

using namespace Qt::StringLiterals;

namespace vigil {

namespace {

class PurgeCommand final : public Command
{
public:
    CommandSpec spec() const override
    {
        return {.name = u"purge"_s,
                .arguments = u"REF"_s,
                .summary = CliText::tr("Forget a record and what belongs to it for good; nothing brings it back"),
                .options = {{u"delete-backups"_s, {}, CliText::tr("delete the backups that still hold it, too")}},
                .minArguments = 1,
                .maxArguments = 1};
    }

    Result<Outcome> run(const Invocation& call) const override
    {
        VIGIL_TRY_GET(reference, call.campaign->records().resolveAlsoTrashed(call.arguments.positional().constFirst()));
        VIGIL_TRY_GET(report, call.campaign->purging().purge(reference));
        BackupService& backups = call.campaign->backups();
        VIGIL_TRY_GET(holding, backups.holding(report.uids));
        const bool deletes = call.arguments.has(u"delete-backups"_s);
        if (deletes)
            VIGIL_TRY(backups.remove(holding));
        return Outcome{.result = {{u"purged"_s, referenceTexts(report.purged)},
                                  {u"stillNamedIn"_s, referenceTexts(report.stillNamedIn)},
                                  {u"backupsHolding"_s, QJsonArray::fromStringList(deletes ? QStringList() : holding)},
                                  {u"backupsDeleted"_s, QJsonArray::fromStringList(deletes ? holding : QStringList())},
                                  {u"change"_s, report.receipt.change},
                                  {u"findings"_s, jsonOf(report.receipt.findings)}}};
    }

    QString text(const QJsonObject& result) const override
    {
        QStringList lines{CliText::tr("Forgotten for good: %1").arg(cellText(result.value("purged"_L1)))};
        if (const QString naming = cellText(result.value("stillNamedIn"_L1)); !naming.isEmpty())
            lines << CliText::tr("The name still stands in: %1").arg(naming);
        if (const QString holding = cellText(result.value("backupsHolding"_L1)); !holding.isEmpty())
            lines << CliText::tr("Backups still hold it (--delete-backups removes them): %1").arg(holding);
        if (const QString deleted = cellText(result.value("backupsDeleted"_L1)); !deleted.isEmpty())
            lines << CliText::tr("Backups deleted: %1").arg(deleted);
        return lines.join('\n'_L1);
    }
};

} // namespace

std::unique_ptr<Command> makePurgeCommand()
{
    return std::make_unique<PurgeCommand>();
}

} // namespace vigil
