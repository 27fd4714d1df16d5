// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/letters/letterspanel.h"

#include "app/campaign.h"
#include "app/changedesk.h"
#include "app/changenotifier.h"
#include "app/messages.h"
#include "domain/names.h"
#include "gui/shared/failures.h"
#include "gui/shared/icons.h"
#include "gui/shared/listtable.h"
#include "gui/shared/pilldelegate.h"
#include "gui/shared/plaintext.h"
#include "gui/shared/vigilstyle.h"
#include "gui/shared/words.h"

#include <QFocusEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QStandardItemModel>

namespace vigil {

namespace {

enum Column { To, Language, State, Subject };

QStandardItem* cell(const QString& text)
{
    auto* item = new QStandardItem(madeVisible(text));
    item->setEditable(false);
    return item;
}

QPushButton* button(const QString& text, const QString& name, const QString& iconName, QWidget* parent)
{
    auto* made = new QPushButton(icon(iconName), text, parent);
    made->setAccessibleName(name);
    return made;
}

} // namespace

LettersPanel::LettersPanel(Campaign& campaign, QWidget* parent)
    : QWidget(parent), m_campaign(campaign), m_heading(new QLabel(tr("Letters"), this)),
      m_stack(new QStackedWidget(this)), m_model(new QStandardItemModel(0, 4, this)), m_table(new ListTable(this)),
      m_approve(button(tr("&Approve"), tr("Approve"), QStringLiteral("dialog-ok-apply"), this)),
      m_export(button(tr("E&xport…"), tr("Export"), QStringLiteral("document-export"), this)),
      m_addressee(new PlainLabel), m_subject(new PlainLabel), m_findings(new PlainLabel), m_body(new QPlainTextEdit)
{
    makeHeading(*m_heading);
    auto* head = new QHBoxLayout;
    head->addWidget(m_heading, 1);
    head->addWidget(m_approve);
    head->addWidget(m_export);
    buildList();
    auto* splitter = new QSplitter(Qt::Vertical);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_table);
    splitter->addWidget(buildPreview());
    splitter->setSizes({150, 420});
    splitter->setStretchFactor(1, 1);
    auto* none = new PlainLabel(this);
    none->setText(tr("No letters yet. Write letters (Ctrl+M) to the addressees of this case."));
    none->setAlignment(Qt::AlignCenter);
    setTone(*none, TextTone::Muted);
    m_stack->addWidget(splitter);
    m_stack->addWidget(none);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(head);
    layout->addWidget(m_stack, 1);
    connect(m_approve, &QPushButton::clicked, this, &LettersPanel::approve);
    connect(m_export, &QPushButton::clicked, this, [this] { Q_EMIT exportRequested(chosen()); });
    connect(&campaign.notifier(), &ChangeNotifier::recordsChanged, this, &LettersPanel::refresh);
    connect(&campaign.notifier(), &ChangeNotifier::outboxChanged, this, &LettersPanel::refresh);
}

void LettersPanel::buildList()
{
    m_model->setHorizontalHeaderLabels({tr("To"), tr("Language"), tr("State"), tr("Subject")});
    m_table->setAccessibleName(tr("Letters"));
    m_table->setModel(m_model);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setItemDelegateForColumn(State, new PillDelegate(this));
    m_table->setColumnWidth(To, scaledToText(230));
    m_table->setColumnWidth(Language, scaledToText(90));
    m_table->setColumnWidth(State, scaledToText(118));
    m_table->setMinimumHeight(100);
    connect(m_table, &ListTable::currentRowChanged, this, &LettersPanel::showLetter);
}

QWidget* LettersPanel::buildPreview()
{
    auto* place = new QWidget;
    auto* layout = new QVBoxLayout(place);
    layout->setContentsMargins(0, 4, 0, 0);
    layout->setSpacing(6);
    setTone(*m_addressee, TextTone::Muted);
    setTone(*m_findings, TextTone::Warning);
    makeHeading(*m_subject);
    m_body->setReadOnly(true);
    m_body->setTabChangesFocus(true);
    m_body->setAccessibleName(tr("Letter body"));
    m_body->document()->setDocumentMargin(12);
    layout->addWidget(m_addressee);
    layout->addWidget(m_subject);
    layout->addWidget(m_findings);
    layout->addWidget(m_body, 1);
    return place;
}

void LettersPanel::showCase(Reference caseFile)
{
    m_case = caseFile;
    refresh();
    m_table->chooseRow(0);
}

/// Not by a focus proxy: Tab would jump from before the buttons to the list.
void LettersPanel::focusInEvent(QFocusEvent* event)
{
    m_table->setFocus(event->reason());
}

void LettersPanel::chooseLetter(Reference letter)
{
    for (std::size_t row = 0; row < m_rows.size(); ++row)
        if (m_rows[row].reference == letter)
            m_table->chooseRow(static_cast<int>(row));
}

