// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/shared/page.h"

#include <vector>

class QStackedWidget;

namespace vigil {

class AppSettings;
class ArrestDesk;
class Campaign;
class CasePage;
class CasesPage;
class ContactsPage;
class ExportPage;
class LetterWriter;
class LettersPage;
class LettersPanel;
class PageList;
class PeoplePage;
class PersonPage;
class SavedViews;
class TodayPage;
class WriteLettersPage;
struct ArrestReceipt;

/// Where a person is: which page, about or at which record. Holds no text, so that it may outlive a lock.
struct PagePlace
{
    QString page; ///< the page's object name
    std::optional<Reference> about = {};
    bool operator==(const PagePlace&) const = default;
};

/// The pages of one open campaign and the way between them. Lives as long as the campaign is open in the window.
class CampaignPages final : public QWidget
{
    Q_OBJECT

public:
    CampaignPages(Campaign& campaign, LetterWriter& writer, AppSettings& settings, QWidget* parent = nullptr);
    ~CampaignPages() override;

    /// The pages of the list at the left, from 0 on.
    void showListed(int row);
    int listedCount() const { return static_cast<int>(m_listed.size()); }
    void open(Reference reference);
    void logArrest(const QString& names = {});
    void addRecord(Kind kind);
    void writeLetters();
    void exportLetters(const std::vector<Reference>& letters = {});
    void sendLetters();
    void openAccounts();
    int inOutbox() const;
    /// Letters are being sent or written to files.
    bool isWorking() const;
    void keepColumns() const;
    void focusFilter();
    void focusNextPart();
    void back();
    void forward();
    bool canGoBack() const { return m_place > 0; }
    bool canGoForward() const { return m_place + 1 < static_cast<int>(m_stops.size()); }
    std::optional<Reference> caseAtHand() const;
    QString status() const;
    QString helpTopic() const;
    /// What can be done on the page that is shown.
    QList<QAction*> pageActions() const;
    void setNavigationVisible(bool visible);
    void setDetailsVisible(bool visible);
    PagePlace place() const;
    void restore(const PagePlace& place);

Q_SIGNALS:
    void said(const vigil::Notice& notice);
    void stateChanged();
    void pageChanged();

private:
    /// One stop on the way, for back and forward.
    struct Stop
    {
        Page* page;
        std::optional<Reference> about;
        bool operator==(const Stop&) const = default;
    };
    void restoreColumns();
    void add(Page& page, const char* name);
    void list(Page& page, const QString& title, const char* iconName);
    void wirePages();
    void wireViews();
    void go(const Stop& stop);
    void show(const Stop& stop);
    std::optional<Reference> ownerOf(Reference reference) const;
    void tellLogged(const ArrestReceipt& receipt);
    Page& currentPage() const;
    Campaign& m_campaign;
    AppSettings& m_settings;
    QWidget* m_navigation;
    PageList* m_list;
    SavedViews* m_views;
    QStackedWidget* m_stack;
    LettersPanel* m_letters;
    TodayPage* m_today;
    PeoplePage* m_people;
    CasesPage* m_cases;
    CasePage* m_case;
    PersonPage* m_person;
    LettersPage* m_letterList;
    ContactsPage* m_contacts;
    WriteLettersPage* m_write;
    ExportPage* m_export;
    ArrestDesk* m_arrests;
    std::vector<Page*> m_pages;
    std::vector<Page*> m_listed;
    std::vector<Stop> m_stops;
    int m_place = -1;
};

} // namespace vigil
