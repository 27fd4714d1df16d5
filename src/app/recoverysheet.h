// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/recoverysheetwriter.h"

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

} // namespace vigil
