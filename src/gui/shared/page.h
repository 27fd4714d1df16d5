// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/shared/notice.h"

#include <QWidget>

namespace vigil {

class ListTable;

/// One page of the stack. It owns its actions (QWidget::actions(), which the frame shows in its Edit menu), says in
/// signals what happened, and knows no other page.
class Page : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;
    /// Reads again what it shows and puts the focus where work starts.
    virtual void activate() = 0;
    /// For a page about one record: which it is.
    virtual void showRecord(Reference) {}
    /// For a list: makes this its chosen row.
    virtual void chooseRecord(Reference) {}
    /// The chosen row, or the record that the page is about: what comes back after a lock.
    virtual std::optional<Reference> chosenRecord() const { return {}; }
    /// What the status bar says of this page: "8 people, 6 in custody".
    virtual QString status() const { return {}; }
    /// The case that Write letters would be about.
    virtual std::optional<Reference> caseAtHand() const { return {}; }
    virtual void focusFilter() {}
    virtual void setDetailsVisible(bool) {}
    /// Something runs that must not be cut off by an idle lock.
    virtual bool isWorking() const { return false; }
    /// The heading of docs/guide.md that tells of this page.
    virtual QString helpTopic() const { return {}; }
    /// The list whose columns are remembered; null: none.
    virtual ListTable* list() const { return nullptr; }

Q_SIGNALS:
    void statusChanged();
    void caseAtHandChanged();
    void said(const vigil::Notice& notice);
    void openRequested(vigil::Reference reference);
    void closeRequested();

protected:
    /// Reads again what it shows.
    virtual void refresh() {}
    /// Refreshes at once when the page is seen, else when it is next shown: a change costs one page, not all of them.
    void refreshWhenSeen();
    void showEvent(QShowEvent* event) override;

private:
    bool m_isStale = false;
};

} // namespace vigil
