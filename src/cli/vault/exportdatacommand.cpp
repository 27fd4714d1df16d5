// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backupservice.h"
#include "app/campaign.h"
#include "cli/clitext.h"
#include "cli/jsonvalues.h"
#include "cli/texttable.h"
#include "cli/vault/vaultcommands.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace vigil {

namespace {

class ExportDataCommand final : public Command
{
public:
    CommandSpec spec() const override
    {
        return {.name = u"export-data"_s,
                .summary = CliText::tr("Write the whole campaign in a form that other programs read, NOT encrypted"),
                .options = {{u"format"_s, u"sqlite"_s, CliText::tr("a plain SQLite file"), true},
                            {u"out"_s, u"F"_s, CliText::tr("where it goes; never over a file"), true}}};
    }

    Result<Outcome> run(const Invocation& call) const override
    {
        const QString format = call.arguments.value(u"format"_s);
        if (format != "sqlite"_L1)
            return usageError("bad-option-value", "--format="_L1 + format);
        const QString out = QFileInfo(call.arguments.value(u"out"_s)).absoluteFilePath();
        VIGIL_TRY(call.campaign->backups().writePlainCopy(out));
        const Findings findings{{Severity::Warning, {}, "plain-copy", out}};
        return Outcome{.result = {{u"file"_s, out},
                                  {u"bytes"_s, QFileInfo(out).size()},
                                  {u"omitted"_s, QJsonArray()},
                                  {u"findings"_s, vigil::jsonOf(findings)}}};
    }

    QString text(const QJsonObject& result) const override
    {
        return CliText::tr("Wrote %1.").arg(cellText(result.value("file"_L1)));
    }
};

} // namespace

std::unique_ptr<Command> makeExportDataCommand()
{
    return std::make_unique<ExportDataCommand>();
}

} // namespace vigil
