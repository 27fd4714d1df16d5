// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/finding.h"
#include "base/passphrase.h"
#include "base/result.h"
#include "store/keyslots.h"

#include <QString>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

namespace vigil {

class FileLock;
class Verification;
struct VaultState;

/// Whether a vault keeps other processes out while it is unlocked. Backups are read without.
enum class Exclusion { Locked, Shared };

/// The door between a campaign file and the bytes on the disk: every page is sealed, always (docs/file-format.md).
/// With a passphrase nobody can read it; without one it still shows damage. Path and keys go through here and nowhere
/// else.
class Vault final
{
public:
    explicit Vault(const QString& file, Exclusion exclusion = Exclusion::Locked);
    ~Vault();
    Vault(const Vault&) = delete;
    Vault& operator=(const Vault&) = delete;

    /// Makes a new empty file, never over another, and leaves it locked. Errors: "file-exists", "folder-not-writable",
    /// "network-file-system", "disk-full", "out-of-memory".
    Result<void> create(const std::optional<Passphrase>& passphrase, KeyCost cost = standardKeyCost());
    /// Makes `uri` usable. A recovery code is taken in the place of the passphrase. Errors: "campaign-missing",
    /// "not-a-campaign", "campaign-damaged", "campaign-newer", "passphrase-needed", "wrong-passphrase",
    /// "recovery-code-typo" (detail: the block),
    /// "campaign-in-use" (detail: process, host and since when), "network-file-system", "campaign-read-only".
    Result<void> unlock(const std::optional<Passphrase>& passphrase);
    /// Wipes the keys; connections must be closed before.
    void lock();
    /// Rewrites one slot; pages are not touched. Errors: "not-encrypted", "wrong-passphrase".
    Result<void> changePassphrase(const Passphrase& from, const Passphrase& to, KeyCost cost = standardKeyCost());
    /// The two halves of it. Deriving takes most of a second and needs a copy of the header only, so that any thread
    /// may do it; the slot is put into the file by the vault's own.
    static Result<KeySlot> newPassphraseSlot(const KeyHeader& header, const QString& file, const Passphrase& from,
                                             const Passphrase& to, KeyCost cost = standardKeyCost());
    Result<void> putPassphraseSlot(const KeySlot& slot);
    /// What QSQLITE opens (with QSQLITE_OPEN_URI).
    QString uri() const;
    /// Opens every page, counts them and lets SQLite check its structure. Only while unlocked, and after a checkpoint.
    /// `kin`: body ids of backups, to name a page that comes from one. No findings: whole. Error "cancelled".
    /// While others write, a Verification does it.
    Result<Findings> verify(const std::vector<VaultId>& kin = {}, const std::stop_token& stop = {}) const;

    /// A new file with the key and the slots of `source` and a body id of its own, empty and unlocked: for VACUUM INTO.
    /// Errors as `create`.
    Result<void> createCopyOf(const Vault& source);
    /// The same with a new data key and only this passphrase.
    Result<void> createRekeyed(const std::optional<Passphrase>& passphrase, KeyCost cost = standardKeyCost());
    /// The same unlocked file for the use of another thread, with keys and header as they are now. It must go before
    /// this one is locked: its keys are only wiped with the last who has them.
    std::unique_ptr<Vault> forWorker() const;
    /// Unlocks a file that shares the data key of one that is open: a backup. Error "wrong-passphrase" when it does
    /// not.
    Result<void> unlockLike(const Vault& open);
    /// Puts a new recovery sheet's key in the place of the old one's.
    Result<void> setRecoveryKey(const RecoveryKey& key);
    /// Puts the slots of `current` in the place of this file's, which must share its data key.
    Result<void> takeSlotsOf(const Vault& current);

    QString path() const { return m_file; }
    bool isUnlocked() const { return m_state != nullptr; }
    const KeyHeader& header() const { return m_header; } ///< as it was when the file was unlocked or last changed
    /// Recovery after a crash met a part of the log that does not open: the newest changes may be missing.
    bool wasLogCut() const;
    /// One of the two key headers cannot be read, or is not ours; the other served.
    bool isHeaderCopyDamaged() const { return m_isHeaderCopyDamaged; }
    /// The disk failed to give bytes back since the vault was unlocked: what looks like damage then may be none.
    bool hadReadFailure() const;
    /// The first page that did not open since the vault was unlocked.
    std::optional<qint64> damagedPage() const;

private:
    friend class Verification;
    Result<void> claim();
    Result<void> readAndUnlock(const std::function<Result<std::optional<SecretKey>>(const KeyHeader&)>& opener);
    Result<void> writeNew(const KeyHeader& header, const SecretKey& dataKey, bool withFirstPage);
    Result<void> writeHeader(KeyHeader header);
    void finishChange();
    void hold(SecretKey dataKey);

    QString m_file;
    Exclusion m_exclusion;
    std::unique_ptr<FileLock> m_lock;
    KeyHeader m_header;
    qint64 m_servingCopy = 0; ///< where the copy of the header stands that opened the file
    bool m_isHeaderCopyDamaged = false;
    std::shared_ptr<VaultState> m_state; ///< null while locked
    bool m_isForWorker = false;          ///< another vault answers for the file
};

/// The key header of a file that nobody has open, without any key: for its ids. Errors as in `unlock`.
Result<KeyHeader> headerOf(const QString& file);

} // namespace vigil
