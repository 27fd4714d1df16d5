// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/contacts/contactspage.h"

#include "app/campaign.h"
#include "app/changenotifier.h"
#include "app/messages.h"
#include "app/recordservice.h"
#include "domain/names.h"
#include "gui/shared/failures.h"
#include "gui/shared/fieldwords.h"
#include "gui/shared/icons.h"
#include "gui/shared/listtable.h"
#include "gui/shared/liverecord.h"
#include "gui/shared/pilldelegate.h"
#include "gui/shared/plaintext.h"
#include "gui/shared/recorddialog.h"
#include "gui/shared/recordsection.h"
#include "gui/shared/scrolled.h"
#include "gui/shared/trashing.h"
#include "gui/shared/valuewords.h"
#include "gui/shared/vigilstyle.h"

#include <QAction>
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace vigil {

namespace {

constexpr std::array kinds = {Kind::Contact, Kind::Signatory, Kind::Organisation, Kind::Source};

std::size_t placeOf(Kind kind)
{
    return static_cast<std::size_t>(std::ranges::find(kinds, kind) - kinds.begin());
}

/// What a filter looks through: everything that the list shows.
bool matches(const QList<QStandardItem*>& row, const QString& key)
{
    const QStringList words = key.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    QString text;
    for (const QStandardItem* item : row)
        text += foldName(item->text()) + QLatin1Char(' ');
    return std::ranges::all_of(words, [&](const QString& word) { return text.contains(word); });
}

} // namespace

ContactsPage::ContactsPage(Campaign& campaign, QWidget* parent)
    : Page(parent), m_campaign(campaign), m_chips(new QButtonGroup(this)), m_filter(new QLineEdit(this)),
      m_new(new QPushButton(icon(QStringLiteral("list-add")), QString(), this)), m_model(new QStandardItemModel(this)),
      m_table(new ListTable(this)), m_stack(new QStackedWidget(this)), m_empty(new PlainLabel(this)),
      m_details(new QStackedWidget(this))
{
    setAccessibleName(tr("Contacts page"));
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(12);
    buildHead();
    buildTable();
    buildDetails();
    auto* splitter = new QSplitter(this);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_stack);
    splitter->addWidget(m_details);
    splitter->setStretchFactor(0, 1);
    splitter->setSizes({560, 500});
    layout->addWidget(splitter, 1);
    addActions();
    connect(&campaign.notifier(), &ChangeNotifier::recordsChanged, this, &ContactsPage::refreshWhenSeen);
    showKind(Kind::Contact);
}

void ContactsPage::buildHead()
{
    auto* title = new QLabel(tr("Contacts"), this);
    makeTitle(*title);
    auto* head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(title);
    m_filter->setPlaceholderText(tr("Filter by what the list shows (Ctrl+F)"));
    m_filter->setAccessibleName(tr("Filter contacts"));
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(icon(QStringLiteral("edit-find")), QLineEdit::LeadingPosition);
    m_filter->setMaximumWidth(360);
    head->addSpacing(8);
    head->addWidget(m_filter, 1);
    for (const Kind kind : kinds) {
        auto* chip = new QPushButton(kindsWord(kind), this);
        chip->setCheckable(true);
        chip->setAutoDefault(false);
        m_chips->addButton(chip, static_cast<int>(kind));
        head->addWidget(chip);
    }
    head->addStretch(0);
    head->addWidget(m_new);
    static_cast<QVBoxLayout*>(layout())->addLayout(head);
    connect(m_chips, &QButtonGroup::idClicked, this, [this](int kind) { showKind(static_cast<Kind>(kind)); });
    connect(m_filter, &QLineEdit::textChanged, this, &ContactsPage::fill);
    connect(m_filter, &QLineEdit::returnPressed, this, [this] { m_table->setFocus(); });
    connect(m_new, &QPushButton::clicked, this, [this] { addRecord(m_kind); });
}

void ContactsPage::buildTable()
{
    m_table->setModel(m_model);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    m_empty->setAlignment(Qt::AlignCenter);
    setTone(*m_empty, TextTone::Muted);
    connect(m_table, &ListTable::currentRowChanged, this, &ContactsPage::showChosen);
    connect(m_table, &ListTable::rowOpened, this, [this] { m_detailsOf.at(placeOf(m_kind)).form->focusFirst(); });
    connect(m_table, &ListTable::typed, this, [this](const QString& text) {
        m_filter->setFocus();
        m_filter->insert(text);
    });
}

void ContactsPage::buildDetails()
{
    for (const Kind kind : kinds) {
        m_detailsOf.push_back(makeDetails(kind));
        m_details->addWidget(m_detailsOf.back().widget);
    }
}

ContactsPage::Details ContactsPage::makeDetails(Kind kind)
{
    Details details{.widget = nullptr, .form = new LiveRecord(m_campaign, kind, {}), .points = nullptr};
    connect(details.form, &LiveRecord::said, this, &Page::said);
    QScrollArea* area = scrolled(details.form, tr("Details of the chosen: %1").arg(kindWord(kind)));
    details.widget = area;
    if (kind != Kind::Contact)
        return details;
    details.points = new RecordSection(m_campaign, Kind::Point);
    details.points->setContentsMargins(8, 8, 8, 0);
    connect(details.points, &RecordSection::said, this, &Page::said);
    auto* splitter = new QSplitter(Qt::Vertical);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(area);
    splitter->addWidget(details.points);
    splitter->setSizes({420, 200});
    details.widget = splitter;
    return details;
}

