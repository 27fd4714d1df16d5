// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/letterwriter.h"
#include "app/recoverysheetwriter.h"

#include <functional>

namespace vigil {

/// For windows whose letters and sheets nobody reads.
class NoPaper final : public LetterWriter
{
public:
    Result<void> writePdf(const FinishedLetter&, QIODevice&) override
    {
        if (beforeEach)
            beforeEach();
        return {};
    }
    std::function<void()> beforeEach; ///< on the worker; set it before that begins
};

class NoSheets final : public RecoverySheetWriter
{
public:
    Result<void> writePdf(const RecoverySheet&, QIODevice&) override { return {}; }
};

} // namespace vigil
