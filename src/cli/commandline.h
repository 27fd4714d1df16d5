// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QMap>
#include <QString>
#include <QStringList>
#include <vector>

namespace vigil {

struct OptionSpec
{
    QString name;  ///< without the hyphens
    QString value; ///< what to write for its value; empty: a switch
    QString help;
    bool required = false;
    bool repeatable = false;
};

struct CommandSpec
{
    QString name;           ///< one word or two: "outbox resolve"
    QString arguments = {}; ///< as in the usage line
    QString summary = {};
    std::vector<OptionSpec> options = {};
    int minArguments = 0;
    int maxArguments = 0; ///< −1: any number
    bool opensCampaign = true;
};

/// What stood on the command line beside the command's name.
class Arguments final
{
public:
    bool has(const QString& option) const { return m_options.contains(option); }
    QString value(const QString& option) const; ///< "" when not given
    QStringList values(const QString& option) const { return m_options.value(option); }
    const QStringList& positional() const { return m_positional; }
    /// A whole number of at least `minimum`; `fallback` when not given. Error "bad-option-value".
    Result<int> number(const QString& option, int minimum, int fallback) const;

private:
    friend class CommandLineReader;
    QMap<QString, QStringList> m_options;
    QStringList m_positional;
};

struct CommandLine
{
    Arguments arguments;
    int command = -1; ///< index in the list of specs; −1: none was named
};

/// --campaign, --json and their kin: they stand before or after any command.
const std::vector<OptionSpec>& globalOptions();

/// Reads the arguments. An option's value is the next argument, or follows '='; "--" ends options. Errors, all of
/// usage: "unknown-command", "unknown-option", "option-not-here", "missing-value", "unexpected-value",
/// "option-repeated", "missing-option", "missing-argument", "too-many-arguments".
Result<CommandLine> readCommandLine(const QStringList& arguments, const std::vector<CommandSpec>& specs);

/// The same, without complaint: whatever can be understood, to decide how to say that the rest cannot.
CommandLine glanceAtCommandLine(const QStringList& arguments, const std::vector<CommandSpec>& specs);

} // namespace vigil
