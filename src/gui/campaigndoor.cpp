// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/campaigndoor.h"

#include "app/backupjob.h"
#include "app/campaign.h"
#include "app/changedesk.h"
#include "app/createjob.h"
#include "app/keyservice.h"
#include "app/unlockjob.h"
#include "gui/newcampaigndialog.h"
#include "gui/restoredialog.h"
#include "gui/unlockpage.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>

namespace vigil {

namespace {

QString sampleFile()
{
    return QFileInfo(defaultCampaignFile()).dir().filePath(QStringLiteral("sample.vigil"));
}

} // namespace

CampaignDoor::CampaignDoor(const Workplace& workplace, UnlockPage& page, QWidget& window)
    : m_workplace(workplace), m_page(page), m_window(window)
{
    connect(&page, &UnlockPage::passphraseGiven, this, &CampaignDoor::unlock);
    connect(&page, &UnlockPage::left, this, &CampaignDoor::leaveUnlock);
    connect(&page, &UnlockPage::restoreRequested, this,
            [this] { restore(m_opening ? m_opening->file() : m_campaign->file()); });
}

CampaignDoor::~CampaignDoor()
{
    m_job.reset();
    m_backup.reset();
    m_purge.reset();
}

Campaign* CampaignDoor::campaign() const
{
    return m_campaign && !m_campaign->isLocked() ? m_campaign.get() : nullptr;
}

QString CampaignDoor::file() const
{
    return m_campaign ? m_campaign->file() : QString();
}

void CampaignDoor::enter(Room room)
{
    m_room = room;
    Q_EMIT roomChanged();
}

Result<void> CampaignDoor::fail(const Error& error)
{
    Q_EMIT failed(error);
    return error;
}

Result<void> CampaignDoor::open(const QString& file)
{
    settle();
    auto campaign = Campaign::locked(file, m_workplace);
    const auto opened = campaign->unlock({});
    if (opened) {
        use(std::move(campaign));
        return {};
    }
    if (opened.error().code != Code("passphrase-needed"))
        return fail(opened.error());
    m_opening = std::move(campaign);
    m_page.ask(file, false);
    enter(Room::Unlock);
    return opened;
}

void CampaignDoor::unlock()
{
    m_page.setBusy(true);
    m_job = std::make_unique<UnlockJob>(m_opening ? *m_opening : *m_campaign, m_page.takePassphrase());
    connect(m_job.get(), &UnlockJob::finished, this, &CampaignDoor::finishUnlocking);
    m_job->start();
}

void CampaignDoor::finishUnlocking(const Result<void>& opened)
{
    m_job.release()->deleteLater();
    if (!opened)
        return m_page.showError(opened.error());
    m_page.ask({}, false);
    if (m_opening)
        use(std::move(m_opening));
    else
        arrive({});
}

void CampaignDoor::leaveUnlock()
{
    if (m_job)
        return;
    m_page.ask({}, false);
    if (m_opening)
        m_opening.reset();
    else
        m_campaign.reset();
    if (!m_campaign)
        return enter(Room::Start);
    if (campaign())
        return enter(Room::Campaign);
    m_page.ask(file(), true);
    enter(Room::Unlock);
}

/// A derivation that is under way works on a campaign that is about to go.
void CampaignDoor::giveUpUnlocking()
{
    if (!m_job)
        return;
    m_job.reset();
    m_page.setBusy(false);
}

/// What is being closed closes now, what is being forgotten is forgotten, and whoever waited for it is not told.
void CampaignDoor::settle()
{
    giveUpUnlocking();
    if (m_purge) {
        m_purge.reset();
        if (campaign())
            show({});
        else
            leave();
    }
    if (m_backup)
        static_cast<void>(close());
}

void CampaignDoor::whenOpen(const std::function<void()>& then)
{
    if (m_room == Room::Campaign)
        return then();
    connect(this, &CampaignDoor::opened, this, then, Qt::SingleShotConnection);
}

void CampaignDoor::start(const QString& file)
{
    settle();
    // Said before a passphrase is thought of and typed twice.
    if (QFileInfo::exists(file)) {
        static_cast<void>(fail({"file-exists", file}));
        return;
    }
    auto* dialog = new NewCampaignDialog(file, &m_window);
    connect(dialog, &NewCampaignDialog::chosen, this, [this, file, dialog](const NewCampaignDialog::Choice& choice) {
        make({.file = file,
              .country = choice.country,
              .zone = choice.zone,
              .language = choice.language,
              .passphrase = choice.passphrase},
             *dialog);
    });
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        if (dialog->wantsSheet())
            whenOpen([this] { Q_EMIT sheetWanted(); });
    });
    dialog->open();
}

