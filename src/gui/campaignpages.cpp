// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/campaignpages.h"

#include "app/campaign.h"
#include "app/caseworkservice.h"
#include "app/messages.h"
#include "app/recordservice.h"
#include "gui/cases/casepage.h"
#include "gui/cases/casespage.h"
#include "gui/contacts/contactspage.h"
#include "gui/letters/exportpage.h"
#include "gui/letters/letterspage.h"
#include "gui/letters/letterspanel.h"
#include "gui/letters/writeletterspage.h"
#include "gui/people/arrestdesk.h"
#include "gui/people/peoplepage.h"
#include "gui/people/personpage.h"
#include "gui/people/savedviews.h"
#include "gui/shared/appsettings.h"
#include "gui/shared/listtable.h"
#include "gui/shared/pagelist.h"
#include "gui/today/todaypage.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QStackedWidget>

#include <algorithm>

namespace vigil {

namespace {

constexpr int lettersRow = 3; ///< of the page list

}

CampaignPages::CampaignPages(Campaign& campaign, LetterWriter& writer, AppSettings& settings, QWidget* parent)
    : QWidget(parent), m_campaign(campaign), m_settings(settings), m_navigation(new QWidget(this)),
      m_list(new PageList(m_navigation)), m_views(new SavedViews(campaign.views(), m_navigation)),
      m_stack(new QStackedWidget(this)), m_letters(new LettersPanel(campaign)), m_today(new TodayPage(campaign)),
      m_people(new PeoplePage(campaign)), m_cases(new CasesPage(campaign)), m_case(new CasePage(campaign, *m_letters)),
      m_person(new PersonPage(campaign)), m_letterList(new LettersPage(campaign)),
      m_contacts(new ContactsPage(campaign)), m_write(new WriteLettersPage(campaign)),
      m_export(new ExportPage(campaign, writer)), m_arrests(new ArrestDesk(campaign, *this))
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto* line = new QFrame(this);
    line->setFrameShape(QFrame::VLine);
    line->setFixedWidth(1);
    auto* places = new QVBoxLayout(m_navigation);
    places->setContentsMargins(0, 0, 0, 0);
    places->setSpacing(16);
    places->addWidget(m_list);
    places->addWidget(m_views, 1);
    layout->addWidget(m_navigation);
    layout->addWidget(line);
    layout->addWidget(m_stack, 1);
    add(*m_today, "today");
    add(*m_people, "people");
    add(*m_cases, "cases");
    add(*m_case, "case");
    add(*m_person, "person");
    add(*m_letterList, "letters");
    add(*m_contacts, "contacts");
    add(*m_write, "write-letters");
    add(*m_export, "export");
    list(*m_today, tr("Today"), "view-calendar-day");
    list(*m_people, tr("People"), "system-users");
    list(*m_cases, tr("Cases"), "project-open");
    list(*m_letterList, tr("Letters"), "mail-message");
    list(*m_contacts, tr("Contacts"), "view-pim-contacts");
    m_list->fitRows();
    wirePages();
    wireViews();
    restoreColumns();
    showListed(0);
}

CampaignPages::~CampaignPages()
{
    // Its dialog keeps a draft, while the campaign can still take it.
    delete m_arrests;
}

void CampaignPages::add(Page& page, const char* name)
{
    page.setObjectName(QLatin1String(name));
    m_pages.push_back(&page);
    m_stack->addWidget(&page);
    connect(&page, &Page::said, this, &CampaignPages::said);
    connect(&page, &Page::openRequested, this, &CampaignPages::open);
    connect(&page, &Page::closeRequested, this, &CampaignPages::back);
    connect(&page, &Page::statusChanged, this, &CampaignPages::stateChanged);
    connect(&page, &Page::caseAtHandChanged, this, &CampaignPages::stateChanged);
}

void CampaignPages::list(Page& page, const QString& title, const char* iconName)
{
    m_listed.push_back(&page);
    m_list->addPage(title, QLatin1String(iconName), QStringLiteral("Ctrl+%1").arg(m_listed.size()));
}

