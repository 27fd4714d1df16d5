// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/recoverysheetwriter.h"

namespace vigil {

/// Puts app's recovery sheets on paper through print. Needs a QGuiApplication.
class PdfRecoverySheetWriter final : public RecoverySheetWriter
{
public:
    Result<void> writePdf(const RecoverySheet& sheet, QIODevice& device) override;
};

} // namespace vigil
