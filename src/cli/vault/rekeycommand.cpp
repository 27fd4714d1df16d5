// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/campaign.h"
#include "app/recoverysheet.h"
#include "app/rekeying.h"
#include "cli/clitext.h"
#include "cli/jsonvalues.h"
#include "cli/passphraseinput.h"
#include "cli/texttable.h"
#include "cli/vault/sheetfile.h"
#include "cli/vault/vaultcommands.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace vigil {

namespace {

using OptionalPassphrase = std::optional<Passphrase>;

/// Title and zone for the sheet, read before the file is written anew.
Result<RecoverySheetFacts> factsFor(const Invocation& call, const OptionalPassphrase& passphrase)
{
    VIGIL_TRY_GET(campaign, Campaign::open(call.campaignFile, passphrase, call.workplace));
    VIGIL_TRY_GET(info, campaign->info());
    RecoverySheetFacts facts{
        .file = call.campaignFile, .campaignTitle = info.title, .created = campaign->now(), .zone = campaign->zone()};
    VIGIL_TRY(campaign->close());
    return facts;
}

class RekeyCommand final : public Command
{
public:
    CommandSpec spec() const override
    {
        return {.name = u"rekey"_s,
                .summary = CliText::tr("Write the campaign anew under a new key; encrypt one that was not"),
                .options = {{u"recovery-sheet"_s, u"F.pdf"_s, CliText::tr("print a new recovery sheet")},
                            {u"new-passphrase-file"_s, u"FILE"_s, CliText::tr("take another passphrase at once")},
                            {u"weak-ok"_s, {}, CliText::tr("take one that is easy to guess")},
                            {u"no-passphrase"_s, {}, CliText::tr("leave the file unencrypted")}},
                .opensCampaign = false};
    }

    Result<Outcome> run(const Invocation& call) const override
    {
        VIGIL_TRY_GET(isEncrypted, needsPassphrase(call.campaignFile));
        OptionalPassphrase present;
        if (isEncrypted) {
            VIGIL_TRY_GET(given, presentPassphraseOf(call.context, call.arguments, call.campaignFile));
            present = given;
        }
        VIGIL_TRY_GET(facts, factsFor(call, present));
        VIGIL_TRY_GET(wanted, passphraseFromNowOn(call, present));
        RecoveryPrinter print;
        const QString out = call.arguments.value(u"recovery-sheet"_s);
        if (!out.isEmpty() && wanted)
            print = [&](const RecoveryKey& key) { return writeSheetFile(call, out, key, facts); };
        VIGIL_TRY_GET(done, rekeyCampaign(call.campaignFile, present, wanted, print));
        Findings findings;
        if (done.hadRecoverySheet)
            findings.push_back({Severity::Note, {}, "recovery-sheet-void", {}});
        if (done.backupsWithOldKey > 0)
            findings.push_back({Severity::Note, {}, "old-key-in-backups", QString::number(done.backupsWithOldKey)});
        return Outcome{
            .result = {{u"file"_s, call.campaignFile},
                       {u"encrypted"_s, wanted.has_value()},
                       {u"recoverySheet"_s, print ? QJsonValue(QFileInfo(out).absoluteFilePath()) : QJsonValue()},
                       {u"backupsWithOldKey"_s, done.backupsWithOldKey},
                       {u"findings"_s, vigil::jsonOf(findings)}}};
    }

    QString text(const QJsonObject& result) const override
    {
        return CliText::tr("%1 has a new key.").arg(cellText(result.value("file"_L1)));
    }

private:
    /// The present one, unless another is asked for; an unencrypted campaign gets one unless the person insists.
    static Result<OptionalPassphrase> passphraseFromNowOn(const Invocation& call, const OptionalPassphrase& present)
    {
        const Arguments& given = call.arguments;
        if (given.has(u"no-passphrase"_s))
            return OptionalPassphrase();
        if (present && !given.has(u"new-passphrase-file"_s))
            return present;
        VIGIL_TRY_GET(wanted, newPassphraseOf(call.context, given, u"new-passphrase-file"_s));
        return OptionalPassphrase(wanted);
    }
};

} // namespace

std::unique_ptr<Command> makeRekeyCommand()
{
    return std::make_unique<RekeyCommand>();
}

} // namespace vigil
