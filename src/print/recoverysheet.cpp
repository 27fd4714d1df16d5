// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/recoverysheet.h"

#include "print/canvas.h"
#include "print/letterfont.h"
#include "print/paper.h"
#include "print/pdffile.h"
#include "print/printtext.h"
#include "print/qrcode.h"
#include "print/sheetpage.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>

namespace vigil {

namespace {

constexpr double lowestText = paper::height - 12;

QString textOf(const PrintedSection& section)
{
    return section.heading + section.paragraphs.join(QLatin1Char(' '));
}

QString allText(const PrintedRecoverySheet& sheet)
{
    QString text = sheet.heading + sheet.warning + sheet.codeHeading + sheet.qrCaption + textOf(sheet.use) +
                   sheet.blanks.join(QLatin1Char(' '));
    for (const auto* sections : {&sheet.facts, &sheet.rules})
        for (const PrintedSection& section : *sections)
            text += textOf(section);
    return text;
}

Result<QByteArray> renderSheet(const PrintedRecoverySheet& sheet)
{
    VIGIL_TRY_GET(code, QrCode::of(sheet.code));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    prepareA4(writer, sheet.title);

    const Canvas canvas(writer, Qt::LeftToRight);
    QPainter painter(&writer);
    SheetPage page(canvas, painter);
    page.addHeading(sheet.heading);
    page.addFacts(sheet.facts);
    page.addWarning(sheet.warning);
    page.addCode(sheet.codeHeading, sheet.code);
    page.addQrCode(code, sheet.qrCaption, sheet.use);
    for (const PrintedSection& rule : sheet.rules)
        page.addSection(rule);
    page.addBlanks(sheet.blanks);
    painter.end();
    if (page.bottom() > lowestText)
        return Error{"sheet-too-long", {}};
    stampCreation(bytes, sheet.created);
    return bytes;
}

} // namespace

Result<void> writeRecoverySheetPdf(const PrintedRecoverySheet& sheet, QIODevice& device)
{
    if (const auto family = missingFamily(allText(sheet)))
        return Error{"missing-font", *family};
    VIGIL_TRY_GET(bytes, renderSheet(sheet));
    return writeWhole(bytes, device);
}

} // namespace vigil
