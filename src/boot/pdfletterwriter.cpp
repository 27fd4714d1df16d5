// SPDX-License-Identifier: GPL-3.0-or-later
#include "boot/pdfletterwriter.h"

#include "domain/lettertemplate.h"
#include "print/letterpdf.h"

#include <QTimeZone>

namespace vigil {

namespace {

QString placeAndDate(const FinishedLetter& letter)
{
    const QString date = dateInWords(PartialDate::day(letter.date), letter.language);
    return letter.city.isEmpty() ? date : letter.city + QStringLiteral(", ") + date;
}

} // namespace

Result<void> PdfLetterWriter::writePdf(const FinishedLetter& letter, QIODevice& device)
{
    PrintedLetter printed;
    printed.sender = letter.sender;
    printed.placeAndDate = placeAndDate(letter);
    printed.addressee = letter.addressee;
    printed.subject = letter.subject;
    printed.body = letter.body;
    printed.signature = letter.signature;
    printed.language = letter.language;
    printed.title = letter.reference + QStringLiteral(": ") + letter.subject;
    // Noon of the letter's day, not the wall clock: the same letter gives the same file.
    printed.created = QDateTime(letter.date, QTime(12, 0), QTimeZone::utc());
    return writeLetterPdf(printed, device);
}

} // namespace vigil
