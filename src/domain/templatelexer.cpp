// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/templatelexer.h"

namespace vigil {

namespace {

const QLatin1String opening("{{");
const QLatin1String closing("}}");

/// Where the tag that begins at `start` has its "}}": not inside a quoted argument, except in a comment.
qsizetype endOfTag(const QString& source, qsizetype start)
{
    qsizetype at = start + opening.size();
    if (QStringView(source).mid(at).trimmed().startsWith(QLatin1Char('!')))
        return source.indexOf(closing, at);
    bool quoted = false;
    for (; at < source.size(); ++at) {
        if (quoted && source.at(at) == QLatin1Char('\\'))
            ++at;
        else if (source.at(at) == QLatin1Char('"'))
            quoted = !quoted;
        else if (!quoted && QStringView(source).mid(at).startsWith(closing))
            return at;
    }
    return -1;
}

bool leavesNoLine(const QString& content)
{
    const QString tag = content.trimmed();
    return tag.startsWith(QLatin1Char('#')) || tag.startsWith(QLatin1Char('/')) || tag.startsWith(QLatin1Char('!')) ||
           tag == QLatin1String("else");
}

bool isBlank(QChar c)
{
    return c == QLatin1Char(' ') || c == QLatin1Char('\t');
}

/// What a tag takes from the source: itself, or its whole line.
struct Span
{
    qsizetype start;
    qsizetype end;
};

Span wholeLine(const QString& source, Span tag)
{
    Span line = tag;
    while (line.start > 0 && isBlank(source.at(line.start - 1)))
        --line.start;
    while (line.end < source.size() && isBlank(source.at(line.end)))
        ++line.end;
    const bool startsLine = line.start == 0 || source.at(line.start - 1) == QLatin1Char('\n');
    const bool endsLine = line.end == source.size() || source.at(line.end) == QLatin1Char('\n');
    if (!startsLine || !endsLine)
        return tag;
    line.end = std::min(line.end + 1, source.size());
    return line;
}

} // namespace

SourcePlace placeOf(const QString& source, qsizetype offset)
{
    const auto before = QStringView(source).left(offset);
    const auto lineStart = before.lastIndexOf(QLatin1Char('\n')) + 1;
    return {static_cast<int>(before.count(QLatin1Char('\n'))) + 1,
            static_cast<int>(before.mid(lineStart).toUcs4().size()) + 1};
}

std::vector<TemplateToken> templateTokens(const QString& source, qsizetype* unclosedAt)
{
    std::vector<TemplateToken> tokens;
    const auto addText = [&](qsizetype from, qsizetype to) {
        if (to > from)
            tokens.push_back({TemplateToken::Kind::Text, source.mid(from, to - from), from});
    };
    *unclosedAt = -1;
    qsizetype position = 0;
    for (auto tag = source.indexOf(opening); tag >= 0; tag = source.indexOf(opening, position)) {
        const auto end = endOfTag(source, tag);
        if (end < 0) {
            *unclosedAt = tag;
            return tokens;
        }
        const auto inside = tag + opening.size();
        const QString content = source.mid(inside, end - inside);
        const Span self{tag, end + closing.size()};
        const Span taken = leavesNoLine(content) ? wholeLine(source, self) : self;
        addText(position, std::max(position, taken.start));
        if (!content.trimmed().startsWith(QLatin1Char('!')))
            tokens.push_back({TemplateToken::Kind::Tag, content, inside});
        position = taken.end;
    }
    addText(position, source.size());
    return tokens;
}

} // namespace vigil