/// The dialog waits, and cannot be closed meanwhile.
void CampaignDoor::make(const NewCampaign& wanted, NewCampaignDialog& dialog)
{
    m_creation = std::make_unique<CreateJob>(wanted, m_workplace);
    connect(m_creation.get(), &CreateJob::finished, &dialog, [this, &dialog](const Result<void>& made) {
        CreateJob* job = m_creation.release();
        job->deleteLater();
        if (made)
            use(job->take());
        dialog.finish(made);
    });
    m_creation->start();
}

Result<void> CampaignDoor::create(const NewCampaign& wanted)
{
    settle();
    auto made = Campaign::create(wanted, m_workplace);
    if (!made)
        return fail(made.error());
    use(std::move(*made));
    return {};
}

Result<void> CampaignDoor::openSample()
{
    const QString file = sampleFile();
    if (QFileInfo::exists(file))
        return open(file);
    QDir().mkpath(QFileInfo(file).path());
    return create({.file = file,
                   .title = tr("Sample campaign"),
                   .country = QStringLiteral("KZ"),
                   .language = QStringLiteral("en"),
                   .sample = true});
}

/// Another campaign may have to be closed before.
void CampaignDoor::use(std::unique_ptr<Campaign> campaign)
{
    // A closure must be copyable, and the campaign is not.
    const auto next = std::make_shared<std::unique_ptr<Campaign>>(std::move(campaign));
    closeThen([this, next](const Result<void>& closed) {
        m_campaign = std::move(*next);
        arrive(closed);
    });
}

/// The campaign is open, and is seen when it has been tidied.
void CampaignDoor::arrive(const Result<void>& closedBefore)
{
    if (!m_campaign->owesTidying())
        return show(closedBefore);
    m_purge = std::make_unique<PurgeJob>(*m_campaign);
    connect(m_purge.get(), &PurgeJob::tidied, this,
            [this, closedBefore](const Result<void>& tidied) { finishTidying(tidied, closedBefore); });
    m_purge->tidy();
    enter(Room::Tidying);
}

void CampaignDoor::finishTidying(const Result<void>& tidied, const Result<void>& closedBefore)
{
    m_purge.release()->deleteLater();
    if (campaign())
        return show(closedBefore);
    leave();
    Q_EMIT failed(tidied.error());
}

void CampaignDoor::show(const Result<void>& closedBefore)
{
    enter(Room::Campaign);
    Q_EMIT opened(closedBefore);
}

Result<void> CampaignDoor::lock()
{
    if (m_backup)
        m_backup->stop();
    if (m_backup || !campaign())
        return {};
    if (!campaign()->keys().isEncrypted())
        return fail({"not-encrypted", file()});
    clear();
    m_page.ask(file(), true);
    const auto locked = m_campaign->lock();
    enter(Room::Unlock);
    if (!locked)
        m_page.showError(locked.error());
    return locked;
}

Result<void> CampaignDoor::close()
{
    giveUpUnlocking();
    m_purge.reset();
    if (!m_campaign)
        return {};
    if (m_backup)
        m_backup.reset();
    else
        clear();
    const auto closed = m_campaign->close();
    leave();
    return closed;
}

