// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"

#include <memory>

namespace vigil {

// From a case to letters on paper.
std::unique_ptr<Command> makeContactsCommand();
std::unique_ptr<Command> makeTemplatesCommand();
std::unique_ptr<Command> makeDraftCommand();
std::unique_ptr<Command> makeLettersCommand();
std::unique_ptr<Command> makeLetterCommand();
std::unique_ptr<Command> makeApproveCommand();
std::unique_ptr<Command> makeExportCommand();

} // namespace vigil
