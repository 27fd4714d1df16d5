// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/runcli.h"

#include "app/campaign.h"
#include "app/messages.h"
#include "base/logging.h"
#include "cli/clitext.h"
#include "cli/commandlist.h"
#include "cli/help.h"
#include "cli/jsonvalues.h"
#include "cli/passphraseinput.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTextStream>

using namespace Qt::StringLiterals;

namespace vigil {

namespace {

Result<QDateTime> timeOf(const QString& text)
{
    static const QRegularExpression form(
        u"^\\d{4}-\\d\\d-\\d\\d(T\\d\\d:\\d\\d(:\\d\\d(\\.\\d{1,3})?)?(Z|[+-]\\d\\d:\\d\\d)?)?$"_s);
    const auto match = form.match(text);
    QString whole = text;
    if (match.captured(1).isEmpty())
        whole += "T00:00:00"_L1;
    if (match.captured(4).isEmpty())
        whole += 'Z'_L1;
    const auto time = QDateTime::fromString(whole, Qt::ISODateWithMs);
    if (!match.hasMatch() || !time.isValid())
        return usageError("bad-now", text);
    return time.toUTC();
}

QString campaignFile(const CliContext& context, const Arguments& arguments)
{
    QString file = arguments.value(u"campaign"_s);
    if (file.isEmpty())
        file = context.environment(u"VIGIL_CAMPAIGN"_s);
    if (file.isEmpty())
        file = defaultCampaignFile();
    return QFileInfo(file).absoluteFilePath();
}

QString author(const CliContext& context, const Arguments& arguments)
{
    return arguments.has(u"as"_s) ? arguments.value(u"as"_s) : context.environment(u"VIGIL_AUTHOR"_s);
}

/// Prints what a command gave, for a program or for a person.
class Printer final
{
public:
    Printer(const CliContext& context, bool json) : m_context(context), m_json(json) {}

    ExitStatus failure(const Error& error, ExitStatus status)
    {
        if (m_json)
            print(QJsonObject{{u"ok"_s, false}, {u"error"_s, jsonOf(error)}});
        else
            explain(error);
        return status;
    }

    /// On the side, whatever the answer: what a person should know of the file, or of its closing.
    void remark(const Error& error) { explain(error); }
    void remark(const Findings& findings) { explain(jsonOf(findings)); }

    ExitStatus success(const Command& command, const Outcome& outcome)
    {
        if (m_json) {
            QJsonObject document{{u"ok"_s, !outcome.error.has_value()}, {u"result"_s, outcome.result}};
            if (outcome.error)
                document.insert("error"_L1, jsonOf(*outcome.error));
            print(document);
            return outcome.status;
        }
        write(command.text(outcome.result));
        explain(outcome.result.value("findings"_L1).toArray());
        if (outcome.error)
            explain(*outcome.error);
        return outcome.status;
    }

    /// Help and version: `text` for people, `result` for programs.
    ExitStatus information(const QString& text, const QJsonObject& result)
    {
        if (m_json)
            print(QJsonObject{{u"ok"_s, true}, {u"result"_s, result}});
        else
            write(text);
        return ExitStatus::Done;
    }

private:
    void print(const QJsonObject& document)
    {
        m_context.out << QString::fromUtf8(QJsonDocument(document).toJson(QJsonDocument::Indented));
    }

    void write(const QString& text)
    {
        if (!text.isEmpty())
            m_context.out << text << (text.endsWith('\n'_L1) ? "" : "\n");
        m_context.out.flush();
    }

    void explain(const Error& error)
    {
        m_context.err << "vigil-cli: " << sentenceFor(error) << '\n';
        if (!isUsageError(error))
            explain(jsonOf(error.findings));
    }

    void explain(const QJsonArray& findings)
    {
        for (const auto& value : findings) {
            const QJsonObject finding = value.toObject();
            const QString field = finding.value("field"_L1).toString();
            m_context.err << "  " << finding.value("severity"_L1).toString() << ": ";
            if (!field.isEmpty())
                m_context.err << field << ": ";
            m_context.err << visibleLines(finding.value("message"_L1).toString()) << '\n';
        }
    }

