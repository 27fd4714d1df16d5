// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/recordservice.h"
#include "gui/shared/notice.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QStackedWidget;
class QStandardItem;
class QStandardItemModel;

namespace vigil {

class Campaign;
class ListTable;
class PlainLabel;

/// The records of one kind that belong to an owner, or name it in a field: a list to read, to copy, to add to, to edit
/// and to trash from.
class RecordSection final : public QWidget
{
    Q_OBJECT

public:
    /// `field`: the one that names the owner; empty: the kind's parent field.
    RecordSection(Campaign& campaign, Kind kind, const QString& field = {}, QWidget* parent = nullptr);
    void showOwner(std::optional<Reference> owner);
    void refresh();
    std::optional<Reference> chosen() const;
    void choose(Reference record);
    Kind kind() const { return m_kind; }
    int count() const;
    void add();
    /// For a kind that opens as a page of its own: editing asks for that instead of a form.
    void setOpensPages(bool opens) { m_opensPages = opens; }

Q_SIGNALS:
    void said(const vigil::Notice& notice);
    void chosenChanged();
    void countChanged(int count);
    void openRequested(vigil::Reference record);

private:
    void build();
    QPushButton* addButton(const QString& text, const char* iconName, void (RecordSection::*slot)());
    void edit();
    void remove();
    void openDialog(std::optional<Reference> record);
    QList<QStandardItem*> cells(const StoredRecord& record) const;
    QString ownerField() const;
    void showButtons();
    Campaign& m_campaign;
    Kind m_kind;
    QString m_field;
    bool m_opensPages = false;
    std::optional<Reference> m_owner;
    QLabel* m_heading;
    QStackedWidget* m_stack;
    PlainLabel* m_empty;
    QStandardItemModel* m_model;
    ListTable* m_table;
    QPushButton* m_add = nullptr;
    QPushButton* m_edit = nullptr;
    QPushButton* m_remove = nullptr;
};

} // namespace vigil
