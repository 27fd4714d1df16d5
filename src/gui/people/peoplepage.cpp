// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/people/peoplepage.h"

#include "app/agendaservice.h"
#include "app/campaign.h"
#include "app/caseworkservice.h"
#include "app/changenotifier.h"
#include "app/messages.h"
#include "app/readjob.h"
#include "app/recordservice.h"
#include "app/viewservice.h"
#include "gui/people/peoplefilter.h"
#include "gui/people/peoplemodel.h"
#include "gui/people/personpanel.h"
#include "gui/shared/failures.h"
#include "gui/shared/icons.h"
#include "gui/shared/listtable.h"
#include "gui/shared/pilldelegate.h"
#include "gui/shared/plaintext.h"
#include "gui/shared/trashing.h"
#include "gui/shared/vigilstyle.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace vigil {

namespace {

constexpr int statusColumn = 3;
constexpr int pauseMs = 60; ///< after the last key, before the panel follows the list

QLineEdit* filterField(QWidget& page)
{
    auto* field = new QLineEdit(&page);
    field->setPlaceholderText(PeoplePage::tr("Filter by name, in any script (Ctrl+F)"));
    field->setAccessibleName(PeoplePage::tr("Filter people"));
    field->setClearButtonEnabled(true);
    field->addAction(icon(QStringLiteral("edit-find")), QLineEdit::LeadingPosition);
    field->setMaximumWidth(420);
    return field;
}

} // namespace

PeoplePage::PeoplePage(Campaign& campaign, QWidget* parent, qint64 countAtOnce)
    : Page(parent), m_campaign(campaign),
      m_model(new PeopleModel(campaign.casework(), this, PeopleModel::Loading::WhenAsked)),
      m_table(new ListTable(this)), m_filter(filterField(*this)), m_narrowing(new PeopleFilter(campaign.today(), this)),
      m_stack(new QStackedWidget(this)), m_panel(new PersonPanel(campaign, this)), m_pause(new QTimer(this)),
      m_reader(new ReadJob(campaign, countAtOnce, this)), m_emptyText(new PlainLabel(this)),
      m_emptyButton(new QPushButton(this))
{
    setAccessibleName(tr("People page"));
    auto* title = new QLabel(tr("People"), this);
    makeTitle(*title);
    auto* head = new QHBoxLayout;
    head->setSpacing(16);
    head->addWidget(title);
    head->addWidget(m_filter, 1);
    head->addStretch(0);
    buildTable();
    addActions();
    m_stack->addWidget(m_table);
    m_stack->addWidget(buildEmptyState());
    auto* splitter = new QSplitter(this);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_stack);
    splitter->addWidget(m_panel);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 0);
    splitter->setSizes({818, 246});
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(12);
    layout->addLayout(head);
    layout->addWidget(m_narrowing);
    layout->addWidget(splitter, 1);

    m_pause->setSingleShot(true);
    m_pause->setInterval(pauseMs);
    connect(m_pause, &QTimer::timeout, this, [this] { m_panel->showPerson(chosenRecord()); });
    connect(m_filter, &QLineEdit::textChanged, this, &PeoplePage::filterByName);
    connect(m_narrowing, &PeopleFilter::changed, this, [this] {
        m_model->narrow(m_narrowing->query());
        showRows();
    });
    connect(m_narrowing, &PeopleFilter::saveRequested, this,
            [this] { Q_EMIT saveViewRequested(narrowing(), m_narrowing->words()); });
    connect(m_filter, &QLineEdit::returnPressed, this, [this] { m_table->setFocus(); });
    connect(m_emptyButton, &QPushButton::clicked, this, [this] {
        if (m_narrowing->query().narrows())
            return clearFilters();
        Q_EMIT logArrestRequested(m_filter->text().trimmed());
    });
    connect(m_panel, &PersonPanel::openRequested, this, &Page::openRequested);
    connect(&campaign.notifier(), &ChangeNotifier::recordsChanged, this, &PeoplePage::refreshWhenSeen);
    // A long list is read when it is first seen.
    refreshWhenSeen();
}

PeoplePage::~PeoplePage() = default;

