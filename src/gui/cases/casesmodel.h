// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/receipt.h"
#include "base/result.h"

#include <QAbstractTableModel>
#include <vector>

namespace vigil {

class Campaign;

struct CaseRow
{
    Reference reference;
    QString title;
    QString state;
    qint64 people = 0;
    qint64 addressees = 0;
    qint64 letters = 0;
    bool operator==(const CaseRow&) const = default;
};

/// All cases with their counts. A campaign has tens of them, so all are held and sorted here.
class CasesModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit CasesModel(Campaign& campaign, QObject* parent = nullptr);
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

    void setFilter(const QString& typed);
    Result<void> refresh();
    std::optional<Reference> caseAt(int row) const;
    std::optional<int> rowOf(Reference caseFile) const;
    static int preferredWidth(int column);
    static constexpr int stateColumn = 1;

private:
    void arrange();
    Campaign& m_campaign;
    QString m_key;
    int m_sortColumn = 0;
    Qt::SortOrder m_order = Qt::AscendingOrder;
    std::vector<CaseRow> m_all;
    std::vector<CaseRow> m_shown;
};

} // namespace vigil
