// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/letterwriter.h"

namespace vigil {

/// Puts app's letters on paper through print. Needs a QGuiApplication.
class PdfLetterWriter final : public LetterWriter
{
public:
    Result<void> writePdf(const FinishedLetter& letter, QIODevice& device) override;
};

} // namespace vigil
