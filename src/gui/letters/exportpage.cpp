// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/letters/exportpage.h"

#include "ui_exportpage.h"

#include "app/campaign.h"
#include "app/changedesk.h"
#include "app/readjob.h"
#include "domain/names.h"
#include "gui/letters/exportjob.h"
#include "gui/letters/letterspanel.h"
#include "gui/shared/failures.h"
#include "gui/shared/icons.h"
#include "gui/shared/pilldelegate.h"
#include "gui/shared/plaintext.h"

#include <QDir>
#include <QFileDialog>
#include <QStandardItemModel>
#include <QStandardPaths>

namespace vigil {

ExportPage::ExportPage(Campaign& campaign, LetterWriter& writer, QWidget* parent)
    : Page(parent), m_campaign(campaign), m_writer(writer), m_ui(std::make_unique<Ui::ExportPage>()),
      m_model(new QStandardItemModel(this)), m_reader(new ReadJob(campaign, ChangeDesk::few, this))
{
    m_ui->setupUi(this);
    makeTitle(*m_ui->heading);
    makeHeading(*m_ui->formatHeading);
    makeHeading(*m_ui->folderHeading);
    setTone(*m_ui->sum, TextTone::Muted);
    m_ui->backButton->setIcon(icon(QStringLiteral("go-previous")));
    m_ui->chooseButton->setIcon(icon(QStringLiteral("document-open")));
    m_ui->exportButton->setAccessibleName(tr("Export"));
    m_ui->letters->setModel(m_model);
    m_ui->letters->setItemDelegate(new TwoLineDelegate(this));
    m_ui->folder->setText(
        QDir(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)).filePath(QStringLiteral("letters")));
    for (QRadioButton* format : {m_ui->pdf, m_ui->eml, m_ui->txt})
        connect(format, &QRadioButton::clicked, this, &ExportPage::plan);
    connect(m_ui->chooseButton, &QPushButton::clicked, this, &ExportPage::chooseFolder);
    connect(m_ui->folder, &QLineEdit::returnPressed, this, &ExportPage::start);
    connect(m_ui->exportButton, &QPushButton::clicked, this, &ExportPage::start);
    connect(m_ui->stopButton, &QPushButton::clicked, this, &ExportPage::stop);
    connect(m_ui->closeButton, &QPushButton::clicked, this, &Page::closeRequested);
    connect(m_ui->backButton, &QToolButton::clicked, this, &Page::closeRequested);
    showRunning(false);
    setTone(*m_ui->outcome, TextTone::Error);
    m_ui->outcome->hide();
}

ExportPage::~ExportPage() = default;

void ExportPage::showLetters(std::vector<Reference> letters)
{
    m_letters = std::move(letters);
    m_ui->outcome->hide();
    plan();
}

void ExportPage::activate()
{
    m_ui->folder->setFocus();
    m_ui->folder->selectAll();
}

QString ExportPage::status() const
{
    return tr("Letters to export: %1").arg(numberText(m_model->rowCount()));
}

ExportRequest ExportPage::request() const
{
    const ExportFormat format = m_ui->eml->isChecked()   ? ExportFormat::Eml
                                : m_ui->txt->isChecked() ? ExportFormat::Text
                                                         : ExportFormat::Pdf;
    return {.format = format, .folder = m_ui->folder->text().trimmed(), .letters = m_letters};
}

void ExportPage::readPlan(const Planned& then)
{
    const auto approved = m_campaign.letters().count(QStringLiteral("approved"));
    m_reader->ask<ExportPlan>(
        m_letters.empty() && approved ? *approved : std::ssize(m_letters),
        [request = request()](const ReadVerbs& verbs, const std::stop_token& stop) {
            return verbs.exports.plan(request, stop);
        },
        then);
}

void ExportPage::plan()
{
    m_model->clear();
    m_ui->exportButton->setEnabled(false);
    m_ui->sum->showSentence(tr("Reading the letters…"));
    readPlan([this](const Result<ExportPlan>& plan) { showPlan(plan); });
}

void ExportPage::showPlan(const Result<ExportPlan>& plan)
{
    m_model->clear();
    m_ui->exportButton->setEnabled(!isWorking() && plan && !plan->items.empty());
    if (!plan) {
        m_ui->sum->showSentence({});
        showProblem(failureSentence(m_campaign, plan.error()));
        return;
    }
    for (const ExportItem& item : plan->items)
        addRow(QStringLiteral("%1 · %2").arg(item.letter.toString(), item.content.subject), item.fileName);
    for (const SkippedLetter& letter : plan->skipped)
        addRow(QStringLiteral("%1 · %2").arg(letter.reference.toString(), letter.name),
               tr("Not exported: %1").arg(letter.reason));
    if (plan->items.empty() && plan->skipped.empty())
        m_ui->sum->showSentence(tr("No letter is approved yet. Approve drafts on the page of their case."));
    else if (plan->skipped.empty())
        m_ui->sum->showSentence(tr("To be written: %1").arg(plan->items.size()));
    else
        m_ui->sum->showSentence(tr("To be written: %1 · not written, with the reason: %2")
                                    .arg(plan->items.size())
                                    .arg(plan->skipped.size()));
    Q_EMIT statusChanged();
}

