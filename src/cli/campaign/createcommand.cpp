// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/campaign.h"
#include "cli/campaign/campaigncommands.h"
#include "cli/clitext.h"
#include "cli/passphraseinput.h"
#include "cli/texttable.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace vigil {

namespace {

class CreateCommand final : public Command
{
public:
    CommandSpec spec() const override
    {
        return {.name = u"create"_s,
                .arguments = u"[FILE]"_s,
                .summary = CliText::tr("Make a new campaign file, never over another"),
                .options = {{u"sample"_s, {}, CliText::tr("fill it with the sample campaign")},
                            {u"no-passphrase"_s, {}, CliText::tr("leave the file unencrypted")},
                            {u"weak-ok"_s, {}, CliText::tr("take a passphrase that is easy to guess")},
                            {u"title"_s, u"TITLE"_s, CliText::tr("what it is called; else the file's base name")},
                            {u"country"_s, u"CC"_s, CliText::tr("where the detained are held, ISO 3166-1")},
                            {u"zone"_s, u"IANA"_s, CliText::tr("time zone; else the country's")},
                            {u"language"_s, u"L"_s, CliText::tr("base language, ISO 639-1; else English")}},
                .maxArguments = 1,
                .opensCampaign = false};
    }

    Result<Outcome> run(const Invocation& call) const override
    {
        const Arguments& given = call.arguments;
        const QString file = given.positional().isEmpty()
                                 ? call.campaignFile
                                 : QFileInfo(given.positional().constFirst()).absoluteFilePath();
        if (QFileInfo::exists(file))
            return Error{"file-exists", file};
        std::optional<Passphrase> passphrase;
        if (given.has(u"no-passphrase"_s) && given.has(u"passphrase-file"_s))
            return usageError("options-exclude", u"--no-passphrase, --passphrase-file"_s);
        if (!given.has(u"no-passphrase"_s)) {
            VIGIL_TRY_GET(wanted, newPassphraseOf(call.context, given, u"passphrase-file"_s));
            passphrase = wanted;
        }
        NewCampaign wanted{.file = file};
        wanted.title = given.value(u"title"_s);
        wanted.country = given.value(u"country"_s);
        wanted.zone = given.value(u"zone"_s);
        wanted.language = given.value(u"language"_s);
        wanted.passphrase = passphrase;
        wanted.sample = given.has(u"sample"_s);
        VIGIL_TRY_GET(campaign, Campaign::create(wanted, call.workplace));
        VIGIL_TRY_GET(info, campaign->info());
        const QJsonObject result{{u"file"_s, info.file},         {u"title"_s, info.title},
                                 {u"country"_s, info.country},   {u"zone"_s, info.zone},
                                 {u"language"_s, info.language}, {u"encrypted"_s, info.encrypted}};
        VIGIL_TRY(campaign->close());
        return Outcome{.result = result};
    }

    QString text(const QJsonObject& result) const override
    {
        return CliText::tr("Created %1.").arg(cellText(result.value("file"_L1)));
    }
};

} // namespace

std::unique_ptr<Command> makeCreateCommand()
{
    return std::make_unique<CreateCommand>();
}

} // namespace vigil
