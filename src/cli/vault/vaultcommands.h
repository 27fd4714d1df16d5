// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"

#include <memory>

namespace vigil {

// The campaign file as a whole: its keys, its copies, its backups.
std::unique_ptr<Command> makePassphraseChangeCommand();
std::unique_ptr<Command> makeRecoverySheetCommand();
std::unique_ptr<Command> makeRekeyCommand();
std::unique_ptr<Command> makeBackupCommand();
std::unique_ptr<Command> makeBackupsCommand();
std::unique_ptr<Command> makeRestoreCommand();
std::unique_ptr<Command> makeExportDataCommand();

} // namespace vigil
