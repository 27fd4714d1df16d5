// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/sensitive.h"

#include <QByteArray>
#include <QString>
#include <optional>

namespace vigil {

/// What `verify` found. Empty problems: every page was read and is whole.
struct VaultReport
{
    std::vector<QString> problems;
};

using Passphrase = Sensitive<QByteArray>;

/// The door between a campaign file and the bytes on the disk: path and key go through it and nowhere else. The
/// encrypted one comes behind the same six functions.
class Vault
{
public:
    virtual ~Vault() = default;
    /// Makes a new empty file, never over another. Errors: "file-exists", "no-encryption-yet", "folder-not-writable".
    virtual Result<void> create(const std::optional<Passphrase>& passphrase) = 0;
    /// Makes `uri` usable. Errors: "campaign-missing", "wrong-passphrase", "not-a-campaign".
    virtual Result<void> unlock(const std::optional<Passphrase>& passphrase) = 0;
    /// Wipes the keys; connections must be closed before.
    virtual void lock() = 0;
    virtual Result<void> changePassphrase(const std::optional<Passphrase>& from,
                                          const std::optional<Passphrase>& to) = 0;
    /// The file, for messages.
    virtual QString path() const = 0;
    /// What QSQLITE opens (with QSQLITE_OPEN_URI).
    virtual QString uri() const = 0;
    /// Reads everything. Only while unlocked.
    virtual Result<VaultReport> verify() = 0;

protected:
    Vault() = default;
};

} // namespace vigil
