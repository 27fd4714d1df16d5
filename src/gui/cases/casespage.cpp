// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/cases/casespage.h"

#include "app/campaign.h"
#include "app/changenotifier.h"
#include "app/messages.h"
#include "app/recordservice.h"
#include "gui/cases/casesmodel.h"
#include "gui/shared/failures.h"
#include "gui/shared/icons.h"
#include "gui/shared/listtable.h"
#include "gui/shared/pilldelegate.h"
#include "gui/shared/plaintext.h"
#include "gui/shared/recorddialog.h"
#include "gui/shared/trashing.h"
#include "gui/shared/vigilstyle.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace vigil {

CasesPage::CasesPage(Campaign& campaign, QWidget* parent)
    : Page(parent), m_campaign(campaign), m_model(new CasesModel(campaign, this)), m_table(new ListTable(this)),
      m_filter(new QLineEdit(this)), m_stack(new QStackedWidget(this)), m_emptyText(new PlainLabel(this))
{
    auto* title = new QLabel(tr("Cases"), this);
    makeTitle(*title);
    m_filter->setPlaceholderText(tr("Filter by title (Ctrl+F)"));
    m_filter->setAccessibleName(tr("Filter cases"));
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(icon(QStringLiteral("edit-find")), QLineEdit::LeadingPosition);
    m_filter->setMaximumWidth(420);
    auto* head = new QHBoxLayout;
    head->setSpacing(16);
    head->addWidget(title);
    head->addWidget(m_filter, 1);
    head->addStretch(0);
    auto* adding = new QPushButton(icon(QStringLiteral("list-add")), tr("New case…"), this);
    connect(adding, &QPushButton::clicked, this, &CasesPage::addCase);
    head->addWidget(adding);
    buildTable();
    m_stack->addWidget(m_table);
    buildEmptyState();
    auto* removal = new QAction(icon(QStringLiteral("edit-delete")), tr("Chosen cases to the &trash"), this);
    connect(removal, &QAction::triggered, this, &CasesPage::remove);
    addAction(removal);
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(12);
    layout->addLayout(head);
    layout->addWidget(m_stack, 1);
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_model->setFilter(text);
        showRows();
    });
    connect(m_filter, &QLineEdit::returnPressed, this, [this] { m_table->setFocus(); });
    connect(&campaign.notifier(), &ChangeNotifier::recordsChanged, this, &CasesPage::refreshWhenSeen);
    refresh();
}

void CasesPage::buildTable()
{
    m_table->setAccessibleName(tr("Cases"));
    m_table->setModel(m_model);
    m_table->setItemDelegateForColumn(CasesModel::stateColumn, new PillDelegate(this));
    for (int column = 0; column < m_model->columnCount(); ++column)
        m_table->setColumnWidth(column, scaledToText(CasesModel::preferredWidth(column)));
    m_table->horizontalHeader()->setSortIndicator(0, Qt::AscendingOrder);
    m_table->setSortingEnabled(true);
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
        const auto row = m_case ? m_model->rowOf(*m_case) : std::optional<int>();
        m_table->chooseRow(row.value_or(0));
    });
    connect(m_table, &ListTable::currentRowChanged, this, [this] {
        if (const auto chosen = m_model->caseAt(m_table->currentRow()))
            m_case = chosen;
        Q_EMIT caseAtHandChanged();
    });
    connect(m_table, &ListTable::rowOpened, this, [this](int row) {
        if (const auto caseFile = m_model->caseAt(row))
            Q_EMIT openRequested(*caseFile);
    });
    connect(m_table, &ListTable::typed, this, [this](const QString& text) {
        m_filter->setFocus();
        m_filter->insert(text);
    });
}

void CasesPage::buildEmptyState()
{
    m_emptyText->setAlignment(Qt::AlignCenter);
    setTone(*m_emptyText, TextTone::Muted);
    auto* adding = new QPushButton(icon(QStringLiteral("list-add")), tr("Make the first case"), this);
    connect(adding, &QPushButton::clicked, this, &CasesPage::addCase);
    auto* place = new QWidget(this);
    auto* layout = new QVBoxLayout(place);
    layout->addStretch(2);
    layout->addWidget(m_emptyText);
    layout->addWidget(adding, 0, Qt::AlignCenter);
    layout->addStretch(3);
    m_stack->addWidget(place);
}

void CasesPage::addCase()
{
    auto* dialog = new RecordDialog(m_campaign, {.kind = Kind::Case}, window());
    connect(dialog, &RecordDialog::saved, this, [this](const Receipt& receipt) {
        Q_EMIT said({.text = labelFor(receipt.verb, receipt.label), .undoChanges = {receipt.change}});
        if (receipt.reference)
            Q_EMIT openRequested(*receipt.reference);
    });
    connect(this, &QObject::destroyed, dialog, [dialog] { delete dialog; });
    dialog->open();
}

void CasesPage::remove()
{
    std::vector<Reference> chosen;
    for (const int row : m_table->chosenRows())
        if (const auto caseFile = m_model->caseAt(row))
            chosen.push_back(*caseFile);
    trash(m_campaign, *this, chosen, [this](const Notice& notice) { Q_EMIT said(notice); });
}

void CasesPage::activate()
{
    m_table->setFocus();
    if (!m_table->currentIndex().isValid())
        m_table->chooseRow(0);
}

QString CasesPage::status() const
{
    return tr("Cases: %1").arg(numberText(m_model->rowCount()));
}

std::optional<Reference> CasesPage::caseAtHand() const
{
    return m_model->caseAt(m_table->currentRow());
}

void CasesPage::chooseRecord(Reference caseFile)
{
    if (!m_model->rowOf(caseFile))
        m_filter->clear();
    if (const auto row = m_model->rowOf(caseFile))
        m_table->chooseRow(*row);
}

void CasesPage::focusFilter()
{
    m_filter->setFocus();
    m_filter->selectAll();
}

void CasesPage::refresh()
{
    if (const auto done = m_model->refresh(); !done)
        Q_EMIT said({.text = failureSentence(m_campaign, done.error()), .tone = Notice::Tone::Failed});
    showRows();
}

void CasesPage::showRows()
{
    const QString typed = m_filter->text().trimmed();
    m_stack->setCurrentIndex(m_model->rowCount() > 0 ? 0 : 1);
    m_emptyText->showSentence(typed.isEmpty()
                                  ? tr("No cases yet. A case holds people, demands, addressees and letters.")
                                  : tr("No case by the title %1.").arg(inSentence(typed)));
    Q_EMIT statusChanged();
}

} // namespace vigil
