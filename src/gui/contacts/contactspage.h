// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/shared/page.h"

#include <vector>

class QButtonGroup;
class QHBoxLayout;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QStandardItemModel;

namespace vigil {

class Campaign;
class ListTable;
class LiveRecord;
class PlainLabel;
class RecordSection;
struct StoredRecord;

/// Whom the campaign writes to, and who else it knows besides people: contacts, signatories, organisations and sources,
/// one kind at a time, with the chosen record to change beside the list.
class ContactsPage final : public Page
{
    Q_OBJECT

public:
    explicit ContactsPage(Campaign& campaign, QWidget* parent = nullptr);
    void activate() override;
    QString status() const override;
    QString helpTopic() const override { return QStringLiteral("Contacts"); }
    void focusFilter() override;
    void chooseRecord(Reference record) override;
    std::optional<Reference> chosenRecord() const override;
    void setDetailsVisible(bool visible) override;
    void addRecord(Kind kind);
    static bool shows(Kind kind);

protected:
    void refresh() override;

private:
    /// The details of one kind: its form, and for a contact its points.
    struct Details
    {
        QWidget* widget;
        LiveRecord* form;
        RecordSection* points;
    };
    void buildHead();
    void buildTable();
    void buildDetails();
    Details makeDetails(Kind kind);
    void addActions();
    void showKind(Kind kind);
    void read();
    void fill();
    void showChosen();
    void remove();
    void restoreColumns();
    Campaign& m_campaign;
    Kind m_kind = Kind::Contact;
    QButtonGroup* m_chips;
    QLineEdit* m_filter;
    QPushButton* m_new;
    QStandardItemModel* m_model;
    ListTable* m_table;
    QStackedWidget* m_stack;
    PlainLabel* m_empty;
    QStackedWidget* m_details;
    std::vector<Details> m_detailsOf; ///< in the order of the chips
    std::vector<StoredRecord> m_records;
    bool m_wantsDetails = true;
};

} // namespace vigil
