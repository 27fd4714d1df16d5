// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exportservice.h"
#include "gui/shared/page.h"

#include <memory>

class QStandardItemModel;

namespace Ui {
class ExportPage;
}

namespace vigil {

class Campaign;
class ExportJob;

/// Approved letters as files: which kind, where to, what will not go and why; then progress and what was written.
class ExportPage final : public Page
{
    Q_OBJECT

public:
    ExportPage(Campaign& campaign, LetterWriter& writer, QWidget* parent = nullptr);
    ~ExportPage() override;
    /// Empty: every approved letter of the campaign.
    void showLetters(std::vector<Reference> letters);
    void activate() override;
    QString status() const override;
    QString helpTopic() const override { return QStringLiteral("Letters"); }
    bool isWorking() const override { return m_job != nullptr; }

private:
    ExportRequest request() const;
    void plan();
    void addRow(const QString& text, const QString& detail);
    void chooseFolder();
    void start();
    void finish();
    void showDone();
    void tell(const ExportReport& report, const Result<std::optional<Receipt>>& recorded);
    void showRunning(bool running);
    void showProblem(const QString& sentence);
    Campaign& m_campaign;
    LetterWriter& m_writer;
    std::unique_ptr<Ui::ExportPage> m_ui;
    QStandardItemModel* m_model;
    std::vector<Reference> m_letters;
    std::unique_ptr<ExportJob> m_job;
};

} // namespace vigil
