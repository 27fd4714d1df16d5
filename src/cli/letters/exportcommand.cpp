// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/campaign.h"
#include "app/exportservice.h"
#include "cli/clitext.h"
#include "cli/jsonvalues.h"
#include "cli/letterjson.h"
#include "cli/letters/lettercommands.h"
#include "cli/runcli.h"
#include "cli/texttable.h"

#include <QFileInfo>
#include <QSet>
#include <QTextStream>

using namespace Qt::StringLiterals;

namespace vigil {

namespace {

Result<ExportFormat> formatNamed(const QString& typed)
{
    if (typed == "pdf"_L1)
        return ExportFormat::Pdf;
    if (typed == "eml"_L1)
        return ExportFormat::Eml;
    if (typed == "txt"_L1)
        return ExportFormat::Text;
    return usageError("bad-option-value", "--format="_L1 + typed);
}

ExportProgress progressOf(const CliContext& context)
{
    if (!context.errIsTerminal)
        return [](int, int) {};
    return [&context](int done, int total) {
        context.err << '\r' << CliText::tr("%1 of %2").arg(done).arg(total) << (done == total ? "\n" : "");
        context.err.flush();
    };
}

QJsonObject jsonOf(const ExportReport& report, const RecordJson& json)
{
    QJsonArray files;
    QSet<qint64> letters;
    for (const WrittenFile& file : report.files) {
        letters.insert(file.letter.id);
        files << QJsonObject{{u"letter"_s, file.letter.toString()}, {u"path"_s, file.path}, {u"sha256"_s, file.sha256}};
    }
    return {{u"batch"_s, report.batch},
            {u"written"_s, letters.size()},
            {u"files"_s, files},
            {u"manifest"_s, orNull(report.manifest)},
            {u"cancelled"_s, report.cancelled},
            {u"skipped"_s, json.skipped(report.skipped, u"ref"_s)}};
}

class ExportCommand final : public Command
{
public:
    CommandSpec spec() const override
    {
        return {
            .name = u"export"_s,
            .arguments = u"[LETTER…]"_s,
            .summary = CliText::tr("Write approved letters as files, with a manifest"),
            .options = {{u"format"_s, u"pdf|eml|txt"_s, CliText::tr("paper, drafts for a mail program, or text"), true},
                        {u"out"_s, u"DIR"_s, CliText::tr("the folder; no file in it is overwritten"), true}},
            .maxArguments = -1};
    }

    Result<Outcome> run(const Invocation& call) const override
    {
        VIGIL_TRY_GET(format, formatNamed(call.arguments.value(u"format"_s)));
        const RecordService& records = call.campaign->records();
        VIGIL_TRY_GET(letters, lettersNamed(records, call.arguments.positional()));
        ExportService& exports = call.campaign->exports();
        const QString folder = QFileInfo(call.arguments.value(u"out"_s)).absoluteFilePath();
        VIGIL_TRY_GET(plan, exports.plan({.format = format, .folder = folder, .letters = letters}));
        const auto writer = format == ExportFormat::Pdf ? call.context.letterWriter() : nullptr;
        const auto stop = call.context.watchInterrupts ? call.context.watchInterrupts() : std::stop_token();
        VIGIL_TRY_GET(report, writeBatch(plan, writer.get(), progressOf(call.context), stop));
        VIGIL_TRY(exports.record(report));
        const bool isWhole = report.skipped.empty() && !report.cancelled;
        return Outcome{.result = jsonOf(report, RecordJson(records)),
                       .status = isWhole ? ExitStatus::Done : ExitStatus::InPart};
    }

    QString text(const QJsonObject& result) const override
    {
        QStringList lines;
        for (const auto& file : result.value("files"_L1).toArray())
            lines << CliText::tr("%1 → %2").arg(cellText(file.toObject().value("letter"_L1)),
                                                cellText(file.toObject().value("path"_L1)));
        lines << CliText::tr("Letters written: %1.").arg(cellText(result.value("written"_L1)));
        if (result.value("cancelled"_L1).toBool())
            lines << CliText::tr("Cancelled; the rest was not written.");
        return (lines + skippedLines(result)).join('\n'_L1);
    }
};

} // namespace

std::unique_ptr<Command> makeExportCommand()
{
    return std::make_unique<ExportCommand>();
}

} // namespace vigil
