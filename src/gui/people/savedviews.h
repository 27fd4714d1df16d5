// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/viewservice.h"
#include "gui/shared/notice.h"

#include <QWidget>
#include <optional>
#include <vector>

namespace vigil {

class PageList;
class PlainLabel;

/// The saved views, below the list of pages: Enter shows the people of one, F2 renames it, Delete removes it.
class SavedViews final : public QWidget
{
    Q_OBJECT

public:
    explicit SavedViews(ViewService& views, QWidget* parent = nullptr);
    /// Asks for a name; `suggestion` stands in the field.
    void save(const PersonQuery& query, const QString& suggestion);
    /// Marks the view that narrows like what is shown; nothing: none is shown.
    void showCurrent(const std::optional<PersonQuery>& query);

Q_SIGNALS:
    void chosen(const vigil::SavedView& view);
    void said(const vigil::Notice& notice);

private:
    void load();
    void addActions();
    void rename();
    void remove();
    void say(const Error& error);
    const SavedView* atHand() const;
    ViewService& m_service;
    PageList* m_list;
    PlainLabel* m_hint;
    std::vector<SavedView> m_views; ///< by row
};

} // namespace vigil
