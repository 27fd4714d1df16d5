// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/shared/page.h"

class QTabWidget;
class QPushButton;

namespace vigil {

class AttachmentsPanel;
class Campaign;
class HistoryPanel;
class LiveRecord;
class PersonPanel;
class PillLabel;
class PlainLabel;
class RecordBranch;
class RecordSection;

/// Everything on file about one person, to read and to change where it stands.
class PersonPage final : public Page
{
    Q_OBJECT

public:
    explicit PersonPage(Campaign& campaign, QWidget* parent = nullptr);
    void showRecord(Reference person) override;
    std::optional<Reference> chosenRecord() const override { return m_person; }
    void activate() override;
    QString status() const override;
    QString helpTopic() const override { return QStringLiteral("Person"); }
    std::optional<Reference> caseAtHand() const override;
    void setDetailsVisible(bool visible) override;

Q_SIGNALS:
    void writeLettersRequested(vigil::Reference caseFile);

protected:
    void refresh() override;

private:
    void buildHead();
    void buildTabs();
    void addTab(QWidget& content, const QString& title);
    template <class Section> Section* heard(Section* section);
    void showHead();
    void fillTab();
    void confirmRelease();
    void remove();
    Campaign& m_campaign;
    std::optional<Reference> m_person;
    PlainLabel* m_name;
    PlainLabel* m_native;
    PillLabel* m_pill;
    PlainLabel* m_reference;
    QPushButton* m_release;
    QTabWidget* m_tabs;
    PersonPanel* m_panel;
    LiveRecord* m_fields;
    RecordSection* m_names;
    RecordSection* m_cases;
    RecordBranch* m_custody;
    RecordBranch* m_proceedings;
    RecordSection* m_sentences;
    RecordSection* m_incidents;
    RecordSection* m_evidence;
    AttachmentsPanel* m_attachments;
    RecordSection* m_consents;
    HistoryPanel* m_history;
};

} // namespace vigil
