// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/vault/sheetfile.h"

#include "app/newfiles.h"
#include "app/recoverysheet.h"
#include "cli/command.h"
#include "cli/runcli.h"

#include <QBuffer>
#include <QFileInfo>

namespace vigil {

Result<void> writeSheetFile(const Invocation& call, const QString& file, const RecoveryKey& key,
                            const RecoverySheetFacts& facts)
{
    const QFileInfo target(file);
    if (target.exists() || target.isSymLink())
        return Error{"file-exists", target.absoluteFilePath()};
    VIGIL_TRY_GET(folder, NewFiles::open(target.absolutePath()));
    QBuffer pdf;
    pdf.open(QIODevice::WriteOnly);
    VIGIL_TRY(call.context.recoverySheetWriter()->writePdf(makeRecoverySheet(key, facts), pdf));
    const auto added = folder.add(target.fileName(), pdf.data());
    return added ? Result<void>() : added.error();
}

} // namespace vigil
