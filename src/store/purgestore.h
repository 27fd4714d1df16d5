// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QtGlobal>

namespace vigil {

class Database;

/// What forgetting for good asks of the file itself, beside the rows that the other stores remove.
class PurgeStore final
{
public:
    explicit PurgeStore(Database& database);

    /// While on, what is deleted is overwritten with zeros, in pages that stay as in pages that are freed. Outside of a
    /// transaction.
    Result<void> overwriteDeleted(bool on);
    /// Until the end of the open transaction rows may be removed in any order; a link to nothing then fails its commit.
    Result<void> deferLinks();
    /// Merges the search index into one segment, so that no deleted key is left in it.
    Result<void> compactIndex();
    /// Bytes of the file's pages.
    Result<qint64> size() const;
    /// Writes every page anew, so that no copy survives that SQLite left in the free space of a page when it moved rows
    /// about. Needs memory for twice the file.
    Result<void> rewrite();

private:
    Database& m_database;
};

} // namespace vigil
