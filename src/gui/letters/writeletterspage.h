// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/letterservice.h"
#include "gui/shared/page.h"

#include <memory>

class QStandardItemModel;

namespace Ui {
class WriteLettersPage;
}

namespace vigil {

class Campaign;

/// From a case to drafts: which text, in whose name; each letter to be made is seen before it is made, and each
/// addressee that gets none is named with the reason.
class WriteLettersPage final : public Page
{
    Q_OBJECT

public:
    explicit WriteLettersPage(Campaign& campaign, QWidget* parent = nullptr);
    ~WriteLettersPage() override;
    void showRecord(Reference caseFile) override;
    std::optional<Reference> chosenRecord() const override { return m_case; }
    void activate() override;
    QString status() const override;
    QString helpTopic() const override { return QStringLiteral("Write letters"); }
    std::optional<Reference> caseAtHand() const override { return m_case; }

Q_SIGNALS:
    void drafted(vigil::Reference caseFile);

private:
    void fillTemplates();
    void fillSignatories();
    void preview();
    void append(const DraftReport& report);
    void showReport();
    void showProblem(const QString& sentence);
    void addRow(const QString& to, const QString& language, bool isLetter);
    void showRow();
    void draft();
    DraftRequest request(const QString& templateId) const;
    std::vector<DraftRequest> requests() const;
    QString familyFor(std::optional<Reference> contact) const;
    Campaign& m_campaign;
    std::unique_ptr<Ui::WriteLettersPage> m_ui;
    QStandardItemModel* m_model;
    std::optional<Reference> m_case;
    DraftReport m_report;
};

} // namespace vigil
