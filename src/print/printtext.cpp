// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/printtext.h"

#include <QRegularExpression>
#include <algorithm>
#include <iterator>

namespace vigil {

namespace {

bool isPrintable(QChar character)
{
    return character == QLatin1Char('\n') || character == QLatin1Char('\t') ||
           character.category() != QChar::Other_Control;
}

QString withoutTrailingSpace(const QString& line)
{
    qsizetype end = line.size();
    while (end > 0 && line[end - 1].isSpace())
        --end;
    return line.left(end);
}

} // namespace

QString printableText(const QString& text)
{
    QString lines = text;
    lines.replace(QLatin1String("\r\n"), QLatin1String("\n"));
    for (const char16_t lineEnd : {u'\r', u'\v', u'\f', u'\x0085', u'\u2028', u'\u2029'})
        lines.replace(QChar(lineEnd), QLatin1Char('\n'));

    QString clean;
    clean.reserve(lines.size());
    std::ranges::copy_if(lines, std::back_inserter(clean), isPrintable);
    return clean;
}

QStringList paragraphsOf(const QString& body)
{
    const QStringList lines = printableText(body + QLatin1Char('\n')).split(QLatin1Char('\n'));
    QStringList paragraphs;
    QStringList open;
    for (const QString& raw : lines) {
        const QString line = withoutTrailingSpace(raw);
        if (!line.isEmpty()) {
            open.append(line);
        } else if (!open.isEmpty()) {
            paragraphs.append(open.join(QLatin1Char('\n')));
            open.clear();
        }
    }
    return paragraphs;
}

std::vector<TextPart> partsOf(const QString& paragraph)
{
    static const QRegularExpression item(QStringLiteral("^\\s*(\\d{1,2}[.)]|[-\u2013\u2014\u2022*])\\s+(?=\\S)"));
    std::vector<TextPart> parts;
    for (const QString& line : paragraph.split(QLatin1Char('\n'))) {
        const auto match = item.match(line);
        if (match.hasMatch())
            parts.push_back({match.captured(1), line.mid(match.capturedLength())});
        else if (parts.empty())
            parts.push_back({{}, line});
        else
            parts.back().text += QLatin1Char('\n') + line;
    }
    return parts;
}

void stampCreation(QByteArray& pdf, const QDateTime& created)
{
    // The length must stay: the cross-reference table counts bytes. White space after the string is allowed
    // (ISO 32000-1, 7.2.2), and an opening bracket inside any other string is escaped, so the mark is unique.
    static const QByteArray mark("/CreationDate (");
    const auto start = pdf.lastIndexOf(mark) + mark.size();
    const auto end = pdf.indexOf(')', start) + 1;
    const QByteArray stamp = created.toUTC().toString(QStringLiteral("'D:'yyyyMMddHHmmss'Z)'")).toLatin1();
    if (start < mark.size() || end - start < stamp.size())
        return;
    pdf.replace(start, end - start, stamp.leftJustified(end - start, ' '));
}

} // namespace vigil
