// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/lettertext.h"

#include "print/letterfont.h"
#include "print/paper.h"

#include <QPainter>

namespace vigil {

namespace {

constexpr double textPoints = 11;
constexpr double pageNumberPoints = 9;

} // namespace

LetterText::LetterText(const PrintedLetter& letter, const Canvas& canvas) : m_canvas(canvas)
{
    const QString subject = printableText(letter.subject).simplified();
    if (!subject.isEmpty())
        addPart({{}, subject}, QFont::DemiBold, 0);
    double space = paper::subjectSpace;
    for (const QString& paragraph : paragraphsOf(letter.body)) {
        addParagraph(paragraph, space);
        space = paper::paragraphSpace;
    }
    const auto allowed = allowedPageStarts(m_shapes);
    addSignature(printableText(letter.signature).simplified());
    for (std::size_t line = 0; line < m_lines.size(); ++line)
        m_lines[line].mayStartPage = allowed[line];
}

void LetterText::addParagraph(const QString& paragraph, double spaceBefore)
{
    for (const TextPart& part : partsOf(paragraph)) {
        addPart(part, QFont::Normal, spaceBefore);
        spaceBefore = paper::itemSpace;
    }
}

void LetterText::addPart(const TextPart& part, QFont::Weight weight, double spaceBefore)
{
    const QFont font = letterFont(textPoints, weight);
    const bool isItem = !part.mark.isEmpty();
    TextBlock text = m_canvas.block(part.text, font, paper::textWidth - (isItem ? paper::itemIndent : 0));
    for (int line = 0; line < text.lineCount(); ++line) {
        m_places.push_back({m_parts.size(), line});
        m_lines.push_back({m_canvas.millimetres(text.lineHeight(line)), line == 0 ? spaceBefore : 0});
    }
    const bool isHeading = weight != QFont::Normal;
    m_shapes.push_back({static_cast<std::size_t>(text.lineCount()), isHeading || part.text.endsWith(QLatin1Char(':'))});

    std::optional<TextBlock> mark;
    if (isItem) {
        const auto side = text.isRightToLeft() ? BlockAlignment::Right : BlockAlignment::Leading;
        mark = m_canvas.block(part.mark, font, paper::itemIndent, side);
    }
    m_parts.push_back({std::move(mark), std::move(text)});
}

/// One item of the flow however many lines the name takes: the space for the hand belongs to it.
void LetterText::addSignature(const QString& name)
{
    TextBlock text = m_canvas.block(name, letterFont(textPoints), paper::textWidth);
    m_places.push_back({m_parts.size(), 0});
    m_lines.push_back({paper::handSpace + m_canvas.millimetres(text.height())});
    m_parts.push_back({std::nullopt, std::move(text)});
}

void LetterText::draw(QPainter& painter) const
{
    const auto starts =
        pageStarts(m_lines, paper::textBottom - paper::firstTextTop, paper::textBottom - paper::nextTextTop);
    for (std::size_t page = 0; page < starts.size(); ++page) {
        const auto end = page + 1 < starts.size() ? starts[page + 1] : m_lines.size();
        if (page > 0)
            m_canvas.startPage();
        drawPage(painter, starts[page], end, page == 0 ? paper::firstTextTop : paper::nextTextTop);
        if (page > 0)
            drawPageNumber(painter, page + 1, starts.size());
    }
}

void LetterText::drawPage(QPainter& painter, std::size_t first, std::size_t end, double top) const
{
    for (std::size_t index = first; index < end; ++index) {
        top += index == first ? 0 : m_lines[index].spaceBefore;
        drawLine(painter, m_places[index], top);
        top += m_lines[index].height;
    }
}

void LetterText::drawLine(QPainter& painter, const Place& place, double top) const
{
    const auto& [mark, text] = m_parts[place.part];
    const bool isSignature = place.part + 1 == m_parts.size();
    if (isSignature) {
        text.draw(painter, m_canvas.at(paper::left, top + paper::handSpace));
        return;
    }
    const bool isIndentedLeft = mark && !text.isRightToLeft();
    if (mark && place.line == 0)
        mark->draw(painter, m_canvas.at(isIndentedLeft ? paper::left : paper::right - paper::itemIndent, top));
    text.drawLine(painter, place.line, m_canvas.at(paper::left + (isIndentedLeft ? paper::itemIndent : 0), top));
}

void LetterText::drawPageNumber(QPainter& painter, std::size_t page, std::size_t pages) const
{
    const QString text = QStringLiteral("%1/%2").arg(page).arg(pages);
    m_canvas.block(text, letterFont(pageNumberPoints), paper::textWidth, BlockAlignment::Centre)
        .draw(painter, m_canvas.at(paper::left, paper::pageNumberTop));
}

} // namespace vigil
