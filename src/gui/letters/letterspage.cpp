// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/letters/letterspage.h"

#include "app/campaign.h"
#include "app/changedesk.h"
#include "app/changenotifier.h"
#include "app/messages.h"
#include "app/recordservice.h"
#include "gui/letters/accountsdialog.h"
#include "gui/letters/letterdetails.h"
#include "gui/letters/lettersmodel.h"
#include "gui/letters/letterspanel.h"
#include "gui/letters/senddialog.h"
#include "gui/shared/failures.h"
#include "gui/shared/flowlayout.h"
#include "gui/shared/icons.h"
#include "gui/shared/listtable.h"
#include "gui/shared/pilldelegate.h"
#include "gui/shared/plaintext.h"
#include "gui/shared/trashing.h"
#include "gui/shared/vigilstyle.h"

#include <QAction>
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

namespace vigil {

namespace {

constexpr int sendingPauseMs = 250;

QString partWord(LetterPart part)
{
    switch (part) {
    case LetterPart::All:
        return LettersPage::tr("All");
    case LetterPart::Drafts:
        return LettersPage::tr("Drafts");
    case LetterPart::Approved:
        return LettersPage::tr("Approved");
    case LetterPart::Outbox:
        return LettersPage::tr("Outbox");
    case LetterPart::Sent:
        return LettersPage::tr("Sent");
    case LetterPart::Refused:
        return LettersPage::tr("Refused");
    case LetterPart::Unknown:
        return LettersPage::tr("Not known");
    case LetterPart::OnPaper:
        return LettersPage::tr("On paper");
    }
    Q_UNREACHABLE();
}

} // namespace

LettersPage::LettersPage(Campaign& campaign, QWidget* parent)
    : Page(parent), m_campaign(campaign), m_model(new LettersModel(this)), m_table(new ListTable(this)),
      m_chips(new QButtonGroup(this)), m_filter(new QLineEdit(this)), m_stack(new QStackedWidget(this)),
      m_empty(new PlainLabel(this)), m_details(new LetterDetails(campaign, this)), m_pause(new QTimer(this))
{
    setAccessibleName(tr("Letters page"));
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(8);
    buildHead();
    buildTable();
    auto* splitter = new QSplitter(this);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_stack);
    splitter->addWidget(m_details);
    splitter->setStretchFactor(0, 1);
    splitter->setSizes({640, 420});
    layout->addWidget(splitter, 1);
    addActions();
    connect(m_details, &LetterDetails::said, this, &Page::said);
    connect(&campaign.notifier(), &ChangeNotifier::recordsChanged, this, &LettersPage::follow);
    connect(&campaign.notifier(), &ChangeNotifier::outboxChanged, this, &LettersPage::follow);
    m_pause->setSingleShot(true);
    m_pause->setInterval(sendingPauseMs);
    connect(m_pause, &QTimer::timeout, this, &LettersPage::refreshWhenSeen);
    refresh();
}

QPushButton* LettersPage::addButton(QLayout& row, const QString& text, const char* iconName,
                                    void (LettersPage::*slot)())
{
    auto* button = new QPushButton(icon(QLatin1String(iconName)), text, this);
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, this, slot);
    row.addWidget(button);
    return button;
}

void LettersPage::buildHead()
{
    auto* title = new QLabel(tr("Letters"), this);
    makeTitle(*title);
    m_filter->setPlaceholderText(tr("Filter by addressee, case, subject, signatory (Ctrl+F)"));
    m_filter->setAccessibleName(tr("Filter letters"));
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(icon(QStringLiteral("edit-find")), QLineEdit::LeadingPosition);
    m_filter->setMinimumWidth(scaledToText(160));
    m_filter->setMaximumWidth(scaledToText(420));
    auto* head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(title);
    head->addSpacing(8);
    head->addWidget(m_filter, 1);
    auto* work = new FlowLayout(8);
    m_approve = addButton(*work, tr("Approve"), "dialog-ok-apply", &LettersPage::approve);
    m_send = addButton(*work, tr("Send…"), "mail-message-new", &LettersPage::openSending);
    m_export = addButton(*work, tr("Export…"), "document-export", &LettersPage::exportChosen);
    m_posted = addButton(*work, tr("Mark as posted"), "mail-message", &LettersPage::markPosted);
    head->addLayout(work, 1);
    auto* chips = new FlowLayout(8);
    for (const LetterPart part : allLetterParts) {
        auto* chip = new QPushButton(this);
        chip->setCheckable(true);
        chip->setAutoDefault(false);
        m_chips->addButton(chip, static_cast<int>(part));
        chips->addWidget(chip);
    }
    m_chips->button(static_cast<int>(LetterPart::All))->setChecked(true);
    static_cast<QVBoxLayout*>(layout())->addLayout(head);
    static_cast<QVBoxLayout*>(layout())->addLayout(chips);
    connect(m_chips, &QButtonGroup::idClicked, this, [this](int part) {
        m_model->setPart(static_cast<LetterPart>(part));
        showRows();
    });
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_model->setFilter(text);
        showRows();
    });
    connect(m_filter, &QLineEdit::returnPressed, this, [this] { m_table->setFocus(); });
}

