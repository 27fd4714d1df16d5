// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QTextLayout>
#include <memory>

class QPainter;
class QPaintDevice;

namespace vigil {

enum class BlockAlignment { Leading, Right, Centre };

/// How a block of text is set. Widths in device units.
struct BlockStyle
{
    QFont font;
    qreal width;
    BlockAlignment alignment = BlockAlignment::Leading;
    Qt::LayoutDirection neutralDirection = Qt::LeftToRight; ///< for text without a letter of either direction
};

/// Plain text broken into lines for one paint device. Its direction is that of its first strong character; single line
/// breaks are kept. Never reads markup.
class TextBlock final
{
public:
    TextBlock(const QString& text, const BlockStyle& style, QPaintDevice& device);

    QString text() const { return m_layout->text(); }
    bool isRightToLeft() const { return m_direction == Qt::RightToLeft; }
    int lineCount() const { return m_layout->lineCount(); }
    qreal lineHeight(int line) const;
    qreal height() const;
    /// Draws one line with its upper left corner of the block's width at `at`.
    void drawLine(QPainter& painter, int line, QPointF at) const;
    /// Draws all lines below one another; `pitch` of 0 is the font's own.
    void draw(QPainter& painter, QPointF at, qreal pitch = 0) const;

private:
    std::unique_ptr<QTextLayout> m_layout;
    Qt::LayoutDirection m_direction = Qt::LeftToRight;
};

} // namespace vigil
