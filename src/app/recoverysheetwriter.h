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

/// A heading and what stands under it, a paragraph each.
struct SheetSection
{
    QString heading;
    QStringList paragraphs;
};

/// The page that opens a campaign when its passphrase is lost: all texts ready, in the language of the screen.
struct RecoverySheet
{
    Passphrase code; ///< as `recoveryCodeText` gives it
    QString heading;
    std::vector<SheetSection> facts; ///< label and values: which campaign, which file, made when
    QString warning;
    QString codeHeading;
    QString qrCaption;
    SheetSection use;
    std::vector<SheetSection> rules;
    QStringList blanks; ///< labels of lines for the hand
    QString title;      ///< of the document; tells nothing of the code
    QDateTime created;
};

/// Puts a recovery sheet on paper. Behind this interface stands print, which app does not know.
class RecoverySheetWriter
{
public:
    virtual ~RecoverySheetWriter() = default;
    /// Errors "missing-font", "write-failed", "sheet-too-long" when the texts do not fit the page.
    virtual Result<void> writePdf(const RecoverySheet& sheet, QIODevice& device) = 0;

protected:
    RecoverySheetWriter() = default;
};

} // namespace vigil
