// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shared/listtable.h"

#include "gui/shared/pilldelegate.h"

#include <QHeaderView>
#include <QKeyEvent>

namespace vigil {

namespace {

constexpr int fixedRowHeight = 28;

}

ListTable::ListTable(QWidget* parent) : QTableView(parent)
{
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setAlternatingRowColors(true);
    setShowGrid(false);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setItemDelegate(new TextDelegate(this));
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setMinimumSectionSize(fixedRowHeight);
    verticalHeader()->setDefaultSectionSize(fixedRowHeight);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    connect(this, &QTableView::doubleClicked, this,
            [this](const QModelIndex& index) { Q_EMIT rowOpened(index.row()); });
}

void ListTable::keyboardSearch(const QString& text)
{
    Q_EMIT typed(text);
}

void ListTable::chooseRow(int row)
{
    if (model() && row >= 0 && row < model()->rowCount())
        setCurrentIndex(model()->index(row, 0));
}

void ListTable::keyPressEvent(QKeyEvent* event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && event->modifiers() == Qt::NoModifier && currentIndex().isValid()) {
        Q_EMIT rowOpened(currentRow());
        return;
    }
    QTableView::keyPressEvent(event);
}

void ListTable::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QTableView::currentChanged(current, previous);
    Q_EMIT currentRowChanged();
}

} // namespace vigil
