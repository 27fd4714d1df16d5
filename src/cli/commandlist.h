// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"

#include <memory>
#include <vector>

namespace vigil {

/// Every command, in the order of the help.
std::vector<std::unique_ptr<Command>> makeCommands();
std::vector<CommandSpec> specsOf(const std::vector<std::unique_ptr<Command>>& commands);

} // namespace vigil