void PeoplePage::buildTable()
{
    m_table->setAccessibleName(tr("People"));
    m_table->setModel(m_model);
    m_table->setItemDelegateForColumn(statusColumn, new PillDelegate(this));
    for (int column = 0; column < m_model->columnCount(); ++column) {
        m_table->setColumnWidth(column, scaledToText(PeopleModel::preferredWidth(column)));
        m_table->setColumnHidden(column, PeopleModel::isOnDemand(column));
    }
    m_table->horizontalHeader()->setSortIndicator(0, Qt::AscendingOrder);
    m_table->setSortingEnabled(true);
    connect(m_model, &QAbstractItemModel::modelAboutToBeReset, this, &PeoplePage::rememberPerson);
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
        const auto row = m_person ? m_model->rowOf(*m_person) : std::optional<int>();
        m_table->chooseRow(row.value_or(0));
    });
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &PeoplePage::showRows);
    connect(m_model, &PeopleModel::failed, this, [this](const Error& error) {
        Q_EMIT said({.text = failureSentence(m_campaign, error), .tone = Notice::Tone::Failed});
    });
    connect(m_table, &ListTable::rowOpened, this, &PeoplePage::openPerson);
    connect(m_table, &ListTable::currentRowChanged, this, &PeoplePage::showChosen);
    connect(m_table, &ListTable::typed, this, [this](const QString& text) {
        m_filter->setFocus();
        m_filter->insert(text);
    });
}

/// The list answers each key; the panel beside it, which takes longer to lay out, waits for a pause.
void PeoplePage::filterByName(const QString& text)
{
    m_isTyping = true;
    m_model->setFilter(text);
    m_isTyping = false;
    showRows();
}

void PeoplePage::showChosen()
{
    if (m_isTyping) {
        m_pause->start();
        return;
    }
    m_pause->stop();
    m_panel->showPerson(chosenRecord());
    Q_EMIT caseAtHandChanged();
}

void PeoplePage::addActions()
{
    auto* editing = new QAction(icon(QStringLiteral("document-edit")), tr("&Edit the chosen person"), this);
    editing->setShortcut(QKeySequence(Qt::Key_F2));
    editing->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(editing, &QAction::triggered, this, [this] { openPerson(m_table->currentRow()); });
    auto* columns = new QAction(tr("C&olumns…"), this);
    connect(columns, &QAction::triggered, this,
            [this] { m_table->chooseColumns(m_table->viewport()->mapToGlobal(QPoint(16, 8))); });
    auto* removal = new QAction(icon(QStringLiteral("edit-delete")), tr("Chosen people to the &trash"), this);
    connect(removal, &QAction::triggered, this, &PeoplePage::remove);
    for (QAction* action : {editing, columns, removal})
        addAction(action);
    auto* key = new QAction(m_table);
    key->setShortcut(QKeySequence(Qt::Key_Delete));
    key->setShortcutContext(Qt::WidgetShortcut);
    connect(key, &QAction::triggered, this, &PeoplePage::remove);
    m_table->addAction(key);
}

void PeoplePage::remove()
{
    std::vector<Reference> people;
    for (const int row : m_table->chosenRows())
        if (const auto person = m_model->personAt(row))
            people.push_back(*person);
    trash(m_campaign, *this, people, [this](const Notice& notice) { Q_EMIT said(notice); });
}

QWidget* PeoplePage::buildEmptyState()
{
    auto* place = new QWidget(this);
    auto* layout = new QVBoxLayout(place);
    auto* picture = new QLabel(place);
    picture->setPixmap(icon(QStringLiteral("system-users")).pixmap(QSize(48, 48), devicePixelRatioF()));
    picture->setAlignment(Qt::AlignCenter);
    m_emptyText->setAlignment(Qt::AlignCenter);
    setTone(*m_emptyText, TextTone::Muted);
    m_emptyButton->setIcon(icon(QStringLiteral("list-add-user")));
    layout->addStretch(2);
    layout->addWidget(picture);
    layout->addWidget(m_emptyText);
    layout->addWidget(m_emptyButton, 0, Qt::AlignCenter);
    layout->addStretch(3);
    return place;
}

void PeoplePage::activate()
{
    m_table->setFocus();
    if (!m_table->currentIndex().isValid())
        m_table->chooseRow(0);
}

QString PeoplePage::status() const
{
    return m_status;
}

void PeoplePage::focusFilter()
{
    m_filter->setFocus();
    m_filter->selectAll();
}

void PeoplePage::setDetailsVisible(bool visible)
{
    m_wantsPanel = visible;
    showRows();
}

