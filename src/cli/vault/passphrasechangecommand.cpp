// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backupservice.h"
#include "app/campaign.h"
#include "app/keyservice.h"
#include "cli/clitext.h"
#include "cli/jsonvalues.h"
#include "cli/passphraseinput.h"
#include "cli/texttable.h"
#include "cli/vault/vaultcommands.h"

using namespace Qt::StringLiterals;

namespace vigil {

namespace {

/// Opens the campaign itself: it needs the passphrase, not only what it opens.
class PassphraseChangeCommand final : public Command
{
public:
    CommandSpec spec() const override
    {
        return {.name = u"passphrase change"_s,
                .summary = CliText::tr("Let another passphrase open the campaign"),
                .options = {{u"new-passphrase-file"_s, u"FILE"_s, CliText::tr("read the new passphrase from a file")},
                            {u"weak-ok"_s, {}, CliText::tr("take one that is easy to guess")}},
                .opensCampaign = false};
    }

    Result<Outcome> run(const Invocation& call) const override
    {
        VIGIL_TRY_GET(isEncrypted, needsPassphrase(call.campaignFile));
        if (!isEncrypted)
            return Error{"not-encrypted", call.campaignFile};
        VIGIL_TRY_GET(present, presentPassphraseOf(call.context, call.arguments, call.campaignFile));
        VIGIL_TRY_GET(campaign, Campaign::open(call.campaignFile, present, call.workplace));
        VIGIL_TRY_GET(wanted, newPassphraseOf(call.context, call.arguments, u"new-passphrase-file"_s));
        VIGIL_TRY(campaign->keys().changePassphrase(present, wanted));
        const auto backups = campaign->backups().folder().list().size();
        Findings findings;
        if (backups > 0)
            findings.push_back({Severity::Note, {}, "old-passphrase-in-backups", QString::number(backups)});
        VIGIL_TRY(campaign->close());
        return Outcome{.result = {{u"file"_s, call.campaignFile}, {u"findings"_s, vigil::jsonOf(findings)}}};
    }

    QString text(const QJsonObject& result) const override
    {
        return CliText::tr("The passphrase of %1 was changed.").arg(cellText(result.value("file"_L1)));
    }
};

} // namespace

std::unique_ptr<Command> makePassphraseChangeCommand()
{
    return std::make_unique<PassphraseChangeCommand>();
}

} // namespace vigil
