// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/passphrase.h"
#include "base/result.h"

#include <QString>
#include <memory>
#include <optional>

namespace vigil {

class FileLock;
class Vault;

/// Puts a whole new file in the place of a campaign that nobody has open: it holds the campaign's lock, and at any
/// instant one whole file bears the campaign's name.
class FileTakeover final
{
public:
    /// Error "campaign-in-use".
    static Result<FileTakeover> begin(const QString& campaignFile);
    FileTakeover(FileTakeover&&) noexcept;
    FileTakeover& operator=(FileTakeover&&) = delete;
    ~FileTakeover();

    /// `made` gets the campaign's name; what bore it before gets the name `made` had, its log beside it. Errors
    /// "disk-full", "write-failed".
    Result<void> exchange(const QString& made) const;

private:
    FileTakeover(QString file, std::unique_ptr<FileLock> lock);
    QString m_file;
    std::unique_ptr<FileLock> m_lock;
};

/// Copies one unlocked vault into another that was just made for it, and reads the copy back. Errors as copyCampaign,
/// "backup-not-whole".
Result<void> copyAndVerify(const Vault& from, const Vault& to);
/// Writes the log of a vault that nobody has open into its pages.
Result<void> emptyLog(const Vault& vault);

} // namespace vigil
