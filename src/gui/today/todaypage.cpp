// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/today/todaypage.h"

#include "app/campaign.h"
#include "app/changenotifier.h"
#include "app/messages.h"
#include "app/recordservice.h"
#include "gui/shared/failures.h"
#include "gui/shared/icons.h"
#include "gui/shared/pilldelegate.h"
#include "gui/shared/plaintext.h"
#include "gui/shared/releasedialog.h"
#include "gui/today/todaymodel.h"

#include <QAction>
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPushButton>
#include <QStackedWidget>
#include <QTimer>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace vigil {

namespace {

constexpr int allChip = -2; // -1 is what a button group gives for "none"
constexpr int everyMinute = 60'000;

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
};

} // namespace

TodayPage::TodayPage(Campaign& campaign, QWidget* parent)
    : Page(parent), m_campaign(campaign), m_model(new TodayModel(this)), m_chips(new QButtonGroup(this)),
      m_tree(new QTreeView(this)), m_stack(new QStackedWidget(this)), m_empty(new PlainLabel(this)),
      m_midnight(new QTimer(this)), m_day(campaign.today())
{
    setAccessibleName(tr("Today page"));
    auto* title = new QLabel(tr("Today"), this);
    makeTitle(*title);
    auto* head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(title);
    head->addSpacing(8);
    buildChips(*head);
    head->addStretch(1);
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
}

void TodayPage::buildChips(QHBoxLayout& head)
{
    for (const Chip& chip : chips) {
        auto* button = new QPushButton(this);
        button->setCheckable(true);
        button->setAutoDefault(false);
        m_chips->addButton(button, chip.id);
        head.addWidget(button);
    }
    m_chips->button(allChip)->setChecked(true);
    connect(m_chips, &QButtonGroup::idClicked, this, &TodayPage::show);
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
    constexpr int widths[] = {300, 280, 160, 110, 160};
    for (int column = 0; column < TodayModel::ColumnCount; ++column)
        m_tree->setColumnWidth(column, widths[column]);
    m_tree->installEventFilter(this);
    connect(m_tree, &QTreeView::activated, this, [this] {
        if (const AgendaItem* item = chosen())
            Q_EMIT openRequested(item->reference);
    });
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &Page::caseAtHandChanged);
    auto* release =
        new QAction(icon(QStringLiteral("dialog-ok-apply")), tr("&Confirm release of the chosen person…"), this);
    connect(release, &QAction::triggered, this, &TodayPage::confirmRelease);
    addAction(release);
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

bool TodayPage::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_tree || event->type() != QEvent::KeyPress)
        return Page::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    if (key->modifiers() != Qt::NoModifier || !chosen())
        return Page::eventFilter(watched, event);
    if (key->key() == Qt::Key_R)
        confirmRelease();
    else if (key->key() == Qt::Key_W)
        write();
    else
        return Page::eventFilter(watched, event);
    return true;
}

void TodayPage::activate()
{
    m_tree->setFocus();
}

void TodayPage::refresh()
{
    read();
    show();
    Q_EMIT countChanged(count());
}

void TodayPage::read()
{
    m_day = m_campaign.today();
    auto items = m_campaign.agenda().today();
    m_items.clear();
    if (items)
        m_items = std::move(*items);
    else
        Q_EMIT said({.text = failureSentence(m_campaign, items.error()), .tone = Notice::Tone::Failed});
}

void TodayPage::show()
{
    std::optional<std::pair<AgendaKind, Reference>> before;
    if (const AgendaItem* item = chosen())
        before = {item->kind, item->reference};
    const int chip = m_chips->checkedId();
    m_model->show(m_items, chip == allChip ? std::optional<AgendaKind>() : static_cast<AgendaKind>(chip));
    for (int group = 0; group < m_model->rowCount(); ++group)
        m_tree->setFirstColumnSpanned(group, {}, true);
    m_tree->expandAll();
    QModelIndex place = before ? m_model->find(before->first, before->second) : QModelIndex();
    if (!place.isValid() && m_model->rowCount() > 0)
        place = m_model->index(0, 0, m_model->index(0, 0));
    m_tree->setCurrentIndex(place);
    m_stack->setCurrentIndex(m_model->itemCount() > 0 ? 0 : 1);
    m_empty->showSentence(m_items.empty() ? tr("Nothing is due in the next 30 days.")
                                          : tr("Nothing of this kind is due."));
    showChips();
    Q_EMIT statusChanged();
}

void TodayPage::showChips()
{
    for (const Chip& chip : chips) {
        const auto number = chip.id == allChip
                                ? count()
                                : std::ranges::count(m_items, static_cast<AgendaKind>(chip.id), &AgendaItem::kind);
        m_chips->button(chip.id)->setText(QStringLiteral("%1 %2").arg(tr(chip.word)).arg(number));
    }
}

const AgendaItem* TodayPage::chosen() const
{
    return m_model->itemAt(m_tree->currentIndex());
}

QString TodayPage::status() const
{
    const auto overdue = std::ranges::count_if(m_items, [](const AgendaItem& item) { return item.overdue; });
    return tr("Things to do: %1 · overdue: %2").arg(count()).arg(overdue);
}

std::optional<Reference> TodayPage::caseOf(Reference person) const
{
    const auto cases = m_campaign.records().listLinking(Kind::Case, QStringLiteral("people"), person);
    return cases && !cases->empty() ? std::optional(cases->front().reference) : std::nullopt;
}

std::optional<Reference> TodayPage::caseAtHand() const
{
    const AgendaItem* item = chosen();
    if (!item)
        return {};
    if (item->reference.kind == Kind::Person)
        return caseOf(item->reference);
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