void LettersPage::buildTable()
{
    m_table->setAccessibleName(tr("Letters"));
    m_table->setModel(m_model);
    m_table->setItemDelegateForColumn(LettersModel::State, new PillDelegate(this));
    for (int column = 0; column < LettersModel::ColumnCount; ++column)
        m_table->setColumnWidth(column, scaledToText(LettersModel::preferredWidth(column)));
    for (const int column : {LettersModel::Language, LettersModel::Signatory, LettersModel::Channel})
        m_table->setColumnHidden(column, true);
    m_table->horizontalHeader()->setSortIndicator(LettersModel::Number, Qt::DescendingOrder);
    m_table->setSortingEnabled(true);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    m_empty->setAlignment(Qt::AlignCenter);
    setTone(*m_empty, TextTone::Muted);
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
        const auto row = m_letter ? m_model->rowOf(*m_letter) : std::optional<int>();
        m_table->chooseRow(row.value_or(0));
    });
    connect(m_table, &ListTable::currentRowChanged, this, &LettersPage::showChosen);
    connect(m_table, &ListTable::selectionDone, this, &LettersPage::showChosen);
    connect(m_table, &ListTable::typed, this, [this](const QString& text) {
        m_filter->setFocus();
        m_filter->insert(text);
    });
}

void LettersPage::addActions()
{
    auto* accounts = new QAction(tr("&Mail accounts…"), this);
    connect(accounts, &QAction::triggered, this, &LettersPage::openAccounts);
    auto* removal = new QAction(icon(QStringLiteral("edit-delete")), tr("Chosen drafts to the &trash"), this);
    connect(removal, &QAction::triggered, this, &LettersPage::remove);
    addAction(accounts);
    addAction(removal);
    auto* key = new QAction(m_table);
    key->setShortcut(QKeySequence(Qt::Key_Delete));
    key->setShortcutContext(Qt::WidgetShortcut);
    connect(key, &QAction::triggered, this, &LettersPage::remove);
    m_table->addAction(key);
}

void LettersPage::activate()
{
    m_table->setFocus();
}

/// While letters are sent each changes its state several times; the page follows at some distance.
void LettersPage::follow()
{
    if (!isWorking())
        refreshWhenSeen();
    else if (!m_pause->isActive())
        m_pause->start();
}

void LettersPage::refresh()
{
    m_pause->stop();
    auto letters = m_campaign.letters().list();
    auto outbox = m_campaign.mail().outbox();
    if (!letters)
        Q_EMIT said({.text = failureSentence(m_campaign, letters.error()), .tone = Notice::Tone::Failed});
    m_outbox = outbox ? std::move(*outbox) : std::vector<OutboxRow>();
    m_model->setLetters(letters ? std::move(*letters) : std::vector<LetterRow>());
    showRows();
    Q_EMIT countsChanged();
}

void LettersPage::showRows()
{
    for (const LetterPart part : allLetterParts)
        m_chips->button(static_cast<int>(part))
            ->setText(QStringLiteral("%1 %2").arg(partWord(part)).arg(m_model->countOf(part)));
    m_stack->setCurrentIndex(m_model->rowCount() > 0 ? 0 : 1);
    m_empty->showSentence(m_model->countOf(LetterPart::All) == 0
                              ? tr("No letters yet. Open a case and write to its addressees (Ctrl+M).")
                              : tr("No letter here."));
    showChosen();
    Q_EMIT statusChanged();
}

std::optional<Reference> LettersPage::chosenRecord() const
{
    const LetterRow* letter = m_model->letterAt(m_table->currentRow());
    return letter ? std::optional(letter->reference) : std::nullopt;
}

void LettersPage::chooseRecord(Reference letter)
{
    if (!m_model->rowOf(letter)) {
        m_filter->clear();
        m_chips->button(static_cast<int>(LetterPart::All))->click();
    }
    if (const auto row = m_model->rowOf(letter))
        m_table->chooseRow(*row);
}

void LettersPage::showChosen()
{
    if (const auto letter = chosenRecord())
        m_letter = letter;
    m_details->setVisible(m_wantsDetails && chosenRecord().has_value());
    m_details->showLetter(chosenRecord(), m_outbox);
    m_approve->setEnabled(!chosenIn(QStringLiteral("draft")).empty());
    m_posted->setEnabled(!chosenOnPaper().empty());
    m_send->setEnabled(m_model->countOf(LetterPart::Approved) + m_model->countOf(LetterPart::Outbox) > 0);
    m_export->setEnabled(m_model->countOf(LetterPart::All) > 0);
    Q_EMIT caseAtHandChanged();
}

