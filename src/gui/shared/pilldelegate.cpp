// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shared/pilldelegate.h"

#include "domain/names.h"

#include <QApplication>
#include <QPainter>

namespace vigil {

namespace {

constexpr int pillHeight = 20;
constexpr int dotSize = 7;
constexpr int padding = 8;
constexpr int cellMargin = 8;

/// The ground of a cell: selection, hover, alternate colour. The text comes after.
void drawGround(QPainter* painter, QStyleOptionViewItem& cell)
{
    cell.state &= ~QStyle::State_HasFocus;
    // A selected row stays in full colour when the focus is elsewhere: the grey of other programs hides what is chosen.
    cell.state |= QStyle::State_Active;
    const QWidget* widget = cell.widget;
    const QStyle* style = widget ? widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &cell, painter, widget);
}

bool isSelected(const QStyleOptionViewItem& cell)
{
    return cell.state.testFlag(QStyle::State_Selected);
}

QRgb inkFor(const QStyleOptionViewItem& cell, QRgb plain)
{
    return isSelected(cell) ? currentColors().accentText : plain;
}

/// The box of a line that can be ticked, where the style puts it and a click is looked for.
QRect drawTick(QPainter& painter, const QStyleOptionViewItem& cell, const QModelIndex& index)
{
    const QStyle* style = cell.widget ? cell.widget->style() : QApplication::style();
    QStyleOptionViewItem box = cell;
    box.rect = style->subElementRect(QStyle::SE_ItemViewItemCheckIndicator, &cell, cell.widget);
    const bool isTicked = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    box.state &= ~(QStyle::State_On | QStyle::State_Off);
    box.state |= isTicked ? QStyle::State_On : QStyle::State_Off;
    style->drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &box, &painter, cell.widget);
    if (isSelected(cell)) {
        // On the accent a ticked box would have no edge.
        painter.save();
        painter.setPen(QColor(currentColors().accentText));
        painter.drawRect(box.rect.adjusted(0, 0, -1, -1));
        painter.restore();
    }
    return box.rect;
}

void drawElided(QPainter& painter, const QRect& rect, const QString& text, int flags)
{
    const QString fitting = painter.fontMetrics().elidedText(text, Qt::ElideRight, rect.width());
    // "28 Apr 2012" keeps its order in a window that runs from right to left.
    const bool isMirrored = painter.layoutDirection() == Qt::RightToLeft;
    painter.drawText(rect, flags | Qt::TextSingleLine, isMirrored ? isolated(fitting) : fitting);
}

} // namespace

int pillWidth(const QFontMetrics& metrics, const QString& word)
{
    return padding + dotSize + 6 + metrics.horizontalAdvance(word) + padding + 2;
}

void drawPill(QPainter& painter, const QRect& rect, const Pill& pill)
{
    const PillColors colors = pillColors(pill.tone, currentScheme());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const bool outlined = currentScheme() == ColorScheme::Contrast;
    painter.setPen(outlined ? QPen(QColor(colors.text), 1) : QPen(Qt::NoPen));
    painter.setBrush(QColor(colors.fill));
    const double inset = outlined ? 0.5 : 0;
    painter.drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), rect.height() / 2.0,
                            rect.height() / 2.0);
    const bool leftToRight = painter.layoutDirection() != Qt::RightToLeft;
    const int dotX = leftToRight ? rect.left() + padding : rect.right() - padding - dotSize;
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(colors.dot));
    painter.drawEllipse(QRectF(dotX, rect.center().y() + 0.5 - dotSize / 2.0, dotSize, dotSize));
    painter.setPen(QColor(colors.text));
    const int textInset = padding + dotSize + 6;
    const QRect text =
        leftToRight ? rect.adjusted(textInset, 0, -padding + 2, 0) : rect.adjusted(padding - 2, 0, -textInset, 0);
    drawElided(painter, text, pill.word, Qt::AlignVCenter | Qt::AlignLeading);
    painter.restore();
}

void PillDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    drawGround(painter, cell);
    const QVariant tone = index.data(PillToneRole);
    if (cell.text.isEmpty() || !tone.isValid())
        return;
    painter->save();
    painter->setFont(cell.font);
    painter->setLayoutDirection(cell.direction);
    const int width = std::min(pillWidth(cell.fontMetrics, cell.text), cell.rect.width() - 2 * cellMargin + 4);
    const QRect place(cell.rect.left() + cellMargin - 2, cell.rect.top() + (cell.rect.height() - pillHeight) / 2, width,
                      pillHeight);
    drawPill(*painter, QStyle::visualRect(cell.direction, cell.rect, place),
             {.word = cell.text, .tone = static_cast<PillTone>(tone.toInt())});
    painter->restore();
}

QSize PillDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QString word = index.data().toString();
    return {pillWidth(option.fontMetrics, word) + 2 * cellMargin, 28};
}

void TextDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    drawGround(painter, cell);
    const SchemeColors& colors = currentColors();
    const bool warns = index.data(WarningRole).toBool();
    const QRgb plain = index.data(FadedRole).toBool() ? colors.muted : colors.text;
    painter->save();
    painter->setFont(cell.font);
    painter->setLayoutDirection(cell.direction);
    painter->setPen(QColor(inkFor(cell, warns ? colors.warning : plain)));
    const QRect inner = cell.rect.adjusted(cellMargin, 0, -cellMargin, 0);
    const int alignment = static_cast<int>(cell.displayAlignment & Qt::AlignHorizontal_Mask) | Qt::AlignVCenter;
    drawElided(*painter, inner, cell.text, alignment);
    const QString muted = index.data(MutedTextRole).toString();
    const int used = cell.fontMetrics.horizontalAdvance(cell.text) + 10;
    if (!muted.isEmpty() && used + 24 < inner.width()) {
        painter->setPen(QColor(inkFor(cell, colors.muted)));
        const QRect rest =
            cell.direction == Qt::RightToLeft ? inner.adjusted(0, 0, -used, 0) : inner.adjusted(used, 0, 0, 0);
        drawElided(*painter, rest, muted, Qt::AlignLeading | Qt::AlignVCenter);
    }
    painter->restore();
}

QSize TextDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    constexpr int rowHeight = 28;
    return QStyledItemDelegate::sizeHint(option, index).expandedTo({0, rowHeight});
}

void TwoLineDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const bool hasBox = cell.features.testFlag(QStyleOptionViewItem::HasCheckIndicator);
    if (hasBox)
        cell.state.setFlag(QStyle::State_Selected, cell.state.testFlag(QStyle::State_HasFocus));
    drawGround(painter, cell);
    const SchemeColors& colors = currentColors();
    const QString detail = index.data(DetailRole).toString();
    painter->save();
    painter->setFont(cell.font);
    painter->setLayoutDirection(cell.direction);
    QRect inner = cell.rect.adjusted(cellMargin, 4, -cellMargin, -4);
    if (hasBox) {
        const QRect box = drawTick(*painter, cell, index);
        inner = cell.direction == Qt::RightToLeft ? inner.adjusted(0, 0, box.left() - inner.right() - cellMargin, 0)
                                                  : inner.adjusted(box.right() - inner.left() + cellMargin, 0, 0, 0);
    }
    if (!cell.icon.isNull()) {
        constexpr int side = 22;
        const QRect picture(inner.left(), inner.center().y() - side / 2, side, side);
        const bool isChosen = cell.state.testFlag(QStyle::State_Selected);
        cell.icon.paint(painter, QStyle::visualRect(cell.direction, cell.rect, picture), Qt::AlignCenter,
                        isChosen ? QIcon::Selected : QIcon::Normal);
        inner = QStyle::visualRect(cell.direction, cell.rect, inner.adjusted(side + cellMargin, 0, 0, 0));
    }
    const int line = inner.height() / 2;
    painter->setPen(QColor(inkFor(cell, colors.text)));
    drawElided(*painter, QRect(inner.left(), inner.top(), inner.width(), line), cell.text,
               Qt::AlignVCenter | Qt::AlignLeading);
    painter->setPen(QColor(inkFor(cell, colors.muted)));
    drawElided(*painter, QRect(inner.left(), inner.top() + line, inner.width(), line), detail,
               Qt::AlignVCenter | Qt::AlignLeading);
    painter->restore();
}

QSize TwoLineDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    return {120, option.fontMetrics.height() * 2 + 10};
}

} // namespace vigil
