// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/record.h"
#include "gui/shared/page.h"

#include <memory>

class QStandardItemModel;
class QTabWidget;

namespace Ui {
class CasePage;
}

namespace vigil {

class AttachmentsPanel;
class Campaign;
class HistoryPanel;
class LiveRecord;
class RecordBranch;
class RecordSection;

/// One case whole: first its people, demands and addressees beside its letters, a widget that is given; then all that
/// is on file for it, to change where it stands.
class CasePage final : public Page
{
    Q_OBJECT

public:
    /// Takes `letters` as its child.
    CasePage(Campaign& campaign, QWidget& letters, QWidget* parent = nullptr);
    ~CasePage() override;
    void showRecord(Reference caseFile) override;
    std::optional<Reference> chosenRecord() const override { return m_case; }
    void activate() override;
    QString status() const override;
    QString helpTopic() const override { return QStringLiteral("Cases"); }
    std::optional<Reference> caseAtHand() const override { return m_case; }

Q_SIGNALS:
    void caseShown(vigil::Reference caseFile);
    void writeLettersRequested(vigil::Reference caseFile);

protected:
    void refresh() override;

private:
    void buildTabs();
    template <class Section> Section* heard(Section* section);
    void fillTab();
    void remove();
    void showHead(const StoredRecord& caseFile);
    void showPeople(const Record& caseFile);
    void showDemands(Reference caseFile);
    void showAddressees(const Record& caseFile);
    void addContact(Reference contact, bool isCopy);
    Campaign& m_campaign;
    std::unique_ptr<Ui::CasePage> m_ui;
    QWidget& m_letters;
    QStandardItemModel* m_people;
    QStandardItemModel* m_demands;
    QStandardItemModel* m_addressees;
    std::optional<Reference> m_case;
    QTabWidget* m_tabs;
    LiveRecord* m_fields;
    RecordSection* m_demandList;
    RecordBranch* m_proceedings;
    RecordSection* m_incidents;
    RecordSection* m_evidence;
    AttachmentsPanel* m_attachments;
    RecordSection* m_sheets;
    RecordSection* m_actions;
    HistoryPanel* m_history;
};

} // namespace vigil
