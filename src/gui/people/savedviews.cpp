// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/people/savedviews.h"

#include "domain/names.h"
#include "gui/people/viewnamedialog.h"
#include "gui/shared/failures.h"
#include "gui/shared/icons.h"
#include "gui/shared/pagelist.h"
#include "gui/shared/plaintext.h"

#include <QAction>
#include <QVBoxLayout>

#include <algorithm>

namespace vigil {

SavedViews::SavedViews(ViewService& views, QWidget* parent)
    : QWidget(parent), m_service(views), m_list(new PageList(this)), m_hint(new PlainLabel(this))
{
    auto* title = new QLabel(tr("Saved views"), this);
    makeHeading(*title);
    m_list->setAccessibleName(tr("Saved views"));
    setTone(*m_hint, TextTone::Muted);
    m_hint->showSentence(tr("None yet: narrow the list of people, then choose Save view."));
    auto* head = new QVBoxLayout;
    head->setContentsMargins(18, 0, 12, 0);
    head->addWidget(title);
    head->addWidget(m_hint);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(head);
    layout->addWidget(m_list, 1);
    connect(m_list, &QListWidget::itemActivated, this, [this] {
        if (const SavedView* view = atHand())
            Q_EMIT chosen(*view);
    });
    connect(m_list, &QListWidget::itemClicked, m_list, &QListWidget::itemActivated);
    addActions();
    load();
}

void SavedViews::addActions()
{
    const auto add = [this](const QString& text, const char* iconName, Qt::Key key, void (SavedViews::*slot)()) {
        auto* action = new QAction(icon(QLatin1String(iconName)), text, m_list);
        action->setShortcut(QKeySequence(key));
        action->setShortcutContext(Qt::WidgetShortcut);
        connect(action, &QAction::triggered, this, slot);
        m_list->addAction(action);
    };
    add(tr("&Rename…"), "document-edit", Qt::Key_F2, &SavedViews::rename);
    add(tr("Re&move"), "edit-delete", Qt::Key_Delete, &SavedViews::remove);
    m_list->setContextMenuPolicy(Qt::ActionsContextMenu);
}

void SavedViews::load()
{
    auto views = m_service.all();
    if (!views)
        return say(views.error());
    const int row = m_list->currentRow();
    m_views = std::move(*views);
    m_list->clear();
    for (const SavedView& view : m_views) {
        const QString name = madeVisible(view.name);
        m_list->addRow(name, QStringLiteral("view-filter"),
                       plainToolTip(tr("%1: Enter shows it, F2 renames it, Delete removes it").arg(name)));
    }
    m_list->setCurrentRow(std::min(row, m_list->count() - 1));
    m_hint->setVisible(m_views.empty());
    // Nobody is led to where there is nothing.
    m_list->setFocusPolicy(m_views.empty() ? Qt::NoFocus : Qt::StrongFocus);
}

const SavedView* SavedViews::atHand() const
{
    const int row = m_list->currentRow();
    return row < 0 ? nullptr : &m_views.at(static_cast<std::size_t>(row));
}

void SavedViews::say(const Error& error)
{
    Q_EMIT said({.text = failureSentence(error), .tone = Notice::Tone::Failed});
}

void SavedViews::save(const PersonQuery& query, const QString& suggestion)
{
    const auto take = [this, query](const QString& name) {
        const auto saved = m_service.save({.name = name, .query = query});
        if (saved) {
            load();
            showCurrent(query);
        }
        return saved;
    };
    auto* dialog = new ViewNameDialog(
        {.title = tr("Save view"), .action = tr("&Save"), .name = suggestion.left(ViewService::longestName)}, take,
        this);
    dialog->open();
}

void SavedViews::rename()
{
    const SavedView* view = atHand();
    if (!view)
        return;
    const auto take = [this, from = view->name](const QString& name) {
        const auto renamed = m_service.rename(from, name);
        if (renamed)
            load();
        return renamed;
    };
    auto* dialog =
        new ViewNameDialog({.title = tr("Rename view"), .action = tr("&Rename"), .name = view->name}, take, this);
    dialog->open();
}

void SavedViews::remove()
{
    if (!atHand())
        return;
    const SavedView view = *atHand();
    const int row = m_list->currentRow();
    if (const auto removed = m_service.remove(view.name); !removed)
        return say(removed.error());
    load();
    Q_EMIT said({.text = tr("Removed the view %1.").arg(inSentence(view.name)), .undo = [this, view, row] {
                     if (const auto back = m_service.save(view, row); !back)
                         return say(back.error());
                     load();
                 }});
}

void SavedViews::showCurrent(const std::optional<PersonQuery>& query)
{
    // Whoever walks through the list with the keys is not led away.
    if (m_list->hasFocus())
        return;
    const auto shown =
        std::ranges::find_if(m_views, [&](const SavedView& view) { return query && narrowsLike(view.query, *query); });
    m_list->setCurrentRow(shown == m_views.end() ? -1 : static_cast<int>(shown - m_views.begin()));
}

} // namespace vigil
