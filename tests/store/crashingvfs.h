// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <map>
#include <random>
#include <set>
#include <sqlite3.h>
#include <vector>

namespace vigil {

/// The files of a folder and what is in them.
using Disk = std::map<QString, QByteArray>;

/// One thing that a program asked of a disk.
struct DiskStep
{
    enum class Kind { Write, Truncate, Sync, Delete, DeleteForGood, SyncFolder };
    Kind kind = Kind::Write;
    QString file = {};
    qint64 offset = 0; ///< or the size, for Truncate
    QByteArray bytes = {};
};

/// Every step that went through the crashing VFS into one folder, in order. Nothing is really synced: what a sync means
/// is for DiskReplay to say, and only what is on record is on the disk.
class DiskRecord final
{
public:
    /// Takes the folder's files as they are for safe on the disk, and records from here.
    void start(const QString& folder);
    void stop() { m_isRecording = false; }
    /// A disk that lies: for the proof that the model would see it.
    void ignoreSyncs(bool ignores) { m_ignoresSyncs = ignores; }
    void add(DiskStep step);

    const Disk& before() const { return m_before; }
    const std::vector<DiskStep>& steps() const { return m_steps; }

private:
    bool m_isRecording = false;
    bool m_ignoresSyncs = false;
    Disk m_before;
    std::vector<DiskStep> m_steps;
};

/// Walks along a record and says what lies on the disk when the power fails there: all that was synced, and of the rest
/// any sector of 512 bytes, any truncation and any deletion or not, at random.
class DiskReplay final
{
public:
    explicit DiskReplay(const DiskRecord& record) : m_record(record), m_safe(record.before()) {}
    void advanceTo(std::size_t step);
    Disk afterPowerCut(std::mt19937& chance) const;

private:
    void advance(const DiskStep& step);
    const DiskRecord& m_record;
    std::size_t m_next = 0;
    Disk m_safe;
    std::set<QString> m_deleted; ///< and the deletion is not safe yet
    std::map<QString, std::vector<const DiskStep*>> m_unsafe;
};

/// Registers the VFS over "unix-excl". SQLite keeps it, and the record is used, for as long as the process lives.
bool registerCrashingVfs(DiskRecord& record, const char* name = "crashing");

} // namespace vigil
