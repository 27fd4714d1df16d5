// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/textblock.h"

#include <QPainter>
#include <QTextOption>

namespace vigil {

namespace {

bool hasStrongDirection(const QString& text)
{
    for (const QChar character : text)
        if (character.direction() == QChar::DirL || character.direction() == QChar::DirR ||
            character.direction() == QChar::DirAL)
            return true;
    return false;
}

Qt::LayoutDirection directionOf(const QString& text, Qt::LayoutDirection neutral)
{
    if (!hasStrongDirection(text))
        return neutral;
    return text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight;
}

/// A text layout takes "leading" for left in either direction.
Qt::Alignment visualAlignment(BlockAlignment alignment, Qt::LayoutDirection direction)
{
    switch (alignment) {
    case BlockAlignment::Leading:
        return Qt::AlignAbsolute | (direction == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft);
    case BlockAlignment::Right:
        return Qt::AlignAbsolute | Qt::AlignRight;
    case BlockAlignment::Centre:
        break;
    }
    return Qt::AlignHCenter;
}

} // namespace

TextBlock::TextBlock(const QString& text, const BlockStyle& style, QPaintDevice& device)
{
    QString laidOut = text;
    laidOut.replace(QLatin1Char('\n'), QChar::LineSeparator);
    m_layout = std::make_unique<QTextLayout>(laidOut, style.font, &device);

    m_direction = directionOf(text, style.neutralDirection);
    QTextOption option(visualAlignment(style.alignment, m_direction));
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(m_direction);
    option.setUseDesignMetrics(true);
    m_layout->setTextOption(option);
    m_layout->setCacheEnabled(true);

    m_layout->beginLayout();
    for (auto line = m_layout->createLine(); line.isValid(); line = m_layout->createLine())
        line.setLineWidth(style.width);
    m_layout->endLayout();
}

qreal TextBlock::lineHeight(int line) const
{
    return m_layout->lineAt(line).height();
}

qreal TextBlock::height() const
{
    qreal sum = 0;
    for (int line = 0; line < lineCount(); ++line)
        sum += lineHeight(line);
    return sum;
}

void TextBlock::drawLine(QPainter& painter, int line, QPointF at) const
{
    m_layout->lineAt(line).draw(&painter, at);
}

void TextBlock::draw(QPainter& painter, QPointF at, qreal pitch) const
{
    for (int line = 0; line < lineCount(); ++line) {
        drawLine(painter, line, at);
        at.ry() += pitch > 0 ? pitch : lineHeight(line);
    }
}

} // namespace vigil