void ExportPage::addRow(const QString& text, const QString& detail)
{
    auto* item = new QStandardItem(madeVisible(text));
    item->setData(detail, DetailRole);
    item->setData(QStringLiteral("%1, %2").arg(madeVisible(text), detail), Qt::AccessibleTextRole);
    item->setEditable(false);
    m_model->appendRow(item);
}

void ExportPage::chooseFolder()
{
    auto* dialog = new QFileDialog(this, tr("Export into the folder"), m_ui->folder->text());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, m_ui->folder, &QLineEdit::setText);
    dialog->open();
}

void ExportPage::start()
{
    if (isWorking() || !m_ui->exportButton->isEnabled())
        return;
    if (m_ui->folder->text().trimmed().isEmpty()) {
        showProblem(tr("Say which folder the letters go into."));
        m_ui->folder->setFocus();
        return;
    }
    m_isStarting = true;
    m_ui->progress->setRange(0, 0);
    showRunning(true);
    readPlan([this](const Result<ExportPlan>& plan) { write(plan); });
}

void ExportPage::write(const Result<ExportPlan>& plan)
{
    if (!std::exchange(m_isStarting, false))
        return; // stopped meanwhile
    if (!plan) {
        showRunning(false);
        showProblem(failureSentence(m_campaign, plan.error()));
        return;
    }
    m_ui->progress->setRange(0, static_cast<int>(plan->items.size()));
    m_ui->progress->setValue(0);
    m_job = std::make_unique<ExportJob>(*plan, m_writer);
    connect(m_job.get(), &ExportJob::progressed, m_ui->progress, [this](int done, int total) {
        m_ui->progress->setRange(0, total);
        m_ui->progress->setValue(done);
    });
    connect(m_job.get(), &ExportJob::finished, this, &ExportPage::finish);
    m_job->start();
}

void ExportPage::stop()
{
    if (m_job)
        return m_job->cancel();
    if (std::exchange(m_isStarting, false))
        showRunning(false);
}

void ExportPage::finish()
{
    const Result<ExportReport> report = m_job->report();
    if (!report) {
        showDone();
        showProblem(failureSentence(m_campaign, report.error()));
        return;
    }
    // The files are there, and the campaign must know of them.
    m_campaign.desk().finish();
    m_campaign.desk().run<std::optional<Receipt>>(
        std::ssize(report->files), *this,
        [report = *report](const BulkVerbs& verbs) { return verbs.exports.record(report); },
        [this, report = *report](const Result<std::optional<Receipt>>& recorded) { tell(report, recorded); },
        ChangeDesk::Ending::Whole);
}

void ExportPage::showDone()
{
    m_job.release()->deleteLater(); // it may be the sender
    showRunning(false);
}

void ExportPage::tell(const ExportReport& report, const Result<std::optional<Receipt>>& recorded)
{
    showDone();
    if (!recorded) {
        showProblem(failureSentence(m_campaign, recorded.error()));
        return;
    }
    const int written = static_cast<int>(report.files.size());
    const QString folder = m_ui->folder->text().trimmed();
    const QString done = tr("Letters written into %2: %1.").arg(written).arg(inSentence(folder));
    const QString stopped = report.cancelled ? tr(" Stopped before the end.") : QString();
    m_ui->outcome->hide();
    m_ui->closeButton->setFocus();
    Q_EMIT said({.text = done + stopped, .undoChanges = changesOf(*recorded), .folder = folder});
}

void ExportPage::showRunning(bool running)
{
    m_ui->progress->setVisible(running);
    m_ui->stopButton->setVisible(running);
    m_ui->closeButton->setVisible(!running);
    m_ui->exportButton->setEnabled(!running);
    for (QWidget* choice :
         std::initializer_list<QWidget*>{m_ui->pdf, m_ui->eml, m_ui->txt, m_ui->folder, m_ui->chooseButton})
        choice->setEnabled(!running);
}

void ExportPage::showProblem(const QString& sentence)
{
    m_ui->outcome->showSentence(sentence);
    m_ui->outcome->show();
}

} // namespace vigil
