// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/agendaservice.h"
#include "gui/shared/page.h"

#include <functional>
#include <memory>

class QAction;
class QButtonGroup;
class QLayout;
class QStackedWidget;
class QTimer;
class QTreeView;

namespace vigil {

class ReadJob;
class Campaign;
class PlainLabel;
class TodayModel;

/// What is due: hearings, ends of terms, appeal deadlines, letters, and people who are in no case.
class TodayPage final : public Page
{
    Q_OBJECT

public:
    /// Of more people than this, what is due is read in the background: a page that fills a moment later is better
    /// than a window that does not answer.
    static constexpr qint64 mostReadAtOnce = 20'000;

    explicit TodayPage(Campaign& campaign, QWidget* parent = nullptr, qint64 readAtOnce = mostReadAtOnce);
    ~TodayPage() override;
    void activate() override;
    QString status() const override;
    QString helpTopic() const override { return QStringLiteral("Today"); }
    std::optional<Reference> caseAtHand() const override;
    /// How much waits, whatever is filtered; what was put aside does not.
    int count() const;

Q_SIGNALS:
    void countChanged(int count);
    void writeRequested(vigil::Reference caseFile);
    void logArrestRequested();

protected:
    void refresh() override;

private:
    void buildChips(QLayout& row);
    void buildTree();
    QWidget* buildEmptyState();
    void take(const Result<Agenda>& agenda);
    void showItems();
    void showChips();
    void confirmRelease();
    void write();
    void finish();
    void recordOutcome(Reference hearing);
    void takeBack(const AgendaItem& before);
    void putOff(int days);
    void addKey(const QString& text, const char* iconName, const QKeySequence& key, const std::function<void()>& run);
    Result<void> keep(const AgendaItem& item);
    void setAside(const AgendaItem& item, const AgendaItem& after, const QString& sentence);
    const AgendaItem* chosen() const;
    Campaign& m_campaign;
    TodayModel* m_model;
    QButtonGroup* m_chips;
    QTreeView* m_tree;
    QStackedWidget* m_stack;
    PlainLabel* m_empty;
    QTimer* m_midnight;
    ReadJob* m_reader;
    QDate m_day;
    enum class State { Reading, Read, Unreadable };
    State m_state = State::Reading;
    Agenda m_agenda;
};

} // namespace vigil
