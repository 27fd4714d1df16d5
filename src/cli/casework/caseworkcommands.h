// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"

#include <memory>

namespace vigil {

// Arrests, custody, terms and what is due.
std::unique_ptr<Command> makeLogArrestCommand();
std::unique_ptr<Command> makeConfirmReleaseCommand();
std::unique_ptr<Command> makePeopleCommand();
std::unique_ptr<Command> makeCasesCommand();
std::unique_ptr<Command> makeTodayCommand();
std::unique_ptr<Command> makeReleasesCommand();
std::unique_ptr<Command> makeTermCommand();
std::unique_ptr<Command> makeProfilesCommand();

} // namespace vigil
