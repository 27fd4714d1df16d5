// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shared/historypanel.h"

#include "app/campaign.h"
#include "app/historyservice.h"
#include "app/messages.h"
#include "app/recordservice.h"
#include "domain/names.h"
#include "gui/shared/failures.h"
#include "gui/shared/fieldwords.h"
#include "gui/shared/icons.h"
#include "gui/shared/listtable.h"
#include "gui/shared/plaintext.h"
#include "gui/shared/valuewords.h"
#include "gui/shared/vigilstyle.h"
#include "gui/shared/words.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QStandardItemModel>

namespace vigil {

HistoryPanel::HistoryPanel(Campaign& campaign, QWidget* parent)
    : QWidget(parent), m_campaign(campaign), m_model(new QStandardItemModel(this)), m_table(new ListTable(this)),
      m_restore(new QPushButton(icon(QStringLiteral("edit-undo")), tr("Restore this value"), this))
{
    m_table->setAccessibleName(tr("History"));
    m_table->setModel(m_model);
    m_restore->setAutoDefault(false);
    auto* hint =
        new QLabel(tr("Newest first. The value in “Before” can be brought back; that is a change of its own."), this);
    setTone(*hint, TextTone::Muted);
    hint->setWordWrap(true);
    auto* head = new QHBoxLayout;
    head->addWidget(hint, 1);
    head->addWidget(m_restore);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(head);
    layout->addWidget(m_table, 1);
    connect(m_restore, &QPushButton::clicked, this, &HistoryPanel::restore);
    connect(m_table, &ListTable::rowOpened, this, &HistoryPanel::restore);
    connect(m_table, &ListTable::currentRowChanged, this, &HistoryPanel::showButton);
    showButton();
}

void HistoryPanel::showRecord(Reference record)
{
    m_record = record;
    refresh();
}

void HistoryPanel::refresh()
{
    m_model->clear();
    m_lines.clear();
    m_model->setHorizontalHeaderLabels({tr("When"), tr("Who"), tr("What"), tr("Field"), tr("Before"), tr("After")});
    const auto history = m_record ? m_campaign.history().history(m_record)
                                  : Result<std::vector<HistoryEntry>>(std::vector<HistoryEntry>());
    if (!history)
        Q_EMIT said({.text = failureSentence(m_campaign, history.error()), .tone = Notice::Tone::Failed});
    else
        for (const HistoryEntry& entry : *history)
            addEntry(entry);
    constexpr int widths[] = {140, 110, 260, 130, 180, 180};
    for (int column = 0; column < m_model->columnCount(); ++column)
        m_table->setColumnWidth(column, scaledToText(widths[column]));
    m_table->chooseRow(0);
    showButton();
}

void HistoryPanel::addEntry(const HistoryEntry& entry)
{
    for (const FieldChange& change : entry.fields) {
        const Kind kind = change.reference.kind;
        const ValueWords words{kind, [this](Reference reference) { return m_campaign.records().titleOf(reference); }};
        const QString what = entry.undone ? tr("%1 (undone)").arg(labelFor(entry.verb, madeVisible(entry.label)))
                                          : labelFor(entry.verb, madeVisible(entry.label));
        QStringList texts{
            momentText(QDateTime::fromString(entry.at, Qt::ISODate)), madeVisible(entry.author), what, {}, {}, {}};
        if (!change.field.isEmpty()) {
            texts[3] = fieldLabel(kind, change.field);
            texts[4] = madeVisible(words.ofText(change.field, change.before));
            texts[5] = madeVisible(words.ofText(change.field, change.after));
        }
        QList<QStandardItem*> row;
        for (const QString& text : texts) {
            auto* item = new QStandardItem(text);
            item->setEditable(false);
            item->setToolTip(plainToolTip(text));
            row << item;
        }
        m_model->appendRow(row);
        m_lines.push_back({entry.change, change.reference, change.field});
    }
}

void HistoryPanel::showButton()
{
    const int row = m_table->currentRow();
    m_restore->setEnabled(row >= 0 && row < static_cast<int>(m_lines.size()) &&
                          !m_lines.at(static_cast<std::size_t>(row)).field.isEmpty());
}

void HistoryPanel::restore()
{
    showButton();
    if (!m_restore->isEnabled())
        return;
    const Line line = m_lines.at(static_cast<std::size_t>(m_table->currentRow()));
    const auto receipt = m_campaign.records().restoreValue(line.record, line.field, line.change);
    if (!receipt) {
        Q_EMIT said({.text = failureSentence(m_campaign, receipt.error()), .tone = Notice::Tone::Failed});
        return;
    }
    Q_EMIT said({.text = labelFor(receipt->verb, receipt->label), .undoChanges = {receipt->change}});
}

} // namespace vigil
