// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backupservice.h"
#include "app/campaign.h"
#include "cli/clitext.h"
#include "cli/texttable.h"
#include "cli/vault/vaultcommands.h"

using namespace Qt::StringLiterals;

namespace vigil {

namespace {

class BackupCommand final : public Command
{
public:
    CommandSpec spec() const override
    {
        return {.name = u"backup"_s,
                .arguments = u"[OUT]"_s,
                .summary =
                    CliText::tr("Make a backup that was read back: to a new file, or into the campaign's own folder"),
                .maxArguments = 1};
    }

    Result<Outcome> run(const Invocation& call) const override
    {
        BackupService& backups = call.campaign->backups();
        const QStringList& words = call.arguments.positional();
        VIGIL_TRY_GET(made, words.isEmpty() ? backups.backUp() : backups.backUpTo(words.constFirst()));
        return Outcome{.result = {{u"file"_s, made.file}, {u"bytes"_s, made.bytes}}};
    }

    QString text(const QJsonObject& result) const override
    {
        return CliText::tr("The backup %1 is whole.").arg(cellText(result.value("file"_L1)));
    }
};

} // namespace

std::unique_ptr<Command> makeBackupCommand()
{
    return std::make_unique<BackupCommand>();
}

} // namespace vigil
