// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backupfolder.h"
#include "app/backupservice.h"
#include "cli/clitext.h"
#include "cli/texttable.h"
#include "cli/vault/vaultcommands.h"

using namespace Qt::StringLiterals;

namespace vigil {

namespace {

/// Needs no passphrase and no campaign that opens: it is asked for most when there is none.
class BackupsCommand final : public Command
{
public:
    CommandSpec spec() const override
    {
        return {.name = u"backups"_s,
                .summary = CliText::tr("List the backups in the campaign's own folder, newest first"),
                .opensCampaign = false};
    }

    Result<Outcome> run(const Invocation& call) const override
    {
        const BackupFolder folder(call.campaignFile);
        QJsonArray backups;
        for (const BackupEntry& entry : backupsOf(call.campaignFile))
            backups << QJsonObject{{u"file"_s, entry.file.file},
                                   {u"madeAt"_s, entry.file.madeAt.toString(Qt::ISODate)},
                                   {u"bytes"_s, entry.file.bytes},
                                   {u"sameKey"_s, entry.hasSameKey}};
        const auto seen = folder.damageSeenAt();
        return Outcome{.result = {{u"folder"_s, folder.path()},
                                  {u"damageSeenAt"_s, seen ? QJsonValue(seen->toString(Qt::ISODate)) : QJsonValue()},
                                  {u"backups"_s, backups}}};
    }

    QString text(const QJsonObject& result) const override
    {
        return textTable(result.value("backups"_L1).toArray(),
                         {{"madeAt"_L1, CliText::tr("Made at")},
                          {"bytes"_L1, CliText::tr("Bytes")},
                          {"file"_L1, CliText::tr("File")}},
                         CliText::tr("There are no backups in %1.").arg(cellText(result.value("folder"_L1))));
    }
};

} // namespace

std::unique_ptr<Command> makeBackupsCommand()
{
    return std::make_unique<BackupsCommand>();
}

} // namespace vigil
