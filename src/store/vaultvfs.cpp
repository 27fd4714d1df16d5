// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/vaultvfs.h"

#include "base/logging.h"
#include "store/memoryfile.h"
#include "store/sealedjournal.h"
#include "store/sealedwal.h"

#include <cstring>
#include <fcntl.h>
#include <map>
#include <mutex>
#include <new>
#include <sodium.h>
#include <sys/stat.h>

namespace vigil {

namespace {

constexpr int controlSealedPages = 0x56474C01; ///< our own opcode: "give me the sealed pages"
constexpr int controlVanished = 0x56474C02;

/// SQLite allocates this and the file below right behind it.
struct VaultFile
{
    sqlite3_file base;
    sqlite3_file* below; ///< null for temporary files
    SealedFile* sealed;
    SealedPages* pages;                 ///< the same, when it is the main file
    std::shared_ptr<VaultState>* state; ///< keeps the keys while the file is open
    const char* name;                   ///< SQLite keeps it while the file is open
    quint64 inode;                      ///< of `name` when it was opened
};

VaultFile* ours(sqlite3_file* file)
{
    return reinterpret_cast<VaultFile*>(file);
}

std::mutex& ringLock()
{
    static std::mutex lock;
    return lock;
}

std::map<QByteArray, std::shared_ptr<VaultState>>& ring()
{
    static std::map<QByteArray, std::shared_ptr<VaultState>> states;
    return states;
}

std::shared_ptr<VaultState> unlockedState(const char* path)
{
    const std::lock_guard guard(ringLock());
    const auto found = ring().find(QByteArray(path));
    return found == ring().end() ? nullptr : found->second;
}

/// Asks for nothing else: once somebody has asked for a file's times, Linux (6.13 on) writes its inode at the next
/// sync, and that would make a commit a third slower.
quint64 inodeOf(const char* path)
{
    struct statx facts = {};
    return ::statx(AT_FDCWD, path, 0, STATX_INO, &facts) == 0 ? facts.stx_ino : 0;
}

std::span<unsigned char> bytesOf(void* bytes, int count)
{
    return {static_cast<unsigned char*>(bytes), static_cast<std::size_t>(count)};
}

int closeFile(sqlite3_file* file)
{
    VaultFile* self = ours(file);
    const int flushed = self->sealed->flush();
    const int closed = self->below ? self->below->pMethods->xClose(self->below) : SQLITE_OK;
    delete self->sealed;
    delete self->state;
    self->sealed = nullptr;
    self->state = nullptr;
    return flushed == SQLITE_OK ? closed : flushed;
}

int readFile(sqlite3_file* file, void* bytes, int count, sqlite3_int64 offset)
{
    return ours(file)->sealed->read(bytesOf(bytes, count), offset);
}

int writeFile(sqlite3_file* file, const void* bytes, int count, sqlite3_int64 offset)
{
    return ours(file)->sealed->write({static_cast<const unsigned char*>(bytes), static_cast<std::size_t>(count)},
                                     offset);
}

int truncateFile(sqlite3_file* file, sqlite3_int64 size)
{
    return ours(file)->sealed->truncate(size);
}

int syncFile(sqlite3_file* file, int flags)
{
    return ours(file)->sealed->sync(flags);
}

int sizeOfFile(sqlite3_file* file, sqlite3_int64* bytes)
{
    qint64 size = 0;
    const int done = ours(file)->sealed->size(size);
    *bytes = size;
    return done;
}

int lockFile(sqlite3_file* file, int level)
{
    sqlite3_file* below = ours(file)->below;
    return below ? below->pMethods->xLock(below, level) : SQLITE_OK;
}

int unlockFile(sqlite3_file* file, int level)
{
    sqlite3_file* below = ours(file)->below;
    return below ? below->pMethods->xUnlock(below, level) : SQLITE_OK;
}

int checkReservedLock(sqlite3_file* file, int* isReserved)
{
    sqlite3_file* below = ours(file)->below;
    *isReserved = 0;
    return below ? below->pMethods->xCheckReservedLock(below, isReserved) : SQLITE_OK;
}

bool isPageSizePragma(void* argument)
{
    auto* const* words = static_cast<char**>(argument);
    return words[2] && sqlite3_stricmp(words[1], "page_size") == 0;
}

int controlFile(sqlite3_file* file, int operation, void* argument)
{
    VaultFile* self = ours(file);
    if (!self->below)
        return SQLITE_NOTFOUND;
    switch (operation) {
    case controlSealedPages:
        *static_cast<SealedPages**>(argument) = self->pages;
        return self->pages ? SQLITE_OK : SQLITE_NOTFOUND;
    case controlVanished:
        *static_cast<bool*>(argument) = inodeOf(self->name) != self->inode;
        return SQLITE_OK;
    case SQLITE_FCNTL_SIZE_HINT:
    case SQLITE_FCNTL_CHUNK_SIZE:
        return SQLITE_OK; // would grow the file by zeros that nobody sealed
    case SQLITE_FCNTL_MMAP_SIZE:
        *static_cast<sqlite3_int64*>(argument) = 0; // a mapping would show ciphertext
        return SQLITE_OK;
    case SQLITE_FCNTL_BEGIN_ATOMIC_WRITE:
        return SQLITE_NOTFOUND;
    case SQLITE_FCNTL_PRAGMA:
        if (isPageSizePragma(argument))
            return SQLITE_OK; // the file's page size never changes
        break;
    default:
        break;
    }
    return self->below->pMethods->xFileControl(self->below, operation, argument);
}

int sectorSize(sqlite3_file* file)
{
    sqlite3_file* below = ours(file)->below;
    return below ? below->pMethods->xSectorSize(below) : pageBytes;
}

/// No atomic writes: a sealed unit is larger than what SQLite thinks it writes.
int deviceCharacteristics(sqlite3_file*)
{
    return SQLITE_IOCAP_POWERSAFE_OVERWRITE;
}

int mapShared(sqlite3_file* file, int region, int size, int extend, volatile void** memory)
{
    sqlite3_file* below = ours(file)->below;
    return below->pMethods->xShmMap(below, region, size, extend, memory);
}

int lockShared(sqlite3_file* file, int offset, int count, int flags)
{
    sqlite3_file* below = ours(file)->below;
    return below->pMethods->xShmLock(below, offset, count, flags);
}

void sharedBarrier(sqlite3_file* file)
{
    sqlite3_file* below = ours(file)->below;
    below->pMethods->xShmBarrier(below);
}

int unmapShared(sqlite3_file* file, int removes)
{
    sqlite3_file* below = ours(file)->below;
    return below->pMethods->xShmUnmap(below, removes);
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

sqlite3_vfs* below(sqlite3_vfs* vfs)
{
    return static_cast<sqlite3_vfs*>(vfs->pAppData);
}

bool isTemporary(const char* name, int flags)
{
    constexpr int temporary =
        SQLITE_OPEN_TEMP_DB | SQLITE_OPEN_TRANSIENT_DB | SQLITE_OPEN_TEMP_JOURNAL | SQLITE_OPEN_SUBJOURNAL;
    return !name || (flags & temporary) != 0;
}

void attachSealed(VaultFile& file, int flags)
{
    const RawFile raw(file.below);
    VaultState& state = **file.state;
    if ((flags & SQLITE_OPEN_MAIN_DB) != 0)
        file.sealed = file.pages = new SealedPages(raw, state);
    else if ((flags & SQLITE_OPEN_WAL) != 0)
        file.sealed = new SealedWal(raw, state);
    else
        file.sealed = new SealedJournal(raw, state);
}

int openFile(sqlite3_vfs* vfs, const char* name, sqlite3_file* file, int flags, int* outFlags)
{
    VaultFile* self = new (file) VaultFile{};
    if (isTemporary(name, flags)) {
        self->sealed = new MemoryFile;
        self->base.pMethods = &fileMethods;
        if (outFlags)
            *outFlags = flags;
        return SQLITE_OK;
    }
    const bool isMain = (flags & SQLITE_OPEN_MAIN_DB) != 0;
    if (!isMain && (flags & (SQLITE_OPEN_WAL | SQLITE_OPEN_MAIN_JOURNAL)) == 0)
        return SQLITE_CANTOPEN; // super-journals belong to ATTACH, which nothing here may use
    const auto state = unlockedState(isMain ? name : sqlite3_filename_database(name));
    if (!state) {
        qCWarning(logStore) << "a file that is locked, or no vault, was refused";
        return SQLITE_CANTOPEN;
    }
    auto* raw = reinterpret_cast<sqlite3_file*>(self + 1);
    if (const int done = below(vfs)->xOpen(below(vfs), name, raw, flags, outFlags); done != SQLITE_OK)
        return done;
    self->below = raw;
    self->name = name;
    self->inode = inodeOf(name);
    self->state = new std::shared_ptr<VaultState>(state);
    attachSealed(*self, flags);
    self->base.pMethods = &fileMethods;
    return SQLITE_OK;
}

int deleteFile(sqlite3_vfs* vfs, const char* name, int syncsFolder)
{
    return below(vfs)->xDelete(below(vfs), name, syncsFolder);
}

int accessFile(sqlite3_vfs* vfs, const char* name, int flags, int* result)
{
    return below(vfs)->xAccess(below(vfs), name, flags, result);
}

int fullPath(sqlite3_vfs* vfs, const char* name, int size, char* out)
{
    return below(vfs)->xFullPathname(below(vfs), name, size, out);
}

int randomness(sqlite3_vfs*, int count, char* bytes)
{
    randombytes_buf(bytes, static_cast<std::size_t>(count));
    return count;
}

int sleepFor(sqlite3_vfs* vfs, int microseconds)
{
    return below(vfs)->xSleep(below(vfs), microseconds);
}

int currentTime(sqlite3_vfs* vfs, double* time)
{
    return below(vfs)->xCurrentTime(below(vfs), time);
}

int currentTimeInt(sqlite3_vfs* vfs, sqlite3_int64* time)
{
    return below(vfs)->xCurrentTimeInt64(below(vfs), time);
}

int lastError(sqlite3_vfs* vfs, int size, char* text)
{
    return below(vfs)->xGetLastError(below(vfs), size, text);
}

/// SQLite keeps the pointer for as long as the process lives.
sqlite3_vfs* makeVfs(sqlite3_vfs* base, const char* name)
{
    return new sqlite3_vfs{
        .iVersion = 2,
        .szOsFile = static_cast<int>(sizeof(VaultFile)) + base->szOsFile,
        .mxPathname = base->mxPathname,
        .pNext = nullptr,
        .zName = name,
        .pAppData = base,
        .xOpen = openFile,
        .xDelete = deleteFile,
        .xAccess = accessFile,
        .xFullPathname = fullPath,
        .xDlOpen = nullptr,
        .xDlError = nullptr,
        .xDlSym = nullptr,
        .xDlClose = nullptr,
        .xRandomness = randomness,
        .xSleep = sleepFor,
        .xCurrentTime = currentTime,
        .xGetLastError = lastError,
        .xCurrentTimeInt64 = currentTimeInt,
        .xSetSystemCall = nullptr,
        .xGetSystemCall = nullptr,
        .xNextSystemCall = nullptr,
    };
}

} // namespace

bool registerVaultVfs(const char* base, const char* name)
{
    if (!cryptographyIsReady())
        return false;
    if (sqlite3_vfs_find(name))
        return true;
    sqlite3_vfs* found = sqlite3_vfs_find(base);
    return found && sqlite3_vfs_register(makeVfs(found, name), 0) == SQLITE_OK;
}

QByteArray vaultring::canonical(const QByteArray& path)
{
    sqlite3_vfs* vfs = sqlite3_vfs_find("unix-excl");
    QByteArray full(vfs->mxPathname + 1, '\0');
    const int done = vfs->xFullPathname(vfs, path.constData(), static_cast<int>(full.size()), full.data());
    const bool isNamed = (done & 0xff) == SQLITE_OK;
    return isNamed ? QByteArray(full.constData()) : path;
}

bool vaultring::holds(const QByteArray& canonicalPath)
{
    return unlockedState(canonicalPath.constData()) != nullptr;
}

void vaultring::put(const QByteArray& canonicalPath, std::shared_ptr<VaultState> state)
{
    const std::lock_guard guard(ringLock());
    ring()[canonicalPath] = std::move(state);
}

void vaultring::drop(const QByteArray& canonicalPath)
{
    const std::lock_guard guard(ringLock());
    ring().erase(canonicalPath);
}

SealedPages* sealedPagesOf(sqlite3* connection)
{
    SealedPages* pages = nullptr;
    const int done = sqlite3_file_control(connection, "main", controlSealedPages, &pages);
    return done == SQLITE_OK ? pages : nullptr;
}

bool hasVanished(sqlite3* connection)
{
    bool isGone = false;
    if (sqlite3_file_control(connection, "main", controlVanished, &isGone) != SQLITE_OK)
        return false;
    sqlite3_file* log = nullptr;
    if (!isGone && sqlite3_file_control(connection, "main", SQLITE_FCNTL_JOURNAL_POINTER, &log) == SQLITE_OK && log &&
        log->pMethods == &fileMethods)
        log->pMethods->xFileControl(log, controlVanished, &isGone);
    return isGone;
}

} // namespace vigil
