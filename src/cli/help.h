// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"

#include <memory>
#include <vector>

namespace vigil {

QString versionText();
QString helpText(const std::vector<CommandSpec>& specs);
QString helpText(const CommandSpec& spec);
QJsonObject helpJson(const std::vector<CommandSpec>& specs);
QJsonObject helpJson(const CommandSpec& spec);

/// `help` and `help COMMAND`.
std::unique_ptr<Command> makeHelpCommand();

} // namespace vigil
