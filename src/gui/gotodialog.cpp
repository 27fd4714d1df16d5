// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/gotodialog.h"

#include "domain/names.h"
#include "gui/shared/fieldwords.h"
#include "gui/shared/icons.h"
#include "gui/shared/pilldelegate.h"
#include "gui/shared/plaintext.h"
#include "gui/shared/words.h"

#include <QAction>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMenuBar>
#include <QStandardItemModel>
#include <QTimer>
#include <QVBoxLayout>

namespace vigil {

namespace {

constexpr int pauseMs = 150;
constexpr std::size_t enoughHits = 10;

const char* iconOf(Kind kind)
{
    switch (kind) {
    case Kind::Person:
        return "user";
    case Kind::Case:
        return "project-open";
    case Kind::Letter:
        return "mail-message";
    case Kind::Contact:
        return "view-pim-contacts";
    default:
        return "view-list-details";
    }
}

QString wordsOf(const QAction& action)
{
    QString words = action.text();
    return words.remove(QLatin1Char('&')).remove(QChar(0x2026));
}

/// Every word that was typed begins a word of the command.
bool isMeant(const QAction& action, const QString& typed)
{
    const QStringList words = foldName(wordsOf(action)).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    const QStringList wanted = foldName(typed).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    return std::ranges::all_of(wanted, [&](const QString& want) {
        return std::ranges::any_of(words, [&](const QString& word) { return word.startsWith(want); });
    });
}

} // namespace

GoToDialog::GoToDialog(Ports ports, QWidget* parent)
    : QDialog(parent), m_ports(std::move(ports)), m_field(new QLineEdit(this)), m_view(new QListView(this)),
      m_hint(new QLabel(this)), m_model(new QStandardItemModel(this)), m_pause(new QTimer(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Go to"));
    setAccessibleName(tr("Go to"));
    resize(560, 460);
    build();
    m_pause->setSingleShot(true);
    m_pause->setInterval(pauseMs);
    connect(m_pause, &QTimer::timeout, this, &GoToDialog::searchLoosely);
    connect(m_field, &QLineEdit::textChanged, this, &GoToDialog::typed);
    connect(m_view, &QListView::clicked, this, &GoToDialog::go);
    m_field->installEventFilter(this);
    m_view->installEventFilter(this);
    typed();
}

void GoToDialog::build()
{
    m_field->setAccessibleName(tr("Go to"));
    m_field->setPlaceholderText(tr("A name in any script, a case, a letter or a command"));
    m_field->setClearButtonEnabled(true);
    m_field->addAction(icon(QStringLiteral("edit-find")), QLineEdit::LeadingPosition);
    m_view->setAccessibleName(tr("Found"));
    m_view->setModel(m_model);
    m_view->setItemDelegate(new TwoLineDelegate(this));
    m_view->setIconSize({22, 22});
    m_view->setUniformItemSizes(true);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_hint->setText(tr("Up and Down choose, Enter goes there, Esc closes."));
    setTone(*m_hint, TextTone::Muted);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 12, 12, 8);
    layout->addWidget(m_field);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_hint);
}

void GoToDialog::typed()
{
    const QString text = m_field->text().trimmed();
    const auto hits = text.isEmpty() ? std::vector<SearchHit>() : m_ports.quick(text);
    fill(hits);
    if (!text.isEmpty() && hits.size() < enoughHits)
        m_pause->start();
    else
        m_pause->stop();
}

void GoToDialog::searchLoosely()
{
    const auto hits = m_ports.loosely(m_field->text().trimmed());
    const int row = m_view->currentIndex().row();
    fill(hits);
    // What was found at once comes first here too, so a choice that was made stays what it was.
    if (row > 0 && row < m_model->rowCount())
        m_view->setCurrentIndex(m_model->index(row, 0));
}

