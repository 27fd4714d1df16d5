// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/letters/writeletterspage.h"

#include "ui_writeletterspage.h"

#include "app/campaign.h"
#include "app/messages.h"
#include "app/recordservice.h"
#include "domain/names.h"
#include "gui/letters/letterspanel.h"
#include "gui/shared/failures.h"
#include "gui/shared/icons.h"
#include "gui/shared/pilldelegate.h"
#include "gui/shared/plaintext.h"

#include <QStandardItemModel>
#include <map>

namespace vigil {

namespace {

constexpr int stateColumn = 2;

}

WriteLettersPage::WriteLettersPage(Campaign& campaign, QWidget* parent)
    : Page(parent), m_campaign(campaign), m_ui(std::make_unique<Ui::WriteLettersPage>()),
      m_model(new QStandardItemModel(0, 3, this))
{
    m_ui->setupUi(this);
    makeTitle(*m_ui->heading);
    makeHeading(*m_ui->previewHeading);
    makeHeading(*m_ui->subject);
    setTone(*m_ui->caseTitle, TextTone::Muted);
    setTone(*m_ui->reason, TextTone::Warning);
    m_ui->backButton->setIcon(icon(QStringLiteral("go-previous")));
    m_ui->splitter->setSizes({460, 600});
    m_ui->body->document()->setDocumentMargin(12);
    m_model->setHorizontalHeaderLabels({tr("To"), tr("Language"), tr("State")});
    m_ui->letters->setModel(m_model);
    m_ui->letters->setItemDelegateForColumn(stateColumn, new PillDelegate(this));
    m_ui->letters->setColumnWidth(0, 220);
    m_ui->letters->setColumnWidth(1, 90);
    m_ui->channel->addItem(tr("E-mail or post"), QString());
    m_ui->channel->addItem(tr("E-mail"), QStringLiteral("email"));
    m_ui->channel->addItem(tr("Post"), QStringLiteral("post"));
    for (QComboBox* choice : {m_ui->templates, m_ui->signatory, m_ui->channel})
        connect(choice, &QComboBox::currentIndexChanged, this, &WriteLettersPage::preview);
    connect(m_ui->letters, &ListTable::currentRowChanged, this, &WriteLettersPage::showRow);
    connect(m_ui->draftButton, &QPushButton::clicked, this, &WriteLettersPage::draft);
    connect(m_ui->closeButton, &QPushButton::clicked, this, &Page::closeRequested);
    connect(m_ui->backButton, &QToolButton::clicked, this, &Page::closeRequested);
}

WriteLettersPage::~WriteLettersPage() = default;

void WriteLettersPage::showRecord(Reference caseFile)
{
    m_case.reset(); // no preview while the choices fill
    fillTemplates();
    fillSignatories();
    m_case = caseFile;
    m_ui->caseTitle->showText(m_campaign.records().titleOf(caseFile));
    preview();
    Q_EMIT caseAtHandChanged();
}

void WriteLettersPage::activate()
{
    m_ui->templates->setFocus();
}

QString WriteLettersPage::status() const
{
    return tr("Letters to draft: %1").arg(m_report.drafted.size());
}

void WriteLettersPage::fillTemplates()
{
    const QVariant before = m_ui->templates->currentData();
    m_ui->templates->clear();
    m_ui->templates->addItem(tr("For each addressee the text that fits"), QString());
    for (const TemplateRow& row : m_campaign.letters().templates())
        m_ui->templates->addItem(tr("%1, in %2").arg(row.name, languageName(row.language)), row.id);
    m_ui->templates->setCurrentIndex(std::max(0, m_ui->templates->findData(before)));
}

void WriteLettersPage::fillSignatories()
{
    const QVariant before = m_ui->signatory->currentData();
    m_ui->signatory->clear();
    const auto signatories = m_campaign.records().list(Kind::Signatory);
    if (!signatories)
        return;
    for (const StoredRecord& signatory : *signatories) {
        const QString city = signatory.record.text(QStringLiteral("city"));
        const QString name = madeVisible(titleOf(signatory));
        m_ui->signatory->addItem(city.isEmpty() ? name : tr("%1, %2").arg(name, madeVisible(city)),
                                 signatory.reference.id);
    }
    m_ui->signatory->setCurrentIndex(std::max(0, m_ui->signatory->findData(before)));
}

DraftRequest WriteLettersPage::request(const QString& templateId) const
{
    DraftRequest request{.caseFile = *m_case, .templateId = templateId};
    request.channel = m_ui->channel->currentData().toString();
    if (const QVariant signatory = m_ui->signatory->currentData(); signatory.isValid())
        request.signatory = Reference{Kind::Signatory, signatory.toLongLong()};
    return request;
}

/// One request for the chosen text; or, when each addressee is to get the text for its kind, one for each such text.
std::vector<DraftRequest> WriteLettersPage::requests() const
{
    const QString chosen = m_ui->templates->currentData().toString();
    const auto caseFile = m_campaign.records().show(*m_case);
    if (!chosen.isEmpty() || !caseFile)
        return {request(chosen)};
    std::map<QString, std::vector<Reference>> byFamily;
    for (const Link& link : caseFile->stored.record.links(QStringLiteral("addressees")))
        byFamily[familyFor(link.target)].push_back(link.target);
    std::vector<DraftRequest> all;
    for (const auto& [family, contacts] : byFamily) {
        all.push_back(request(family));
        all.back().to = contacts;
    }
    if (all.empty())
        all.push_back(request(familyFor({}))); // for its error: the case has no addressees
    return all;
}

/// The family of texts for the kind of this contact; else the first, whose answer then says that it does not fit.
QString WriteLettersPage::familyFor(std::optional<Reference> contact) const
{
    const auto view =
        contact ? m_campaign.records().show(*contact) : Result<RecordView>(Error{"unknown-reference", {}});
    const QString kind = view ? view->stored.record.text(QStringLiteral("contactKind")) : QString();
    const auto templates = m_campaign.letters().templates();
    for (const TemplateRow& row : templates)
        if (row.kind == kind || row.kind == QLatin1String("any"))
            return row.family;
    return templates.empty() ? QString() : templates.front().family;
}

void WriteLettersPage::preview()
{
    if (!m_case)
        return;
    m_report = {};
    for (const DraftRequest& wanted : requests()) {
        auto report = m_campaign.letters().preview(wanted);
        if (!report) {
            showProblem(failureSentence(m_campaign, report.error()));
            return;
        }
        append(*report);
    }
    showReport();
}

void WriteLettersPage::append(const DraftReport& report)
{
    m_report.drafted.insert(m_report.drafted.end(), report.drafted.begin(), report.drafted.end());
    m_report.skipped.insert(m_report.skipped.end(), report.skipped.begin(), report.skipped.end());
}

void WriteLettersPage::showProblem(const QString& sentence)
{
    m_report = {};
    m_model->removeRows(0, m_model->rowCount());
    showRow();
    m_ui->sum->showSentence(sentence);
    setTone(*m_ui->sum, TextTone::Error);
    m_ui->draftButton->setEnabled(false);
    m_ui->draftButton->setText(tr("&Draft letters"));
}

void WriteLettersPage::showReport()
{
    const DraftReport& report = m_report;
    m_model->removeRows(0, m_model->rowCount());
    for (const DraftedLetter& letter : report.drafted)
        addRow(letter.to, languageName(letter.language), true);
    for (const SkippedLetter& letter : report.skipped)
        addRow(letter.name, {}, false);
    const int count = static_cast<int>(report.drafted.size());
    const auto addressees = report.drafted.size() + report.skipped.size();
    setTone(*m_ui->sum, TextTone::Muted);
    m_ui->sum->showSentence(tr("1 case × %1 addressees × 1 signatory: %2 to draft").arg(addressees).arg(count));
    m_ui->draftButton->setText(count == 1 ? tr("&Draft 1 letter") : tr("&Draft %1 letters").arg(count));
    m_ui->draftButton->setAccessibleName(tr("Draft letters"));
    m_ui->draftButton->setEnabled(count > 0);
    m_ui->letters->chooseRow(0);
    showRow();
    Q_EMIT statusChanged();
}

void WriteLettersPage::addRow(const QString& to, const QString& language, bool isLetter)
{
    const Pill pill = isLetter ? Pill{tr("Ready"), PillTone::Released} : Pill{tr("Skipped"), PillTone::Exiled};
    auto* state = new QStandardItem(pill.word);
    state->setData(static_cast<int>(pill.tone), PillToneRole);
    QList<QStandardItem*> cells{new QStandardItem(madeVisible(to)), new QStandardItem(language), state};
    for (QStandardItem* item : std::as_const(cells))
        item->setEditable(false);
    m_model->appendRow(cells);
}

void WriteLettersPage::showRow()
{
    const int row = m_ui->letters->currentRow();
    const int letters = static_cast<int>(m_report.drafted.size());
    m_ui->subject->clear();
    m_ui->body->clear();
    QStringList reasons;
    if (row >= 0 && row < letters) {
        const DraftedLetter& letter = m_report.drafted.at(static_cast<std::size_t>(row));
        m_ui->subject->showText(letter.subject);
        m_ui->body->setPlainText(letter.body);
        for (const Finding& warning : letter.warnings)
            reasons << messageFor(warning);
    } else if (row >= letters && row < m_model->rowCount()) {
        reasons << m_report.skipped.at(static_cast<std::size_t>(row - letters)).reason;
    }
    m_ui->reason->showSentence(reasons.join(QLatin1Char('\n')));
    m_ui->reason->setVisible(!reasons.isEmpty());
}

void WriteLettersPage::draft()
{
    if (!m_case)
        return;
    m_report = {};
    std::vector<qint64> changes;
    for (const DraftRequest& wanted : requests()) {
        const auto report = m_campaign.letters().draft(wanted);
        if (!report) {
            showProblem(failureSentence(m_campaign, report.error()));
            return;
        }
        if (report->receipt)
            changes.push_back(report->receipt->change);
        append(*report);
    }
    if (m_report.drafted.empty())
        return showReport();
    const QString done = tr("Letters drafted: %1.").arg(m_report.drafted.size());
    const QString skipped = skippedText(tr("Not drafted:"), m_report.skipped);
    Q_EMIT said({.text = skipped.isEmpty() ? done : done + QLatin1Char(' ') + skipped, .undoChanges = changes});
    Q_EMIT drafted(*m_case);
}

} // namespace vigil
