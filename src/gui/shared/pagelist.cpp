// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shared/pagelist.h"

#include "gui/shared/icons.h"
#include "gui/shared/palette.h"

#include <QLocale>
#include <QPainter>
#include <QStyledItemDelegate>

namespace vigil {

namespace {

constexpr int CountRole = Qt::UserRole;

class PageDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        QStyleOptionViewItem cell = option;
        initStyleOption(&cell, index);
        const SchemeColors& colors = currentColors();
        const bool selected = cell.state.testFlag(QStyle::State_Selected);
        const QRect place = cell.rect.adjusted(8, 2, -8, -2);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (selected || cell.state.testFlag(QStyle::State_MouseOver)) {
            QColor ground(selected ? colors.accent : colors.border);
            ground.setAlphaF(selected ? 1.0F : 0.18F);
            painter->setPen(Qt::NoPen);
            painter->setBrush(ground);
            painter->drawRoundedRect(place, 5, 5);
        }
        drawContent(*painter, cell, place, selected);
        if (const qint64 count = index.data(CountRole).toLongLong(); count > 0)
            drawCount(*painter, cell, place, QLocale().toString(count));
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const override
    {
        const QVariant own = index.data(Qt::SizeHintRole);
        return own.isValid() ? own.toSize() : QSize(160, 38);
    }

private:
    static void drawCount(QPainter& painter, const QStyleOptionViewItem& cell, const QRect& place, const QString& count)
    {
        const int width = QFontMetrics(cell.font).horizontalAdvance(count) + 4;
        const QRect right(place.right() - width - 8, place.top(), width, place.height());
        painter.drawText(QStyle::visualRect(cell.direction, place, right), Qt::AlignVCenter | Qt::AlignTrailing, count);
    }

    static void drawContent(QPainter& painter, const QStyleOptionViewItem& cell, const QRect& place, bool selected)
    {
        const SchemeColors& colors = currentColors();
        const auto mirrored = [&](const QRect& rect) { return QStyle::visualRect(cell.direction, place, rect); };
        const QRect picture(place.left() + 10, place.center().y() - 10, 22, 22);
        cell.icon.paint(&painter, mirrored(picture), Qt::AlignCenter, selected ? QIcon::Selected : QIcon::Normal);
        painter.setFont(cell.font);
        painter.setLayoutDirection(cell.direction);
        painter.setPen(QColor(selected ? colors.accentText : colors.text));
        const QRect text(place.left() + 42, place.top(), place.width() - 50, place.height());
        painter.drawText(mirrored(text), Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine,
                         QFontMetrics(cell.font).elidedText(cell.text, Qt::ElideRight, text.width()));
        // The accent cannot ring itself: keyboard focus is a line inside the chosen row.
        if (selected && cell.state.testFlag(QStyle::State_HasFocus)) {
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(QColor(colors.accentText), 1));
            painter.drawRoundedRect(QRectF(place).adjusted(2.5, 2.5, -2.5, -2.5), 3, 3);
        }
    }
};

} // namespace

PageList::PageList(QWidget* parent) : QListWidget(parent)
{
    setItemDelegate(new PageDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setFixedWidth(188);
    setUniformItemSizes(true);
    setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setBackgroundRole(QPalette::Window);
    viewport()->setBackgroundRole(QPalette::Window);
    setAccessibleName(tr("Pages"));
}

void PageList::addPage(const QString& name, const QString& iconName, const QString& shortcutText)
{
    auto* item = new QListWidgetItem(icon(iconName), name, this);
    item->setToolTip(tr("%1 (%2)").arg(name, shortcutText));
}

void PageList::addRow(const QString& name, const QString& iconName, const QString& toolTip)
{
    auto* item = new QListWidgetItem(icon(iconName), name, this);
    item->setToolTip(toolTip);
    item->setSizeHint({160, 32});
}

void PageList::fitRows()
{
    setFixedHeight(count() * sizeHintForRow(0) + 2 * frameWidth());
}

void PageList::setCount(int row, qint64 count)
{
    QListWidgetItem* page = item(row);
    page->setData(CountRole, count);
    page->setData(Qt::AccessibleTextRole,
                  count > 0 ? QStringLiteral("%1 %2").arg(page->text(), QLocale().toString(count)) : page->text());
}

} // namespace vigil
