// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/filelock.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QSysInfo>
#include <array>
#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace vigil {

namespace {

QByteArray ownWords()
{
    const QString program = QFileInfo(QCoreApplication::applicationFilePath()).fileName();
    return QStringLiteral("%1 (process %2) on %3 since %4")
        .arg(program.isEmpty() ? QStringLiteral("vigil") : program)
        .arg(QCoreApplication::applicationPid())
        .arg(QSysInfo::machineHostName(), QDateTime::currentDateTimeUtc().toString(Qt::ISODate))
        .toUtf8();
}

QString holder(int descriptor)
{
    std::array<char, 512> buffer{};
    const ssize_t count = ::pread(descriptor, buffer.data(), buffer.size(), 0);
    return count > 0 ? QString::fromUtf8(buffer.data(), static_cast<qsizetype>(count)) : QString();
}

/// Whether the path still names the file that was opened: a holder that leaves removes it.
bool isStillThere(int descriptor, const QByteArray& path)
{
    struct stat opened = {}, named = {};
    return ::fstat(descriptor, &opened) == 0 && ::stat(path.constData(), &named) == 0 &&
           opened.st_ino == named.st_ino && opened.st_dev == named.st_dev;
}

} // namespace

FileLock::FileLock(int descriptor, QString path) : m_descriptor(descriptor), m_path(std::move(path)) {}

FileLock::~FileLock()
{
    // Removed while still held, so that nobody can be waiting on a file that is gone.
    ::unlink(QFile::encodeName(m_path).constData());
    ::close(m_descriptor);
}

Result<std::unique_ptr<FileLock>> FileLock::acquire(const QString& campaignFile)
{
    const QString path = campaignFile + QStringLiteral(".lock");
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (descriptor < 0)
        return Error{"folder-not-writable", QFileInfo(campaignFile).absolutePath()};
    if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
        const QString who = holder(descriptor);
        ::close(descriptor);
        return Error{"campaign-in-use", who};
    }
    if (!isStillThere(descriptor, QFile::encodeName(path))) {
        ::close(descriptor);
        return acquire(campaignFile);
    }
    const QByteArray words = ownWords();
    if (::ftruncate(descriptor, 0) != 0 ||
        ::pwrite(descriptor, words.constData(), static_cast<std::size_t>(words.size()), 0) < 0) {
        const bool full = errno == ENOSPC || errno == EDQUOT;
        ::close(descriptor);
        return full ? Error{"disk-full", campaignFile}
                    : Error{"folder-not-writable", QFileInfo(campaignFile).absolutePath()};
    }
    return std::unique_ptr<FileLock>(new FileLock(descriptor, path));
}

} // namespace vigil