void ContactsPage::addActions()
{
    auto* editing = new QAction(icon(QStringLiteral("document-edit")), tr("&Edit the chosen record"), this);
    editing->setShortcut(QKeySequence(Qt::Key_F2));
    editing->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(editing, &QAction::triggered, this, [this] { m_detailsOf.at(placeOf(m_kind)).form->focusFirst(); });
    auto* removal = new QAction(icon(QStringLiteral("edit-delete")), tr("Chosen records to the &trash"), this);
    connect(removal, &QAction::triggered, this, &ContactsPage::remove);
    addAction(editing);
    addAction(removal);
    auto* key = new QAction(m_table);
    key->setShortcut(QKeySequence(Qt::Key_Delete));
    key->setShortcutContext(Qt::WidgetShortcut);
    connect(key, &QAction::triggered, this, &ContactsPage::remove);
    m_table->addAction(key);
}

bool ContactsPage::shows(Kind kind)
{
    return std::ranges::find(kinds, kind) != kinds.end();
}

void ContactsPage::showKind(Kind kind)
{
    m_kind = kind;
    m_chips->button(static_cast<int>(kind))->setChecked(true);
    m_table->setAccessibleName(kindsWord(kind));
    m_new->setText(tr("New %1…").arg(kindWord(kind).toLower()));
    m_new->setAccessibleName(m_new->text());
    m_details->setCurrentIndex(static_cast<int>(placeOf(kind)));
    read();
    fill();
    m_table->chooseRow(0);
}

void ContactsPage::refresh()
{
    read();
    fill();
}

void ContactsPage::read()
{
    auto records = m_campaign.records().list(m_kind);
    m_records.clear();
    if (!records) {
        Q_EMIT said({.text = failureSentence(m_campaign, records.error()), .tone = Notice::Tone::Failed});
        return;
    }
    for (StoredRecord& record : *records)
        if (!record.trashedAt)
            m_records.push_back(std::move(record));
    std::ranges::stable_sort(m_records, {}, [](const StoredRecord& record) { return foldName(titleOf(record)); });
}

void ContactsPage::fill()
{
    const auto before = chosenRecord();
    const QString key = foldName(m_filter->text());
    const ValueWords words{m_kind, [this](Reference reference) { return m_campaign.records().titleOf(reference); }};
    m_model->clear();
    QStringList headers;
    for (const QString& field : listFields(m_kind))
        headers << fieldLabel(m_kind, field);
    m_model->setHorizontalHeaderLabels(headers);
    for (const StoredRecord& record : m_records) {
        QList<QStandardItem*> row;
        for (const QString& field : listFields(m_kind)) {
            row << new QStandardItem(madeVisible(words.of(field, record.record.value(field))));
            row.back()->setEditable(false);
            row.back()->setData(record.reference.id, ReferenceRole);
        }
        if (matches(row, key))
            m_model->appendRow(row);
        else
            qDeleteAll(row);
    }
    restoreColumns();
    m_stack->setCurrentIndex(m_model->rowCount() > 0 ? 0 : 1);
    m_empty->showSentence(key.isEmpty() ? tr("None yet. Add the first with “%1”.").arg(m_new->text())
                                        : tr("Nothing here matches %1.").arg(inSentence(m_filter->text().trimmed())));
    if (before)
        chooseRecord(*before);
    if (!m_table->currentIndex().isValid())
        m_table->chooseRow(0);
    showChosen();
    Q_EMIT statusChanged();
}

void ContactsPage::restoreColumns()
{
    for (int column = 0; column < m_model->columnCount(); ++column)
        m_table->setColumnWidth(column, scaledToText(column == 0 ? 280 : 110));
}

void ContactsPage::showChosen()
{
    const auto record = chosenRecord();
    m_details->setVisible(m_wantsDetails && record.has_value());
    const Details& details = m_detailsOf.at(placeOf(m_kind));
    if (record)
        details.form->showRecord(*record);
    if (details.points)
        details.points->showOwner(record);
}

void ContactsPage::activate()
{
    m_table->setFocus();
}

QString ContactsPage::status() const
{
    return tr("%1: %2").arg(kindsWord(m_kind)).arg(m_model->rowCount());
}

void ContactsPage::focusFilter()
{
    m_filter->setFocus();
    m_filter->selectAll();
}

std::optional<Reference> ContactsPage::chosenRecord() const
{
    const QStandardItem* item = m_model->item(m_table->currentRow());
    return item ? std::optional(Reference{m_kind, item->data(ReferenceRole).toLongLong()}) : std::nullopt;
}

void ContactsPage::chooseRecord(Reference record)
{
    if (record.kind != m_kind)
        showKind(record.kind);
    for (int row = 0; row < m_model->rowCount(); ++row)
        if (m_model->item(row)->data(ReferenceRole).toLongLong() == record.id)
            return m_table->chooseRow(row);
}

void ContactsPage::setDetailsVisible(bool visible)
{
    m_wantsDetails = visible;
    showChosen();
}

void ContactsPage::addRecord(Kind kind)
{
    showKind(kind);
    auto* dialog = new RecordDialog(m_campaign, {.kind = kind}, window());
    connect(dialog, &RecordDialog::saved, this, [this](const Receipt& receipt) {
        m_filter->clear();
        refresh();
        if (receipt.reference)
            chooseRecord(*receipt.reference);
        Q_EMIT said({.text = labelFor(receipt.verb, receipt.label), .undoChanges = {receipt.change}});
    });
    connect(this, &QObject::destroyed, dialog, [dialog] { delete dialog; });
    dialog->open();
}

void ContactsPage::remove()
{
    std::vector<Reference> chosen;
    for (const int row : m_table->chosenRows())
        chosen.push_back({m_kind, m_model->item(row)->data(ReferenceRole).toLongLong()});
    trash(m_campaign, *this, chosen, [this](const Notice& notice) { Q_EMIT said(notice); });
}

} // namespace vigil
