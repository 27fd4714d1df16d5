// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/vault.h"

#include <memory>

namespace vigil {

class FileLock;

/// A campaign file without encryption. Holds the lock that keeps other processes out.
class PlainVault final : public Vault
{
public:
    explicit PlainVault(QString file);
    ~PlainVault() override;

    Result<void> create(const std::optional<Passphrase>& passphrase) override;
    /// Error "campaign-in-use" too (detail: process, host and since when).
    Result<void> unlock(const std::optional<Passphrase>& passphrase) override;
    void lock() override;
    Result<void> changePassphrase(const std::optional<Passphrase>& from, const std::optional<Passphrase>& to) override;
    QString path() const override { return m_file; }
    QString uri() const override;
    Result<VaultReport> verify() override;

private:
    QString m_file;
    std::unique_ptr<FileLock> m_lock;
};

} // namespace vigil
