// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/pdffile.h"

#include "print/printtext.h"

#include <QFileDevice>
#include <QPageSize>
#include <QPdfWriter>

namespace vigil {

namespace {

constexpr int resolution = 1200;

} // namespace

void prepareA4(QPdfWriter& writer, const QString& title)
{
    writer.setCreator(QStringLiteral("Vigil"));
    writer.setTitle(printableText(title).simplified());
    writer.setResolution(resolution);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF());
}

Result<void> writeWhole(const QByteArray& pdf, QIODevice& device)
{
    if (device.write(pdf) != pdf.size())
        return Error{"write-failed", device.errorString()};
    if (auto* const file = qobject_cast<QFileDevice*>(&device); file != nullptr && !file->flush())
        return Error{"write-failed", device.errorString()};
    return {};
}

} // namespace vigil
