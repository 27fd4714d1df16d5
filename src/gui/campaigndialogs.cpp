// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/campaigndialogs.h"

#include "app/backupjob.h"
#include "app/campaign.h"
#include "app/keyservice.h"
#include "app/searchservice.h"
#include "gui/backupsdialog.h"
#include "gui/gotodialog.h"
#include "gui/keysdialog.h"
#include "gui/shared/failures.h"
#include "gui/trashdialog.h"

namespace vigil {

CampaignDialogs::CampaignDialogs(Campaign& campaign, RecoverySheetWriter& sheets, QWidget& window, QWidget& pages)
    : QObject(&pages), m_campaign(campaign), m_sheets(sheets), m_window(window)
{
}

CampaignDialogs::~CampaignDialogs() = default;

void CampaignDialogs::goTo(const QList<QAction*>& commands)
{
    const auto quick = [this](const QString& typed) {
        auto hits = m_campaign.search().quick(typed);
        return hits ? std::move(*hits) : std::vector<SearchHit>();
    };
    const auto loosely = [this](const QString& typed) {
        auto hits = m_campaign.search().search(typed);
        return hits ? std::move(*hits) : std::vector<SearchHit>();
    };
    auto* dialog = new GoToDialog({.quick = quick, .loosely = loosely, .commands = commands}, &m_window);
    connect(dialog, &GoToDialog::recordChosen, this, &CampaignDialogs::recordChosen);
    connect(dialog, &GoToDialog::arrestRequested, this, &CampaignDialogs::arrestRequested);
    connect(this, &QObject::destroyed, dialog, [dialog] { delete dialog; });
    dialog->open();
}

void CampaignDialogs::openBackups()
{
    auto* dialog = new BackupsDialog(m_campaign, &m_window);
    connect(dialog, &BackupsDialog::restoreRequested, this, &CampaignDialogs::restoreRequested);
    connect(dialog, &BackupsDialog::backupRequested, this, &CampaignDialogs::backUp);
    m_backups = dialog;
    if (m_backup)
        dialog->showBackingUp();
    // Its own wish to restore closes the campaign: it must live to the end of that.
    connect(this, &QObject::destroyed, dialog, &QObject::deleteLater);
    dialog->open();
}

/// Goes on when the dialog is closed; then the message bar tells how it ended.
void CampaignDialogs::backUp()
{
    if (m_backup)
        return;
    m_backup = std::make_unique<BackupJob>(m_campaign);
    connect(m_backup.get(), &BackupJob::finished, this, [this](const Result<std::optional<BackupFile>>& made) {
        m_backup.release()->deleteLater();
        tellBackup(made ? Result<void>() : made.error());
    });
    if (m_backups)
        m_backups->showBackingUp();
    m_backup->start(BackupJob::Occasion::Asked);
}

void CampaignDialogs::tellBackup(const Result<void>& made)
{
    if (m_backups)
        m_backups->showOutcome(made);
    else if (made)
        Q_EMIT said({.text = tr("Backed up, and found whole.")});
    else
        Q_EMIT said({.text = failureSentence(m_campaign, made.error()), .tone = Notice::Tone::Failed});
    if (made)
        Q_EMIT backedUp();
}

void CampaignDialogs::openKeys(bool atSheet)
{
    if (!m_campaign.keys().isEncrypted()) {
        Q_EMIT said({.text = failureSentence({"not-encrypted", m_campaign.file()}), .tone = Notice::Tone::Failed});
        return;
    }
    auto* dialog = new KeysDialog(m_campaign, m_sheets, &m_window);
    if (atSheet)
        dialog->startAtSheet();
    connect(this, &QObject::destroyed, dialog, [dialog] { delete dialog; });
    dialog->open();
}

void CampaignDialogs::openTrash()
{
    auto* dialog = new TrashDialog(m_campaign, &m_window);
    connect(dialog, &TrashDialog::said, this, &CampaignDialogs::said);
    connect(this, &QObject::destroyed, dialog, [dialog] { delete dialog; });
    dialog->open();
}

} // namespace vigil
