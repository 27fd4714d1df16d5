// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workplace.h"
#include "base/finding.h"
#include "base/passphrase.h"
#include "base/result.h"

#include <QByteArray>
#include <QString>
#include <memory>
#include <optional>

namespace vigil {

class AgendaService;
class AttachmentService;
class BackupJob;
class BackupService;
class CaseworkService;
class ChangeDesk;
class ChangeNotifier;
class Database;
class DraftService;
class ExportService;
class HistoryService;
class KeyService;
class LetterService;
class MailService;
class PurgeService;
class RecordService;
class SearchService;
class TermService;
class TrashService;
class ViewService;
class Vault;
class Verification;

struct NewCampaign
{
    QString file;
    QString title = {};    ///< empty: the file's base name
    QString country = {};  ///< ISO 3166-1 alpha-2
    QString zone = {};     ///< IANA; empty: the country's profile's, else UTC
    QString language = {}; ///< ISO 639-1; empty: en
    std::optional<Passphrase> passphrase = {};
    bool sample = false; ///< fill with the sample campaign
};

struct CampaignInfo
{
    QString file;
    int formatVersion = 0;
    bool encrypted = false;
    bool hasRecoverySheet = false;
    QString title, country, zone, language, author;
    qint64 people = 0, cases = 0, custodies = 0, hearings = 0, contacts = 0, letters = 0;
};

/// An open campaign file and the verbs on it. One thread; one at a time may have a file open for writing.
class Campaign final
{
public:
    /// Makes the file and opens it. Errors: "file-exists", "folder-not-writable", "disk-full", "input-refused"; none
    /// leaves a file.
    static Result<std::unique_ptr<Campaign>> create(const NewCampaign& wanted, const Workplace& workplace);
    /// Errors: those of Database::open and Vault::unlock. Letters that a dead process left in Claimed, Sending or
    /// Committing are recovered, and it is tidied when that is owed.
    static Result<std::unique_ptr<Campaign>> open(const QString& file, const std::optional<Passphrase>& passphrase,
                                                  const Workplace& workplace);
    /// A campaign that is locked from the start, for `unlock` or an UnlockJob. Reads nothing yet.
    static std::unique_ptr<Campaign> locked(const QString& file, const Workplace& workplace);
    ~Campaign();
    Campaign(const Campaign&) = delete;
    Campaign& operator=(const Campaign&) = delete;

    Result<CampaignInfo> info() const;
    /// Problems found in the file, its pages, its links, its attachments, its search index and its newest backup; empty
    /// when healthy. What it finds stops the rotation of backups; a healthy answer lets it go on.
    Result<Findings> check();
    /// When the file was last found whole, by `check` or a CheckJob.
    std::optional<QDateTime> lastCheck() const;
    /// A week has passed since, or nobody knows.
    bool isCheckDue() const;
    /// What a person should know of the file as it was opened: changes that may be missing after a crash, a damaged
    /// copy of the key header, damage seen before, a folder that some service synchronises.
    const Findings& notices() const;
    /// An error of this campaign with what else is known: the damaged page, the newest backup. Notes damage.
    Error explained(Error error) const;
    QString file() const;
    /// Today's date in the campaign's zone.
    QDate today() const;
    QDateTime now() const;
    QByteArray zone() const;
    /// Checkpoints, backs up when that is due, and closes. The destructor does it too, but cannot tell of a failure.
    /// Error "backup-failed" (detail: why) when only the backup went wrong.
    Result<void> close();
    /// Whether closing would make a backup first.
    bool owesBackup() const;
    /// Closes after a BackupJob has made what was owed, or failed to. Errors as `close`.
    Result<void> closeAfterBackup(const Result<void>& backup);

    /// Closes the connection and has the vault wipe its keys; the notifier lives on and says `locked`. Until `unlock`
    /// nothing but `isLocked`, `file`, `now`, `notifier` and `unlock` may be called, and every service reference is
    /// gone.
    Result<void> lock();
    /// Errors as in `open`, without its tidying. Says `unlocked` when everything is back.
    Result<void> unlock(const std::optional<Passphrase>& passphrase);
    bool isLocked() const;
    /// Whether records have been in the trash for too long, or something that was forgotten is not overwritten yet.
    bool owesTidying() const;
    /// Forgets them for good, once a day. Takes as long as PurgeService::purge: a PurgeJob does it in a worker thread.
    /// A failure is only logged: a campaign whose trash cannot be emptied, on a full disk perhaps, is of use all the
    /// same.
    void tidy();

    ChangeNotifier& notifier();
    /// For verbs that may change many records.
    ChangeDesk& desk();
    RecordService& records();
    CaseworkService& casework();
    HistoryService& history();
    SearchService& search();
    AgendaService& agenda();
    LetterService& letters();
    ExportService& exports();
    MailService& mail();
    TermService& terms();
    DraftService& drafts();
    ViewService& views();
    BackupService& backups();
    KeyService& keys();
    TrashService& trash();
    PurgeService& purging();
    AttachmentService& attachments();

private:
    friend class BackupJob;
    friend class ChangeDesk;
    friend class CheckJob;
    friend class CreateJob;
    friend class PurgeJob;
    friend class ReadJob;
    friend class UnlockJob;
    struct Frame;
    struct Parts;
    /// The slow part of `create`, which any one thread may do: the empty file, unlocked.
    static Result<std::unique_ptr<Vault>> makeVault(const NewCampaign& wanted);
    /// The rest of it, on the owner's thread.
    static Result<std::unique_ptr<Campaign>> fillNew(const NewCampaign& wanted, const Workplace& workplace,
                                                     std::unique_ptr<Vault> vault);
    static void takeBackNew(const QString& file);
    Result<void> fill(const NewCampaign& wanted);
    /// The slow part of `unlock`, which any one thread may do while nobody else uses the campaign.
    Result<void> unlockVault(const std::optional<Passphrase>& passphrase);
    void lockVault();
    /// Closes the connection and keeps the keys, for a connection of another thread.
    void handOver();
    /// The owner's connection again; locks when that fails. Errors as Database::open.
    Result<void> comeBack();
    std::unique_ptr<Vault> vaultForWorker() const;
    const Workplace& workplace() const;
    Result<std::unique_ptr<Verification>> beginCheck();
    enum class CheckOf { Everything, Pages };
    Result<Findings> judge(Result<Findings> found, const Findings& ofBackup, CheckOf what);
    /// The rest of it, on the owner's thread.
    Result<void> openUnlocked(const Result<void>& unlocked);
    explicit Campaign(std::unique_ptr<Frame> frame);
    Result<void> openParts();
    Result<void> openPartsForReading();
    Result<void> openDatabase(bool wasCrashed);
    Findings findNotices() const;
    void useParts(std::unique_ptr<Database> database);
    void dropParts();
    void leave();
    std::unique_ptr<Frame> m_frame; ///< what outlives a lock
    std::unique_ptr<Parts> m_parts; ///< null while locked
    std::unique_ptr<ChangeDesk> m_desk;
};

/// "campaign.vigil" in the folder "vigil" of XDG data.
QString defaultCampaignFile();

} // namespace vigil
