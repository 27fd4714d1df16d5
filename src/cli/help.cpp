// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/help.h"

#include "cli/clitext.h"
#include "cli/commandlist.h"

#include <QJsonArray>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace vigil {

namespace {

constexpr int nameWidth = 30;

QString written(const OptionSpec& option)
{
    return "--"_L1 + option.name + (option.value.isEmpty() ? QString() : ' '_L1 + option.value);
}

QString listed(const QString& name, const QString& help)
{
    return "  "_L1 + name.leftJustified(nameWidth) + ' '_L1 + help + '\n'_L1;
}

QString listed(const std::vector<OptionSpec>& options)
{
    QString text;
    for (const OptionSpec& option : options)
        text += listed(written(option), option.help);
    return text;
}

QString usageLine(const CommandSpec& spec)
{
    QString line = "vigil-cli "_L1 + spec.name;
    for (const OptionSpec& option : spec.options) {
        const QString dots = option.repeatable ? u"…"_s : QString();
        line += option.required ? ' '_L1 + written(option) + dots : " ["_L1 + written(option) + ']'_L1 + dots;
    }
    return spec.arguments.isEmpty() ? line : line + ' '_L1 + spec.arguments;
}

QJsonArray jsonOf(const std::vector<OptionSpec>& options)
{
    QJsonArray array;
    for (const OptionSpec& option : options)
        array << QJsonObject{{u"name"_s, option.name},
                             {u"value"_s, option.value},
                             {u"required"_s, option.required},
                             {u"repeatable"_s, option.repeatable},
                             {u"help"_s, option.help}};
    return array;
}

/// Its text needs more than its JSON: it is printed from the same specs.
class HelpCommand final : public Command
{
public:
    CommandSpec spec() const override
    {
        return {.name = u"help"_s,
                .arguments = u"[COMMAND]"_s,
                .summary = CliText::tr("How to use the program, or a command"),
                .maxArguments = 2,
                .opensCampaign = false};
    }

    Result<Outcome> run(const Invocation& call) const override
    {
        const auto specs = specsOf(makeCommands());
        const QString name = call.arguments.positional().join(' '_L1);
        if (name.isEmpty())
            return Outcome{.result = helpJson(specs)};
        const auto found = std::ranges::find(specs, name, &CommandSpec::name);
        if (found == specs.end())
            return usageError("unknown-command", name);
        return Outcome{.result = helpJson(*found)};
    }

    QString text(const QJsonObject& result) const override
    {
        const auto specs = specsOf(makeCommands());
        const auto found = std::ranges::find(specs, result.value("command"_L1).toString(), &CommandSpec::name);
        return found == specs.end() ? helpText(specs) : helpText(*found);
    }
};

} // namespace

QString versionText()
{
    return u"vigil-cli %1"_s.arg(QStringLiteral(VIGIL_VERSION));
}

QString helpText(const std::vector<CommandSpec>& specs)
{
    QString text = CliText::tr("Usage: vigil-cli [OPTIONS] COMMAND …") + "\n\n"_L1 + CliText::tr("Commands") + '\n'_L1;
    for (const CommandSpec& spec : specs)
        text += listed(spec.name, spec.summary);
    return text + '\n'_L1 + CliText::tr("Options of every command") + '\n'_L1 + listed(globalOptions());
}

QString helpText(const CommandSpec& spec)
{
    QString text = CliText::tr("Usage: %1").arg(usageLine(spec)) + "\n\n"_L1 + spec.summary + ".\n"_L1;
    if (!spec.options.empty())
        text += '\n'_L1 + listed(spec.options);
    return text + '\n'_L1 + CliText::tr("Options of every command") + '\n'_L1 + listed(globalOptions());
}

QJsonObject helpJson(const std::vector<CommandSpec>& specs)
{
    QJsonArray commands;
    for (const CommandSpec& spec : specs)
        commands << helpJson(spec);
    return {{u"commands"_s, commands}, {u"options"_s, jsonOf(globalOptions())}};
}

QJsonObject helpJson(const CommandSpec& spec)
{
    return {{u"command"_s, spec.name},
            {u"usage"_s, usageLine(spec)},
            {u"summary"_s, spec.summary},
            {u"options"_s, jsonOf(spec.options)}};
}

std::unique_ptr<Command> makeHelpCommand()
{
    return std::make_unique<HelpCommand>();
}

} // namespace vigil
