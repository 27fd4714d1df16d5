// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/recoverysheetwriter.h"
#include "base/result.h"

#include <QByteArray>

namespace vigil {

class RecoveryKey;

struct RecoverySheetFacts
{
    QString file;          ///< of the campaign; its folder is not printed
    QString campaignTitle; ///< may be empty
    QDateTime created;
    QByteArray zone; ///< IANA: the campaign's, for the time on the sheet
};

/// The whole sheet for a key that the campaign's vault has taken.
RecoverySheet makeRecoverySheet(const RecoveryKey& key, const RecoverySheetFacts& facts);

/// Writes it as a new private PDF file, never over another. Errors "file-exists", "folder-not-writable", "disk-full",
/// "missing-font".
Result<void> writeRecoverySheet(const QString& file, const RecoveryKey& key, const RecoverySheetFacts& facts,
                                RecoverySheetWriter& writer);

} // namespace vigil