void CampaignPages::wirePages()
{
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int row) {
        // The list only follows when a record is opened from another page.
        if (m_list->hasFocus() && row >= 0)
            show({m_listed.at(static_cast<std::size_t>(row)), {}});
    });
    connect(m_list, &QListWidget::itemClicked, this, [this] { showListed(m_list->currentRow()); });
    connect(m_list, &QListWidget::itemActivated, this, [this] { showListed(m_list->currentRow()); });
    m_list->setCount(0, m_today->count());
    connect(m_today, &TodayPage::countChanged, this, [this](int count) { m_list->setCount(0, count); });
    connect(m_today, &TodayPage::logArrestRequested, this, [this] { logArrest(); });
    connect(m_today, &TodayPage::writeRequested, this, [this](Reference caseFile) { go({m_write, caseFile}); });
    m_list->setCount(lettersRow, m_letterList->waiting());
    connect(m_letterList, &LettersPage::countsChanged, this, [this] {
        m_list->setCount(lettersRow, m_letterList->waiting());
        Q_EMIT stateChanged();
    });
    connect(m_letterList, &LettersPage::exportRequested, this, &CampaignPages::exportLetters);
    connect(m_people, &PeoplePage::logArrestRequested, this, &CampaignPages::logArrest);
    connect(m_case, &CasePage::caseShown, m_letters, &LettersPanel::showCase);
    connect(m_case, &CasePage::writeLettersRequested, this, &CampaignPages::writeLetters);
    connect(m_letters, &LettersPanel::said, this, &CampaignPages::said);
    connect(m_letters, &LettersPanel::writeRequested, this, &CampaignPages::writeLetters);
    connect(m_letters, &LettersPanel::exportRequested, this, &CampaignPages::exportLetters);
    connect(m_write, &WriteLettersPage::drafted, this, &CampaignPages::open);
    connect(m_write, &WriteLettersPage::exportRequested, this, &CampaignPages::exportLetters);
    connect(m_write, &WriteLettersPage::sendRequested, this, &CampaignPages::sendLetters);
    connect(m_arrests, &ArrestDesk::said, this, &CampaignPages::said);
    connect(m_arrests, &ArrestDesk::logged, this, &CampaignPages::tellLogged);
    connect(m_arrests, &ArrestDesk::personRequested, this, &CampaignPages::open);
}

void CampaignPages::wireViews()
{
    connect(m_views, &SavedViews::said, this, &CampaignPages::said);
    connect(m_views, &SavedViews::chosen, this, [this](const SavedView& view) {
        go({m_people, {}});
        m_people->showView(view);
    });
    connect(m_people, &PeoplePage::saveViewRequested, m_views, &SavedViews::save);
    connect(this, &CampaignPages::stateChanged, m_views, [this] {
        const bool isPeople = &currentPage() == m_people;
        m_views->showCurrent(isPeople ? std::optional(m_people->narrowing()) : std::nullopt);
    });
}

Page& CampaignPages::currentPage() const
{
    return *static_cast<Page*>(m_stack->currentWidget());
}

void CampaignPages::go(const Stop& stop)
{
    if (m_place < 0 || !(m_stops.at(static_cast<std::size_t>(m_place)) == stop)) {
        m_stops.resize(static_cast<std::size_t>(m_place) + 1, stop);
        m_stops.push_back(stop);
        m_place = static_cast<int>(m_stops.size()) - 1;
    }
    show(stop);
    stop.page->activate();
}

void CampaignPages::show(const Stop& stop)
{
    m_stack->setCurrentWidget(stop.page);
    if (const auto row = std::ranges::find(m_listed, stop.page); row != m_listed.end())
        m_list->setCurrentRow(static_cast<int>(row - m_listed.begin()));
    if (stop.about)
        stop.page->showRecord(*stop.about);
    Q_EMIT pageChanged();
    Q_EMIT stateChanged();
}

void CampaignPages::back()
{
    if (!canGoBack())
        return showListed(0);
    const Stop stop = m_stops.at(static_cast<std::size_t>(--m_place));
    show(stop);
    stop.page->activate();
}

void CampaignPages::forward()
{
    if (!canGoForward())
        return;
    const Stop stop = m_stops.at(static_cast<std::size_t>(++m_place));
    show(stop);
    stop.page->activate();
}

void CampaignPages::showListed(int row)
{
    if (row >= 0 && row < listedCount())
        go({m_listed.at(static_cast<std::size_t>(row)), {}});
}

void CampaignPages::open(Reference reference)
{
    if (reference.kind == Kind::Case)
        return go({m_case, reference});
    if (reference.kind == Kind::Letter) {
        go({m_letterList, {}});
        return m_letterList->chooseRecord(reference);
    }
    if (reference.kind == Kind::Person)
        return go({m_person, reference});
    if (ContactsPage::shows(reference.kind)) {
        go({m_contacts, {}});
        return m_contacts->chooseRecord(reference);
    }
    // What has no page of its own is seen on its owner's.
    if (const auto owner = ownerOf(reference))
        open(*owner);
}

