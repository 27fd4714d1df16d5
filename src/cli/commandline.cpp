// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandline.h"

#include "cli/clitext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vigil {

namespace {

const OptionSpec* findOption(const std::vector<OptionSpec>& options, const QString& name)
{
    const auto found = std::ranges::find(options, name, &OptionSpec::name);
    return found == options.end() ? nullptr : &*found;
}

} // namespace

QString Arguments::value(const QString& option) const
{
    const QStringList all = m_options.value(option);
    return all.isEmpty() ? QString() : all.constLast();
}

Result<int> Arguments::number(const QString& option, int minimum, int fallback) const
{
    if (!has(option))
        return fallback;
    bool isNumber = false;
    const int number = value(option).toInt(&isNumber);
    if (!isNumber || number < minimum)
        return usageError("bad-option-value", "--"_L1 + option + '='_L1 + value(option));
    return number;
}

const std::vector<OptionSpec>& globalOptions()
{
    static const std::vector<OptionSpec> options = {
        {u"campaign"_s, u"FILE"_s, CliText::tr("the campaign file; else $VIGIL_CAMPAIGN, else the default campaign")},
        {u"passphrase-file"_s, u"FILE"_s, CliText::tr("read the passphrase from a file, or from '-', standard input")},
        {u"json"_s, {}, CliText::tr("answer with one JSON document")},
        {u"now"_s, u"TIME"_s, CliText::tr("take this ISO 8601 time as the present; without an offset it is UTC")},
        {u"as"_s, u"NAME"_s, CliText::tr("who changes things; else $VIGIL_AUTHOR, else the campaign's author")},
        {u"log"_s, u"FILE"_s, CliText::tr("keep a log of the work in this file, without names")},
        {u"help"_s, {}, CliText::tr("how to use the program, or the command")},
        {u"version"_s, {}, CliText::tr("the program's version")}};
    return options;
}

/// Two passes: split into options and words by the options of all commands (so that they may stand before the command),
/// then hold them against the command that was named.
class CommandLineReader final
{
public:
    explicit CommandLineReader(const std::vector<CommandSpec>& specs) : m_specs(specs) {}

    void read(const QStringList& arguments)
    {
        for (m_position = 0; m_position < arguments.size(); ++m_position) {
            const QString& argument = arguments.at(m_position);
            if (m_optionsEnded || argument.size() < 2 || !argument.startsWith('-'_L1))
                m_line.arguments.m_positional << argument;
            else if (argument == "--"_L1)
                m_optionsEnded = true;
            else
                readOption(arguments, argument);
        }
        findCommand();
    }

    Result<CommandLine> checked()
    {
        if (m_error)
            return *m_error;
        if (isHelpOrVersion())
            return m_line;
        if (m_line.command < 0) {
            if (m_line.arguments.m_positional.isEmpty())
                return usageError("no-command", {});
            return usageError("unknown-command", m_line.arguments.m_positional.constFirst());
        }
        VIGIL_TRY(checkOptions(m_specs[static_cast<std::size_t>(m_line.command)]));
        VIGIL_TRY(checkWords(m_specs[static_cast<std::size_t>(m_line.command)]));
        return m_line;
    }

    const CommandLine& line() const { return m_line; }

private:
    bool isHelpOrVersion() const { return m_line.arguments.has(u"help"_s) || m_line.arguments.has(u"version"_s); }

    const OptionSpec* known(const QString& name) const
    {
        if (const OptionSpec* option = findOption(globalOptions(), name))
            return option;
        for (const CommandSpec& spec : m_specs)
            if (const OptionSpec* option = findOption(spec.options, name))
                return option;
        return nullptr;
    }

    void readOption(const QStringList& arguments, const QString& argument)
    {
        const qsizetype equals = argument.indexOf('='_L1);
        const QString written = equals < 0 ? argument : argument.left(equals);
        const QString name = written == "-h"_L1 ? u"help"_s : written.mid(2);
        const OptionSpec* option = written == "-h"_L1 || written.startsWith("--"_L1) ? known(name) : nullptr;
        if (!option)
            return fail("unknown-option", written);
        if (option->value.isEmpty()) {
            if (equals >= 0)
                return fail("unexpected-value", written);
            m_line.arguments.m_options[name] = {};
            return;
        }
        if (equals < 0 && m_position + 1 >= arguments.size())
            return fail("missing-value", written);
        m_line.arguments.m_options[name] << (equals < 0 ? arguments.at(++m_position) : argument.mid(equals + 1));
    }

    void findCommand()
    {
        QStringList& words = m_line.arguments.m_positional;
        for (const int length : {2, 1}) {
            if (words.size() < length)
                continue;
            const QString name = words.first(length).join(' '_L1);
            const auto found = std::ranges::find(m_specs, name, &CommandSpec::name);
            if (found == m_specs.end())
                continue;
            m_line.command = static_cast<int>(found - m_specs.begin());
            words = words.mid(length);
            return;
        }
    }

    Result<void> checkOptions(const CommandSpec& spec) const
    {
        const auto& given = m_line.arguments.m_options;
        for (auto it = given.cbegin(); it != given.cend(); ++it) {
            const OptionSpec* own = findOption(spec.options, it.key());
            const OptionSpec* option = own ? own : findOption(globalOptions(), it.key());
            if (!option)
                return usageError("option-not-here", "--"_L1 + it.key(), spec.name);
            if (it->size() > 1 && !option->repeatable)
                return usageError("option-repeated", "--"_L1 + it.key());
        }
        for (const OptionSpec& option : spec.options)
            if (option.required && !given.contains(option.name))
                return usageError("missing-option", "--"_L1 + option.name, spec.name);
        return {};
    }

    Result<void> checkWords(const CommandSpec& spec) const
    {
        const QStringList& words = m_line.arguments.m_positional;
        if (words.size() < spec.minArguments)
            return usageError("missing-argument", spec.arguments, spec.name);
        if (spec.maxArguments >= 0 && words.size() > spec.maxArguments)
            return usageError("too-many-arguments", words.at(spec.maxArguments), spec.name);
        return {};
    }

    void fail(Code code, const QString& detail)
    {
        if (!m_error)
            m_error = usageError(code, detail);
    }

    const std::vector<CommandSpec>& m_specs;
    qsizetype m_position = 0;
    bool m_optionsEnded = false;
    CommandLine m_line;
    std::optional<Error> m_error;
};

Result<CommandLine> readCommandLine(const QStringList& arguments, const std::vector<CommandSpec>& specs)
{
    CommandLineReader reader(specs);
    reader.read(arguments);
    return reader.checked();
}

CommandLine glanceAtCommandLine(const QStringList& arguments, const std::vector<CommandSpec>& specs)
{
    CommandLineReader reader(specs);
    reader.read(arguments);
    return reader.line();
}

} // namespace vigil