void PeoplePage::rememberPerson()
{
    if (const auto person = chosenRecord())
        m_person = person;
}

void PeoplePage::refresh()
{
    m_model->refresh();
    m_panel->showPerson(chosenRecord());
    showRows();
    count();
}

/// Of many people the numbers come a moment after the list.
void PeoplePage::count()
{
    const auto people = m_campaign.agenda().people();
    m_reader->ask<PeopleCount>(
        people ? *people : 0,
        [](const ReadVerbs& verbs, const std::stop_token&) { return verbs.casework.countPeople(); },
        [this](const Result<PeopleCount>& count) {
            showCount(count);
            showRows();
        });
}

void PeoplePage::showCount(const Result<PeopleCount>& count)
{
    if (!count)
        return;
    m_narrowing->setCounts(count->parts);
    m_narrowing->setPlaces(count->places);
    const auto place = std::ranges::find(allPersonParts, PersonPart::Held) - allPersonParts.begin();
    m_held = count->parts.at(static_cast<std::size_t>(place));
}

void PeoplePage::showRows()
{
    const int shown = m_model->rowCount();
    m_stack->setCurrentIndex(shown > 0 ? 0 : 1);
    m_panel->setVisible(m_wantsPanel && shown > 0);
    if (isFiltered()) {
        m_status = tr("People found: %1").arg(numberText(shown - m_model->keptCount()));
    } else {
        m_status = tr("People: %1 · in custody: %2")
                       .arg(numberText(shown), m_held ? numberText(*m_held) : QStringLiteral("…"));
    }
    if (shown == 0) {
        showEmptyState();
        m_panel->showPerson({});
    }
    Q_EMIT statusChanged();
}

/// Why nobody is listed, and the one thing to do about it.
void PeoplePage::showEmptyState()
{
    const QString typed = m_filter->text().trimmed();
    if (m_narrowing->query().narrows()) {
        m_emptyText->showSentence(typed.isEmpty() ? tr("Nobody here.")
                                                  : tr("Nobody here by the name %1.").arg(inSentence(typed)));
        m_emptyButton->setText(tr("Show everybody"));
    } else if (!typed.isEmpty()) {
        m_emptyText->showSentence(tr("Nobody by the name %1.").arg(inSentence(typed)));
        m_emptyButton->setText(tr("Log an arrest under this name"));
    } else {
        m_emptyText->showSentence(tr("Nobody yet. Log the first arrest (Ctrl+N)."));
        m_emptyButton->setText(tr("Log new arrest"));
    }
    m_emptyButton->setAccessibleName(m_emptyButton->text());
}

PersonQuery PeoplePage::narrowing() const
{
    PersonQuery query = m_narrowing->query();
    query.sortBy = m_model->query().sortBy;
    query.order = m_model->query().order;
    return query;
}

void PeoplePage::showView(const SavedView& view)
{
    m_filter->clear();
    m_narrowing->setQuery(view.query);
    m_model->narrow(view.query);
    m_table->sortByColumn(PeopleModel::sectionOf(view.query.sortBy),
                          view.query.order == SortOrder::Ascending ? Qt::AscendingOrder : Qt::DescendingOrder);
    showRows();
}

void PeoplePage::showNew(const std::vector<Reference>& people)
{
    if (people.empty())
        return;
    m_model->keep(people);
    showRows();
    chooseRecord(people.front());
}

bool PeoplePage::isFiltered() const
{
    return !m_filter->text().trimmed().isEmpty() || m_narrowing->query().narrows();
}

void PeoplePage::clearFilters()
{
    m_narrowing->clear();
    m_filter->clear();
    m_model->narrow({});
    showRows();
    m_table->setFocus();
}

std::optional<Reference> PeoplePage::chosenRecord() const
{
    return m_model->personAt(m_table->currentRow());
}

std::optional<Reference> PeoplePage::caseAtHand() const
{
    const auto person = chosenRecord();
    return person ? m_campaign.casework().caseOf(*person) : std::nullopt;
}

void PeoplePage::chooseRecord(Reference person)
{
    if (!m_model->rowOf(person))
        clearFilters();
    if (const auto row = m_model->rowOf(person))
        m_table->chooseRow(*row);
    m_table->setFocus();
}

void PeoplePage::openPerson(int row)
{
    if (const auto person = m_model->personAt(row))
        Q_EMIT openRequested(*person);
}

} // namespace vigil
