// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/newfiles.h"

#include "domain/names.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace vigil {

namespace {

constexpr int longestName = 100;
constexpr int numberRoom = 7;
constexpr int highestNumber = 99999;

Error writeError(int number, const QString& path)
{
    if (number == ENOSPC || number == EDQUOT)
        return {"disk-full", path};
    return {"write-failed", path + QStringLiteral(": ") + QString::fromLocal8Bit(std::strerror(number))};
}

bool writeAll(int file, const QByteArray& bytes)
{
    qsizetype done = 0;
    while (done < bytes.size()) {
        const ssize_t written = ::write(file, bytes.constData() + done, static_cast<std::size_t>(bytes.size() - done));
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return false;
        done += written;
    }
    return true;
}

/// Moves a file to a name that nothing has. Not every file system can rename so; a hard link does the same.
bool moveToFreeName(int folder, const QByteArray& from, const QByteArray& to)
{
    if (::renameat2(folder, from.constData(), folder, to.constData(), RENAME_NOREPLACE) == 0)
        return true;
    if (errno != EINVAL && errno != ENOSYS)
        return false;
    if (::linkat(folder, from.constData(), folder, to.constData(), 0) != 0)
        return false;
    ::unlinkat(folder, from.constData(), 0);
    return true;
}

QString numbered(const QString& name, int number)
{
    if (number < 2)
        return name;
    const qsizetype dot = name.lastIndexOf(QLatin1Char('.'));
    const QString stem = dot > 0 ? name.left(dot) : name;
    return stem + QLatin1Char('-') + QString::number(number) + name.mid(stem.size());
}

/// Latin letters without their marks; other scripts as the search key spells them.
QString romanised(const QString& words)
{
    if (scriptOf(words) == QStringLiteral("Latn"))
        return words.normalized(QString::NormalizationForm_KD);
    return foldName(words)
        .replace(QLatin1Char('S'), QStringLiteral("sh"))
        .replace(QLatin1Char('C'), QStringLiteral("ch"));
}

QString slug(const QString& words)
{
    QString result;
    for (const QChar letter : romanised(words).toLower()) {
        const bool isPlain = letter.unicode() < 128 && letter.isLetterOrNumber();
        if (isPlain)
            result += letter;
        else if (letter.category() != QChar::Mark_NonSpacing && !result.endsWith(QLatin1Char('-')) && !result.isEmpty())
            result += QLatin1Char('-');
    }
    while (result.endsWith(QLatin1Char('-')))
        result.chop(1);
    return result;
}

} // namespace

NewFiles::NewFiles(const QString& folder, int descriptor) : m_folder(folder), m_descriptor(descriptor) {}

NewFiles::NewFiles(NewFiles&& other) noexcept
    : m_folder(other.m_folder), m_descriptor(std::exchange(other.m_descriptor, -1)),
      m_added(std::exchange(other.m_added, {}))
{
}

NewFiles::~NewFiles()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

Result<NewFiles> NewFiles::open(const QString& folder)
{
    const Error refused{"folder-not-writable", folder};
    if (folder.isEmpty() || !QDir().mkpath(folder))
        return refused;
    const QByteArray path = QFile::encodeName(folder);
    const int descriptor = ::open(path.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return refused;
    NewFiles files(QDir(folder).absolutePath(), descriptor);
    if (::faccessat(descriptor, ".", W_OK | X_OK, AT_EACCESS) != 0)
        return refused;
    return Result<NewFiles>(std::move(files));
}

Result<QByteArray> NewFiles::writeTemporary(const Write& write) const
{
    const QByteArray name =
        QByteArrayLiteral(".vigil-") + QByteArray::number(QRandomGenerator::system()->generate64(), 16);
    const int file = ::openat(m_descriptor, name.constData(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC,
                              S_IRUSR | S_IWUSR);
    if (file < 0)
        return writeError(errno, m_folder);
    auto written = write([&](const QByteArray& bytes) -> Result<void> {
        return writeAll(file, bytes) ? Result<void>() : writeError(errno, m_folder);
    });
    if (written && ::fsync(file) != 0)
        written = writeError(errno, m_folder);
    if (::close(file) != 0 && written)
        written = writeError(errno, m_folder);
    if (written)
        return name;
    ::unlinkat(m_descriptor, name.constData(), 0);
    return written.error();
}

Result<QString> NewFiles::moveTo(const QString& name, const QByteArray& temporary)
{
    if (moveToFreeName(m_descriptor, temporary, QFile::encodeName(name))) {
        ::fsync(m_descriptor);
        m_added << name;
        return m_folder + QLatin1Char('/') + name;
    }
    if (errno == EEXIST)
        return Error{"file-exists", m_folder + QLatin1Char('/') + name};
    return writeError(errno, m_folder);
}

Result<QString> NewFiles::add(const QString& name, const QByteArray& bytes)
{
    VIGIL_TRY_GET(temporary, writeTemporary([&](const ByteSink& put) { return put(bytes); }));
    auto moved = moveTo(name, temporary);
    for (int number = 2; number <= highestNumber && !moved && moved.error().code == Code("file-exists"); ++number)
        moved = moveTo(numbered(name, number), temporary);
    if (!moved)
        ::unlinkat(m_descriptor, temporary.constData(), 0);
    return moved;
}

Result<QString> NewFiles::addExactly(const QString& name, const Write& write)
{
    // Known before the work, though only the move decides.
    struct stat found
    {
    };
    if (::fstatat(m_descriptor, QFile::encodeName(name).constData(), &found, AT_SYMLINK_NOFOLLOW) == 0)
        return Error{"file-exists", m_folder + QLatin1Char('/') + name};
    VIGIL_TRY_GET(temporary, writeTemporary(write));
    auto moved = moveTo(name, temporary);
    if (!moved)
        ::unlinkat(m_descriptor, temporary.constData(), 0);
    return moved;
}

void NewFiles::takeBack()
{
    for (const auto& name : std::as_const(m_added))
        ::unlinkat(m_descriptor, QFile::encodeName(name).constData(), 0);
    m_added.clear();
}

QString safeFileName(const QString& prefix, const QString& words, const QString& suffix)
{
    QString name = slug(words);
    name.truncate(longestName - numberRoom - prefix.size() - suffix.size() - 2);
    return name.isEmpty() ? prefix + QLatin1Char('.') + suffix
                          : prefix + QLatin1Char('_') + name + QLatin1Char('.') + suffix;
}

} // namespace vigil
