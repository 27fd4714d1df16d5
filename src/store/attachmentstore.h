// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytesink.h"

#include <QString>

class QIODevice;

namespace vigil {

class Database;

/// The bytes of attachments, in pieces under the SHA-256 of the whole. Never holds a whole file in memory; knows no
/// name and no owner of one.
class AttachmentStore final
{
public:
    static constexpr qint64 pieceSize = qint64{256} * 1024;
    explicit AttachmentStore(Database& database);

    /// The SHA-256, in hex, of a device of exactly `size` bytes. Errors "file-unreadable", "file-changed".
    static Result<QString> digest(QIODevice& device, qint64 size);
    /// Keeps the bytes of a device that was digested, unless they are kept already. Has transactions of its own, a few
    /// pieces each, since a transaction's pages stay in memory until it ends: what a failure leaves is nobody's, and
    /// `removeUnused` takes it away. Errors as in `digest`.
    Result<void> write(QIODevice& device, qint64 size, const QString& sha256);
    /// Gives the pieces in order. Error "attachment-damaged", perhaps at the very end: until then nothing is proved.
    Result<void> read(const QString& sha256, const ByteSink& put) const;
    /// Removes the bytes that no attachment, in the trash or not, and no image of the journal names.
    Result<void> removeUnused();

private:
    bool isWhole(const QString& sha256) const;
    Database& m_database;
};

} // namespace vigil
