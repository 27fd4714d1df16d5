// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/letterservice.h"
#include "gui/shared/notice.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QStackedWidget;
class QStandardItemModel;

namespace vigil {

class Campaign;
class ListTable;
class PlainLabel;

/// The letters of one case: a list, and the chosen letter to read as it will leave.
class LettersPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit LettersPanel(Campaign& campaign, QWidget* parent = nullptr);
    void showCase(Reference caseFile);
    void chooseLetter(Reference letter);

Q_SIGNALS:
    void said(const vigil::Notice& notice);
    void exportRequested(const std::vector<vigil::Reference>& letters);
    void writeRequested();

protected:
    void focusInEvent(QFocusEvent* event) override;

private:
    void buildList();
    QWidget* buildPreview();
    void refresh();
    void fill();
    void showLetter();
    void showFindings(const LetterView& letter);
    void approve();
    void tellApproved(const Result<ApproveReport>& report);
    std::vector<Reference> chosen() const;
    Campaign& m_campaign;
    QLabel* m_heading;
    QStackedWidget* m_stack;
    QStandardItemModel* m_model;
    ListTable* m_table;
    QPushButton* m_approve;
    QPushButton* m_export;
    PlainLabel* m_addressee;
    PlainLabel* m_subject;
    PlainLabel* m_findings;
    QPlainTextEdit* m_body;
    std::optional<Reference> m_case;
    std::vector<LetterRow> m_rows;
};

/// "3 letters not approved:" and a line for each with its reason; empty when nothing was skipped.
QString skippedText(const QString& lead, const std::vector<SkippedLetter>& skipped);
std::vector<qint64> changesOf(const std::optional<Receipt>& receipt);

} // namespace vigil
