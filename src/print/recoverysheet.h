// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/passphrase.h"
#include "base/result.h"

#include <QDateTime>
#include <QString>
#include <QStringList>
#include <vector>

class QIODevice;

namespace vigil {

/// A heading and the paragraphs under it, or a label and what stands beside it.
struct PrintedSection
{
    QString heading;
    QStringList paragraphs;
};

/// A recovery sheet as paper has it. All texts are ready for print.
struct PrintedRecoverySheet
{
    Passphrase code; ///< blocks with hyphens between
    QString heading;
    std::vector<PrintedSection> facts; ///< label and values
    QString warning;
    QString codeHeading;
    QString qrCaption;
    PrintedSection use; ///< beside the QR code
    std::vector<PrintedSection> rules;
    QStringList blanks; ///< labels of lines for the hand
    QString title;      ///< PDF metadata; never the code
    QDateTime created;  ///< PDF metadata
};

/// Writes the one A4 page: the code in two rows of numbered blocks and as a QR code. Needs a QGuiApplication. While it
/// draws, Qt holds the code in strings, runs of glyphs and the finished file, none of which it wipes: do it in a
/// process that ends soon. Errors: "missing-font" (detail: the family), "write-failed" (detail: the device's words),
/// "sheet-too-long" when the texts do not fit.
Result<void> writeRecoverySheetPdf(const PrintedRecoverySheet& sheet, QIODevice& device);

} // namespace vigil
