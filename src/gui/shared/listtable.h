// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace vigil {

/// A list of records: whole rows of a fixed height, sorted by its headers. Letters typed into it go to the filter,
/// since Qt's own keyboard search would read every row of a long list.
class ListTable final : public QTableView
{
    Q_OBJECT

public:
    explicit ListTable(QWidget* parent = nullptr);
    void keyboardSearch(const QString& text) override;
    int currentRow() const { return currentIndex().row(); }
    void chooseRow(int row);

Q_SIGNALS:
    void typed(const QString& text);
    void rowOpened(int row);
    void currentRowChanged();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
};

} // namespace vigil
