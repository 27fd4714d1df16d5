// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/ballast.h"

#include <QFile>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

namespace vigil {

namespace {

constexpr off_t ballastBytes = off_t{2} << 20;
constexpr unsigned long spareTimes = 4;

} // namespace

Ballast::Ballast(const QString& campaignFile) : m_path(QFile::encodeName(campaignFile + QStringLiteral(".ballast"))) {}

void Ballast::lay() const
{
    struct stat present = {};
    if (::lstat(m_path.constData(), &present) == 0)
        return;
    const int file = ::open(m_path.constData(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
    if (file < 0)
        return;
    struct statvfs space = {};
    const bool hasRoom = ::fstatvfs(file, &space) == 0 &&
                         space.f_bavail * space.f_frsize > spareTimes * static_cast<unsigned long>(ballastBytes);
    const bool isLaid = hasRoom && ::posix_fallocate(file, 0, ballastBytes) == 0;
    ::close(file);
    if (!isLaid)
        ::unlink(m_path.constData());
}

bool Ballast::release() const
{
    return ::unlink(m_path.constData()) == 0;
}

} // namespace vigil
