// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/record.h"
#include "gui/shared/page.h"

#include <memory>

class QStandardItemModel;

namespace Ui {
class CasePage;
}

namespace vigil {

class Campaign;
struct RecordView;

/// One case whole: its people, demands and addressees, and beside them its letters, a widget that is given.
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
    std::optional<Reference> caseAtHand() const override { return m_case; }

Q_SIGNALS:
    void caseShown(vigil::Reference caseFile);
    void writeLettersRequested(vigil::Reference caseFile);

protected:
    void refresh() override;

private:
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
};

} // namespace vigil
