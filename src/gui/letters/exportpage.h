// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exportservice.h"
#include "gui/shared/page.h"

#include <functional>
#include <memory>

class QStandardItemModel;

namespace Ui {
class ExportPage;
}

namespace vigil {

class Campaign;
class ExportJob;
class ReadJob;

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
    bool isWorking() const override { return m_isStarting || m_job != nullptr; }

private:
    ExportRequest request() const;
    using Planned = std::function<void(const Result<ExportPlan>& plan)>;
    void readPlan(const Planned& then);
    void plan();
    void showPlan(const Result<ExportPlan>& plan);
    void addRow(const QString& text, const QString& detail);
    void chooseFolder();
    void start();
    void write(const Result<ExportPlan>& plan);
    void stop();
    void finish();
    void showDone();
    void tell(const ExportReport& report, const Result<std::optional<Receipt>>& recorded);
    void showRunning(bool running);
    void showProblem(const QString& sentence);
    Campaign& m_campaign;
    LetterWriter& m_writer;
    std::unique_ptr<Ui::ExportPage> m_ui;
    QStandardItemModel* m_model;
    ReadJob* m_reader;
    std::vector<Reference> m_letters;
    bool m_isStarting = false; ///< it reads once more what it is about to write
    std::unique_ptr<ExportJob> m_job;
};

} // namespace vigil
