// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/undoactions.h"

#include "app/campaign.h"
#include "app/changedesk.h"
#include "app/changenotifier.h"
#include "app/historyservice.h"
#include "app/messages.h"
#include "domain/names.h"
#include "gui/shared/failures.h"
#include "gui/shared/icons.h"
#include "gui/shared/plaintext.h"

#include <QAction>

namespace vigil {

UndoActions::UndoActions(QAction& undo, QAction& redo, QObject* parent) : QObject(parent), m_undo(undo), m_redo(redo)
{
    m_undo.setIcon(icon(QStringLiteral("edit-undo")));
    m_redo.setIcon(icon(QStringLiteral("edit-redo")));
    connect(&m_undo, &QAction::triggered, this, &UndoActions::undo);
    connect(&m_redo, &QAction::triggered, this, &UndoActions::redo);
    show();
}

void UndoActions::follow(Campaign* campaign)
{
    if (campaign == m_campaign && m_changes)
        return;
    disconnect(m_changes);
    m_campaign = campaign;
    if (campaign) {
        m_changes = connect(&campaign->notifier(), &ChangeNotifier::recordsChanged, this, &UndoActions::show);
        connect(&campaign->desk(), &ChangeDesk::busyChanged, this, &UndoActions::show, Qt::UniqueConnection);
    }
    show();
}

void UndoActions::show()
{
    const Result<std::optional<NextChange>> none(std::nullopt);
    const bool isSettled = m_campaign && !m_campaign->desk().isBusy();
    const auto undone = isSettled ? m_campaign->history().nextUndo() : none;
    const bool canUndo = undone && *undone;
    m_undo.setEnabled(canUndo);
    m_undo.setToolTip(
        canUndo ? sentenceToolTip(tr("Undo: %1 (Ctrl+Z)").arg(labelFor((*undone)->verb, madeVisible((*undone)->label))))
                : tr("Nothing to undo"));
    const auto redone = isSettled ? m_campaign->history().nextRedo() : none;
    m_redo.setEnabled(redone && *redone);
}

/// `touched`: how many records the verb is about to touch.
void UndoActions::take(qint64 touched, const Verb& verb, const QString& done)
{
    // A person goes to the trash with what belongs to them, and the desk counts those who were chosen.
    constexpr qint64 touchedByOne = 4;
    m_campaign->desk().run<Receipt>(touched / touchedByOne, *this, verb, [this, done](const Result<Receipt>& receipt) {
        if (!receipt)
            return Q_EMIT said({.text = failureSentence(*m_campaign, receipt.error()), .tone = Notice::Tone::Failed});
        Q_EMIT said({.text = done.arg(inSentence(receipt->label))});
    });
}

void UndoActions::undo()
{
    const auto next = m_campaign->history().nextUndo();
    take(
        next && *next ? (*next)->records : 0, [](const BulkVerbs& verbs) { return verbs.history.undo(); },
        tr("Undone: %1"));
}

void UndoActions::redo()
{
    const auto next = m_campaign->history().nextRedo();
    take(
        next && *next ? (*next)->records : 0, [](const BulkVerbs& verbs) { return verbs.history.redo(); },
        tr("Done again: %1"));
}

void UndoActions::takeBack(const std::vector<qint64>& changes)
{
    if (!m_campaign || changes.empty())
        return;
    qint64 records = 0;
    for (const qint64 change : changes)
        if (const auto touched = m_campaign->history().recordsOf(change))
            records += *touched;
    const auto takeAllBack = [changes](const BulkVerbs& verbs) {
        auto receipt = verbs.history.undoChange(changes.back());
        for (auto change = changes.rbegin() + 1; receipt && change != changes.rend(); ++change)
            receipt = verbs.history.undoChange(*change);
        return receipt;
    };
    take(records, takeAllBack, tr("Undone: %1"));
}

} // namespace vigil
