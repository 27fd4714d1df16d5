// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/sheetpage.h"

#include "print/letterfont.h"
#include "print/paper.h"
#include "print/printtext.h"
#include "print/qrcode.h"

#include <QPainter>
#include <algorithm>

namespace vigil {

namespace {

// Millimetres, if not points.
constexpr double pageTop = 20;
constexpr double headingPoints = 24;
constexpr double factPoints = 10.5;
constexpr double factLabelWidth = 36;
constexpr double warningPoints = 11.5;
constexpr double sectionPoints = 11.5;
constexpr double textPoints = 10.5;
constexpr double smallPoints = 8;
/// Five of the widest letters fit a block.
constexpr double codePoints = 20;
constexpr int codeSpacingPercent = 103;

constexpr double partSpace = 6;
constexpr double headingSpace = 1.2;
constexpr double paragraphSpace = 1.4;
constexpr double frameInset = 3;
constexpr double frameLine = 0.5;
constexpr double thinLine = 0.2;

constexpr int blocksInRow = 4;
constexpr double blockGap = 3;
constexpr double blockHeight = 18;
constexpr double blockWidth = (paper::textWidth - (blocksInRow - 1) * blockGap) / blocksInRow;

constexpr double moduleSide = 1.3;
constexpr double blankPitch = 15;

constexpr QColor lineColour(0x55, 0x55, 0x55);

QString textOf(std::string_view bytes)
{
    return QString::fromLatin1(bytes.data(), static_cast<qsizetype>(bytes.size()));
}

QFont codeFont()
{
    QFont font = letterFont(codePoints, QFont::DemiBold);
    font.setLetterSpacing(QFont::PercentageSpacing, codeSpacingPercent);
    return font;
}

} // namespace

double SheetPage::drawText(const QString& text, const QFont& font, const Place& place, BlockAlignment alignment)
{
    const TextBlock block = m_canvas.block(printableText(text).simplified(), font, place.width, alignment);
    block.draw(m_painter, m_canvas.at(place.left, place.top));
    return m_canvas.millimetres(block.height());
}

void SheetPage::drawFrame(const Place& place, double height, double line)
{
    const QRectF outer(m_canvas.at(place.left, place.top), m_canvas.at(place.left + place.width, place.top + height));
    const qreal inset = m_canvas.units(line) / 2;
    m_painter.setPen(QPen(lineColour, m_canvas.units(line), Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    m_painter.drawRect(outer.adjusted(inset, inset, -inset, -inset));
    m_painter.setPen(Qt::black);
}

void SheetPage::addHeading(const QString& heading)
{
    m_top = pageTop;
    m_top += drawText(heading, letterFont(headingPoints, QFont::DemiBold), {paper::left, m_top, paper::textWidth});
    m_top += headingSpace;
}

void SheetPage::addFacts(const std::vector<PrintedSection>& facts)
{
    for (const PrintedSection& fact : facts) {
        const double label = drawText(fact.heading, letterFont(factPoints), {paper::left, m_top, factLabelWidth});
        const double value = drawText(fact.paragraphs.join(QLatin1Char(' ')), letterFont(factPoints, QFont::DemiBold),
                                      {paper::left + factLabelWidth, m_top, paper::textWidth - factLabelWidth});
        m_top += std::max(label, value);
    }
    m_top += partSpace;
}

void SheetPage::addWarning(const QString& warning)
{
    const double height = drawText(warning, letterFont(warningPoints, QFont::DemiBold),
                                   {paper::left + frameInset, m_top + frameInset, paper::textWidth - 2 * frameInset});
    drawFrame({paper::left, m_top, paper::textWidth}, height + 2 * frameInset, frameLine);
    m_top += height + 2 * frameInset + partSpace;
}

/// The number stands in the corner, the letters in the middle of what is left beside it.
void SheetPage::drawBlock(const QString& letters, int number, const Place& place)
{
    constexpr double cornerInset = 1.5;
    drawFrame(place, blockHeight, thinLine);
    drawText(QString::number(number), letterFont(smallPoints),
             {place.left + cornerInset, place.top + cornerInset / 2, place.width});
    const TextBlock block = m_canvas.block(letters, codeFont(), place.width, BlockAlignment::Centre);
    const double height = m_canvas.millimetres(block.height());
    block.draw(m_painter, m_canvas.at(place.left, place.top + (blockHeight - height) / 2 + cornerInset / 2));
}

void SheetPage::addCode(const QString& heading, const Passphrase& code)
{
    m_top += drawText(heading, letterFont(sectionPoints, QFont::DemiBold), {paper::left, m_top, paper::textWidth});
    m_top += headingSpace;
    int number = 0;
    for (std::string_view rest = code.reveal(); !rest.empty(); ++number) {
        const std::string_view letters = rest.substr(0, rest.find('-'));
        rest.remove_prefix(std::min(letters.size() + 1, rest.size()));
        if (number > 0 && number % blocksInRow == 0)
            m_top += blockHeight + blockGap;
        const double left = paper::left + number % blocksInRow * (blockWidth + blockGap);
        drawBlock(textOf(letters), number + 1, {left, m_top, blockWidth});
    }
    m_top += blockHeight + partSpace;
}

void SheetPage::addQrCode(const QrCode& code, const QString& caption, const PrintedSection& beside)
{
    // The quiet zone on the left may lie in the margin of the page.
    const double side = code.size() * moduleSide;
    const double quiet = QrCode::quietZone * moduleSide;
    m_painter.save();
    m_painter.translate(m_canvas.at(paper::left, m_top));
    m_painter.fillPath(code.shape(m_canvas.units(moduleSide)), Qt::black);
    m_painter.restore();
    const double captionHeight =
        drawText(caption, letterFont(smallPoints), {paper::left, m_top + side + quiet, side + quiet});
    const double textLeft = paper::left + side + 2 * quiet;
    const double textHeight = drawSection(beside, {textLeft, m_top - headingSpace, paper::right - textLeft});
    m_top += std::max(side + quiet + captionHeight, textHeight) + partSpace;
}

double SheetPage::drawSection(const PrintedSection& section, const Place& place)
{
    double top = place.top;
    top += drawText(section.heading, letterFont(sectionPoints, QFont::DemiBold), {place.left, top, place.width});
    top += headingSpace;
    for (const QString& paragraph : section.paragraphs)
        top += drawText(paragraph, letterFont(textPoints), {place.left, top, place.width}) + paragraphSpace;
    return top - place.top;
}

void SheetPage::addSection(const PrintedSection& section)
{
    m_top += drawSection(section, {paper::left, m_top, paper::textWidth}) + partSpace / 2;
}

void SheetPage::addBlanks(const QStringList& labels)
{
    for (const QString& label : labels) {
        m_top += blankPitch;
        m_painter.fillRect(QRectF(m_canvas.at(paper::left, m_top), m_canvas.at(paper::right, m_top + thinLine)),
                           lineColour);
        drawText(label, letterFont(smallPoints), {paper::left, m_top + headingSpace / 2, paper::textWidth});
    }
    m_top += partSpace;
}

} // namespace vigil
