// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/campaignpages.h"

#include "app/campaign.h"
#include "app/caseworkservice.h"
#include "app/letterservice.h"
#include "app/messages.h"
#include "gui/cases/casepage.h"
#include "gui/cases/casespage.h"
#include "gui/letters/exportpage.h"
#include "gui/letters/letterspanel.h"
#include "gui/letters/writeletterspage.h"
#include "gui/people/arrestdesk.h"
#include "gui/people/peoplepage.h"
#include "gui/shared/failures.h"
#include "gui/shared/pagelist.h"

#include <QHBoxLayout>
#include <QStackedWidget>

#include <algorithm>

namespace vigil {

CampaignPages::CampaignPages(Campaign& campaign, LetterWriter& writer, QWidget* parent)
    : QWidget(parent), m_campaign(campaign), m_list(new PageList(this)), m_stack(new QStackedWidget(this)),
      m_letters(new LettersPanel(campaign)), m_people(new PeoplePage(campaign)), m_cases(new CasesPage(campaign)),
      m_case(new CasePage(campaign, *m_letters)), m_write(new WriteLettersPage(campaign)),
      m_export(new ExportPage(campaign, writer)), m_arrests(new ArrestDesk(campaign, *this))
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto* line = new QFrame(this);
    line->setFrameShape(QFrame::VLine);
    line->setFixedWidth(1);
    layout->addWidget(m_list);
    layout->addWidget(line);
    layout->addWidget(m_stack, 1);
    add(*m_people, "people");
    add(*m_cases, "cases");
    add(*m_case, "case");
    add(*m_write, "write-letters");
    add(*m_export, "export");
    list(*m_people, tr("People"), "system-users");
    list(*m_cases, tr("Cases"), "project-open");
    wirePages();
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
    connect(m_people, &PeoplePage::logArrestRequested, this, &CampaignPages::logArrest);
    connect(m_case, &CasePage::caseShown, m_letters, &LettersPanel::showCase);
    connect(m_case, &CasePage::writeLettersRequested, this, &CampaignPages::writeLetters);
    connect(m_letters, &LettersPanel::said, this, &CampaignPages::said);
    connect(m_letters, &LettersPanel::writeRequested, this, &CampaignPages::writeLetters);
    connect(m_letters, &LettersPanel::exportRequested, this, &CampaignPages::exportLetters);
    connect(m_write, &WriteLettersPage::drafted, this, &CampaignPages::open);
    connect(m_arrests, &ArrestDesk::said, this, &CampaignPages::said);
    connect(m_arrests, &ArrestDesk::logged, this, &CampaignPages::tellLogged);
    connect(m_arrests, &ArrestDesk::personRequested, this, &CampaignPages::open);
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
    if (reference.kind == Kind::Letter)
        return openLetter(reference);
    if (reference.kind != Kind::Person)
        return;
    go({m_people, {}});
    m_people->chooseRecord(reference);
}

void CampaignPages::openLetter(Reference letter)
{
    const auto view = m_campaign.letters().show(letter);
    if (!view) {
        Q_EMIT said({.text = failureSentence(m_campaign, view.error()), .tone = Notice::Tone::Failed});
        return;
    }
    go({m_case, view->row.caseFile});
    m_letters->chooseLetter(letter);
}

void CampaignPages::logArrest(const QString& names)
{
    m_arrests->open(names);
}

void CampaignPages::tellLogged(const ArrestReceipt& receipt)
{
    Notice notice{.text = labelFor(receipt.receipt.verb, receipt.receipt.label),
                  .undoChanges = {receipt.receipt.change}};
    if (!receipt.arrests.empty())
        notice.open = receipt.arrests.front().person;
    Q_EMIT said(notice);
    if (notice.open && &currentPage() == m_people)
        m_people->chooseRecord(*notice.open);
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

std::optional<Reference> CampaignPages::caseAtHand() const
{
    return currentPage().caseAtHand();
}

QString CampaignPages::status() const
{
    return currentPage().status();
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
    if (m_list->hasFocus() || !m_list->isVisible())
        currentPage().activate();
    else
        m_list->setFocus();
}

void CampaignPages::setNavigationVisible(bool visible)
{
    m_list->setVisible(visible);
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
    go({*page, isListed ? std::optional<Reference>() : place.about});
    if (isListed && place.about)
        (*page)->chooseRecord(*place.about);
}

} // namespace vigil
