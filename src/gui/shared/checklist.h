// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListWidget>
#include <set>

namespace vigil {

/// A short list to choose several of: Space or a click on the box ticks, and each line says under it why it is there.
class CheckList final : public QListWidget
{
    Q_OBJECT

public:
    struct Entry
    {
        qint64 key;
        QString text;
        QString detail;
    };
    explicit CheckList(QWidget* parent = nullptr);
    /// The line that has the focus keeps it, by its key.
    void setEntries(const std::vector<Entry>& entries, const std::set<qint64>& ticked);
    std::set<qint64> ticked() const;
    QSize sizeHint() const override;

Q_SIGNALS:
    void tickedChanged(); ///< by the person, never by setEntries
};

} // namespace vigil
