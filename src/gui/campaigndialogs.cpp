// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/campaigndialogs.h"

#include "app/backupjob.h"
#include "app/campaign.h"
#include "app/checkjob.h"
#include "app/keyservice.h"
#include "app/messages.h"
#include "app/searchservice.h"
#include "gui/backupsdialog.h"
#include "gui/gotodialog.h"
#include "gui/keysdialog.h"
#include "gui/shared/failures.h"
#include "gui/trashdialog.h"

#include <QTimer>

#include <chrono>

namespace vigil {

namespace {

constexpr std::chrono::milliseconds minuteAfterOpening = std::chrono::minutes(1);
constexpr std::chrono::milliseconds hourly = std::chrono::hours(1);

} // namespace

CampaignDialogs::CampaignDialogs(Campaign& campaign, RecoverySheetWriter& sheets, QWidget& window, QWidget& pages)
    : QObject(&pages), m_campaign(campaign), m_sheets(sheets), m_window(window), m_upkeep(new QTimer(this))
{
    // Not while somebody waits for the first page; and again in a window that stays open for days.
    m_upkeep->setInterval(minuteAfterOpening);
    connect(m_upkeep, &QTimer::timeout, this, [this] {
        m_upkeep->setInterval(hourly);
        checkWhenDue();
    });
    m_upkeep->start();
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
    connect(dialog, &BackupsDialog::checkRequested, this, &CampaignDialogs::check);
    if (m_backup)
        dialog->showBackingUp();
    if (m_check)
        dialog->showChecking();
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

/// Not while another holds the log, nor while somebody may forget records for good, which empties it.
void CampaignDialogs::checkWhenDue()
{
    if (!m_backup && !m_trash && m_campaign.isCheckDue())
        check();
}

/// What was asked for in the dialog is told there; what comes by itself speaks up only when something is wrong.
void CampaignDialogs::check()
{
    if (m_backup)
        return;
    if (m_backups)
        m_backups->showChecking();
    if (m_check)
        return;
    m_check = std::make_unique<CheckJob>(m_campaign);
    connect(m_check.get(), &CheckJob::finished, this, [this](const Result<Findings>& problems) {
        m_check.release()->deleteLater();
        tellCheck(problems);
    });
    m_check->start();
}

void CampaignDialogs::tellCheck(const Result<Findings>& problems)
{
    if (m_backups)
        m_backups->showCheck(problems);
    if (problems && problems->empty())
        return;
    const QString sentence = problems
                                 ? tr("The check of the campaign found damage: %1").arg(messageFor(problems->front())) +
                                       QLatin1Char(' ') + tr("File > Backups lists what can be restored.")
                                 : failureSentence(m_campaign, problems.error());
    Q_EMIT said({.text = sentence, .tone = Notice::Tone::Failed});
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
    // Forgetting for good rewrites the file, and must not find it held.
    m_check.reset();
    auto* dialog = new TrashDialog(m_campaign, &m_window);
    m_trash = dialog;
    connect(dialog, &TrashDialog::said, this, &CampaignDialogs::said);
    // Later: the dialog goes with all that works on the campaign, and is still in the middle of a click.
    connect(
        dialog, &TrashDialog::forgetRequested, this,
        [this](const std::vector<Reference>& records) {
            if (m_backup)
                return Q_EMIT said(
                    {.text = tr("A backup is being made. Forget it when that is done."), .tone = Notice::Tone::Failed});
            Q_EMIT forgetRequested(records);
        },
        Qt::QueuedConnection);
    connect(this, &QObject::destroyed, dialog, [dialog] { delete dialog; });
    dialog->open();
}

} // namespace vigil
