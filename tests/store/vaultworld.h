// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/database.h"
#include "store/vault.h"

#include <QFile>
#include <QTemporaryDir>

namespace vigil {

/// Cheap enough for tests, and still Argon2id.
constexpr KeyCost cheapCost{.passes = 1, .memory = quint64{8} << 20};

inline QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline void putContent(const QString& path, const QByteArray& content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("not written");
}

inline void flip(QByteArray& bytes, qsizetype byte, int bit)
{
    bytes[byte] = static_cast<char>(bytes[byte] ^ (1 << bit));
}

/// Where a page, counted from 1, stands in a campaign file.
inline qsizetype placeOfPage(qsizetype page)
{
    return static_cast<qsizetype>(headerBytes) + (page - 1) * qsizetype{4096};
}

inline QByteArray pageOf(const QByteArray& file, qsizetype page)
{
    return file.mid(placeOfPage(page), 4096);
}

inline void putPage(QByteArray& file, qsizetype page, const QByteArray& bytes)
{
    file.replace(placeOfPage(page), bytes.size(), bytes);
}

/// The code of a result's error, "" when there is none.
template <class T> Code codeOf(const Result<T>& result)
{
    return result ? Code("") : result.error().code;
}

/// A vault in a folder of its own with a table of notes, which tests close, damage and open again.
class VaultWorld
{
public:
    explicit VaultWorld(std::optional<Passphrase> passphrase = std::nullopt, KeyCost cost = cheapCost)
        : m_passphrase(std::move(passphrase)), m_vault(beside(QStringLiteral("campaign.vigil")))
    {
        if (!m_vault.create(m_passphrase, cost) || !unlock() || !open())
            qFatal("no campaign");
        run(QStringLiteral("CREATE TABLE note (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT"));
    }

    Vault& vault() { return m_vault; }
    Database& database() { return *m_database; }
    QString path() const { return m_vault.path(); }
    QString beside(const QString& name) const { return m_folder.filePath(name); }
    QByteArray content() const { return contentOf(path()); }
    QByteArray log() const { return contentOf(path() + QStringLiteral("-wal")); }

    Result<void> unlock() { return m_vault.unlock(m_passphrase); }
    Result<void> open()
    {
        VIGIL_TRY_GET(opened, Database::open(m_vault, Access::Write));
        m_database = std::move(opened);
        return {};
    }
    void close() { m_database.reset(); }
    void lock()
    {
        close();
        m_vault.lock();
    }

    void run(const QString& sql)
    {
        if (!m_database->execute(sql))
            qFatal("failed: %s", qPrintable(sql));
    }
    /// Each a commit of its own, and longer than a third of a page.
    void addNotes(int count)
    {
        for (int i = 0; i < count; ++i)
            run(QStringLiteral("INSERT INTO note (text) VALUES (hex(randomblob(750)))"));
    }
    /// -1 when they cannot be counted.
    qint64 notes()
    {
        Statement& row = m_database->prepared(QStringLiteral("SELECT count(text) FROM note NOT INDEXED"));
        const qint64 count = row.open() && row.next() ? row.integer(0) : -1;
        row.finish();
        return count;
    }

private:
    QTemporaryDir m_folder;
    std::optional<Passphrase> m_passphrase;
    Vault m_vault;
    std::unique_ptr<Database> m_database;
};

} // namespace vigil
