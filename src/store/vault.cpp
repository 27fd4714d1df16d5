// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/vault.h"

#include "base/logging.h"
#include "store/campaignformat.h"
#include "store/filelock.h"
#include "store/sqliteerror.h"
#include "store/vaultfiles.h"
#include "store/vaultvfs.h"
#include "store/verification.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUrl>
#include <algorithm>

namespace vigil {

namespace {

constexpr qint64 placeOfFirstPage = headerBytes;

QByteArray ringName(const QString& file)
{
    return vaultring::canonical(QFile::encodeName(file));
}

QString uriOf(const QString& file)
{
    return QStringLiteral("file:") + QString::fromLatin1(QUrl::toPercentEncoding(file, "/")) + QStringLiteral("?vfs=") +
           QLatin1String(vaultVfsName);
}

/// Through SQLite when this process has the file open: closing another descriptor of it would drop SQLite's locks.
Result<std::vector<unsigned char>> liveHeaderBytes(const QString& file)
{
    VIGIL_TRY_GET(connection, openRaw(uriOf(file), SQLITE_OPEN_READWRITE));
    SealedPages* pages = sealedPagesOf(connection.get());
    std::array<unsigned char, headerBytes> bytes{};
    if (!pages || pages->readHeaders(bytes) != SQLITE_OK)
        return Error{"io-error", file};
    return std::vector<unsigned char>(bytes.begin(), bytes.end());
}

Result<std::vector<unsigned char>> headerBytesOf(const QString& file)
{
    if (vaultring::holds(ringName(file)))
        return liveHeaderBytes(QFileInfo(file).absoluteFilePath());
    auto bytes = readStart(file, headerBytes);
    if (!bytes)
        return bytes.error();
    if (bytes->empty())
        return Error{"campaign-damaged", QStringLiteral("0")};
    return bytes;
}

Error named(Error error, const QString& file)
{
    if (error.code == Code("not-a-campaign"))
        error.detail = file;
    return error;
}

Result<KeyHeader> newHeader(const SecretKey& dataKey, const std::optional<Passphrase>& passphrase, KeyCost cost)
{
    KeyHeader header{.keyId = randomVaultId(), .bodyId = randomVaultId()};
    if (!passphrase) {
        header.slots[0] = openSlot(dataKey, header.keyId, 0);
        return header;
    }
    VIGIL_TRY_GET(slot, passphraseSlot(*passphrase, dataKey, header.keyId, 0, cost));
    header.slots[0] = slot;
    return header;
}

/// By whichever slot takes what was typed; nothing when none does.
Result<std::optional<SecretKey>> dataKeyFor(const KeyHeader& header, const QString& file,
                                            const std::optional<Passphrase>& passphrase)
{
    if (const auto open = header.slotOf(SlotKind::None))
        return dataKeyOfOpenSlot(header, *open);
    if (!passphrase)
        return Error{"passphrase-needed", file};
    if (const auto sheet = header.slotOf(SlotKind::RecoverySheet))
        if (const auto code = parseRecoveryCode(passphrase->reveal()))
            if (auto dataKey = dataKeyByRecoveryKey(header, *sheet, *code))
                return dataKey;
    if (const auto slot = header.slotOf(SlotKind::Passphrase))
        return dataKeyByPassphrase(header, *slot, *passphrase);
    return std::optional<SecretKey>();
}

} // namespace

Vault::Vault(const QString& file, Exclusion exclusion)
    : m_file(QFileInfo(file).absoluteFilePath()), m_exclusion(exclusion)
{
}

Vault::~Vault()
{
    lock();
}

QString Vault::uri() const
{
    return uriOf(m_file);
}

void Vault::hold(SecretKey dataKey)
{
    m_state = std::make_shared<VaultState>(VaultKeys(std::move(dataKey), m_header.bodyId));
    vaultring::put(ringName(m_file), m_state);
    wipeStack();
}

void Vault::lock()
{
    if (m_state) {
        if (!m_isForWorker)
            vaultring::drop(ringName(m_file));
        m_state.reset();
        wipeStack();
    }
    m_lock.reset();
}

Result<void> Vault::writeNew(const KeyHeader& header, const SecretKey& dataKey, bool withFirstPage)
{
    const VaultKeys keys(dataKey.copy(), header.bodyId);
    const HeaderCopy copy = headerToBytes(header, keys.headerKey());
    std::vector<unsigned char> bytes(copy.begin(), copy.end());
    bytes.insert(bytes.end(), copy.begin(), copy.end());
    if (withFirstPage) {
        VIGIL_TRY_GET(page, emptyDatabasePage());
        bytes.resize(headerBytes + pageBytes);
        unsigned char* at = bytes.data() + headerBytes;
        keys.seal(UnitKind::Page, 1, page.data(), pageTextBytes, at, at + pageTextBytes);
    }
    return writeNewFile(m_file, bytes);
}

Result<void> Vault::create(const std::optional<Passphrase>& passphrase, KeyCost cost)
{
    if (!registerVaultVfs())
        return Error{"no-cryptography", {}};
    VIGIL_TRY(checkNewPlace(m_file));
    const SecretKey dataKey = SecretKey::random();
    VIGIL_TRY_GET(header, newHeader(dataKey, passphrase, cost));
    return writeNew(header, dataKey, true);
}

Result<void> Vault::createCopyOf(const Vault& source)
{
    Q_ASSERT(source.m_state);
    VIGIL_TRY(checkNewPlace(m_file));
    KeyHeader header = source.m_header;
    header.bodyId = randomVaultId();
    const SecretKey& dataKey = source.m_state->keys.dataKey();
    VIGIL_TRY(writeNew(header, dataKey, false));
    m_header = header;
    hold(dataKey.copy());
    return {};
}

std::unique_ptr<Vault> Vault::forWorker() const
{
    Q_ASSERT(m_state);
    auto vault = std::make_unique<Vault>(m_file, Exclusion::Shared);
    vault->m_header = m_header;
    vault->m_servingCopy = m_servingCopy;
    vault->m_isHeaderCopyDamaged = m_isHeaderCopyDamaged;
    vault->m_state = m_state;
    vault->m_isForWorker = true;
    return vault;
}

Result<void> Vault::createRekeyed(const std::optional<Passphrase>& passphrase, KeyCost cost)
{
    VIGIL_TRY(checkNewPlace(m_file));
    SecretKey dataKey = SecretKey::random();
    VIGIL_TRY_GET(header, newHeader(dataKey, passphrase, cost));
    VIGIL_TRY(writeNew(header, dataKey, false));
    m_header = header;
    hold(std::move(dataKey));
    return {};
}

Result<void> Vault::claim()
{
    if (!registerVaultVfs())
        return Error{"no-cryptography", {}};
    VIGIL_TRY(checkOldPlace(m_file, m_exclusion == Exclusion::Locked));
    if (m_exclusion == Exclusion::Locked) {
        VIGIL_TRY_GET(held, FileLock::acquire(m_file));
        m_lock = std::move(held);
    }
    return {};
}

/// Tries the copies of the header, the best first; a copy whose MAC does not fit was not written by Vigil.
Result<void> Vault::readAndUnlock(const std::function<Result<std::optional<SecretKey>>(const KeyHeader&)>& opener)
{
    VIGIL_TRY_GET(bytes, headerBytesOf(m_file));
    const auto copies = readHeaderCopies(bytes);
    if (!copies)
        return named(copies.error(), m_file);
    if (QFileInfo(m_file).size() < placeOfFirstPage + pageBytes)
        return Error{"campaign-damaged", QStringLiteral("page 1")};
    Error failure{"wrong-passphrase", m_file};
    for (const auto& candidate : copies->readable) {
        VIGIL_TRY_GET(dataKey, opener(candidate.header));
        if (!dataKey)
            continue;
        const VaultKeys keys(dataKey->copy(), candidate.header.bodyId);
        if (!isAuthentic(candidate.bytes, keys.headerKey())) {
            failure = Error{"campaign-damaged", QStringLiteral("key header")};
            continue;
        }
        m_header = candidate.header;
        m_servingCopy = candidate.place;
        m_isHeaderCopyDamaged = hasBadCopy(*copies, keys.headerKey());
        const bool isOlderLeft = copies->readable.size() > 1 && candidate.place == copies->readable.front().place;
        hold(std::move(*dataKey));
        if (isOlderLeft && !m_isHeaderCopyDamaged)
            finishChange();
        return {};
    }
    return failure;
}

Result<void> Vault::unlock(const std::optional<Passphrase>& passphrase)
{
    Q_ASSERT(!m_state);
    VIGIL_TRY(claim());
    const auto unlocked =
        readAndUnlock([&](const KeyHeader& header) { return dataKeyFor(header, m_file, passphrase); });
    if (unlocked)
        return {};
    lock();
    // Only now: a passphrase may look like a code with a slip in it.
    if (unlocked.error().code == Code("wrong-passphrase") && passphrase)
        if (const auto code = parseRecoveryCode(passphrase->reveal());
            !code && code.error().code == Code("recovery-code-typo"))
            return code.error();
    return unlocked;
}

Result<void> Vault::unlockLike(const Vault& open)
{
    Q_ASSERT(open.m_state);
    VIGIL_TRY(claim());
    const auto unlocked = readAndUnlock([&](const KeyHeader& header) -> Result<std::optional<SecretKey>> {
        if (header.keyId != open.m_header.keyId)
            return std::optional<SecretKey>();
        return std::optional(open.m_state->keys.dataKey().copy());
    });
    if (!unlocked)
        lock();
    return unlocked;
}

/// Through a connection of its own and never by another descriptor: closing that would drop SQLite's locks.
Result<void> Vault::writeHeader(KeyHeader header)
{
    Q_ASSERT(m_state);
    header.generation = m_header.generation + 1;
    VIGIL_TRY_GET(connection, openRaw(uri(), SQLITE_OPEN_READWRITE));
    SealedPages* pages = sealedPagesOf(connection.get());
    if (!pages)
        return Error{"io-error", m_file};
    const int done = pages->writeHeaders(headerToBytes(header, m_state->keys.headerKey()), m_servingCopy);
    if (done != SQLITE_OK)
        return sqliteError(done, QString::fromUtf8(sqlite3_errstr(done)));
    m_header = header;
    m_isHeaderCopyDamaged = false;
    return {};
}

/// A crash in the middle of a change leaves an older header, which may open with a passphrase that was given up.
void Vault::finishChange()
{
    if (m_exclusion == Exclusion::Shared)
        return;
    if (writeHeader(m_header))
        qCInfo(logStore) << "a change of the key header was finished";
    else
        qCWarning(logStore) << "an older key header is still there";
}

Result<void> Vault::changePassphrase(const Passphrase& from, const Passphrase& to, KeyCost cost)
{
    VIGIL_TRY_GET(slot, newPassphraseSlot(m_header, m_file, from, to, cost));
    return putPassphraseSlot(slot);
}

Result<KeySlot> Vault::newPassphraseSlot(const KeyHeader& header, const QString& file, const Passphrase& from,
                                         const Passphrase& to, KeyCost cost)
{
    const auto slot = header.slotOf(SlotKind::Passphrase);
    if (!slot)
        return Error{"not-encrypted", file};
    VIGIL_TRY_GET(opened, dataKeyFor(header, file, from));
    if (!opened)
        return Error{"wrong-passphrase", file};
    return passphraseSlot(to, *opened, header.keyId, *slot, cost);
}

Result<void> Vault::putPassphraseSlot(const KeySlot& slot)
{
    KeyHeader header = m_header;
    const auto place = header.slotOf(SlotKind::Passphrase);
    if (!place)
        return Error{"not-encrypted", m_file};
    header.slots[*place] = slot;
    return writeHeader(header);
}

Result<void> Vault::setRecoveryKey(const RecoveryKey& key)
{
    if (!m_header.isEncrypted())
        return Error{"not-encrypted", m_file};
    KeyHeader header = m_header;
    const auto index = header.slotOf(SlotKind::RecoverySheet).value_or(*header.slotOf(SlotKind::Empty));
    header.slots[index] = recoverySlot(key, m_state->keys.dataKey(), header.keyId, index);
    return writeHeader(header);
}

Result<void> Vault::takeSlotsOf(const Vault& current)
{
    Q_ASSERT(current.m_header.keyId == m_header.keyId);
    KeyHeader header = m_header;
    header.slots = current.m_header.slots;
    return writeHeader(header);
}

Result<Findings> Vault::verify(const std::vector<VaultId>& kin, const std::stop_token& stop) const
{
    VIGIL_TRY_GET(verification, Verification::begin(*this));
    return verification->run(kin, stop);
}

bool Vault::wasLogCut() const
{
    return m_state && m_state->logWasCut;
}

bool Vault::hadReadFailure() const
{
    return m_state && m_state->readFailed;
}

std::optional<qint64> Vault::damagedPage() const
{
    const qint64 page = m_state ? m_state->damagedPage.load() : 0;
    return page > 0 ? std::optional(page) : std::nullopt;
}

Result<KeyHeader> headerOf(const QString& file)
{
    if (!cryptographyIsReady())
        return Error{"no-cryptography", {}};
    VIGIL_TRY_GET(bytes, headerBytesOf(file));
    const auto copies = readHeaderCopies(bytes);
    if (!copies)
        return named(copies.error(), file);
    return copies->readable.front().header;
}

} // namespace vigil
