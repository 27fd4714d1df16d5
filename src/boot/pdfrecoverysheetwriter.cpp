// SPDX-License-Identifier: GPL-3.0-or-later
#include "boot/pdfrecoverysheetwriter.h"

#include "print/recoverysheet.h"

namespace vigil {

namespace {

PrintedSection printed(const SheetSection& section)
{
    return {.heading = section.heading, .paragraphs = section.paragraphs};
}

std::vector<PrintedSection> printed(const std::vector<SheetSection>& sections)
{
    std::vector<PrintedSection> all;
    all.reserve(sections.size());
    for (const SheetSection& section : sections)
        all.push_back(printed(section));
    return all;
}

} // namespace

Result<void> PdfRecoverySheetWriter::writePdf(const RecoverySheet& sheet, QIODevice& device)
{
    return writeRecoverySheetPdf({.code = sheet.code,
                                  .heading = sheet.heading,
                                  .facts = printed(sheet.facts),
                                  .warning = sheet.warning,
                                  .codeHeading = sheet.codeHeading,
                                  .qrCaption = sheet.qrCaption,
                                  .use = printed(sheet.use),
                                  .rules = printed(sheet.rules),
                                  .blanks = sheet.blanks,
                                  .title = sheet.title,
                                  .created = sheet.created},
                                 device);
}

} // namespace vigil
