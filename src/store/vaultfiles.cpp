// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/vaultfiles.h"

#include "store/campaignformat.h"
#include "store/sealedpages.h"
#include "store/sqliteerror.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/vfs.h>
#include <unistd.h>

namespace vigil {

namespace {

constexpr std::array<unsigned long, 5> networkFileSystems = {0x6969 /*NFS*/, 0x517B /*SMB*/, 0xFF534D42 /*CIFS*/,
                                                             0xFE534D42 /*SMB2*/, 0x01021997 /*9P*/};

bool isOnNetwork(const QString& folder)
{
    struct statfs facts = {};
    if (::statfs(QFile::encodeName(folder).constData(), &facts) != 0)
        return false;
    const auto type = static_cast<unsigned long>(facts.f_type);
    return std::find(networkFileSystems.begin(), networkFileSystems.end(), type) != networkFileSystems.end();
}

Error errorOf(int number, const QString& file)
{
    switch (number) {
    case ENOSPC:
    case EDQUOT:
        return {"disk-full", file};
    case EEXIST:
        return {"file-exists", file};
    case EACCES:
    case EPERM:
    case EROFS:
        return {"folder-not-writable", QFileInfo(file).absolutePath()};
    default:
        return {"io-error", QString::fromLocal8Bit(std::strerror(number))};
    }
}

bool writeAll(int descriptor, std::span<const unsigned char> bytes)
{
    while (!bytes.empty()) {
        const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return false;
        bytes = bytes.subspan(static_cast<std::size_t>(written));
    }
    return ::fsync(descriptor) == 0;
}

Result<qint64> readNumber(sqlite3* connection, const char* sql)
{
    sqlite3_stmt* statement = nullptr;
    int done = sqlite3_prepare_v2(connection, sql, -1, &statement, nullptr);
    if (done == SQLITE_OK)
        done = sqlite3_step(statement);
    const qint64 value = done == SQLITE_ROW ? sqlite3_column_int64(statement, 0) : 0;
    sqlite3_finalize(statement);
    if (done != SQLITE_ROW)
        return sqliteError(done, QString::fromUtf8(sqlite3_errmsg(connection)));
    return value;
}

} // namespace

Result<void> checkNewPlace(const QString& file)
{
    const QString folder = QFileInfo(file).absolutePath();
    if (QFileInfo::exists(file) || QFileInfo(file).isSymLink())
        return Error{"file-exists", file};
    if (!QDir().mkpath(folder))
        return Error{"folder-not-writable", folder};
    if (isOnNetwork(folder))
        return Error{"network-file-system", file};
    return {};
}

Result<void> checkOldPlace(const QString& file, bool forWriting)
{
    const QFileInfo info(file);
    if (!info.exists())
        return Error{"campaign-missing", file};
    if (!info.isFile())
        return Error{"not-a-campaign", file};
    if (isOnNetwork(info.absolutePath()))
        return Error{"network-file-system", file};
    if (!info.isReadable() || (forWriting && !info.isWritable()))
        return Error{"campaign-read-only", file};
    return {};
}

Result<std::vector<unsigned char>> readStart(const QString& file, std::size_t bytes)
{
    const int descriptor = ::open(QFile::encodeName(file).constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (descriptor < 0)
        return errorOf(errno, file);
    std::vector<unsigned char> start(bytes);
    std::size_t count = 0;
    ssize_t more = 0;
    while (count < bytes && (more = ::read(descriptor, start.data() + count, bytes - count)) > 0)
        count += static_cast<std::size_t>(more);
    const int failure = errno;
    ::close(descriptor);
    if (more < 0)
        return errorOf(failure, file);
    start.resize(count);
    return start;
}

void syncFolderOf(const QString& file)
{
    const QByteArray folder = QFile::encodeName(QFileInfo(file).absolutePath());
    const int descriptor = ::open(folder.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return;
    ::fsync(descriptor);
    ::close(descriptor);
}

Result<void> writeNewFile(const QString& file, std::span<const unsigned char> bytes)
{
    const QByteArray path = QFile::encodeName(file);
    const int descriptor = ::open(path.constData(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
    if (descriptor < 0)
        return errorOf(errno, file);
    const bool isWhole = writeAll(descriptor, bytes);
    const int failure = errno;
    ::close(descriptor);
    if (!isWhole) {
        ::unlink(path.constData());
        return errorOf(failure, file);
    }
    syncFolderOf(file);
    return {};
}

Result<RawConnection> openRaw(const QString& uri, int access)
{
    sqlite3* raw = nullptr;
    const int opened = sqlite3_open_v2(uri.toUtf8().constData(), &raw, access | SQLITE_OPEN_URI, nullptr);
    RawConnection connection(raw);
    if (opened != SQLITE_OK)
        return sqliteError(opened, QString::fromUtf8(sqlite3_errmsg(raw)));
    sqlite3_extended_result_codes(raw, 1); // a page that does not open is told from a disk that does not read
    return Result<RawConnection>(std::move(connection));
}

Result<std::vector<unsigned char>> emptyDatabasePage()
{
    VIGIL_TRY_GET(memory, openRaw(QStringLiteral(":memory:"), SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE));
    int reserved = static_cast<int>(sealBytes);
    sqlite3_file_control(memory.get(), "main", SQLITE_FCNTL_RESERVE_BYTES, &reserved);
    const QByteArray sql = QStringLiteral("PRAGMA page_size=%1; PRAGMA auto_vacuum=NONE; PRAGMA application_id=%2")
                               .arg(pageBytes)
                               .arg(campaignApplicationId)
                               .toLatin1();
    const int done = sqlite3_exec(memory.get(), sql.constData(), nullptr, nullptr, nullptr);
    if (done != SQLITE_OK)
        return sqliteError(done, QString::fromUtf8(sqlite3_errmsg(memory.get())));
    sqlite3_int64 size = 0;
    const std::unique_ptr<unsigned char, void (*)(void*)> image(sqlite3_serialize(memory.get(), "main", &size, 0),
                                                                sqlite3_free);
    if (!image || size != pageBytes)
        return Error{"io-error", QStringLiteral("sqlite3_serialize")};
    std::vector<unsigned char> page(image.get(), image.get() + size);
    constexpr std::size_t writeVersionAt = 18;
    constexpr std::size_t readVersionAt = 19;
    constexpr unsigned char writeAheadLog = 2;
    page[writeVersionAt] = page[readVersionAt] = writeAheadLog;
    return page;
}

Interruption::Interruption(sqlite3* connection, std::stop_token stop)
    : m_connection(connection), m_stop(std::move(stop))
{
    constexpr int stepsBetweenLooks = 1000; // of SQLite's machine: well under a millisecond
    if (!m_stop.stop_possible())
        return;
    const auto look = [](void* token) { return static_cast<std::stop_token*>(token)->stop_requested() ? 1 : 0; };
    sqlite3_progress_handler(connection, stepsBetweenLooks, look, &m_stop);
}

Interruption::~Interruption()
{
    sqlite3_progress_handler(m_connection, 0, nullptr, nullptr);
}

Result<void> findStructureProblems(sqlite3* connection, SealedPages& pages, Findings& problems,
                                   const std::stop_token& stop)
{
    const Interruption interruption(connection, stop);
    qint64 size = 0;
    if (const int done = pages.size(size); done != SQLITE_OK)
        return sqliteError(done, QString::fromUtf8(sqlite3_errstr(done)));
    const auto counted = readNumber(connection, "PRAGMA page_count");
    if (!counted) {
        if (problems.empty())
            problems.push_back({Severity::Error, {}, "structure", counted.error().detail});
        return {};
    }
    if (size / pageBytes < *counted)
        problems.push_back(
            {Severity::Error, {}, "file-cut-short", QStringLiteral("%1, %2").arg(size / pageBytes).arg(*counted)});
    if (!problems.empty())
        return {};
    const auto collect = [](void* found, int, char** values, char**) {
        if (const auto line = QString::fromUtf8(values[0]); line != QStringLiteral("ok"))
            static_cast<Findings*>(found)->push_back({Severity::Error, {}, "structure", line});
        return 0;
    };
    // The check jumps about: with SQLite's own 2 MiB each page would be opened several times.
    const int done =
        sqlite3_exec(connection, "PRAGMA cache_size=-65536; PRAGMA integrity_check", collect, &problems, nullptr);
    if (stop.stop_requested())
        return Error{"cancelled", {}};
    if (done != SQLITE_OK)
        problems.push_back({Severity::Error, {}, "structure", QString::fromUtf8(sqlite3_errmsg(connection))});
    return {};
}

} // namespace vigil
