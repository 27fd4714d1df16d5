// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QStringList>

class QIODevice;

namespace vigil {

/// A letter as paper has it. All lines are ready for print, in the letter's language.
struct PrintedLetter
{
    QStringList sender;    ///< name, city, country
    QString placeAndDate;  ///< "Leeds, 1 May 2012"
    QStringList addressee; ///< at most 9 lines; office, street, town, country
    QString subject;
    QString body;      ///< paragraphs separated by empty lines
    QString signature; ///< the name under the space for the hand
    QString language;  ///< ISO 639-1
    QString title;     ///< PDF metadata
    QDateTime created; ///< PDF metadata
};

/// Writes one letter as A4 PDF: address block in the window of DIN 5008 form B (20 mm from the left, 45 mm from the
/// top, 85 × 45 mm), fonts embedded. Needs a QGuiApplication. Errors: "missing-font" (detail: the family),
/// "write-failed" (detail: the device's words), "address-too-long" when the block does not fit its window.
Result<void> writeLetterPdf(const PrintedLetter& letter, QIODevice& device);

} // namespace vigil
