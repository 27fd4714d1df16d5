// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/caseworkservice.h"

#include <QAbstractTableModel>
#include <QCache>
#include <set>

class QTimer;

namespace vigil {

/// The People list: the ids of all rows in order, and the rows themselves in pages of 200, read when looked at and kept
/// while recent. Sorting and filtering ask the campaign anew; nothing is sorted here.
class PeopleModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Loading { AtOnce, WhenAsked }; ///< WhenAsked: empty until `refresh`
    /// While a person types, a long list may come in two parts: the first rows at once, the rest when there is a pause.
    static constexpr int firstRows = 200;
    explicit PeopleModel(const CaseworkService& casework, QObject* parent = nullptr, Loading loading = Loading::AtOnce,
                         int first = firstRows);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

    /// As typed, in any script.
    void setFilter(const QString& typed);
    /// Part, place and dates of arrest; the typed filter and the order stay as they are.
    void narrow(const PersonQuery& query);
    const PersonQuery& query() const { return m_query; }
    /// Asks again; the rows are reset only when they or their order changed. Who does not fit the filter any more
    /// stays, marked so, until the filter or the order is changed.
    void refresh();
    /// Puts those of them first who do not fit the filter: somebody new is to be seen. They stay like the others.
    void keep(const std::vector<Reference>& people);
    /// How many rows only stay.
    int keptCount() const { return static_cast<int>(m_kept.size()); }

    std::optional<Reference> personAt(int row) const;
    std::optional<int> rowOf(Reference person) const;
    static int preferredWidth(int column);
    static int sectionOf(PersonColumn column);
    /// Hidden until somebody asks for it.
    static bool isOnDemand(int column);

Q_SIGNALS:
    void failed(const vigil::Error& error) const;

private:
    using Rows = std::vector<PersonRow>;
    void ask();
    void take(Result<std::vector<qint64>> ids);
    void askForRest();
    void keepWhoLeft(const std::vector<qint64>& before);
    const PersonRow* rowAt(int row) const;
    QVariant display(int column, const PersonRow& row) const;
    const CaseworkService& m_casework;
    PersonQuery m_query;
    bool m_isWaiting;
    int m_firstRows;
    QTimer* m_pause;
    std::vector<qint64> m_ids;
    std::set<qint64> m_kept; ///< of them, who would not be found now
    mutable QCache<int, Rows> m_pages;
};

} // namespace vigil