    const CliContext& m_context;
    bool m_json;
};

Result<std::unique_ptr<Campaign>> openCampaign(const CliContext& context, const Arguments& arguments,
                                               const QString& file, const Workplace& workplace)
{
    VIGIL_TRY_GET(passphrase, passphraseOf(context, arguments));
    auto campaign = Campaign::open(file, passphrase, workplace);
    if (!campaign && campaign.error().code == Code("passphrase-needed")) {
        VIGIL_TRY_GET(typed, askPassphraseOf(context, file));
        campaign = Campaign::open(file, typed, workplace);
    }
    if (campaign && context.transport)
        (*campaign)->mail().setTransportMaker(context.transport);
    return campaign;
}

ExitStatus runCommand(const CliContext& context, const Command& command, const Arguments& arguments, Printer& printer)
{
    std::optional<FixedClock> fixed;
    if (arguments.has(u"now"_s)) {
        const auto time = timeOf(arguments.value(u"now"_s));
        if (!time)
            return printer.failure(time.error(), ExitStatus::Usage);
        fixed.emplace(*time);
    }
    const Workplace workplace{
        .clock = fixed ? *fixed : context.clock, .author = author(context, arguments), .device = context.device};
    const QString file = campaignFile(context, arguments);
    std::unique_ptr<Campaign> campaign;
    if (command.spec().opensCampaign) {
        auto opened = openCampaign(context, arguments, file, workplace);
        if (!opened)
            return printer.failure(opened.error(), ExitStatus::NoCampaign);
        campaign = std::move(*opened);
        printer.remark(campaign->notices());
    }
    qCInfo(logCli) << "command" << command.spec().name.toLatin1().constData();
    auto outcome = command.run({context, arguments, workplace, file, campaign.get()});
    if (campaign && !outcome)
        outcome = campaign->explained(outcome.error());
    const auto closed = campaign ? campaign->close() : Result<void>();
    const auto status =
        outcome ? printer.success(command, *outcome) : printer.failure(outcome.error(), statusOf(outcome.error()));
    if (!closed)
        printer.remark(closed.error());
    return status;
}

/// A result that nobody got must not look like success.
int finished(const CliContext& context, ExitStatus status)
{
    context.out.flush();
    if (context.out.status() == QTextStream::WriteFailed && status == ExitStatus::Done) {
        context.err << CliText::tr("vigil-cli: The work is done, but the answer could not be written.") << '\n';
        status = ExitStatus::InPart;
    }
    context.err.flush();
    qCInfo(logCli) << "ended with status" << static_cast<int>(status);
    return static_cast<int>(status);
}

ExitStatus dispatch(const CliContext& context)
{
    const auto commands = makeCommands();
    const auto specs = specsOf(commands);
    const auto line = readCommandLine(context.arguments, specs);
    const CommandLine glance = glanceAtCommandLine(context.arguments, specs);
    Printer printer(context, glance.arguments.has(u"json"_s));
    if (!line)
        return printer.failure(line.error(), ExitStatus::Usage);
    if (const QString log = line->arguments.value(u"log"_s); line->arguments.has(u"log"_s) && context.startLog)
        if (const auto started = context.startLog(log); !started)
            return printer.failure(started.error(), ExitStatus::Usage);
    if (line->arguments.has(u"version"_s))
        return printer.information(versionText(), {{u"version"_s, QStringLiteral(VIGIL_VERSION)}});
    if (line->arguments.has(u"help"_s)) {
        const auto* spec = line->command < 0 ? nullptr : &specs[static_cast<std::size_t>(line->command)];
        return printer.information(spec ? helpText(*spec) : helpText(specs), spec ? helpJson(*spec) : helpJson(specs));
    }
    return runCommand(context, *commands[static_cast<std::size_t>(line->command)], line->arguments, printer);
}

} // namespace

int runCli(const CliContext& context)
{
    return finished(context, dispatch(context));
}

bool makesPages(const QStringList& arguments)
{
    const auto specs = specsOf(makeCommands());
    const CommandLine line = glanceAtCommandLine(arguments, specs);
    if (line.command < 0)
        return false;
    const QString name = specs[static_cast<std::size_t>(line.command)].name;
    return name == "recovery-sheet"_L1 || (name == "rekey"_L1 && line.arguments.has(u"recovery-sheet"_s)) ||
           (name == "export"_L1 && line.arguments.value(u"format"_s) == "pdf"_L1);
}

} // namespace vigil
