// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytesink.h"
#include "base/result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace vigil {

/// Puts new files into one folder: each whole or not at all, under a name that nothing had, readable by the owner only.
/// A link in the place of a name is a taken name. Works on the folder that was opened, whatever its path means later.
class NewFiles final
{
public:
    using Write = std::function<Result<void>(const ByteSink& put)>;

    /// Makes the folder when it is missing. Error "folder-not-writable".
    static Result<NewFiles> open(const QString& folder);
    NewFiles(NewFiles&& other) noexcept;
    NewFiles& operator=(NewFiles&&) = delete;
    ~NewFiles();

    /// Writes under this name, or under a numbered one when it is taken; gives the path. Errors "disk-full",
    /// "write-failed".
    Result<QString> add(const QString& name, const QByteArray& bytes);
    /// Writes under this name or not at all, from bytes that come piece by piece. Error "file-exists" too, and whatever
    /// `write` says.
    Result<QString> addExactly(const QString& name, const Write& write);
    /// Removes what was added.
    void takeBack();

private:
    NewFiles(const QString& folder, int descriptor);
    Result<QByteArray> writeTemporary(const Write& write) const;
    /// Error "file-exists" when the name is taken.
    Result<QString> moveTo(const QString& name, const QByteArray& temporary);
    QString m_folder;
    int m_descriptor;
    QStringList m_added;
};

/// A file name of `[A-Za-z0-9._-]`, at most 100 bytes: "L-1_embassy-of-kazakhstan.pdf".
QString safeFileName(const QString& prefix, const QString& words, const QString& suffix);

} // namespace vigil
