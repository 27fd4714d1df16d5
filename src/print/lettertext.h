// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "print/canvas.h"
#include "print/letterpdf.h"
#include "print/pagebreaks.h"
#include "print/printtext.h"

#include <optional>
#include <vector>

namespace vigil {

/// The running text of a letter: subject, paragraphs, space for the hand, name. Goes on over as many pages as it needs.
class LetterText final
{
public:
    LetterText(const PrintedLetter& letter, const Canvas& canvas);

    /// Draws on the present page from below the head, and starts the further pages with their numbers ("2/3").
    void draw(QPainter& painter) const;

private:
    struct Part
    {
        std::optional<TextBlock> mark; ///< of a list's item, in the indent of its first line
        TextBlock text;
    };
    struct Place
    {
        std::size_t part;
        int line;
    };

    void addPart(const TextPart& part, QFont::Weight weight, double spaceBefore);
    void addParagraph(const QString& paragraph, double spaceBefore);
    void addSignature(const QString& name);
    void drawLine(QPainter& painter, const Place& place, double top) const;
    void drawPage(QPainter& painter, std::size_t first, std::size_t end, double top) const;
    void drawPageNumber(QPainter& painter, std::size_t page, std::size_t pages) const;

    const Canvas& m_canvas;
    std::vector<Part> m_parts;
    std::vector<ParagraphShape> m_shapes;
    std::vector<Place> m_places;   ///< of each line, in order
    std::vector<FlowLine> m_lines; ///< as m_places
};

} // namespace vigil
