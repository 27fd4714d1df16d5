// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>
#include <memory>

namespace vigil {

/// A lock file beside a campaign, held by flock: it vanishes with the process that holds it, however that ends. Says
/// who holds it.
class FileLock final
{
public:
    /// Error "campaign-in-use", detail the holder's own words; "folder-not-writable".
    static Result<std::unique_ptr<FileLock>> acquire(const QString& campaignFile);
    ~FileLock();
    FileLock(const FileLock&) = delete;
    FileLock& operator=(const FileLock&) = delete;

private:
    FileLock(int descriptor, QString path);
    int m_descriptor;
    QString m_path;
};

} // namespace vigil