std::optional<Reference> CampaignPages::ownerOf(Reference reference) const
{
    const auto view = m_campaign.records().show(reference);
    if (!view)
        return {};
    const Record& record = view->stored.record;
    for (const FieldDef& field : kindDef(reference.kind).fields)
        if (field.parent)
            if (const auto owner = record.reference(field.key))
                return owner;
    const Links defendants = reference.kind == Kind::Proceeding ? record.links(QStringLiteral("defendants")) : Links();
    return defendants.empty() ? std::nullopt : std::optional(defendants.front().target);
}

void CampaignPages::logArrest(const QString& names)
{
    m_arrests->open(names);
}

void CampaignPages::addRecord(Kind kind)
{
    if (ContactsPage::shows(kind)) {
        go({m_contacts, {}});
        return m_contacts->addRecord(kind);
    }
    go({m_cases, {}});
    m_cases->addCase();
}

void CampaignPages::tellLogged(const ArrestReceipt& receipt)
{
    Notice notice{.text = labelFor(receipt.receipt.verb, receipt.receipt.label),
                  .undoChanges = {receipt.receipt.change}};
    if (!receipt.arrests.empty())
        notice.open = receipt.arrests.front().person;
    Q_EMIT said(notice);
    std::vector<Reference> people;
    for (const LoggedArrest& arrest : receipt.arrests)
        people.push_back(arrest.person);
    if (&currentPage() == m_people)
        m_people->showNew(people);
}

void CampaignPages::writeLetters()
{
    if (const auto caseFile = caseAtHand())
        go({m_write, caseFile});
}

void CampaignPages::exportLetters(const std::vector<Reference>& letters)
{
    m_export->showLetters(letters);
    go({m_export, {}});
}

void CampaignPages::sendLetters()
{
    go({m_letterList, {}});
    m_letterList->openSending();
}

void CampaignPages::openAccounts()
{
    m_letterList->openAccounts();
}

bool CampaignPages::isWorking() const
{
    return std::ranges::any_of(m_pages, [](const Page* page) { return page->isWorking(); });
}

/// Of the lists that are pages; what lies on the page of one record is laid out anew for each.
void CampaignPages::keepColumns() const
{
    for (Page* page : m_listed)
        if (const ListTable* table = page->list())
            m_settings.setColumns(page->objectName(), table->horizontalHeader()->saveState());
}

void CampaignPages::restoreColumns()
{
    for (Page* page : m_listed)
        if (ListTable* table = page->list())
            table->horizontalHeader()->restoreState(m_settings.columns(page->objectName()));
}

int CampaignPages::inOutbox() const
{
    return m_letterList->inOutbox();
}

std::optional<Reference> CampaignPages::caseAtHand() const
{
    return currentPage().caseAtHand();
}

QString CampaignPages::status() const
{
    return currentPage().status();
}

QString CampaignPages::helpTopic() const
{
    return currentPage().helpTopic();
}

QList<QAction*> CampaignPages::pageActions() const
{
    return currentPage().actions();
}

void CampaignPages::focusFilter()
{
    currentPage().focusFilter();
}

void CampaignPages::focusNextPart()
{
    if (!m_navigation->isVisible() || m_navigation->isAncestorOf(QApplication::focusWidget()))
        currentPage().activate();
    else
        m_list->setFocus();
}

void CampaignPages::setNavigationVisible(bool visible)
{
    m_navigation->setVisible(visible);
}

void CampaignPages::setDetailsVisible(bool visible)
{
    for (Page* page : m_pages)
        page->setDetailsVisible(visible);
}

PagePlace CampaignPages::place() const
{
    return {.page = currentPage().objectName(), .about = currentPage().chosenRecord()};
}

void CampaignPages::restore(const PagePlace& place)
{
    const auto page = std::ranges::find_if(m_pages, [&](Page* each) { return each->objectName() == place.page; });
    if (page == m_pages.end())
        return;
    const bool isListed = std::ranges::find(m_listed, *page) != m_listed.end();
    // What the page was about may have been forgotten meanwhile.
    if (!isListed && place.about && !m_campaign.records().show(*place.about))
        return showListed(0);
    go({*page, isListed ? std::optional<Reference>() : place.about});
    if (isListed && place.about)
        (*page)->chooseRecord(*place.about);
}

} // namespace vigil