void GoToDialog::fill(const std::vector<SearchHit>& hits)
{
    const QString text = m_field->text().trimmed();
    m_model->clear();
    m_targets.clear();
    for (const SearchHit& hit : hits)
        addRecord(hit);
    addCommands(text);
    if (!text.isEmpty() && hits.empty()) {
        auto* item =
            new QStandardItem(icon(QStringLiteral("list-add-user")), tr("Log new arrest: %1").arg(inSentence(text)));
        item->setData(tr("Nothing is on file under this name"), DetailRole);
        addRow(item, NewArrest{text});
    }
    m_view->setCurrentIndex(m_model->index(0, 0));
}

void GoToDialog::addRecord(const SearchHit& hit)
{
    auto* item = new QStandardItem(icon(QLatin1String(iconOf(hit.reference.kind))), madeVisible(hit.title));
    QStringList details{kindWord(hit.reference.kind) + QLatin1Char(' ') + hit.reference.toString()};
    if (!hit.detail.isEmpty())
        details << madeVisible(hit.detail);
    item->setData(details.join(QStringLiteral(" · ")), DetailRole);
    addRow(item, hit.reference);
}

void GoToDialog::addCommands(const QString& typed)
{
    for (QAction* action : m_ports.commands) {
        if (!action->isEnabled() || !isMeant(*action, typed))
            continue;
        auto* item = new QStandardItem(action->icon().isNull() ? icon(QStringLiteral("go-next")) : action->icon(),
                                       wordsOf(*action));
        const QString keys = action->shortcut().toString(QKeySequence::NativeText);
        item->setData(keys.isEmpty() ? tr("Command") : tr("Command · %1").arg(keys), DetailRole);
        addRow(item, QPointer<QAction>(action));
    }
}

void GoToDialog::addRow(QStandardItem* item, Target target)
{
    item->setEditable(false);
    item->setData(QStringLiteral("%1, %2").arg(item->text(), item->data(DetailRole).toString()),
                  Qt::AccessibleTextRole);
    m_model->appendRow(item);
    m_targets.push_back(std::move(target));
}

void GoToDialog::moveChoice(int step)
{
    const int row = std::clamp(m_view->currentIndex().row() + step, 0, std::max(0, m_model->rowCount() - 1));
    m_view->setCurrentIndex(m_model->index(row, 0));
}

void GoToDialog::go()
{
    const int row = m_view->currentIndex().row();
    if (row < 0 || row >= static_cast<int>(m_targets.size()))
        return;
    const Target target = m_targets.at(static_cast<std::size_t>(row));
    // Closed first: what a command opens must not lie under this.
    accept();
    if (const auto* reference = std::get_if<Reference>(&target))
        Q_EMIT recordChosen(*reference);
    else if (const auto* arrest = std::get_if<NewArrest>(&target))
        Q_EMIT arrestRequested(arrest->names);
    else if (const auto& action = std::get<QPointer<QAction>>(target))
        // Later: locking and quitting delete this dialog, which is still in the middle of its key.
        QMetaObject::invokeMethod(action, &QAction::trigger, Qt::QueuedConnection);
}

bool GoToDialog::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        go();
        return true;
    }
    if (watched == m_view)
        return QDialog::eventFilter(watched, event);
    constexpr int pageStep = 8;
    switch (key) {
    case Qt::Key_Down:
        moveChoice(1);
        return true;
    case Qt::Key_Up:
        moveChoice(-1);
        return true;
    case Qt::Key_PageDown:
        moveChoice(pageStep);
        return true;
    case Qt::Key_PageUp:
        moveChoice(-pageStep);
        return true;
    default:
        return QDialog::eventFilter(watched, event);
    }
}

QList<QAction*> commandsIn(const QMenuBar& menus, const QAction* left)
{
    QList<QAction*> commands;
    for (const QMenu* menu : menus.findChildren<QMenu*>())
        for (QAction* action : menu->actions())
            if (!action->isSeparator() && !action->menu() && action != left)
                commands << action;
    return commands;
}

} // namespace vigil
