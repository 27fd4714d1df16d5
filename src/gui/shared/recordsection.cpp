// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shared/recordsection.h"

#include "app/campaign.h"
#include "app/messages.h"
#include "domain/names.h"
#include "gui/shared/failures.h"
#include "gui/shared/fieldwords.h"
#include "gui/shared/icons.h"
#include "gui/shared/listtable.h"
#include "gui/shared/pilldelegate.h"
#include "gui/shared/plaintext.h"
#include "gui/shared/recorddialog.h"
#include "gui/shared/trashing.h"
#include "gui/shared/valuewords.h"
#include "gui/shared/vigilstyle.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QStackedWidget>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace vigil {

RecordSection::RecordSection(Campaign& campaign, Kind kind, const QString& field, QWidget* parent)
    : QWidget(parent), m_campaign(campaign), m_kind(kind), m_field(field), m_heading(new QLabel(this)),
      m_stack(new QStackedWidget(this)), m_empty(new PlainLabel(this)), m_model(new QStandardItemModel(this)),
      m_table(new ListTable(this))
{
    build();
    showOwner({});
}

void RecordSection::build()
{
    makeHeading(*m_heading);
    m_heading->setText(kindsWord(m_kind));
    setTone(*m_empty, TextTone::Muted);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->showSentence(tr("None yet."));
    m_table->setAccessibleName(kindsWord(m_kind));
    m_table->setModel(m_model);
    m_table->setMinimumHeight(90);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    auto* head = new QHBoxLayout;
    head->addWidget(m_heading, 1);
    m_add = addButton(tr("Add…"), "list-add", &RecordSection::add);
    m_edit = addButton(tr("Edit…"), "document-edit", &RecordSection::edit);
    m_remove = addButton(tr("To the trash"), "edit-delete", &RecordSection::remove);
    m_add->setAccessibleName(tr("Add: %1").arg(kindWord(m_kind)));
    m_edit->setAccessibleName(tr("Edit: %1").arg(kindWord(m_kind)));
    m_remove->setAccessibleName(tr("To the trash: %1").arg(kindWord(m_kind)));
    for (QPushButton* button : {m_add, m_edit, m_remove})
        head->addWidget(button);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addLayout(head);
    layout->addWidget(m_stack, 1);
    const auto key = [this](const QKeySequence& keys, void (RecordSection::*slot)()) {
        auto* action = new QAction(m_table);
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetShortcut);
        connect(action, &QAction::triggered, this, slot);
        m_table->addAction(action);
    };
    key(QKeySequence(Qt::Key_Insert), &RecordSection::add);
    key(QKeySequence(Qt::Key_F2), &RecordSection::edit);
    key(QKeySequence(Qt::Key_Delete), &RecordSection::remove);
    connect(m_table, &ListTable::rowOpened, this, &RecordSection::edit);
    connect(m_table, &ListTable::currentRowChanged, this, &RecordSection::chosenChanged);
    connect(m_table, &ListTable::selectionDone, this, &RecordSection::showButtons);
}

QPushButton* RecordSection::addButton(const QString& text, const char* iconName, void (RecordSection::*slot)())
{
    auto* button = new QPushButton(icon(QLatin1String(iconName)), text, this);
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, this, slot);
    return button;
}

QString RecordSection::ownerField() const
{
    if (!m_field.isEmpty() || !m_owner)
        return m_field;
    const FieldDef* parent = kindDef(m_kind).parentField(m_owner->kind);
    Q_ASSERT(parent);
    return parent->key;
}

void RecordSection::showOwner(std::optional<Reference> owner)
{
    m_owner = owner;
    refresh();
    if (m_model->rowCount() > 0)
        m_table->chooseRow(0);
}

