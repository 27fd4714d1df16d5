// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/letterpdf.h"

#include "print/canvas.h"
#include "print/letterfont.h"
#include "print/letterhead.h"
#include "print/lettertext.h"
#include "print/pdffile.h"
#include "print/printtext.h"

#include <QBuffer>
#include <QLocale>
#include <QPainter>
#include <QPdfWriter>

namespace vigil {

namespace {

QString allText(const PrintedLetter& letter)
{
    return letter.sender.join(QLatin1Char('\n')) + letter.placeAndDate + letter.addressee.join(QLatin1Char('\n')) +
           letter.subject + letter.body + letter.signature;
}

Result<QByteArray> renderLetter(const PrintedLetter& letter)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    prepareA4(writer, letter.title);

    const Canvas canvas(writer, QLocale(letter.language).textDirection());
    const LetterHead head(letter, canvas);
    VIGIL_TRY(head.check());
    const LetterText text(letter, canvas);

    QPainter painter(&writer);
    head.draw(painter);
    text.draw(painter);
    painter.end();
    stampCreation(bytes, letter.created);
    return bytes;
}

} // namespace

Result<void> writeLetterPdf(const PrintedLetter& letter, QIODevice& device)
{
    if (const auto family = missingFamily(allText(letter)))
        return Error{"missing-font", *family};
    VIGIL_TRY_GET(bytes, renderLetter(letter));
    return writeWhole(bytes, device);
}

} // namespace vigil