std::vector<Reference> LettersPage::chosenIn(const QString& state) const
{
    std::vector<Reference> letters;
    for (const int row : m_table->chosenRows())
        if (const LetterRow* letter = m_model->letterAt(row); letter && letter->state == state)
            letters.push_back(letter->reference);
    return letters;
}

std::vector<Reference> LettersPage::chosenOnPaper() const
{
    std::vector<Reference> letters = chosenIn(QStringLiteral("exported"));
    for (const Reference approved : chosenIn(QStringLiteral("approved")))
        letters.push_back(approved);
    return letters;
}

void LettersPage::tell(const Result<ApproveReport>& report, const QString& done, const QString& skipped)
{
    if (!report) {
        Q_EMIT said({.text = failureSentence(m_campaign, report.error()), .tone = Notice::Tone::Failed});
        return;
    }
    QStringList sentences;
    if (!report->approved.empty())
        sentences << done.arg(report->approved.size());
    if (const QString reasons = skippedText(skipped, report->skipped); !reasons.isEmpty())
        sentences << reasons;
    Q_EMIT said({.text = sentences.join(QLatin1Char(' ')),
                 .tone = report->approved.empty() ? Notice::Tone::Failed : Notice::Tone::Done,
                 .undoChanges = changesOf(report->receipt)});
}

void LettersPage::change(const std::vector<Reference>& letters, const Verb& verb, const QString& done,
                         const QString& skipped)
{
    if (!letters.empty())
        m_campaign.desk().run<ApproveReport>(
            std::ssize(letters), *this, verb,
            [this, done, skipped](const Result<ApproveReport>& report) { tell(report, done, skipped); });
}

void LettersPage::approve()
{
    const auto drafts = chosenIn(QStringLiteral("draft"));
    change(
        drafts, [drafts](const BulkVerbs& verbs) { return verbs.letters.approve(drafts); }, tr("Letters approved: %1."),
        tr("Not approved:"));
}

void LettersPage::markPosted()
{
    const auto letters = chosenOnPaper();
    change(
        letters, [letters](const BulkVerbs& verbs) { return verbs.letters.markPosted(letters); },
        tr("Letters posted: %1."), tr("Not posted:"));
}

void LettersPage::exportChosen()
{
    std::vector<Reference> letters;
    for (const int row : m_table->chosenRows())
        if (const LetterRow* letter = m_model->letterAt(row))
            letters.push_back(letter->reference);
    Q_EMIT exportRequested(letters.size() > 1 ? letters : std::vector<Reference>());
}

void LettersPage::remove()
{
    const auto drafts = chosenIn(QStringLiteral("draft"));
    if (drafts.empty())
        Q_EMIT said({.text = tr("Only drafts can go to the trash: what was approved stays on record.")});
    else
        trash(m_campaign, *this, drafts, [this](const Notice& notice) { Q_EMIT said(notice); });
}

void LettersPage::openSending()
{
    auto* dialog = new SendDialog(m_campaign, window());
    m_sending = dialog;
    connect(dialog, &SendDialog::accountsRequested, this, &LettersPage::openAccounts);
    connect(this, &QObject::destroyed, dialog, [dialog] { delete dialog; });
    dialog->open();
}

void LettersPage::openAccounts()
{
    auto* dialog = new AccountsDialog(m_campaign, window());
    connect(dialog, &AccountsDialog::said, this, &Page::said);
    connect(this, &QObject::destroyed, dialog, [dialog] { delete dialog; });
    dialog->open();
}

QString LettersPage::status() const
{
    return tr("Letters shown: %1 of %2")
        .arg(numberText(m_model->rowCount()), numberText(m_model->countOf(LetterPart::All)));
}

std::optional<Reference> LettersPage::caseAtHand() const
{
    const LetterRow* letter = m_model->letterAt(m_table->currentRow());
    return letter ? std::optional(letter->caseFile) : std::nullopt;
}

void LettersPage::focusFilter()
{
    m_filter->setFocus();
    m_filter->selectAll();
}

void LettersPage::setDetailsVisible(bool visible)
{
    m_wantsDetails = visible;
    showChosen();
}

int LettersPage::waiting() const
{
    return m_model->countOf(LetterPart::Drafts) + m_model->countOf(LetterPart::Approved) +
           m_model->countOf(LetterPart::Refused) + m_model->countOf(LetterPart::Unknown);
}

bool LettersPage::isWorking() const
{
    return m_sending && m_sending->isSending();
}

int LettersPage::inOutbox() const
{
    return m_model->countOf(LetterPart::Outbox);
}

} // namespace vigil
