// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandlist.h"

#include "cli/attachments/attachmentcommands.h"
#include "cli/campaign/campaigncommands.h"
#include "cli/casework/caseworkcommands.h"
#include "cli/help.h"
#include "cli/letters/lettercommands.h"
#include "cli/mail/mailcommands.h"
#include "cli/records/recordcommands.h"
#include "cli/vault/vaultcommands.h"

namespace vigil {

std::vector<std::unique_ptr<Command>> makeCommands()
{
    using Maker = std::unique_ptr<Command> (*)();
    static constexpr Maker makers[] = {
        makeCreateCommand,
        makeInfoCommand,
        makeCheckCommand,
        makeLogArrestCommand,
        makePeopleCommand,
        makeCasesCommand,
        makeConfirmReleaseCommand,
        makeTodayCommand,
        makeReleasesCommand,
        makeTermCommand,
        makeProfilesCommand,
        makeSearchCommand,
        makeShowCommand,
        makeAddCommand,
        makeSetCommand,
        makeDeleteCommand,
        makeFieldsCommand,
        makeContactsCommand,
        makeTemplatesCommand,
        makeDraftCommand,
        makeLettersCommand,
        makeLetterCommand,
        makeApproveCommand,
        makeExportCommand,
        makeAccountSetCommand,
        makeAccountListCommand,
        makeSendCommand,
        makeOutboxCommand,
        makeOutboxResolveCommand,
        makeUndoCommand,
        makeHistoryCommand,
        makeBackupCommand,
        makeBackupsCommand,
        makeRestoreCommand,
        makePassphraseChangeCommand,
        makeRecoverySheetCommand,
        makeRekeyCommand,
        makeExportDataCommand,
        makeRestoreValueCommand,
        makeTrashCommand,
        makeRedoCommand,
        makePutBackCommand,
        makePurgeCommand,
        makeAttachCommand,
        makeAttachmentsCommand,
        makeAttachmentSaveCommand,
        makeHelpCommand,
    };
    std::vector<std::unique_ptr<Command>> commands;
    for (const Maker make : makers)
        commands.push_back(make());
    return commands;
}

std::vector<CommandSpec> specsOf(const std::vector<std::unique_ptr<Command>>& commands)
{
    std::vector<CommandSpec> specs;
    specs.reserve(commands.size());
    for (const auto& command : commands)
        specs.push_back(command->spec());
    return specs;
}

} // namespace vigil
