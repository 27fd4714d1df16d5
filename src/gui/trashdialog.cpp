// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/trashdialog.h"

#include "app/campaign.h"
#include "app/changedesk.h"
#include "app/messages.h"
#include "app/recordservice.h"
#include "domain/names.h"
#include "gui/shared/failures.h"
#include "gui/shared/fieldwords.h"
#include "gui/shared/icons.h"
#include "gui/shared/listtable.h"
#include "gui/shared/plaintext.h"
#include "gui/shared/vigilstyle.h"
#include "gui/shared/words.h"

#include <QDateTime>
#include <QDialogButtonBox>
#include <QLocale>
#include <QPushButton>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace vigil {

TrashDialog::TrashDialog(Campaign& campaign, QWidget* parent)
    : QDialog(parent), m_campaign(campaign), m_model(new QStandardItemModel(this)), m_table(new ListTable(this)),
      m_outcome(new PlainLabel(this)),
      m_putBack(new QPushButton(icon(QStringLiteral("edit-undo")), tr("&Put back"), this)),
      m_forget(new QPushButton(icon(QStringLiteral("edit-delete")), tr("&Forget for good…"), this)),
      m_reallyForget(new QPushButton(tr("&Yes, forget"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Trash"));
    setAccessibleName(tr("Trash"));
    resize(680, 420);
    build();
    fill();
}

void TrashDialog::build()
{
    auto* lead = new PlainLabel(this);
    lead->showSentence(
        tr("What was deleted stays here for %n days and is then forgotten for good.", nullptr, TrashService::days));
    m_table->setAccessibleName(tr("Trash"));
    m_table->setModel(m_model);
    auto* buttons = new QDialogButtonBox(this);
    for (QPushButton* button : {m_putBack, m_forget, m_reallyForget}) {
        buttons->addButton(button, QDialogButtonBox::ActionRole);
        button->setAutoDefault(false);
    }
    buttons->addButton(tr("&Close"), QDialogButtonBox::RejectRole)->setAutoDefault(false);
    m_reallyForget->hide();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->addWidget(lead);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_outcome);
    layout->addWidget(buttons);
    connect(m_putBack, &QPushButton::clicked, this, &TrashDialog::putBack);
    connect(m_forget, &QPushButton::clicked, this, &TrashDialog::askToForget);
    connect(m_reallyForget, &QPushButton::clicked, this, &TrashDialog::forget);
    connect(m_table, &ListTable::rowOpened, this, &TrashDialog::putBack);
    connect(m_table, &ListTable::selectionDone, this, [this] {
        m_reallyForget->hide();
        m_putBack->setEnabled(!chosen().empty());
        m_forget->setEnabled(!chosen().empty());
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &TrashDialog::reject);
}

void TrashDialog::fill()
{
    auto entries = m_campaign.trash().list();
    m_entries = entries ? std::move(*entries) : std::vector<TrashEntry>();
    if (!entries)
        say(failureSentence(m_campaign, entries.error()), true);
    m_model->clear();
    m_model->setHorizontalHeaderLabels({tr("What"), tr("Kind"), tr("Deleted"), tr("Days left"), tr("With it")});
    for (const TrashEntry& entry : m_entries) {
        const QDateTime at = QDateTime::fromString(entry.trashedAt, Qt::ISODate);
        const QList<QStandardItem*> row{
            new QStandardItem(madeVisible(entry.title)), new QStandardItem(kindWord(entry.reference.kind)),
            new QStandardItem(momentText(at)), new QStandardItem(QString::number(entry.daysLeft)),
            new QStandardItem(QString::number(entry.with.size()))};
        for (QStandardItem* item : row)
            item->setEditable(false);
        m_model->appendRow(row);
    }
    constexpr int widths[] = {210, 110, 140, 80};
    for (int column = 0; column < 4; ++column)
        m_table->setColumnWidth(column, scaledToText(widths[column]));
    m_table->chooseRow(0);
    m_putBack->setEnabled(!m_entries.empty());
    m_forget->setEnabled(!m_entries.empty());
    m_reallyForget->hide();
    if (m_entries.empty())
        say(tr("The trash is empty."), false);
}

std::vector<Reference> TrashDialog::chosen() const
{
    std::vector<Reference> records;
    for (const int row : m_table->chosenRows())
        records.push_back(m_entries.at(static_cast<std::size_t>(row)).reference);
    return records;
}

void TrashDialog::say(const QString& sentence, bool failed)
{
    setTone(*m_outcome, failed ? TextTone::Error : TextTone::Normal);
    m_outcome->showSentence(sentence);
}

void TrashDialog::putBack()
{
    const auto records = chosen();
    if (records.empty())
        return;
    m_campaign.desk().run<Receipt>(
        std::ssize(records), *this, [records](const BulkVerbs& verbs) { return verbs.trash.putBack(records); },
        [this](const Result<Receipt>& receipt) { tellPutBack(receipt); });
}

void TrashDialog::tellPutBack(const Result<Receipt>& receipt)
{
    if (!receipt)
        return say(failureSentence(m_campaign, receipt.error()), true);
    fill();
    Q_EMIT said({.text = labelFor(receipt->verb, receipt->label), .undoChanges = {receipt->change}});
}

void TrashDialog::askToForget()
{
    const auto records = chosen();
    if (records.empty())
        return;
    say(tr("This cannot be undone: %1 and all that belongs to it leave the campaign with every trace, history too. "
           "Backups "
           "made before keep them until they are deleted.")
                .arg(inSentence(m_campaign.records().titleOf(records.front()))) +
            (records.size() > 1
                 ? QLatin1Char(' ') + tr("It holds for all %n chosen.", nullptr, static_cast<int>(records.size()))
                 : QString()),
        true);
    m_reallyForget->show();
    m_reallyForget->setFocus();
}

void TrashDialog::forget()
{
    if (const auto records = chosen(); !records.empty())
        Q_EMIT forgetRequested(records);
}

} // namespace vigil
