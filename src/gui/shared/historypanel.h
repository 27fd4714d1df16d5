// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/shared/notice.h"

#include <QWidget>
#include <vector>

class QPushButton;
class QStandardItemModel;

namespace vigil {

class Campaign;
class ListTable;

/// What was changed in a record: when, by whom, which field, from what to what. A value can be brought back.
class HistoryPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit HistoryPanel(Campaign& campaign, QWidget* parent = nullptr);
    void showRecord(Reference record);
    void refresh();

Q_SIGNALS:
    void said(const vigil::Notice& notice);

private:
    struct Line
    {
        qint64 change;
        Reference record;
        QString field; ///< empty: the record as a whole
    };
    void addEntry(const struct HistoryEntry& entry);
    void restore();
    void showButton();
    Campaign& m_campaign;
    std::optional<Reference> m_record;
    QStandardItemModel* m_model;
    ListTable* m_table;
    QPushButton* m_restore;
    std::vector<Line> m_lines; ///< by row
};

} // namespace vigil
