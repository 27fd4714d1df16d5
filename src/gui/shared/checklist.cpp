// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shared/checklist.h"

#include "domain/names.h"
#include "gui/shared/pilldelegate.h"

#include <QSignalBlocker>

namespace vigil {

namespace {

constexpr int KeyRole = Qt::UserRole + 100;

}

CheckList::CheckList(QWidget* parent) : QListWidget(parent)
{
    setItemDelegate(new TwoLineDelegate(this));
    // The line that has the focus is marked, and only then: what counts are the ticks.
    setSelectionMode(QAbstractItemView::NoSelection);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(this, &QListWidget::itemChanged, this, &CheckList::tickedChanged);
}

void CheckList::setEntries(const std::vector<Entry>& entries, const std::set<qint64>& ticked)
{
    const QSignalBlocker silent(this);
    const QVariant current = currentItem() ? currentItem()->data(KeyRole) : QVariant();
    clear();
    for (const Entry& entry : entries) {
        auto* item = new QListWidgetItem(madeVisible(entry.text), this);
        item->setData(KeyRole, entry.key);
        item->setData(DetailRole, entry.detail);
        item->setData(Qt::AccessibleTextRole, QStringLiteral("%1, %2").arg(item->text(), entry.detail));
        item->setFlags(Qt::ItemIsSelectable | Qt::ItemIsEnabled | Qt::ItemIsUserCheckable);
        item->setCheckState(ticked.contains(entry.key) ? Qt::Checked : Qt::Unchecked);
        if (current == item->data(KeyRole))
            setCurrentItem(item);
    }
    if (!currentItem())
        setCurrentRow(0);
}

std::set<qint64> CheckList::ticked() const
{
    std::set<qint64> keys;
    for (int row = 0; row < count(); ++row)
        if (item(row)->checkState() == Qt::Checked)
            keys.insert(item(row)->data(KeyRole).toLongLong());
    return keys;
}

QSize CheckList::sizeHint() const
{
    constexpr int preferredLines = 4;
    return {300, fontMetrics().height() * 2 * preferredLines};
}

} // namespace vigil
