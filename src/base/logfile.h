// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>
#include <QtGlobal>
#include <memory>
#include <mutex>

namespace vigil {

/// A log that only its owner can read and that never grows beyond its cap: when a line would not fit, the older half
/// goes, at the start of a line. Several programs may write to one. Whether a line holds a name is up to its writer.
class LogFile final
{
public:
    static constexpr qint64 largest = qint64{1024} * 1024;

    /// Makes the file, or goes on with a log that is there. Error "log-unusable": it cannot be opened, is a link, no
    /// file or somebody else's, or holds something that is no log, which would be lost.
    static Result<std::unique_ptr<LogFile>> open(const QString& path);
    ~LogFile();
    LogFile(const LogFile&) = delete;
    LogFile& operator=(const LogFile&) = delete;

    /// One line with the time; control characters are made visible, and what is longer than 4 KiB is cut. A disk that
    /// takes no more makes nobody stop: the line is lost. Any thread.
    void write(QtMsgType type, const char* category, const QString& text);

private:
    explicit LogFile(int file) : m_file(file) {}
    void append(const QByteArray& line) const;
    std::mutex m_mutex; ///< the lock of the file keeps out programs, not threads
    int m_file;
};

} // namespace vigil
