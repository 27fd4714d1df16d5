// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListWidget>

namespace vigil {

/// A list of places to go to, at the left: icon and word, the shown one on the accent.
class PageList final : public QListWidget
{
    Q_OBJECT

public:
    explicit PageList(QWidget* parent = nullptr);
    void addPage(const QString& name, const QString& iconName, const QString& shortcutText);
    /// One below the pages, a little lower than they are. The tool tip is plain already.
    void addRow(const QString& name, const QString& iconName, const QString& toolTip);
    /// As high as its rows, and no higher.
    void fitRows();
    /// A number at the end of the row: how many things wait there. None when 0.
    void setCount(int row, qint64 count);
};

} // namespace vigil
