// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/today/todaypage.h"

#include "app/campaign.h"
#include "app/caseworkservice.h"
#include "app/changenotifier.h"
#include "app/messages.h"
#include "app/readjob.h"
#include "app/recordservice.h"
#include "gui/shared/failures.h"
#include "gui/shared/flowlayout.h"
#include "gui/shared/icons.h"
#include "gui/shared/pilldelegate.h"
#include "gui/shared/plaintext.h"
#include "gui/shared/recorddialog.h"
#include "gui/shared/releasedialog.h"
#include "gui/shared/vigilstyle.h"
#include "gui/today/todaymodel.h"

#include <QAction>
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QPointer>
#include <QPushButton>
#include <QStackedWidget>
#include <QTimer>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace vigil {

namespace {

constexpr int allChip = -2; // -1 is what a button group gives for "none"
constexpr int asideChip = -3;
constexpr int everyMinute = 60'000;
constexpr int weekDays = 7;

struct Chip
{
    int id;
    const char* word;
};

constexpr Chip chips[] = {
    {allChip, QT_TRANSLATE_NOOP("vigil::TodayPage", "All")},
    {static_cast<int>(AgendaKind::Hearing), QT_TRANSLATE_NOOP("vigil::TodayPage", "Hearings")},
    {static_cast<int>(AgendaKind::Release), QT_TRANSLATE_NOOP("vigil::TodayPage", "Releases")},
    {static_cast<int>(AgendaKind::AppealDeadline), QT_TRANSLATE_NOOP("vigil::TodayPage", "Appeal deadlines")},
    {static_cast<int>(AgendaKind::LetterDue), QT_TRANSLATE_NOOP("vigil::TodayPage", "Letters due")},
    {static_cast<int>(AgendaKind::LetterProblem), QT_TRANSLATE_NOOP("vigil::TodayPage", "Letter problems")},
    {static_cast<int>(AgendaKind::NotInCase), QT_TRANSLATE_NOOP("vigil::TodayPage", "In no case")},
    {asideChip, QT_TRANSLATE_NOOP("vigil::TodayPage", "Put aside")},
};

AgendaPart partOf(int chip)
{
    if (chip == asideChip)
        return {.aside = true};
    return chip == allChip ? AgendaPart() : AgendaPart{.kind = static_cast<AgendaKind>(chip)};
}

} // namespace

TodayPage::TodayPage(Campaign& campaign, QWidget* parent, qint64 readAtOnce)
    : Page(parent), m_campaign(campaign), m_model(new TodayModel(this)), m_chips(new QButtonGroup(this)),
      m_tree(new QTreeView(this)), m_stack(new QStackedWidget(this)), m_empty(new PlainLabel(this)),
      m_midnight(new QTimer(this)), m_reader(new ReadJob(campaign, readAtOnce, this)), m_day(campaign.today())
{
    setAccessibleName(tr("Today page"));
    auto* title = new QLabel(tr("Today"), this);
    makeTitle(*title);
    auto* chipRow = new FlowLayout(8);
    buildChips(*chipRow);
    auto* head = new QHBoxLayout;
    head->setSpacing(16);
    head->addWidget(title, 0, Qt::AlignTop);
    head->addLayout(chipRow, 1);
    buildTree();
    m_stack->addWidget(m_tree);
    m_stack->addWidget(buildEmptyState());
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(12);
    layout->addLayout(head);
    layout->addWidget(m_stack, 1);
    connect(&campaign.notifier(), &ChangeNotifier::recordsChanged, this, &TodayPage::refreshWhenSeen);
    connect(&campaign.notifier(), &ChangeNotifier::outboxChanged, this, &TodayPage::refreshWhenSeen);
    m_midnight->start(everyMinute);
    connect(m_midnight, &QTimer::timeout, this, [this] {
        if (m_campaign.today() != m_day)
            refreshWhenSeen();
    });
    refresh();
    if (m_state == State::Reading)
        showItems();
}

TodayPage::~TodayPage() = default;

void TodayPage::buildChips(QLayout& row)
{
    for (const Chip& chip : chips) {
        auto* button = new QPushButton(this);
        button->setCheckable(true);
        button->setAutoDefault(false);
        m_chips->addButton(button, chip.id);
        row.addWidget(button);
    }
    m_chips->button(allChip)->setChecked(true);
    connect(m_chips, &QButtonGroup::idClicked, this, &TodayPage::showItems);
}

