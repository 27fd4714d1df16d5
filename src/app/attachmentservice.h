// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/receipt.h"
#include "base/result.h"
#include "domain/record.h"

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

namespace vigil {

class Changes;
struct Stores;

struct AttachRequest
{
    QString file; ///< a path
    Reference owner;
    QString name = {}; ///< empty: the file's own
    std::optional<QByteArray> content =
        {}; ///< taken instead of a file, such as a picture of the clipboard; needs a name
};

/// Files that are kept inside the campaign. Takes them in and hands them out, and never opens one to look at it.
class AttachmentService final
{
public:
    AttachmentService(Stores& stores, Changes& changes, const QString& campaignFile);

    /// Copies a file, or the content given, in. Fills the SHA-256 of an evidence that has none. Findings that do not
    /// stop it: "already-attached", "hash-differs". Errors: "wrong-kind" (nothing can be attached to the owner),
    /// "in-trash", "not-a-file", "file-unreadable", "file-changed", "attachment-too-large", "disk-full",
    /// "input-refused".
    Result<Receipt> attach(const AttachRequest& request);
    /// Writes a new file that only its owner can read, whole or not at all; gives its path. Errors: "wrong-kind",
    /// "file-exists", "folder-not-writable", "write-failed", "disk-full", "attachment-damaged".
    Result<QString> save(Reference attachment, const QString& outFile) const;
    /// Of one owner, or all. Error "wrong-kind".
    Result<std::vector<StoredRecord>> list() const;
    Result<std::vector<StoredRecord>> list(Reference owner) const;
    /// Reads all bytes: "attachment-damaged" (detail: which) for each that cannot be handed out any more.
    Result<Findings> problems() const;

private:
    Result<Receipt> record(const Record& attachment, Reference owner);
    Stores& m_stores;
    Changes& m_changes;
    QString m_campaignFile;
};

} // namespace vigil
