// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/pagebreaks.h"

#include <algorithm>

namespace vigil {

namespace {

constexpr std::size_t linesBeforeSignature = 2;
constexpr std::size_t longestClosing = 2;

/// Lines at the end that stay with the signature.
std::size_t tailLength(const std::vector<ParagraphShape>& paragraphs)
{
    const bool hasClosing = paragraphs.size() > 1 && paragraphs.back().lines <= longestClosing;
    return linesBeforeSignature + (hasClosing ? paragraphs.back().lines : 0);
}

bool splitsWell(const ParagraphShape& paragraph, std::size_t line)
{
    return line >= 2 && paragraph.lines - line >= 2;
}

std::size_t firstThatDoesNotFit(const std::vector<FlowLine>& lines, std::size_t start, double room)
{
    std::size_t line = start;
    for (double used = 0; line < lines.size(); ++line) {
        used += lines[line].height + (line == start ? 0 : lines[line].spaceBefore);
        if (used > room)
            break;
    }
    return std::max(line, start + 1);
}

} // namespace

std::vector<bool> allowedPageStarts(const std::vector<ParagraphShape>& paragraphs)
{
    std::vector<bool> allowed;
    bool ledInto = false;
    for (const auto& paragraph : paragraphs) {
        for (std::size_t line = 0; line < paragraph.lines; ++line)
            allowed.push_back(line == 0 ? !ledInto : splitsWell(paragraph, line));
        ledInto = paragraph.leadsOn;
    }
    const auto tail = std::min(tailLength(paragraphs), allowed.size());
    std::fill(allowed.end() - static_cast<std::ptrdiff_t>(tail) + (tail > 0 ? 1 : 0), allowed.end(), false);
    allowed.push_back(allowed.empty());
    return allowed;
}

std::vector<std::size_t> pageStarts(const std::vector<FlowLine>& lines, double firstHeight, double nextHeight)
{
    std::vector<std::size_t> starts{0};
    double room = firstHeight;
    for (;;) {
        const auto start = starts.back();
        const auto full = firstThatDoesNotFit(lines, start, room);
        if (full >= lines.size())
            return starts;
        auto cut = full;
        while (cut > start && !lines[cut].mayStartPage)
            --cut;
        starts.push_back(cut > start ? cut : full);
        room = nextHeight;
    }
}

} // namespace vigil
