// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/campaign.h"
#include "app/keyservice.h"
#include "app/recoverysheet.h"
#include "cli/clitext.h"
#include "cli/jsonvalues.h"
#include "cli/texttable.h"
#include "cli/vault/sheetfile.h"
#include "cli/vault/vaultcommands.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace vigil {

namespace {

class RecoverySheetCommand final : public Command
{
public:
    CommandSpec spec() const override
    {
        return {.name = u"recovery-sheet"_s,
                .summary = CliText::tr("Print a sheet that opens the campaign when the passphrase is lost"),
                .options = {{u"out"_s, u"F.pdf"_s, CliText::tr("where the sheet goes; never over a file"), true}}};
    }

    Result<Outcome> run(const Invocation& call) const override
    {
        const QString out = QFileInfo(call.arguments.value(u"out"_s)).absoluteFilePath();
        Campaign& campaign = *call.campaign;
        VIGIL_TRY_GET(info, campaign.info());
        const RecoverySheetFacts facts{
            .file = call.campaignFile, .campaignTitle = info.title, .created = campaign.now(), .zone = campaign.zone()};
        VIGIL_TRY(campaign.keys().makeRecoverySheet(
            [&](const RecoveryKey& key) { return writeSheetFile(call, out, key, facts); }));
        Findings findings;
        if (info.hasRecoverySheet)
            findings.push_back({Severity::Note, {}, "recovery-sheet-void", {}});
        return Outcome{.result = {{u"file"_s, out}, {u"findings"_s, vigil::jsonOf(findings)}}};
    }

    QString text(const QJsonObject& result) const override
    {
        return CliText::tr("Print %1, keep the paper apart from the computer, and remove the file.")
            .arg(cellText(result.value("file"_L1)));
    }
};

} // namespace

std::unique_ptr<Command> makeRecoverySheetCommand()
{
    return std::make_unique<RecoverySheetCommand>();
}

} // namespace vigil
