// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/sealedpages.h"

#include <QByteArray>
#include <memory>

namespace vigil {

/// The name that a campaign's URI carries. Never SQLite's default.
constexpr const char* vaultVfsName = "vigil";

/// Makes the sealing VFS known to SQLite, above `base`. Later calls with the same name change nothing. False when
/// there is no such base, or no cryptography.
bool registerVaultVfs(const char* base = "unix-excl", const char* name = vaultVfsName);

/// The keys of unlocked files, by path. SQLite opens files by name, so this is the one place of the program that is
/// global; only Vault uses it. A file that is not in it cannot be opened, read or made through the VFS.
namespace vaultring {
/// The path as SQLite will name it, links resolved.
QByteArray canonical(const QByteArray& path);
bool holds(const QByteArray& canonicalPath);
void put(const QByteArray& canonicalPath, std::shared_ptr<VaultState> state);
void drop(const QByteArray& canonicalPath);
} // namespace vaultring

/// The sealed pages of an open connection, for what goes past SQL; null when it is no vault's.
SealedPages* sealedPagesOf(sqlite3* connection);

/// Whether the campaign file or its log was moved, replaced or deleted since this connection opened them.
bool hasVanished(sqlite3* connection);

} // namespace vigil