void RecordSection::refresh()
{
    const auto before = chosen();
    m_model->clear();
    QStringList headers;
    for (const QString& field : listFields(m_kind))
        headers << fieldLabel(m_kind, field);
    m_model->setHorizontalHeaderLabels(headers);
    if (m_owner) {
        const auto records = m_campaign.records().listLinking(m_kind, ownerField(), *m_owner);
        if (!records)
            Q_EMIT said({.text = failureSentence(m_campaign, records.error()), .tone = Notice::Tone::Failed});
        else
            for (const StoredRecord& record : *records)
                if (!record.trashedAt)
                    m_model->appendRow(cells(record));
    }
    for (int column = 0; column < m_model->columnCount(); ++column)
        m_table->setColumnWidth(column, scaledToText(column == 0 ? 220 : 130));
    m_stack->setCurrentIndex(m_model->rowCount() > 0 ? 0 : 1);
    m_add->setEnabled(m_owner.has_value());
    if (before)
        choose(*before);
    if (!m_table->currentIndex().isValid() && m_model->rowCount() > 0)
        m_table->chooseRow(0);
    showButtons();
    Q_EMIT countChanged(count());
    Q_EMIT chosenChanged();
}

QList<QStandardItem*> RecordSection::cells(const StoredRecord& record) const
{
    const ValueWords words{m_kind, [this](Reference reference) { return m_campaign.records().titleOf(reference); }};
    QList<QStandardItem*> row;
    for (const QString& field : listFields(m_kind)) {
        auto* item = new QStandardItem(madeVisible(words.of(field, record.record.value(field))));
        item->setEditable(false);
        item->setData(record.reference.id, ReferenceRole);
        item->setToolTip(plainToolTip(item->text()));
        row << item;
    }
    return row;
}

int RecordSection::count() const
{
    return m_model->rowCount();
}

std::optional<Reference> RecordSection::chosen() const
{
    const QStandardItem* item = m_model->item(m_table->currentRow());
    return item ? std::optional(Reference{m_kind, item->data(ReferenceRole).toLongLong()}) : std::nullopt;
}

void RecordSection::choose(Reference record)
{
    for (int row = 0; row < m_model->rowCount(); ++row)
        if (m_model->item(row)->data(ReferenceRole).toLongLong() == record.id)
            m_table->chooseRow(row);
}

void RecordSection::showButtons()
{
    const auto rows = m_table->chosenRows();
    m_edit->setEnabled(rows.size() == 1);
    m_remove->setEnabled(!rows.empty());
}

void RecordSection::add()
{
    openDialog({});
}

void RecordSection::edit()
{
    const auto record = chosen();
    if (!record)
        return;
    if (m_opensPages)
        Q_EMIT openRequested(*record);
    else
        openDialog(record);
}

void RecordSection::openDialog(std::optional<Reference> record)
{
    if (!m_owner)
        return;
    RecordDialog::Task task{.kind = m_kind, .record = record};
    const FieldDef* parent = kindDef(m_kind).parentField(m_owner->kind);
    const bool belongs = parent && parent->key == ownerField();
    if (belongs)
        task.without = {parent->key};
    if (!record && belongs)
        task.to = m_owner->toString();
    else if (!record)
        task.preset = {{ownerField(), m_owner->toString()}};
    auto* dialog = new RecordDialog(m_campaign, std::move(task), window());
    connect(dialog, &RecordDialog::saved, this, [this](const Receipt& receipt) {
        refresh();
        if (receipt.reference)
            choose(*receipt.reference);
        Q_EMIT said({.text = labelFor(receipt.verb, receipt.label), .undoChanges = {receipt.change}});
    });
    // It works on this campaign, so it goes when the page does; its draft is kept.
    connect(this, &QObject::destroyed, dialog, [dialog] { delete dialog; });
    dialog->open();
}

void RecordSection::remove()
{
    std::vector<Reference> chosen;
    for (const int row : m_table->chosenRows())
        chosen.push_back({m_kind, m_model->item(row)->data(ReferenceRole).toLongLong()});
    trash(m_campaign, *this, chosen, [this](const Notice& notice) {
        refresh();
        Q_EMIT said(notice);
    });
}

} // namespace vigil
