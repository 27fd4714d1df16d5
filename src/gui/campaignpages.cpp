// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/campaignpages.h"

#include "app/campaign.h"
#include "app/caseworkservice.h"
#include "app/draftservice.h"
#include "app/letterservice.h"
#include "app/messages.h"
#include "gui/cases/casepage.h"
#include "gui/cases/casespage.h"
#include "gui/letters/exportpage.h"
#include "gui/letters/letterspanel.h"
#include "gui/letters/writeletterspage.h"
#include "gui/people/arrestdraftjson.h"
#include "gui/people/logarrestdialog.h"
#include "gui/people/peoplepage.h"
#include "gui/shared/failures.h"
#include "gui/shared/pagelist.h"

#include <QHBoxLayout>
#include <QStackedWidget>

namespace vigil {

namespace {

QString arrestForm()
{
    return QStringLiteral("log-arrest");
}

} // namespace

CampaignPages::CampaignPages(Campaign& campaign, LetterWriter& writer, QWidget* parent)
    : QWidget(parent), m_campaign(campaign), m_list(new PageList(this)), m_stack(new QStackedWidget(this)),
      m_letters(new LettersPanel(campaign)), m_people(new PeoplePage(campaign)), m_cases(new CasesPage(campaign)),
      m_case(new CasePage(campaign, *m_letters)), m_write(new WriteLettersPage(campaign)),
      m_export(new ExportPage(campaign, writer))
{
    m_list->addPage(tr("People"), QStringLiteral("system-users"), QStringLiteral("Ctrl+1"));
    m_list->addPage(tr("Cases"), QStringLiteral("project-open"), QStringLiteral("Ctrl+2"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto* line = new QFrame(this);
    line->setFrameShape(QFrame::VLine);
    line->setFixedWidth(1);
    layout->addWidget(m_list);
    layout->addWidget(line);
    layout->addWidget(m_stack, 1);
    for (Page* page : std::initializer_list<Page*>{m_people, m_cases, m_case, m_write, m_export})
        addPage(*page);
    wirePages();
    showPeople();
}

CampaignPages::~CampaignPages()
{
    // The dialog belongs to the window but works on this campaign: it keeps its draft while it still can.
    if (!m_arrestDialog)
        return;
    m_arrestDialog->reject();
    delete m_arrestDialog;
}

void CampaignPages::addPage(Page& page)
{
    m_stack->addWidget(&page);
    connect(&page, &Page::said, this, &CampaignPages::said);
    connect(&page, &Page::openRequested, this, &CampaignPages::open);
    connect(&page, &Page::closeRequested, this, &CampaignPages::back);
    connect(&page, &Page::statusChanged, this, &CampaignPages::stateChanged);
    connect(&page, &Page::caseAtHandChanged, this, &CampaignPages::stateChanged);
}

void CampaignPages::wirePages()
{
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int row) {
        Page* page = row == 0 ? static_cast<Page*>(m_people) : m_cases;
        // The list only follows when a case is opened from another page.
        if (m_list->hasFocus() && row >= 0)
            show({page, {}});
    });
    connect(m_list, &QListWidget::itemClicked, this,
            [this] { m_list->currentRow() == 0 ? showPeople() : showCases(); });
    connect(m_list, &QListWidget::itemActivated, this,
            [this] { m_list->currentRow() == 0 ? showPeople() : showCases(); });
    connect(m_people, &PeoplePage::logArrestRequested, this, &CampaignPages::logArrest);
    connect(m_case, &CasePage::caseShown, m_letters, &LettersPanel::showCase);
    connect(m_case, &CasePage::writeLettersRequested, this, &CampaignPages::writeLetters);
    connect(m_letters, &LettersPanel::said, this, &CampaignPages::said);
    connect(m_letters, &LettersPanel::writeRequested, this, &CampaignPages::writeLetters);
    connect(m_letters, &LettersPanel::exportRequested, this, &CampaignPages::exportLetters);
    connect(m_write, &WriteLettersPage::drafted, this, &CampaignPages::open);
}

Page& CampaignPages::currentPage() const
{
    return *static_cast<Page*>(m_stack->currentWidget());
}

void CampaignPages::go(const Place& place)
{
    if (m_place < 0 || !(m_places.at(static_cast<std::size_t>(m_place)) == place)) {
        m_places.resize(static_cast<std::size_t>(m_place) + 1, place);
        m_places.push_back(place);
        m_place = static_cast<int>(m_places.size()) - 1;
    }
    show(place);
    place.page->activate();
}

void CampaignPages::show(const Place& place)
{
    m_stack->setCurrentWidget(place.page);
    m_list->setCurrentRow(place.page == m_people ? 0 : 1);
    if (place.page == m_case && place.about)
        m_case->showCase(*place.about);
    if (place.page == m_write && place.about)
        m_write->showCase(*place.about);
    Q_EMIT stateChanged();
}

void CampaignPages::back()
{
    if (!canGoBack())
        return showCases();
    const Place place = m_places.at(static_cast<std::size_t>(--m_place));
    show(place);
    place.page->activate();
}

void CampaignPages::forward()
{
    if (!canGoForward())
        return;
    const Place place = m_places.at(static_cast<std::size_t>(++m_place));
    show(place);
    place.page->activate();
}

void CampaignPages::showPeople()
{
    go({m_people, {}});
}

void CampaignPages::showCases()
{
    go({m_cases, {}});
}

void CampaignPages::open(Reference reference)
{
    if (reference.kind == Kind::Case)
        return go({m_case, reference});
    if (reference.kind == Kind::Letter)
        return openLetter(reference);
    showPeople();
    if (reference.kind == Kind::Person)
        m_people->choosePerson(reference);
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

LogArrestDialog* CampaignPages::makeArrestDialog()
{
    LogArrestDialog::Ports ports{
        .submit =
            [this](const ArrestDraft& draft) {
                auto receipt = m_campaign.casework().logArrest(draft);
                return receipt ? receipt : m_campaign.explained(receipt.error());
            },
        .similar =
            [this](const QString& name) {
                auto rows = m_campaign.casework().similarPeople(name, 1);
                return rows ? std::move(*rows) : std::vector<PersonRow>();
            },
        .keep =
            [this](const ArrestDraft& draft) {
                const auto done = draft == ArrestDraft{} ? m_campaign.drafts().discard(arrestForm())
                                                         : m_campaign.drafts().keep(arrestForm(), toJson(draft));
                if (!done)
                    Q_EMIT said({.text = failureSentence(m_campaign, done.error()), .tone = Notice::Tone::Failed});
            },
    };
    auto* dialog = new LogArrestDialog(std::move(ports), m_campaign.today(), window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &LogArrestDialog::saved, this, &CampaignPages::tellLogged);
    connect(dialog, &LogArrestDialog::personRequested, this, &CampaignPages::open);
    connect(dialog, &QObject::destroyed, this, [this] { m_arrestDialog = nullptr; });
    return dialog;
}

void CampaignPages::logArrest(const QString& names)
{
    if (m_arrestDialog) {
        m_arrestDialog->raise();
        m_arrestDialog->activateWindow();
        return;
    }
    m_arrestDialog = makeArrestDialog();
    const auto kept = m_campaign.drafts().kept(arrestForm());
    if (kept && *kept)
        m_arrestDialog->showKeptDraft(arrestDraftFromJson(**kept));
    else if (!names.isEmpty())
        m_arrestDialog->setDraft({.names = names});
    m_arrestDialog->open();
}

void CampaignPages::tellLogged(const ArrestReceipt& receipt)
{
    Notice notice{.text = labelFor(receipt.receipt.verb, receipt.receipt.label),
                  .undoChanges = {receipt.receipt.change}};
    if (!receipt.arrests.empty())
        notice.open = receipt.arrests.front().person;
    Q_EMIT said(notice);
    if (notice.open && &currentPage() == m_people)
        m_people->choosePerson(*notice.open);
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
    m_people->setPanelVisible(visible);
}

} // namespace vigil
