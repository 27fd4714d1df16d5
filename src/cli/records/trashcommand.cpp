// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/campaign.h"
#include "app/trashservice.h"
#include "cli/clitext.h"
#include "cli/jsonvalues.h"
#include "cli/records/recordcommands.h"
#include "cli/texttable.h"

using namespace Qt::StringLiterals;

namespace vigil {

namespace {

QJsonObject jsonOf(const TrashEntry& entry)
{
    return {{u"id"_s, entry.uid.toString()},
            {u"ref"_s, entry.reference.toString()},
            {u"kind"_s, kindDef(entry.reference.kind).key},
            {u"title"_s, entry.title},
            {u"trashedAt"_s, entry.trashedAt},
            {u"daysLeft"_s, entry.daysLeft},
            {u"with"_s, referenceTexts(entry.with)}};
}

class TrashCommand final : public Command
{
public:
    CommandSpec spec() const override
    {
        return {.name = u"trash"_s, .summary = CliText::tr("What is in the trash, and for how many days more")};
    }

    Result<Outcome> run(const Invocation& call) const override
    {
        VIGIL_TRY_GET(entries, call.campaign->trash().list());
        QJsonArray records;
        for (const TrashEntry& entry : entries)
            records << jsonOf(entry);
        return Outcome{.result = {{u"records"_s, records}}};
    }

    QString text(const QJsonObject& result) const override
    {
        return textTable(result.value("records"_L1).toArray(),
                         {{"ref"_L1, CliText::tr("Ref")},
                          {"kind"_L1, CliText::tr("Kind")},
                          {"title"_L1, CliText::tr("Name")},
                          {"trashedAt"_L1, CliText::tr("Since")},
                          {"daysLeft"_L1, CliText::tr("Days left")},
                          {"with"_L1, CliText::tr("With")}},
                         CliText::tr("The trash is empty."));
    }
};

} // namespace

std::unique_ptr<Command> makeTrashCommand()
{
    return std::make_unique<TrashCommand>();
}

} // namespace vigil
