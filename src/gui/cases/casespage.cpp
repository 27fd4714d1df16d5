// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/cases/casespage.h"

#include "app/campaign.h"
#include "app/changenotifier.h"
#include "gui/cases/casesmodel.h"
#include "gui/shared/failures.h"
#include "gui/shared/icons.h"
#include "gui/shared/listtable.h"
#include "gui/shared/pilldelegate.h"
#include "gui/shared/plaintext.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
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
    buildTable();
    m_emptyText->setAlignment(Qt::AlignCenter);
    setTone(*m_emptyText, TextTone::Muted);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_emptyText);
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
        m_table->setColumnWidth(column, CasesModel::preferredWidth(column));
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

void CasesPage::activate()
{
    m_table->setFocus();
    if (!m_table->currentIndex().isValid())
        m_table->chooseRow(0);
}

QString CasesPage::status() const
{
    return tr("Cases: %1").arg(m_model->rowCount());
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
    m_emptyText->showSentence(typed.isEmpty() ? tr("No cases yet. A case holds people, demands and addressees, and its "
                                                   "letters.\nMake one with: vigil-cli add case title=…")
                                              : tr("No case by the title %1.").arg(inSentence(typed)));
    Q_EMIT statusChanged();
}

} // namespace vigil
