// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/campaign.h"
#include "cli/campaign/campaigncommands.h"
#include "cli/clitext.h"
#include "cli/texttable.h"

using namespace Qt::StringLiterals;

namespace vigil {

namespace {

class InfoCommand final : public Command
{
public:
    CommandSpec spec() const override
    {
        return {.name = u"info"_s, .summary = CliText::tr("What the campaign file is and how much it holds")};
    }

    Result<Outcome> run(const Invocation& call) const override
    {
        VIGIL_TRY_GET(info, call.campaign->info());
        const QJsonObject counts{{u"people"_s, info.people},       {u"cases"_s, info.cases},
                                 {u"custodies"_s, info.custodies}, {u"hearings"_s, info.hearings},
                                 {u"contacts"_s, info.contacts},   {u"letters"_s, info.letters}};
        return Outcome{.result = {{u"file"_s, info.file},
                                  {u"formatVersion"_s, info.formatVersion},
                                  {u"encrypted"_s, info.encrypted},
                                  {u"recoverySheet"_s, info.hasRecoverySheet},
                                  {u"title"_s, info.title},
                                  {u"country"_s, info.country},
                                  {u"zone"_s, info.zone},
                                  {u"language"_s, info.language},
                                  {u"author"_s, info.author},
                                  {u"counts"_s, counts}}};
    }

    QString text(const QJsonObject& result) const override
    {
        const QJsonObject counts = result.value("counts"_L1).toObject();
        return textPairs(
            {{CliText::tr("Campaign"), result.value("title"_L1)},
             {CliText::tr("File"), result.value("file"_L1)},
             {CliText::tr("Format"), result.value("formatVersion"_L1)},
             {CliText::tr("Encrypted"), result.value("encrypted"_L1).toBool() ? CliText::tr("yes") : CliText::tr("no")},
             {CliText::tr("Sheet"), result.value("recoverySheet"_L1).toBool() ? CliText::tr("yes") : CliText::tr("no")},
             {CliText::tr("Country"), result.value("country"_L1)},
             {CliText::tr("Zone"), result.value("zone"_L1)},
             {CliText::tr("Language"), result.value("language"_L1)},
             {CliText::tr("Author"), result.value("author"_L1)},
             {CliText::tr("People"), counts.value("people"_L1)},
             {CliText::tr("Cases"), counts.value("cases"_L1)},
             {CliText::tr("Custodies"), counts.value("custodies"_L1)},
             {CliText::tr("Hearings"), counts.value("hearings"_L1)},
             {CliText::tr("Contacts"), counts.value("contacts"_L1)},
             {CliText::tr("Letters"), counts.value("letters"_L1)}});
    }
};

} // namespace

std::unique_ptr<Command> makeInfoCommand()
{
    return std::make_unique<InfoCommand>();
}

} // namespace vigil
