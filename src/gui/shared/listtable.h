// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>
#include <vector>

namespace vigil {

/// A list of records: whole rows of a fixed height, sorted by its headers, whose columns a person may choose, move and
/// copy. Letters typed into it go to the filter, since Qt's own keyboard search would read every row of a long list.
class ListTable final : public QTableView
{
    Q_OBJECT

public:
    explicit ListTable(QWidget* parent = nullptr);
    void keyboardSearch(const QString& text) override;
    int currentRow() const { return currentIndex().row(); }
    void chooseRow(int row);
    std::vector<int> chosenRows() const; ///< in the order of the list
    /// The chosen rows as lines with tabs between the cells that are seen, as a spreadsheet takes them.
    void copyRows(bool withHeaders) const;
    /// Ticks for the columns, at the header by the secondary button or by Shift+F10 on the list.
    void chooseColumns(const QPoint& globalPosition);

Q_SIGNALS:
    void typed(const QString& text);
    void rowOpened(int row);
    void spacePressed(); ///< ticks the chosen rows, where a list has such a thing
    void currentRowChanged();
    void selectionDone(); ///< which rows are chosen has changed

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) override;

private:
    std::vector<int> shownColumns() const; ///< in the order in which they are seen
};

} // namespace vigil