void TodayPage::buildTree()
{
    m_tree->setAccessibleName(tr("Things to do"));
    m_tree->setModel(m_model);
    m_tree->setUniformRowHeights(true);
    m_tree->setAlternatingRowColors(true);
    m_tree->setAllColumnsShowFocus(true);
    m_tree->setItemDelegate(new TextDelegate(this));
    m_tree->header()->setStretchLastSection(true);
    constexpr int widths[] = {290, 230, 160, 100, 160};
    for (int column = 0; column < TodayModel::ColumnCount; ++column)
        m_tree->setColumnWidth(column, scaledToText(widths[column]));
    connect(m_tree, &QTreeView::activated, this, [this] {
        if (const AgendaItem* item = chosen())
            Q_EMIT openRequested(item->reference);
    });
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &Page::caseAtHandChanged);
    addKey(tr("&Confirm release of the chosen person…"), "dialog-ok-apply", Qt::Key_R, [this] { confirmRelease(); });
    addKey(tr("&Write letters about it"), "mail-message-new", Qt::Key_W, [this] { write(); });
    addKey(tr("&Done"), "dialog-ok-apply", Qt::Key_Space, [this] { finish(); });
    addKey(tr("&Put off until tomorrow"), "go-next", Qt::Key_S, [this] { putOff(1); });
    addKey(tr("Put off for a wee&k"), "go-next", QKeySequence(Qt::SHIFT | Qt::Key_S), [this] { putOff(weekDays); });
}

/// Keys without a modifier belong to the list alone.
void TodayPage::addKey(const QString& text, const char* iconName, const QKeySequence& key,
                       const std::function<void()>& run)
{
    auto* action = new QAction(icon(QLatin1String(iconName)), text, this);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetShortcut);
    connect(action, &QAction::triggered, this, run);
    m_tree->addAction(action);
    addAction(action);
}

QWidget* TodayPage::buildEmptyState()
{
    m_empty->setAlignment(Qt::AlignCenter);
    setTone(*m_empty, TextTone::Muted);
    auto* logging = new QPushButton(icon(QStringLiteral("list-add-user")), tr("Log new arrest"), this);
    logging->setAccessibleName(tr("Log new arrest"));
    connect(logging, &QPushButton::clicked, this, &TodayPage::logArrestRequested);
    auto* place = new QWidget(this);
    auto* layout = new QVBoxLayout(place);
    layout->addStretch(2);
    layout->addWidget(m_empty);
    layout->addWidget(logging, 0, Qt::AlignCenter);
    layout->addStretch(3);
    return place;
}

void TodayPage::activate()
{
    m_tree->setFocus();
}

void TodayPage::refresh()
{
    m_day = m_campaign.today();
    // Where counting fails reading does too, and says why.
    const auto people = m_campaign.agenda().people();
    m_reader->ask<Agenda>(
        people ? *people : 0,
        [](const ReadVerbs& verbs, const std::stop_token& stop) {
            return verbs.agenda.all(TodayModel::mostRows, stop);
        },
        [this](const Result<Agenda>& agenda) { take(agenda); });
}

void TodayPage::take(const Result<Agenda>& agenda)
{
    m_state = agenda ? State::Read : State::Unreadable;
    m_agenda = agenda ? *agenda : Agenda();
    if (!agenda)
        Q_EMIT said({.text = failureSentence(m_campaign, agenda.error()), .tone = Notice::Tone::Failed});
    showItems();
    Q_EMIT countChanged(count());
}

void TodayPage::showItems()
{
    std::optional<std::pair<AgendaKind, Reference>> before;
    if (const AgendaItem* item = chosen())
        before = {item->kind, item->reference};
    const int chip = m_chips->checkedId();
    m_model->show(narrowed(m_agenda, partOf(chip)));
    for (int group = 0; group < m_model->rowCount(); ++group)
        m_tree->setFirstColumnSpanned(group, {}, true);
    m_tree->expandAll();
    QModelIndex place = before ? m_model->find(before->first, before->second) : QModelIndex();
    if (!place.isValid() && m_model->rowCount() > 0)
        place = m_model->index(0, 0, m_model->index(0, 0));
    m_tree->setCurrentIndex(place);
    m_stack->setCurrentIndex(m_model->itemCount() > 0 || m_state == State::Reading ? 0 : 1);
    if (m_state == State::Unreadable)
        m_empty->showSentence(tr("What is due could not be read."));
    else
        m_empty->showSentence(count() == 0 && chip != asideChip ? tr("Nothing is due in the next 30 days.")
                                                                : tr("Nothing of this kind is due."));
    showChips();
    Q_EMIT statusChanged();
}

void TodayPage::showChips()
{
    for (const Chip& chip : chips) {
        const QString number =
            m_state == State::Read ? numberText(countIn(partOf(chip.id), m_agenda)) : QStringLiteral("…");
        m_chips->button(chip.id)->setText(QStringLiteral("%1 %2").arg(tr(chip.word), number));
    }
}

const AgendaItem* TodayPage::chosen() const
{
    return m_model->itemAt(m_tree->currentIndex());
}

QString TodayPage::status() const
{
    if (m_state == State::Reading)
        return tr("Reading what is due…");
    if (m_state == State::Unreadable)
        return tr("What is due could not be read.");
    const auto overdue =
        std::ranges::count_if(m_agenda.items, [](const AgendaItem& item) { return item.overdue && !item.isAside(); });
    return tr("Things to do: %1 · overdue: %2").arg(numberText(count()), numberText(overdue + m_agenda.moreOverdue));
}

