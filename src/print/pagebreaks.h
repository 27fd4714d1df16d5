// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

namespace vigil {

/// One line of a letter's running text, in any unit of length.
struct FlowLine
{
    double height;
    double spaceBefore = 0; ///< not kept at the top of a page
    bool mayStartPage = true;
};

/// How many lines a paragraph has, and whether it leads into the next one ("We ask you:").
struct ParagraphShape
{
    std::size_t lines;
    bool leadsOn = false;
};

/// For each line of the paragraphs, then for the signature: whether a page may start with it. No first or last line of
/// a paragraph stands alone, and the signature takes the closing and at least two lines of the text with it.
std::vector<bool> allowedPageStarts(const std::vector<ParagraphShape>& paragraphs);

/// The first line of each page. A page that allows no break at all is broken where it is full.
std::vector<std::size_t> pageStarts(const std::vector<FlowLine>& lines, double firstHeight, double nextHeight);

} // namespace vigil
