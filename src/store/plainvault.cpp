// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/plainvault.h"

#include "store/campaignformat.h"
#include "store/filelock.h"
#include "store/sqliteerror.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUrl>
#include <algorithm>
#include <array>
#include <sqlite3.h>
#include <sys/vfs.h>

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

using RawDatabase = std::unique_ptr<sqlite3, int (*)(sqlite3*)>;

Result<RawDatabase> openRaw(const QString& uri, int access)
{
    sqlite3* raw = nullptr;
    const int opened = sqlite3_open_v2(uri.toUtf8().constData(), &raw, access | SQLITE_OPEN_URI, nullptr);
    RawDatabase database(raw, sqlite3_close);
    if (opened != SQLITE_OK)
        return sqliteError(opened, QString::fromUtf8(sqlite3_errmsg(raw)));
    return database;
}

/// Gives an empty file its identity before anything else opens it.
Result<void> writeIdentity(const QString& uri)
{
    auto database = openRaw(uri, SQLITE_OPEN_READWRITE);
    if (!database)
        return database.error();
    const QByteArray sql =
        QStringLiteral("PRAGMA page_size=4096; PRAGMA application_id=%1; PRAGMA user_version=0; VACUUM;")
            .arg(campaignApplicationId)
            .toLatin1();
    const int done = sqlite3_exec(database->get(), sql.constData(), nullptr, nullptr, nullptr);
    if (done != SQLITE_OK)
        return sqliteError(done, QString::fromUtf8(sqlite3_errmsg(database->get())));
    return {};
}

} // namespace

PlainVault::PlainVault(QString file) : m_file(QFileInfo(file).absoluteFilePath()) {}
PlainVault::~PlainVault() = default;

Result<void> PlainVault::create(const std::optional<Passphrase>& passphrase)
{
    if (passphrase)
        return Error{"no-encryption-yet", m_file};
    const QString folder = QFileInfo(m_file).absolutePath();
    if (QFileInfo::exists(m_file) || QFileInfo(m_file).isSymLink())
        return Error{"file-exists", m_file};
    if (!QDir().mkpath(folder))
        return Error{"folder-not-writable", folder};
    if (isOnNetwork(folder))
        return Error{"network-file-system", m_file};
    QFile file(m_file);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return Error{"folder-not-writable", folder};
    file.close();
    const auto identified = writeIdentity(uri());
    if (!identified)
        QFile::remove(m_file);
    return identified;
}

Result<void> PlainVault::unlock(const std::optional<Passphrase>&)
{
    const QFileInfo info(m_file);
    if (!info.exists())
        return Error{"campaign-missing", m_file};
    if (!info.isFile())
        return Error{"not-a-campaign", m_file};
    if (isOnNetwork(info.absolutePath()))
        return Error{"network-file-system", m_file};
    if (!info.isReadable() || !info.isWritable())
        return Error{"campaign-read-only", m_file};
    VIGIL_TRY_GET(held, FileLock::acquire(m_file));
    m_lock = std::move(held);
    return {};
}

void PlainVault::lock()
{
    m_lock.reset();
}

Result<void> PlainVault::changePassphrase(const std::optional<Passphrase>&, const std::optional<Passphrase>&)
{
    return Error{"no-encryption-yet", m_file};
}

QString PlainVault::uri() const
{
    return QStringLiteral("file:") + QString::fromLatin1(QUrl::toPercentEncoding(m_file, "/")) +
           QStringLiteral("?vfs=unix-excl");
}

/// Through a connection of its own and never by reading the file: closing another descriptor of it would drop SQLite's
/// locks.
Result<VaultReport> PlainVault::verify()
{
    const auto database = openRaw(uri(), SQLITE_OPEN_READONLY);
    if (!database)
        return database.error();
    VaultReport report;
    const auto collect = [](void* problems, int, char** values, char**) {
        if (const auto line = QString::fromUtf8(values[0]); line != QStringLiteral("ok"))
            static_cast<std::vector<QString>*>(problems)->push_back(line);
        return 0;
    };
    const int done = sqlite3_exec(database->get(), "PRAGMA integrity_check", collect, &report.problems, nullptr);
    if (done != SQLITE_OK)
        report.problems.push_back(QString::fromUtf8(sqlite3_errmsg(database->get())));
    return report;
}

} // namespace vigil
