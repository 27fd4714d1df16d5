// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "gui/shared/page.h"

#include <memory>
#include <optional>

class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QTimer;

namespace vigil {

class Campaign;
class ListTable;
class ReadJob;
class PeopleModel;
class PeopleFilter;
class PersonPanel;
class PlainLabel;
struct PeopleCount;
struct PersonQuery;
struct SavedView;

/// Everybody of the campaign in one list, with what is known of the chosen person beside it.
class PeoplePage final : public Page
{
    Q_OBJECT

public:
    /// Of more people the numbers are read in the background: they take longer than a window may be silent.
    static constexpr qint64 mostCountedAtOnce = 20'000;
    explicit PeoplePage(Campaign& campaign, QWidget* parent = nullptr, qint64 countAtOnce = mostCountedAtOnce);
    ~PeoplePage() override;
    void activate() override;
    QString status() const override;
    QString helpTopic() const override { return QStringLiteral("People"); }
    std::optional<Reference> caseAtHand() const override;
    void focusFilter() override;
    void chooseRecord(Reference person) override;
    std::optional<Reference> chosenRecord() const override;
    void setDetailsVisible(bool visible) override;
    ListTable* list() const override { return m_table; }
    /// What narrows the list beside a typed name, and its order.
    PersonQuery narrowing() const;
    void showView(const SavedView& view);
    /// Who was just logged, whether they fit the filter or not; the first is chosen.
    void showNew(const std::vector<Reference>& people);

Q_SIGNALS:
    void logArrestRequested(const QString& names);
    /// Of what is shown; `words` are a name for it.
    void saveViewRequested(const vigil::PersonQuery& query, const QString& words);

protected:
    void refresh() override;

private:
    void buildTable();
    void filterByName(const QString& text);
    void showChosen();
    void addActions();
    void remove();
    QWidget* buildEmptyState();
    void count();
    void showCount(const Result<PeopleCount>& count);
    void showRows();
    void rememberPerson();
    void showEmptyState();
    bool isFiltered() const;
    void clearFilters();
    void openPerson(int row);
    Campaign& m_campaign;
    PeopleModel* m_model;
    ListTable* m_table;
    QLineEdit* m_filter;
    PeopleFilter* m_narrowing;
    QStackedWidget* m_stack;
    PersonPanel* m_panel;
    QTimer* m_pause;
    ReadJob* m_reader;
    PlainLabel* m_emptyText;
    QPushButton* m_emptyButton;
    std::optional<Reference> m_person;
    QString m_status;
    std::optional<qint64> m_held = {}; ///< of everybody, as of the last count
    bool m_wantsPanel = true;
    bool m_isTyping = false;
};

} // namespace vigil
