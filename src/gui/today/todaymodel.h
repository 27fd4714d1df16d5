// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/agendaservice.h"

#include <QStandardItemModel>

namespace vigil {

/// What one looks at: all that is due, one kind of it, or what was put aside.
struct AgendaPart
{
    bool aside = false;
    std::optional<AgendaKind> kind = {};
    bool holds(AgendaKind of, bool isAside) const { return isAside == aside && (!kind || *kind == of); }
};
Agenda narrowed(const Agenda& agenda, const AgendaPart& part);
/// How much of the agenda is in it, items that are not told included.
qint64 countIn(const AgendaPart& part, const Agenda& agenda);

/// Things to do as a tree: groups by how soon, and under each its items in the order of their days.
class TodayModel final : public QStandardItemModel
{
    Q_OBJECT

public:
    enum Column { What, Who, When, Days, Do, ColumnCount };

    explicit TodayModel(QObject* parent = nullptr);
    static constexpr int mostRows = 200; ///< of a group; who has more to do needs a list to filter, not a longer list

    /// What there is more of than items is counted in the titles of the groups.
    void show(Agenda agenda);
    /// Null for a group.
    const AgendaItem* itemAt(const QModelIndex& index) const;
    QModelIndex find(AgendaKind kind, Reference reference) const;
    int itemCount() const { return static_cast<int>(m_items.size()); }

private:
    QList<QStandardItem*> cells(const AgendaItem& item, int place) const;
    std::vector<AgendaItem> m_items;
};

} // namespace vigil
