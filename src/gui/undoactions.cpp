// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/undoactions.h"

#include "app/campaign.h"
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
    if (campaign)
        m_changes = connect(&campaign->notifier(), &ChangeNotifier::recordsChanged, this, &UndoActions::show);
    show();
}

void UndoActions::show()
{
    const Result<std::optional<NextChange>> none(std::nullopt);
    const auto undone = m_campaign ? m_campaign->history().nextUndo() : none;
    const bool canUndo = undone && *undone;
    m_undo.setEnabled(canUndo);
    m_undo.setToolTip(
        canUndo ? sentenceToolTip(tr("Undo: %1 (Ctrl+Z)").arg(labelFor((*undone)->verb, madeVisible((*undone)->label))))
                : tr("Nothing to undo"));
    const auto redone = m_campaign ? m_campaign->history().nextRedo() : none;
    m_redo.setEnabled(redone && *redone);
}

void UndoActions::undo()
{
    const auto receipt = m_campaign->history().undo();
    if (!receipt)
        return Q_EMIT said({.text = failureSentence(*m_campaign, receipt.error()), .tone = Notice::Tone::Failed});
    Q_EMIT said({.text = tr("Undone: %1").arg(inSentence(receipt->label))});
}

void UndoActions::redo()
{
    const auto receipt = m_campaign->history().redo();
    if (!receipt)
        return Q_EMIT said({.text = failureSentence(*m_campaign, receipt.error()), .tone = Notice::Tone::Failed});
    Q_EMIT said({.text = tr("Done again: %1").arg(inSentence(receipt->label))});
}

void UndoActions::takeBack(const std::vector<qint64>& changes)
{
    if (!m_campaign)
        return;
    QString label;
    for (auto change = changes.rbegin(); change != changes.rend(); ++change) {
        const auto receipt = m_campaign->history().undoChange(*change);
        if (!receipt)
            return Q_EMIT said({.text = failureSentence(*m_campaign, receipt.error()), .tone = Notice::Tone::Failed});
        label = receipt->label;
    }
    Q_EMIT said({.text = tr("Undone: %1").arg(inSentence(label))});
}

} // namespace vigil
