// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/statusparts.h"

#include "gui/backupsdialog.h"
#include "gui/shared/plaintext.h"
#include "gui/shared/words.h"

#include <QDateTime>
#include <QStatusBar>

namespace vigil {

StatusParts::StatusParts(QStatusBar& bar)
    : QObject(&bar), m_page(new PlainLabel(&bar)), m_saved(new PlainLabel(&bar)), m_outbox(new PlainLabel(&bar)),
      m_backup(new PlainLabel(&bar))
{
    for (QLabel* part : {m_page, m_saved, m_outbox, m_backup}) {
        part->setWordWrap(false);
        part->setContentsMargins(8, 2, 8, 2);
        setTone(*part, TextTone::Muted);
    }
    bar.addWidget(m_page, 1);
    for (QLabel* part : {m_saved, m_outbox, m_backup})
        bar.addPermanentWidget(part);
}

void StatusParts::showPage(const QString& status, int inOutbox)
{
    m_page->setText(status);
    m_outbox->setText(tr("Outbox %1").arg(numberText(inOutbox)));
}

void StatusParts::showNothing()
{
    m_page->clear();
    m_outbox->clear();
}

void StatusParts::tellSaved(const QDateTime& now)
{
    // The clock of the person at the desk, not of the campaign's place.
    m_saved->setText(tr("All changes saved %1").arg(now.toLocalTime().toString(QStringLiteral("HH:mm"))));
}

void StatusParts::forgetSaved()
{
    m_saved->clear();
}

void StatusParts::showBackup(const BackupReminder& reminder)
{
    m_backup->setText(reminder.text);
    setTone(*m_backup, reminder.isOld ? TextTone::Warning : TextTone::Muted);
}

} // namespace vigil
