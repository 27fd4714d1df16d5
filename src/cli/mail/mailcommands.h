// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"

#include <memory>

namespace vigil {

// Accounts, the outbox and sending.
std::unique_ptr<Command> makeAccountSetCommand();
std::unique_ptr<Command> makeAccountListCommand();
std::unique_ptr<Command> makeSendCommand();
std::unique_ptr<Command> makeOutboxCommand();
std::unique_ptr<Command> makeOutboxResolveCommand();

} // namespace vigil
