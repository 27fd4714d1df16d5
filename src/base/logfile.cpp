// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/logfile.h"

#include <QDateTime>
#include <QFile>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace vigil {

namespace {

constexpr qsizetype longestText = qsizetype{4} * 1024;
constexpr qint64 kept = LogFile::largest / 2;

const char* wordFor(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return "debug";
    case QtInfoMsg:
        return "info";
    case QtWarningMsg:
        return "warning";
    case QtCriticalMsg:
        return "critical";
    case QtFatalMsg:
        return "fatal";
    }
    return "info";
}

bool isHidden(QChar letter)
{
    switch (letter.category()) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        return false;
    }
}

QString visible(const QString& text)
{
    QString result;
    for (const QChar letter : text.left(longestText)) {
        if (isHidden(letter))
            result += QStringLiteral("<U+%1>").arg(letter.unicode(), 4, 16, QLatin1Char('0'));
        else
            result += letter;
    }
    return result;
}

/// Another program may write to the same log. Where a file system knows no locks, lines may mix.
class Held final
{
public:
    explicit Held(int file) : m_file(file) { static_cast<void>(::flock(m_file, LOCK_EX)); }
    ~Held() { static_cast<void>(::flock(m_file, LOCK_UN)); }
    Held(const Held&) = delete;
    Held& operator=(const Held&) = delete;

private:
    int m_file;
};

qint64 sizeOf(int file)
{
    struct stat found
    {
    };
    return ::fstat(file, &found) == 0 ? found.st_size : -1;
}

QByteArray readAt(int file, qint64 position, qint64 size)
{
    QByteArray bytes(size, '\0');
    const ssize_t got = ::pread(file, bytes.data(), static_cast<std::size_t>(size), position);
    bytes.truncate(qMax<qsizetype>(got, 0));
    return bytes;
}

bool writeAt(int file, qint64 position, const QByteArray& bytes)
{
    return ::pwrite(file, bytes.constData(), static_cast<std::size_t>(bytes.size()), position) == bytes.size();
}

/// Moves the newer half to the beginning; gives the new size. Nothing is cut off before the half is written.
qint64 dropOlderHalf(int file, qint64 size)
{
    const QByteArray half = readAt(file, qMax<qint64>(size - kept, 0), kept);
    const QByteArray whole = half.mid(half.indexOf('\n') + 1);
    if (!writeAt(file, 0, whole) || ::ftruncate(file, whole.size()) != 0)
        return size;
    return whole.size();
}

/// "2012-05-01T04:00:00.000Z …", as every line begins.
bool looksLikeALog(int file)
{
    const QByteArray start = readAt(file, 0, 25);
    static constexpr char form[] = "dddd-dd-ddTdd:dd:dd.dddZ ";
    for (qsizetype i = 0; i < start.size(); ++i) {
        const bool isDigit = start.at(i) >= '0' && start.at(i) <= '9';
        if (form[i] == 'd' ? !isDigit : start.at(i) != form[i])
            return false;
    }
    return start.isEmpty() || start.size() == 25;
}

QString unusable(int file)
{
    struct stat found
    {
    };
    if (::fstat(file, &found) != 0)
        return QString::fromLocal8Bit(std::strerror(errno));
    if (!S_ISREG(found.st_mode))
        return QStringLiteral("not a file");
    if (found.st_uid != ::geteuid())
        return QStringLiteral("somebody else's");
    if (found.st_nlink != 1)
        return QStringLiteral("a link");
    if (!looksLikeALog(file))
        return QStringLiteral("no log of Vigil");
    if (::fchmod(file, S_IRUSR | S_IWUSR) != 0)
        return QString::fromLocal8Bit(std::strerror(errno));
    return {};
}

} // namespace

Result<std::unique_ptr<LogFile>> LogFile::open(const QString& path)
{
    const auto refused = [&path](const QString& why) {
        return Error{"log-unusable", QStringLiteral("%1 (%2)").arg(path, why)};
    };
    const int file = ::open(QFile::encodeName(path).constData(),
                            O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (file < 0)
        return refused(errno == ELOOP ? QStringLiteral("a link") : QString::fromLocal8Bit(std::strerror(errno)));
    std::unique_ptr<LogFile> log(new LogFile(file));
    if (const QString why = unusable(file); !why.isEmpty())
        return refused(why);
    return log;
}

LogFile::~LogFile()
{
    ::close(m_file);
}

void LogFile::write(QtMsgType type, const char* category, const QString& text)
{
    const std::lock_guard guard(m_mutex);
    append(QStringLiteral("%1 %2 %3: %4\n")
               .arg(QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs), QLatin1String(wordFor(type)),
                    QLatin1String(category), visible(text))
               .toUtf8());
}

void LogFile::append(const QByteArray& line) const
{
    const Held held(m_file);
    qint64 size = sizeOf(m_file);
    if (size + line.size() > largest)
        size = dropOlderHalf(m_file, size);
    // A line that stands there in part would spoil the next one.
    const bool isTorn = size >= 0 && size + line.size() <= largest && !writeAt(m_file, size, line);
    if (isTorn && ::ftruncate(m_file, size) != 0)
        return; // there is nobody to tell
}

} // namespace vigil