std::optional<Reference> TodayPage::caseAtHand() const
{
    const AgendaItem* item = chosen();
    if (!item)
        return {};
    if (item->reference.kind == Kind::Person)
        return m_campaign.casework().caseOf(item->reference);
    const auto view = m_campaign.records().show(item->reference);
    return view && kindDef(item->reference.kind).field(QStringLiteral("case"))
               ? view->stored.record.reference(QStringLiteral("case"))
               : std::nullopt;
}

void TodayPage::write()
{
    if (const auto caseFile = caseAtHand())
        Q_EMIT writeRequested(*caseFile);
    else
        Q_EMIT said({.text = tr("This belongs to no case: letters are written about a case.")});
}

int TodayPage::count() const
{
    return static_cast<int>(countIn({}, m_agenda));
}

/// Nobody in custody leaves the list by a key alone: a release is recorded, and a hearing that was gets its outcome.
void TodayPage::finish()
{
    const AgendaItem* item = chosen();
    if (!item)
        return;
    if (!item->isAside() && item->kind == AgendaKind::Release)
        return confirmRelease();
    if (!item->isAside() && item->kind == AgendaKind::Hearing && item->overdue)
        return recordOutcome(item->reference);
    AgendaItem after = *item;
    after.done = !item->isAside();
    after.putOffUntil.reset();
    setAside(*item, after, after.done ? tr("Done: %1.") : tr("Back on the list: %1."));
}

void TodayPage::putOff(int days)
{
    const AgendaItem* item = chosen();
    if (!item || item->isAside())
        return;
    AgendaItem after = *item;
    after.putOffUntil = m_day.addDays(days);
    setAside(*item, after,
             tr("Put off until %2: %1.")
                 .arg(QStringLiteral("%1"), QLocale().toString(*after.putOffUntil, QStringLiteral("d MMMM"))));
}

/// Keeps what was done to an item by Space or S; the list follows at once, though a long one is read a moment later.
Result<void> TodayPage::keep(const AgendaItem& item)
{
    AgendaService& agenda = m_campaign.agenda();
    VIGIL_TRY(item.done          ? agenda.setDone(item)
              : item.putOffUntil ? agenda.putOff(item, *item.putOffUntil)
                                 : agenda.bringBack(item));
    for (AgendaItem& each : m_agenda.items)
        if (each.kind == item.kind && each.reference == item.reference && each.when == item.when)
            each = item;
    showItems();
    refresh();
    return {};
}

void TodayPage::setAside(const AgendaItem& item, const AgendaItem& after, const QString& sentence)
{
    const AgendaItem before = item;
    const QModelIndex line = m_tree->currentIndex();
    QString name = line.siblingAtColumn(TodayModel::What).data().toString();
    if (const QString who = line.siblingAtColumn(TodayModel::Who).data().toString(); !who.isEmpty())
        name += QStringLiteral(" · ") + inSentence(who);
    const int row = line.row();
    const int group = line.parent().row();
    if (const auto kept = keep(after); !kept) {
        Q_EMIT said({.text = failureSentence(m_campaign, kept.error()), .tone = Notice::Tone::Failed});
        return;
    }
    // The next one is at hand, as after a tick in any list.
    if (group >= 0 && group < m_model->rowCount()) {
        const QModelIndex parent = m_model->index(group, 0);
        m_tree->setCurrentIndex(m_model->index(std::min(row, m_model->rowCount(parent) - 1), 0, parent));
    }
    Q_EMIT said({.text = sentence.arg(name), .undo = [page = QPointer(this), before] {
                     if (page)
                         page->takeBack(before);
                 }});
}

void TodayPage::takeBack(const AgendaItem& before)
{
    if (const auto kept = keep(before); !kept)
        Q_EMIT said({.text = failureSentence(m_campaign, kept.error()), .tone = Notice::Tone::Failed});
}

void TodayPage::recordOutcome(Reference hearing)
{
    auto* dialog = new RecordDialog(m_campaign, {.kind = Kind::Hearing, .record = hearing}, window());
    connect(dialog, &RecordDialog::saved, this, [this](const Receipt& receipt) {
        Q_EMIT said({.text = labelFor(receipt.verb, receipt.label), .undoChanges = {receipt.change}});
    });
    connect(this, &QObject::destroyed, dialog, [dialog] { delete dialog; });
    dialog->open();
}

void TodayPage::confirmRelease()
{
    const AgendaItem* item = chosen();
    if (!item || item->reference.kind != Kind::Person)
        return;
    auto* dialog = new ReleaseDialog(m_campaign, item->reference, window());
    connect(dialog, &ReleaseDialog::saved, this, [this](const Receipt& receipt) {
        Q_EMIT said({.text = labelFor(receipt.verb, receipt.label), .undoChanges = {receipt.change}});
    });
    connect(this, &QObject::destroyed, dialog, [dialog] { delete dialog; });
    dialog->open();
}

} // namespace vigil
