// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/letterhead.h"

#include "print/letterfont.h"
#include "print/paper.h"
#include "print/printtext.h"

#include <QColor>
#include <QPainter>
#include <algorithm>

namespace vigil {

namespace {

constexpr double namePoints = 13;
constexpr double placePoints = 9.5;
constexpr double datePoints = 11;
constexpr double addressPoints = 10;
constexpr double returnPoints[] = {7.5, 7, 6.5, 6};
constexpr double hairline = 0.1;
constexpr QColor ruleColour(0x77, 0x77, 0x77);

QStringList oneLiners(const QStringList& lines)
{
    QStringList clean;
    for (const QString& line : lines)
        if (const QString text = printableText(line).simplified(); !text.isEmpty())
            clean.append(text);
    return clean;
}

QString inOneLine(const QStringList& lines)
{
    return oneLiners(lines).join(QStringLiteral(" \u00b7 "));
}

/// As large as fits one line of the window; the smallest size may take a second line.
TextBlock returnBlock(const PrintedLetter& letter, const Canvas& canvas)
{
    const QString text = inOneLine(letter.sender);
    for (const double points : returnPoints)
        if (auto block = canvas.block(text, letterFont(points), paper::addressWidth); block.lineCount() <= 1)
            return block;
    return canvas.block(text, letterFont(returnPoints[std::size(returnPoints) - 1]), paper::addressWidth);
}

} // namespace

LetterHead::LetterHead(const PrintedLetter& letter, const Canvas& canvas)
    : m_canvas(canvas), m_addressText(oneLiners(letter.addressee).join(QLatin1Char('\n'))),
      m_senderName(
          canvas.block(inOneLine(letter.sender.mid(0, 1)), letterFont(namePoints, QFont::DemiBold), paper::textWidth)),
      m_senderPlace(canvas.block(inOneLine(letter.sender.mid(1)), letterFont(placePoints), paper::textWidth)),
      m_returnLine(returnBlock(letter, canvas)),
      m_address(canvas.block(m_addressText, letterFont(addressPoints), paper::addressWidth)),
      m_date(canvas.block(printableText(letter.placeAndDate).simplified(), letterFont(datePoints), paper::textWidth,
                          BlockAlignment::Right))
{
}

Result<void> LetterHead::check() const
{
    const double returnRoom = addressTop() - paper::returnGap - paper::windowTop;
    if (m_address.lineCount() > paper::addressLines || m_returnLine.height() > m_canvas.units(returnRoom))
        return Error{"address-too-long", QString(m_addressText).replace(QLatin1Char('\n'), QStringLiteral(", "))};
    if (m_senderName.height() + m_senderPlace.height() > m_canvas.units(paper::senderBottom - paper::senderTop))
        return Error{"address-too-long", m_senderName.text()};
    return {};
}

/// Six lines or fewer begin where their zone begins; more grow upwards.
double LetterHead::addressTop() const
{
    const double lastLine = m_canvas.millimetres(m_address.lineHeight(m_address.lineCount() - 1));
    const double height = (m_address.lineCount() - 1) * paper::addressPitch + lastLine;
    return std::min(paper::addressTop, paper::windowBottom - paper::windowBleed - height);
}

void LetterHead::draw(QPainter& painter) const
{
    QPointF sender = m_canvas.at(paper::left, paper::senderTop);
    m_senderName.draw(painter, sender);
    sender.ry() += m_senderName.height();
    m_senderPlace.draw(painter, sender);

    drawReturnLine(painter);
    m_address.draw(painter, m_canvas.at(paper::left, addressTop()), m_canvas.units(paper::addressPitch));
    m_date.draw(painter, m_canvas.at(paper::left, paper::dateTop));
    drawFoldMarks(painter);
}

void LetterHead::drawReturnLine(QPainter& painter) const
{
    if (m_returnLine.text().isEmpty())
        return;
    const double bottom = addressTop() - paper::returnGap;
    const QPointF corner = m_canvas.at(paper::left, bottom) - QPointF(0, m_returnLine.height());
    m_returnLine.draw(painter, corner);
    painter.fillRect(
        QRectF(m_canvas.at(paper::left, bottom), m_canvas.at(paper::left + paper::addressWidth, bottom + hairline)),
        ruleColour);
}

void LetterHead::drawFoldMarks(QPainter& painter) const
{
    for (const double top : paper::foldMarks) {
        const QPointF start = m_canvas.at(paper::foldMarkLeft, top);
        const QPointF end = m_canvas.at(paper::foldMarkLeft + paper::foldMarkWidth, top + hairline);
        painter.fillRect(QRectF(start, end), ruleColour);
    }
}

} // namespace vigil
