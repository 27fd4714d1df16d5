// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/shared/page.h"

class QLineEdit;
class QStackedWidget;

namespace vigil {

class Campaign;
class CasesModel;
class ListTable;
class PlainLabel;

/// All cases of the campaign.
class CasesPage final : public Page
{
    Q_OBJECT

public:
    explicit CasesPage(Campaign& campaign, QWidget* parent = nullptr);
    void activate() override;
    QString status() const override;
    QString helpTopic() const override { return QStringLiteral("Cases"); }
    std::optional<Reference> caseAtHand() const override;
    void focusFilter() override;
    ListTable* list() const override { return m_table; }
    void chooseRecord(Reference caseFile) override;
    std::optional<Reference> chosenRecord() const override { return caseAtHand(); }
    void addCase();

protected:
    void refresh() override;

private:
    void buildTable();
    void showRows();
    void buildEmptyState();
    void remove();
    Campaign& m_campaign;
    CasesModel* m_model;
    ListTable* m_table;
    QLineEdit* m_filter;
    QStackedWidget* m_stack;
    PlainLabel* m_emptyText;
    std::optional<Reference> m_case;
};

} // namespace vigil
