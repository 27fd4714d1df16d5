// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/letterpdf.h"

#include "print/canvas.h"
#include "print/letterfont.h"
#include "print/letterhead.h"
#include "print/lettertext.h"
#include "print/printtext.h"

#include <QBuffer>
#include <QFileDevice>
#include <QLocale>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>

namespace vigil {

namespace {

constexpr int resolution = 1200;

QString allText(const PrintedLetter& letter)
{
    return letter.sender.join(QLatin1Char('\n')) + letter.placeAndDate + letter.addressee.join(QLatin1Char('\n')) +
           letter.subject + letter.body + letter.signature;
}

void describe(QPdfWriter& writer, const PrintedLetter& letter)
{
    writer.setCreator(QStringLiteral("Vigil"));
    writer.setTitle(printableText(letter.title).simplified());
    writer.setResolution(resolution);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF());
}

Result<QByteArray> renderLetter(const PrintedLetter& letter)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    describe(writer, letter);

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

/// QPdfWriter itself does not report a full disk.
Result<void> writeAll(const QByteArray& bytes, QIODevice& device)
{
    if (device.write(bytes) != bytes.size())
        return Error{"write-failed", device.errorString()};
    if (auto* const file = qobject_cast<QFileDevice*>(&device); file != nullptr && !file->flush())
        return Error{"write-failed", device.errorString()};
    return {};
}

} // namespace

Result<void> writeLetterPdf(const PrintedLetter& letter, QIODevice& device)
{
    if (const auto family = missingFamily(allText(letter)))
        return Error{"missing-font", *family};
    VIGIL_TRY_GET(bytes, renderLetter(letter));
    return writeAll(bytes, device);
}

} // namespace vigil
