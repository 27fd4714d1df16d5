// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/mailservice.h"
#include "gui/shared/page.h"

#include <QPointer>

class QButtonGroup;
class QLayout;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QTimer;

namespace vigil {

class Campaign;
class LetterDetails;
class LettersModel;
class ListTable;
class PlainLabel;
class SendDialog;
struct BulkVerbs;

/// All letters of the campaign by where they stand, and what to do about each.
class LettersPage final : public Page
{
    Q_OBJECT

public:
    explicit LettersPage(Campaign& campaign, QWidget* parent = nullptr);
    void activate() override;
    QString status() const override;
    QString helpTopic() const override { return QStringLiteral("Letters"); }
    std::optional<Reference> caseAtHand() const override;
    void focusFilter() override;
    void chooseRecord(Reference letter) override;
    std::optional<Reference> chosenRecord() const override;
    void setDetailsVisible(bool visible) override;
    ListTable* list() const override { return m_table; }
    bool isWorking() const override;
    /// Letters that wait for somebody: drafts, approved, refused, unknown.
    int waiting() const;
    int inOutbox() const;

public Q_SLOTS:
    void openSending();
    void openAccounts();

Q_SIGNALS:
    void countsChanged();
    void exportRequested(const std::vector<vigil::Reference>& letters);

protected:
    void refresh() override;

private:
    void buildHead();
    void buildTable();
    void addActions();
    QPushButton* addButton(QLayout& row, const QString& text, const char* iconName, void (LettersPage::*slot)());
    void follow();
    void showRows();
    void showChosen();
    void approve();
    void markPosted();
    void exportChosen();
    void remove();
    std::vector<Reference> chosenIn(const QString& state) const;
    std::vector<Reference> chosenOnPaper() const;
    using Verb = std::function<Result<ApproveReport>(const BulkVerbs& verbs)>;
    void change(const std::vector<Reference>& letters, const Verb& verb, const QString& done, const QString& skipped);
    void tell(const Result<ApproveReport>& report, const QString& done, const QString& skipped);
    Campaign& m_campaign;
    LettersModel* m_model;
    ListTable* m_table;
    QButtonGroup* m_chips;
    QLineEdit* m_filter;
    QStackedWidget* m_stack;
    PlainLabel* m_empty;
    LetterDetails* m_details;
    QTimer* m_pause;
    QPushButton* m_approve = nullptr;
    QPushButton* m_send = nullptr;
    QPushButton* m_export = nullptr;
    QPushButton* m_posted = nullptr;
    std::vector<OutboxRow> m_outbox;
    QPointer<SendDialog> m_sending;
    std::optional<Reference> m_letter;
    bool m_wantsDetails = true;
};

} // namespace vigil
