// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"

#include <memory>

namespace vigil {

// Records of every kind, by the one field table.
std::unique_ptr<Command> makeAddCommand();
std::unique_ptr<Command> makeSetCommand();
std::unique_ptr<Command> makeRestoreValueCommand();
std::unique_ptr<Command> makeDeleteCommand();
std::unique_ptr<Command> makeTrashCommand();
std::unique_ptr<Command> makePutBackCommand();
std::unique_ptr<Command> makePurgeCommand();
std::unique_ptr<Command> makeFieldsCommand();
std::unique_ptr<Command> makeShowCommand();
std::unique_ptr<Command> makeSearchCommand();

} // namespace vigil
