// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdfreader.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QXmlStreamReader>

namespace vigil {

namespace {

double millimetres(QStringView points)
{
    return points.toDouble() * 25.4 / 72;
}

} // namespace

PdfReader::PdfReader(const QByteArray& pdf)
{
    QFile file(m_folder.filePath(QStringLiteral("letter.pdf")));
    if (file.open(QIODevice::WriteOnly))
        file.write(pdf);
}

QString PdfReader::ask(const QString& program, QStringList arguments) const
{
    arguments.append(m_folder.filePath(QStringLiteral("letter.pdf")));
    if (program == QLatin1String("pdftotext"))
        arguments.append(QStringLiteral("-"));
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished() || process.exitCode() != 0)
        qWarning("%s failed: %s", qPrintable(program), process.readAllStandardError().constData());
    return QString::fromUtf8(process.readAllStandardOutput());
}

QString PdfReader::info() const
{
    return ask(QStringLiteral("pdfinfo"), {});
}

QStringList PdfReader::fontRows() const
{
    return ask(QStringLiteral("pdffonts"), {}).split(QLatin1Char('\n'), Qt::SkipEmptyParts).mid(2);
}

QString PdfReader::text(int page) const
{
    const QString number = QString::number(page);
    return ask(QStringLiteral("pdftotext"), {QStringLiteral("-f"), number, QStringLiteral("-l"), number});
}

QStringList PdfReader::lines(int page) const
{
    return text(page).remove(QLatin1Char('\f')).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
}

int PdfReader::pageCount() const
{
    static const QRegularExpression pages(QStringLiteral("Pages:\\s+(\\d+)"));
    return pages.match(info()).captured(1).toInt();
}

std::vector<PdfWord> PdfReader::words() const
{
    QXmlStreamReader xml(ask(QStringLiteral("pdftotext"), {QStringLiteral("-bbox")}));
    std::vector<PdfWord> words;
    int page = 0;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QLatin1String("page"))
            ++page;
        if (xml.name() != QLatin1String("word"))
            continue;
        const auto box = xml.attributes();
        const QPointF from(millimetres(box.value(QLatin1String("xMin"))),
                           millimetres(box.value(QLatin1String("yMin"))));
        const QPointF to(millimetres(box.value(QLatin1String("xMax"))), millimetres(box.value(QLatin1String("yMax"))));
        words.push_back({xml.readElementText(), QRectF(from, to), page});
    }
    return words;
}

} // namespace vigil
