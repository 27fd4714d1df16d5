// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/verification.h"

#include "base/logging.h"
#include "store/keyslots.h"
#include "store/sealedpages.h"
#include "store/sqliteerror.h"
#include "store/vault.h"
#include "store/vaultvfs.h"

#include <array>

namespace vigil {

Result<std::unique_ptr<Verification>> Verification::begin(const Vault& vault)
{
    Q_ASSERT(vault.isUnlocked());
    VIGIL_TRY_GET(connection, openRaw(vault.uri(), SQLITE_OPEN_READWRITE));
    // A reader that found the log empty keeps every checkpoint from the file. Where even this cannot be read, the pages
    // will tell.
    if (sqlite3_exec(connection.get(), "BEGIN; SELECT count(*) FROM sqlite_schema", nullptr, nullptr, nullptr) !=
        SQLITE_OK)
        qCInfo(logStore) << "the file cannot be held for the check";
    SealedPages* pages = sealedPagesOf(connection.get());
    if (!pages)
        return Error{"io-error", vault.path()};
    std::unique_ptr<Verification> begun(new Verification(std::move(connection), *pages));
    // Key headers are only ever written by this thread.
    std::array<unsigned char, headerBytes> bytes{};
    const auto copies = pages->readHeaders(bytes) == SQLITE_OK ? readHeaderCopies(bytes) : Error{"io-error", {}};
    if (!copies || hasBadCopy(*copies, vault.m_state->keys.headerKey()))
        begun->m_problems.push_back({Severity::Error, {}, "header-copy-damaged", {}});
    return begun;
}

Verification::Verification(RawConnection connection, SealedPages& pages)
    : m_connection(std::move(connection)), m_pages(pages)
{
}

Verification::~Verification() = default;

Result<Findings> Verification::run(const std::vector<VaultId>& kin, const std::stop_token& stop)
{
    Findings problems = m_problems;
    const int done = m_pages.findProblems(kin, problems, stop);
    if (done == SQLITE_INTERRUPT)
        return Error{"cancelled", {}};
    if (done != SQLITE_OK)
        return sqliteError(done, QString::fromUtf8(sqlite3_errstr(done)));
    VIGIL_TRY(findStructureProblems(m_connection.get(), m_pages, problems, stop));
    return problems;
}

} // namespace vigil
