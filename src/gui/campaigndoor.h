// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/purgejob.h"
#include "app/workplace.h"
#include "base/passphrase.h"
#include "base/result.h"

#include <QObject>
#include <functional>
#include <memory>
#include <optional>

class QWidget;

namespace vigil {

class BackupJob;
class Campaign;
class CreateJob;
class NewCampaignDialog;
class UnlockJob;
class UnlockPage;
struct NewCampaign;

/// Which campaign is open: opens, makes, locks and closes it, and asks for passphrases. It shows no page: it says which
/// one is to be seen.
class CampaignDoor final : public QObject
{
    Q_OBJECT

public:
    /// Closing: the backup that is owed is being made. Forgetting: records leave for good. Tidying: those that were in
    /// the trash for long enough do, before the campaign is seen. Nothing can be done meanwhile.
    enum class Room { Start, Unlock, Campaign, Closing, Forgetting, Tidying };
    using AfterClosing = std::function<void(const Result<void>& closed)>;

    CampaignDoor(const Workplace& workplace, UnlockPage& page, QWidget& window);
    ~CampaignDoor() override;
    Room room() const { return m_room; }
    bool isBusy() const { return m_backup || m_purge; }
    /// Open and not locked; else null.
    Campaign* campaign() const;
    /// Of the campaign that is open or locked; else empty.
    QString file() const;

    /// Error "passphrase-needed" when the Unlock page asks for it now.
    Result<void> open(const QString& file);
    /// A dialog asks how the new file is to be protected, and makes it.
    void start(const QString& file);
    Result<void> create(const NewCampaign& wanted);
    /// The sample campaign in the data folder; made when it is not there yet.
    Result<void> openSample();
    void chooseFile(bool isNew);
    /// Closes what is open and lets a person bring a backup of this campaign back; opens it afterwards.
    void restore(const QString& file, const QString& backup = {});
    /// The same for a campaign that is still to be chosen.
    void chooseToRestore();
    /// Error "not-encrypted": there is nothing to lock. In the room Closing it gives up the backup, and with it the
    /// keys.
    Result<void> lock();
    /// Forgets records for good without holding up the window; the campaign opens again when that is done.
    void forget(const std::vector<Reference>& records);
    /// Without holding up the window: `then` comes at once when no backup is owed, else when it was made or failed.
    void closeThen(AfterClosing then);
    /// At once, whatever is owed.
    Result<void> close();

Q_SIGNALS:
    /// Whatever works on the campaign must go now, with its drafts kept.
    void closing();
    /// A campaign can be worked on; what went wrong with the one before it.
    void opened(const vigil::Result<void>& closedBefore);
    /// After `opened`.
    void recordsForgotten(const vigil::Result<vigil::Forgotten>& forgotten);
    /// Of the campaign that was just made, after `opened`.
    void sheetWanted();
    void roomChanged();
    void failed(const vigil::Error& error);

private:
    Result<void> fail(const Error& error);
    void use(std::unique_ptr<Campaign> campaign);
    void leave();
    void askWhatToRestore(const QString& file, const QString& backup);
    void enter(Room room);
    void unlock();
    void finishUnlocking(const Result<void>& opened);
    void leaveUnlock();
    void giveUpUnlocking();
    void settle();
    void arrive(const Result<void>& closedBefore);
    void finishForgetting(const Result<Forgotten>& forgotten);
    void finishTidying(const Result<void>& tidied, const Result<void>& closedBefore);
    void show(const Result<void>& closedBefore);
    void clear();
    void whenOpen(const std::function<void()>& then);
    void make(const NewCampaign& wanted, NewCampaignDialog& dialog);
    const Workplace& m_workplace;
    UnlockPage& m_page;
    QWidget& m_window;
    Room m_room = Room::Start;
    std::unique_ptr<Campaign> m_campaign;
    std::unique_ptr<Campaign> m_opening; ///< waits for its passphrase while another may still be open
    std::unique_ptr<UnlockJob> m_job;
    std::unique_ptr<CreateJob> m_creation;
    std::unique_ptr<BackupJob> m_backup; ///< in the room Closing
    std::unique_ptr<PurgeJob> m_purge;   ///< in the rooms Forgetting and Tidying
};

} // namespace vigil
