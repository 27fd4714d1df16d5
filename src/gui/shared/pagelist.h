// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListWidget>

namespace vigil {

/// The list of pages at the left: icon and word, the shown one on the accent.
class PageList final : public QListWidget
{
    Q_OBJECT

public:
    explicit PageList(QWidget* parent = nullptr);
    void addPage(const QString& name, const QString& iconName, const QString& shortcutText);
    /// A number at the end of the row: how many things wait there. None when 0.
    void setCount(int row, qint64 count);
};

} // namespace vigil