void LettersPanel::refresh()
{
    if (!m_case)
        return;
    const int row = std::max(0, m_table->currentRow());
    auto rows = m_campaign.letters().listOfCase(*m_case);
    if (!rows)
        Q_EMIT said({.text = failureSentence(m_campaign, rows.error()), .tone = Notice::Tone::Failed});
    m_rows = rows ? std::move(*rows) : std::vector<LetterRow>();
    fill();
    m_table->chooseRow(std::min(row, m_model->rowCount() - 1));
    showLetter();
}

void LettersPanel::fill()
{
    m_model->removeRows(0, m_model->rowCount());
    for (const LetterRow& letter : m_rows) {
        const Pill pill = letterPillOf(letter.state);
        auto* state = cell(pill.word);
        state->setData(static_cast<int>(pill.tone), PillToneRole);
        m_model->appendRow({cell(letter.to), cell(languageName(letter.language)), state, cell(letter.subject)});
    }
    const bool some = !m_rows.empty();
    m_stack->setCurrentIndex(some ? 0 : 1);
    m_heading->setText(tr("Letters (%1)").arg(m_rows.size()));
    m_export->setEnabled(some);
    m_approve->setEnabled(std::any_of(m_rows.begin(), m_rows.end(),
                                      [](const LetterRow& letter) { return letter.state == QLatin1String("draft"); }));
}

void LettersPanel::showLetter()
{
    const int row = m_table->currentRow();
    if (row < 0 || row >= static_cast<int>(m_rows.size())) {
        for (PlainLabel* label : {m_addressee, m_subject, m_findings})
            label->clear();
        m_body->clear();
        return;
    }
    const auto letter = m_campaign.letters().show(m_rows.at(static_cast<std::size_t>(row)).reference);
    if (!letter) {
        m_findings->showSentence(failureSentence(m_campaign, letter.error()));
        m_findings->show();
        return;
    }
    QStringList lines{letter->postalTo.isEmpty() ? letter->row.to : letter->postalTo.join(QStringLiteral(", "))};
    if (!letter->emailTo.isEmpty())
        lines << letter->emailTo;
    m_addressee->showText(tr("%1 · %2").arg(letter->row.reference.toString(), lines.join(QStringLiteral(" · "))));
    m_subject->showText(letter->row.subject);
    m_body->setPlainText(letter->body);
    showFindings(*letter);
}

void LettersPanel::showFindings(const LetterView& letter)
{
    QStringList sentences;
    for (const Finding& finding : letter.findings)
        sentences << messageFor(finding);
    m_findings->showSentence(sentences.join(QLatin1Char('\n')));
    m_findings->setVisible(!sentences.isEmpty());
    setTone(*m_findings, hasErrors(letter.findings) ? TextTone::Error : TextTone::Warning);
}

std::vector<Reference> LettersPanel::chosen() const
{
    std::vector<Reference> letters;
    const auto rows = m_table->selectionModel()->selectedRows();
    for (const QModelIndex& index : rows)
        letters.push_back(m_rows.at(static_cast<std::size_t>(index.row())).reference);
    if (letters.size() > 1)
        return letters;
    // One chosen row is only the one that is read: what is done is done to all.
    letters.clear();
    for (const LetterRow& letter : m_rows)
        letters.push_back(letter.reference);
    return letters;
}

void LettersPanel::approve()
{
    std::vector<Reference> drafts;
    for (const Reference& reference : chosen())
        for (const LetterRow& letter : m_rows)
            if (letter.reference == reference && letter.state == QLatin1String("draft"))
                drafts.push_back(reference);
    if (!drafts.empty())
        m_campaign.desk().run<ApproveReport>(
            std::ssize(drafts), *this, [drafts](const BulkVerbs& verbs) { return verbs.letters.approve(drafts); },
            [this](const Result<ApproveReport>& report) { tellApproved(report); });
}

void LettersPanel::tellApproved(const Result<ApproveReport>& report)
{
    if (!report) {
        Q_EMIT said({.text = failureSentence(m_campaign, report.error()), .tone = Notice::Tone::Failed});
        return;
    }
    const QString done = tr("Letters approved: %1.").arg(report->approved.size());
    const QString skipped = skippedText(tr("Not approved:"), report->skipped);
    Q_EMIT said({.text = skipped.isEmpty() ? done : done + QLatin1Char(' ') + skipped,
                 .tone = report->approved.empty() ? Notice::Tone::Failed : Notice::Tone::Done,
                 .undoChanges = changesOf(report->receipt)});
}

std::vector<qint64> changesOf(const std::optional<Receipt>& receipt)
{
    return receipt ? std::vector{receipt->change} : std::vector<qint64>();
}

QString skippedText(const QString& lead, const std::vector<SkippedLetter>& skipped)
{
    QStringList parts;
    for (const SkippedLetter& letter : skipped)
        parts << QStringLiteral("%1: %2").arg(inSentence(letter.name), letter.reason);
    return parts.isEmpty() ? QString() : lead + QLatin1Char(' ') + parts.join(QStringLiteral("; "));
}

} // namespace vigil
