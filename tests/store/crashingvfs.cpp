// SPDX-License-Identifier: GPL-3.0-or-later
#include "crashingvfs.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <algorithm>
#include <new>

namespace vigil {

namespace {

constexpr qint64 sectorBytes = 512;

/// SQLite allocates this and the file below right behind it.
struct CrashingFile
{
    sqlite3_file base;
    sqlite3_file* below;
    DiskRecord* record; ///< null for temporary files
    const char* name;
};

CrashingFile* ours(sqlite3_file* file)
{
    return reinterpret_cast<CrashingFile*>(file);
}

sqlite3_file* belowOf(sqlite3_file* file)
{
    return ours(file)->below;
}

void note(sqlite3_file* file, DiskStep::Kind kind, qint64 offset = 0, QByteArray bytes = {})
{
    const CrashingFile* self = ours(file);
    if (self->record)
        self->record->add({kind, QFileInfo(QFile::decodeName(self->name)).fileName(), offset, std::move(bytes)});
}

int closeFile(sqlite3_file* file)
{
    return belowOf(file)->pMethods->xClose(belowOf(file));
}

int readFile(sqlite3_file* file, void* bytes, int count, sqlite3_int64 offset)
{
    return belowOf(file)->pMethods->xRead(belowOf(file), bytes, count, offset);
}

int writeFile(sqlite3_file* file, const void* bytes, int count, sqlite3_int64 offset)
{
    note(file, DiskStep::Kind::Write, offset, QByteArray(static_cast<const char*>(bytes), count));
    return belowOf(file)->pMethods->xWrite(belowOf(file), bytes, count, offset);
}

int truncateFile(sqlite3_file* file, sqlite3_int64 size)
{
    note(file, DiskStep::Kind::Truncate, size);
    return belowOf(file)->pMethods->xTruncate(belowOf(file), size);
}

int syncFile(sqlite3_file* file, int)
{
    note(file, DiskStep::Kind::Sync);
    return SQLITE_OK;
}

int sizeOfFile(sqlite3_file* file, sqlite3_int64* size)
{
    return belowOf(file)->pMethods->xFileSize(belowOf(file), size);
}

int lockFile(sqlite3_file* file, int level)
{
    return belowOf(file)->pMethods->xLock(belowOf(file), level);
}

int unlockFile(sqlite3_file* file, int level)
{
    return belowOf(file)->pMethods->xUnlock(belowOf(file), level);
}

int checkReservedLock(sqlite3_file* file, int* isReserved)
{
    return belowOf(file)->pMethods->xCheckReservedLock(belowOf(file), isReserved);
}

int controlFile(sqlite3_file* file, int operation, void* argument)
{
    // It would grow the file past the record.
    if (operation == SQLITE_FCNTL_SIZE_HINT || operation == SQLITE_FCNTL_CHUNK_SIZE)
        return SQLITE_OK;
    return belowOf(file)->pMethods->xFileControl(belowOf(file), operation, argument);
}

int sectorSize(sqlite3_file*)
{
    return 4096;
}

int deviceCharacteristics(sqlite3_file*)
{
    return SQLITE_IOCAP_POWERSAFE_OVERWRITE;
}

int mapShared(sqlite3_file* file, int region, int size, int extend, volatile void** memory)
{
    return belowOf(file)->pMethods->xShmMap(belowOf(file), region, size, extend, memory);
}

int lockShared(sqlite3_file* file, int offset, int count, int flags)
{
    return belowOf(file)->pMethods->xShmLock(belowOf(file), offset, count, flags);
}

void sharedBarrier(sqlite3_file* file)
{
    belowOf(file)->pMethods->xShmBarrier(belowOf(file));
}

int unmapShared(sqlite3_file* file, int removes)
{
    return belowOf(file)->pMethods->xShmUnmap(belowOf(file), removes);
}

constexpr sqlite3_io_methods fileMethods = {
    .iVersion = 2,
    .xClose = closeFile,
    .xRead = readFile,
    .xWrite = writeFile,
    .xTruncate = truncateFile,
    .xSync = syncFile,
    .xFileSize = sizeOfFile,
    .xLock = lockFile,
    .xUnlock = unlockFile,
    .xCheckReservedLock = checkReservedLock,
    .xFileControl = controlFile,
    .xSectorSize = sectorSize,
    .xDeviceCharacteristics = deviceCharacteristics,
    .xShmMap = mapShared,
    .xShmLock = lockShared,
    .xShmBarrier = sharedBarrier,
    .xShmUnmap = unmapShared,
    .xFetch = nullptr,
    .xUnfetch = nullptr,
};

sqlite3_vfs* baseVfs()
{
    return sqlite3_vfs_find("unix-excl");
}

int openFile(sqlite3_vfs* vfs, const char* name, sqlite3_file* file, int flags, int* outFlags)
{
    auto* self = new (file) CrashingFile{};
    auto* below = reinterpret_cast<sqlite3_file*>(self + 1);
    if (const int done = baseVfs()->xOpen(baseVfs(), name, below, flags, outFlags); done != SQLITE_OK)
        return done;
    self->below = below;
    self->record = name ? static_cast<DiskRecord*>(vfs->pAppData) : nullptr;
    self->name = name;
    self->base.pMethods = &fileMethods;
    return SQLITE_OK;
}

int deleteFile(sqlite3_vfs* vfs, const char* name, int syncsFolder)
{
    static_cast<DiskRecord*>(vfs->pAppData)
        ->add({syncsFolder != 0 ? DiskStep::Kind::DeleteForGood : DiskStep::Kind::Delete,
               QFileInfo(QFile::decodeName(name)).fileName()});
    return baseVfs()->xDelete(baseVfs(), name, 0);
}

void write(QByteArray& file, qint64 offset, const QByteArray& bytes)
{
    if (file.size() < offset + bytes.size())
        file.resize(offset + bytes.size(), '\0');
    std::copy(bytes.begin(), bytes.end(), file.begin() + offset);
}

void apply(QByteArray& file, const DiskStep& step)
{
    if (step.kind == DiskStep::Kind::Truncate)
        file.resize(step.offset, '\0');
    else
        write(file, step.offset, step.bytes);
}

bool survives(std::mt19937& chance)
{
    return chance() % 2 == 0;
}

void applyTorn(QByteArray& file, const DiskStep& step, std::mt19937& chance)
{
    if (step.kind == DiskStep::Kind::Truncate) {
        if (survives(chance))
            file.resize(step.offset, '\0');
        return;
    }
    for (qint64 done = 0; done < step.bytes.size();) {
        const qint64 place = step.offset + done;
        const qint64 count = std::min(step.bytes.size() - done, sectorBytes - place % sectorBytes);
        if (survives(chance))
            write(file, place, step.bytes.mid(done, count));
        done += count;
    }
}

} // namespace

void DiskRecord::start(const QString& folder)
{
    m_before.clear();
    m_steps.clear();
    const QDir files(folder);
    for (const QString& name : files.entryList(QDir::Files | QDir::Hidden)) {
        QFile file(files.filePath(name));
        if (!name.endsWith(QStringLiteral(".lock")) && file.open(QIODevice::ReadOnly))
            m_before[name] = file.readAll();
    }
    m_isRecording = true;
}

void DiskRecord::add(DiskStep step)
{
    if (m_isRecording && !(m_ignoresSyncs && step.kind == DiskStep::Kind::Sync))
        m_steps.push_back(std::move(step));
}

void DiskReplay::advanceTo(std::size_t step)
{
    for (; m_next < step; ++m_next)
        advance(m_record.steps()[m_next]);
}

void DiskReplay::advance(const DiskStep& step)
{
    switch (step.kind) {
    case DiskStep::Kind::Write:
    case DiskStep::Kind::Truncate:
        m_unsafe[step.file].push_back(&step);
        break;
    case DiskStep::Kind::Sync:
        if (m_deleted.erase(step.file) > 0)
            m_safe.erase(step.file);
        for (const DiskStep* waiting : m_unsafe[step.file])
            apply(m_safe[step.file], *waiting);
        m_unsafe.erase(step.file);
        break;
    case DiskStep::Kind::Delete:
        m_unsafe.erase(step.file);
        if (m_safe.contains(step.file))
            m_deleted.insert(step.file);
        break;
    case DiskStep::Kind::DeleteForGood:
        m_unsafe.erase(step.file);
        m_deleted.erase(step.file);
        m_safe.erase(step.file);
        break;
    case DiskStep::Kind::SyncFolder:
        for (const QString& file : m_deleted)
            m_safe.erase(file);
        m_deleted.clear();
        break;
    }
}

Disk DiskReplay::afterPowerCut(std::mt19937& chance) const
{
    Disk disk = m_safe;
    std::set<QString> kept;
    for (const QString& name : m_deleted) {
        if (survives(chance))
            disk.erase(name);
        else
            kept.insert(name);
    }
    for (const auto& [name, steps] : m_unsafe) {
        // A file that was made anew has no name while the old one still has it, and a new name may be lost itself.
        if (kept.contains(name) || (!disk.contains(name) && !survives(chance)))
            continue;
        for (const DiskStep* step : steps)
            applyTorn(disk[name], *step, chance);
    }
    return disk;
}

bool registerCrashingVfs(DiskRecord& record, const char* name)
{
    sqlite3_vfs* base = baseVfs();
    if (!base)
        return false;
    auto* vfs = new sqlite3_vfs(*base);
    vfs->szOsFile = static_cast<int>(sizeof(CrashingFile)) + base->szOsFile;
    vfs->pNext = nullptr;
    vfs->zName = name;
    vfs->pAppData = &record;
    vfs->xOpen = openFile;
    vfs->xDelete = deleteFile;
    return sqlite3_vfs_register(vfs, 0) == SQLITE_OK;
}

} // namespace vigil
