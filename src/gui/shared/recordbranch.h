// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/shared/notice.h"

#include <QWidget>
#include <vector>

class QTabWidget;

namespace vigil {

class Campaign;
class RecordSection;

/// A list of records and, under it, what belongs to the chosen one: the charges, hearings and sentences of a
/// proceeding.
class RecordBranch final : public QWidget
{
    Q_OBJECT

public:
    /// `children` with the field that names the chosen record; an empty field: the parent field.
    struct Child
    {
        Kind kind;
        QString field = {};
    };
    RecordBranch(Campaign& campaign, RecordSection* trunk, const std::vector<Child>& children,
                 QWidget* parent = nullptr);
    void showOwner(std::optional<Reference> owner);
    void refresh();
    RecordSection& trunk() { return *m_trunk; }
    /// The list of this kind under the chosen record.
    RecordSection* child(Kind kind);

Q_SIGNALS:
    void said(const vigil::Notice& notice);

private:
    void showChildren();
    void nameTab(int index);
    RecordSection* m_trunk;
    QTabWidget* m_tabs;
    std::vector<RecordSection*> m_children;
};

} // namespace vigil
