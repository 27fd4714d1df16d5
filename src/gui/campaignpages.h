// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/shared/page.h"

#include <vector>

class QStackedWidget;

namespace vigil {

class Campaign;
class CasePage;
class CasesPage;
class ExportPage;
class LetterWriter;
class LettersPanel;
class LogArrestDialog;
class PageList;
class PeoplePage;
class WriteLettersPage;
struct ArrestReceipt;

/// The pages of one open campaign and the way between them. Lives as long as the campaign is open in the window.
class CampaignPages final : public QWidget
{
    Q_OBJECT

public:
    CampaignPages(Campaign& campaign, LetterWriter& writer, QWidget* parent = nullptr);
    ~CampaignPages() override;

    void showPeople();
    void showCases();
    void open(Reference reference);
    void logArrest(const QString& names = {});
    void writeLetters();
    void exportLetters(const std::vector<Reference>& letters = {});
    void focusFilter();
    void focusNextPart();
    void back();
    void forward();
    bool canGoBack() const { return m_place > 0; }
    bool canGoForward() const { return m_place + 1 < static_cast<int>(m_places.size()); }
    std::optional<Reference> caseAtHand() const;
    QString status() const;
    void setNavigationVisible(bool visible);
    void setDetailsVisible(bool visible);

Q_SIGNALS:
    void said(const vigil::Notice& notice);
    void stateChanged();

private:
    /// One stop on the way, for back and forward.
    struct Place
    {
        Page* page;
        std::optional<Reference> about;
        bool operator==(const Place&) const = default;
    };
    void addPage(Page& page);
    void wirePages();
    void go(const Place& place);
    void show(const Place& place);
    void openLetter(Reference letter);
    void tellLogged(const ArrestReceipt& receipt);
    LogArrestDialog* makeArrestDialog();
    Page& currentPage() const;
    Campaign& m_campaign;
    PageList* m_list;
    QStackedWidget* m_stack;
    LettersPanel* m_letters;
    PeoplePage* m_people;
    CasesPage* m_cases;
    CasePage* m_case;
    WriteLettersPage* m_write;
    ExportPage* m_export;
    LogArrestDialog* m_arrestDialog = nullptr;
    std::vector<Place> m_places;
    int m_place = -1;
};

} // namespace vigil
