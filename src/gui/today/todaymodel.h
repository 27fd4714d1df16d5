// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/agendaservice.h"

#include <QStandardItemModel>
#include <functional>

namespace vigil {

/// Things to do as a tree: groups by how soon, and under each its items in the order of their days.
class TodayModel final : public QStandardItemModel
{
    Q_OBJECT

public:
    enum Column { What, Who, When, Days, Do, ColumnCount };

    explicit TodayModel(QObject* parent = nullptr);
    /// `keep` says which; none: all.
    void show(const std::vector<AgendaItem>& items, const std::function<bool(const AgendaItem&)>& keep);
    /// Null for a group.
    const AgendaItem* itemAt(const QModelIndex& index) const;
    QModelIndex find(AgendaKind kind, Reference reference) const;
    int itemCount() const { return static_cast<int>(m_items.size()); }

private:
    QList<QStandardItem*> cells(const AgendaItem& item, int place) const;
    std::vector<AgendaItem> m_items;
};

} // namespace vigil