void CampaignDoor::closeThen(AfterClosing then)
{
    if (m_backup || !campaign() || !campaign()->owesBackup())
        return then(close());
    giveUpUnlocking();
    clear();
    m_backup = std::make_unique<BackupJob>(*m_campaign);
    connect(m_backup.get(), &BackupJob::finished, this, [this, then = std::move(then)](const auto& made) {
        m_backup.release()->deleteLater();
        const auto closed = m_campaign->closeAfterBackup(made ? Result<void>() : made.error());
        leave();
        then(closed);
    });
    m_backup->start(BackupJob::Occasion::Closing);
    enter(Room::Closing);
}

void CampaignDoor::forget(const std::vector<Reference>& records)
{
    if (isBusy() || !campaign())
        return;
    clear();
    m_purge = std::make_unique<PurgeJob>(*m_campaign);
    connect(m_purge.get(), &PurgeJob::forgotten, this, &CampaignDoor::finishForgetting);
    m_purge->forget(records);
    enter(Room::Forgetting);
}

void CampaignDoor::finishForgetting(const Result<Forgotten>& forgotten)
{
    m_purge.release()->deleteLater();
    if (!campaign()) {
        leave();
        return Q_EMIT failed(forgotten.error());
    }
    show({});
    Q_EMIT recordsForgotten(forgotten);
}

/// What is being changed is done and told first: nothing is told to a window that was emptied.
void CampaignDoor::clear()
{
    if (campaign())
        m_campaign->desk().finish();
    Q_EMIT closing();
}

void CampaignDoor::leave()
{
    m_campaign.reset();
    enter(Room::Start);
}

void CampaignDoor::restore(const QString& file, const QString& backup)
{
    settle();
    m_opening.reset();
    closeThen([this, file, backup](const Result<void>& closed) {
        if (!closed)
            Q_EMIT failed(closed.error());
        enter(Room::Start);
        askWhatToRestore(file, backup);
    });
}

void CampaignDoor::askWhatToRestore(const QString& file, const QString& backup)
{
    auto* dialog = new RestoreDialog(file, m_workplace, &m_window);
    dialog->chooseBackup(backup);
    // Whether it was restored or not, the campaign is what a person came from.
    connect(dialog, &QDialog::finished, this, [this, file] {
        if (QFileInfo::exists(file))
            static_cast<void>(open(file));
    });
    dialog->open();
}

void CampaignDoor::chooseToRestore()
{
    auto* dialog = new QFileDialog(&m_window, tr("Restore which campaign?"), QFileInfo(defaultCampaignFile()).path(),
                                   tr("Campaigns (*.vigil)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    // The campaign itself may be gone while its backups are there: its name can be typed.
    dialog->setFileMode(QFileDialog::AnyFile);
    connect(
        dialog, &QFileDialog::fileSelected, this, [this](const QString& chosen) { restore(chosen); },
        Qt::QueuedConnection);
    dialog->open();
}

void CampaignDoor::chooseFile(bool isNew)
{
    const QString folder = QFileInfo(m_campaign ? m_campaign->file() : defaultCampaignFile()).path();
    auto* dialog = new QFileDialog(&m_window, isNew ? tr("New campaign") : tr("Open a campaign"),
                                   QDir(folder).exists() ? folder : QDir::homePath(), tr("Campaigns (*.vigil)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(isNew ? QFileDialog::AcceptSave : QFileDialog::AcceptOpen);
    dialog->setFileMode(isNew ? QFileDialog::AnyFile : QFileDialog::ExistingFile);
    dialog->setDefaultSuffix(QStringLiteral("vigil"));
    // A campaign is never written over: create refuses, and says so.
    dialog->setOption(QFileDialog::DontConfirmOverwrite);
    if (isNew)
        dialog->selectFile(QStringLiteral("campaign.vigil"));
    // Queued: the file dialog is gone before the next dialog opens.
    connect(
        dialog, &QFileDialog::fileSelected, this,
        [this, isNew](const QString& chosen) {
            if (isNew)
                start(chosen);
            else
                static_cast<void>(open(chosen));
        },
        Qt::QueuedConnection);
    dialog->open();
}

} // namespace vigil
