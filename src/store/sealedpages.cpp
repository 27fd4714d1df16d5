// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sealedpages.h"

#include "base/logging.h"

#include <QString>
#include <algorithm>

namespace vigil {

namespace {

constexpr int headerBytesInFile = static_cast<int>(headerBytes);
constexpr qint64 mostPagesLookedUp = 20; ///< of damaged pages: finding where one came from reads the whole file

qint64 placeOf(qint64 page)
{
    return headerBytesInFile + page * pageBytes;
}

/// The beginning of page 1 of every Vigil file: page size, WAL mode, reserved bytes. SQLite asks for it before it
/// recovers the log, and a page 1 that a crash tore in the middle of a checkpoint is mended from there.
constexpr std::array<unsigned char, 24> geometry = {'S', 'Q', 'L', 'i', 't', 'e', ' ', 'f', 'o', 'r', 'm', 'a',
                                                    't', ' ', '3', 0,   16,  0,   2,   2,   40,  64,  32,  32};
static_assert(pageBytes == 16 << 8 && sealBytes == 40);

} // namespace

/// Whether any byte of a page that reads short is there. SQLite takes a short read for a page of zeros, which is right
/// behind the end and a lie where a file was cut.
bool SealedPages::isCut(qint64 page) const
{
    qint64 whole = 0;
    return m_file.size(whole) == SQLITE_OK && whole > placeOf(page);
}

int SealedPages::load(qint64 page, unsigned char* clear)
{
    int done = m_file.read(m_sealed, placeOf(page));
    if (done == SQLITE_IOERR_SHORT_READ && isCut(page))
        done = SQLITE_IOERR_DATA;
    if (done == SQLITE_OK && m_state.keys.open(UnitKind::Page, static_cast<quint64>(page + 1), m_sealed.data(),
                                               pageTextBytes, m_sealed.data() + pageTextBytes, clear)) {
        std::fill_n(clear + pageTextBytes, sealBytes, static_cast<unsigned char>(0));
        return SQLITE_OK;
    }
    std::fill_n(clear, pageBytes, static_cast<unsigned char>(0));
    return done == SQLITE_OK ? SQLITE_IOERR_DATA : done;
}

int SealedPages::read(std::span<unsigned char> bytes, qint64 offset)
{
    const bool isWholePage = bytes.size() == pageBytes && offset % pageBytes == 0;
    while (!bytes.empty()) {
        const qint64 page = offset / pageBytes;
        const auto at = static_cast<std::size_t>(offset % pageBytes);
        const std::size_t count = std::min(bytes.size(), std::size_t{pageBytes} - at);
        const int done = load(page, m_clear.data());
        if (done == SQLITE_IOERR_DATA && page == 0 && !isWholePage) {
            std::copy(geometry.begin(), geometry.end(), m_clear.begin());
        } else if (done != SQLITE_OK) {
            if (done == SQLITE_IOERR_DATA) {
                qCWarning(logStore) << "page" << page + 1 << "does not open";
                qint64 none = 0;
                m_state.damagedPage.compare_exchange_strong(none, page + 1);
            } else if (done != SQLITE_IOERR_SHORT_READ) {
                m_state.readFailed = true;
            }
            std::fill(bytes.begin(), bytes.end(), static_cast<unsigned char>(0));
            return done;
        }
        std::copy_n(m_clear.begin() + at, count, bytes.begin());
        bytes = bytes.subspan(count);
        offset += static_cast<qint64>(count);
    }
    return SQLITE_OK;
}

int SealedPages::store(qint64 page, const unsigned char* clear)
{
    m_state.keys.seal(UnitKind::Page, static_cast<quint64>(page + 1), clear, pageTextBytes, m_sealed.data(),
                      m_sealed.data() + pageTextBytes);
    return m_file.write(m_sealed, placeOf(page));
}

int SealedPages::write(std::span<const unsigned char> bytes, qint64 offset)
{
    if (bytes.size() != pageBytes || offset % pageBytes != 0)
        return SQLITE_IOERR_WRITE;
    qint64 present = 0;
    if (const int done = size(present); done != SQLITE_OK)
        return done;
    // A hole would read as zeros that nobody sealed.
    constexpr std::array<unsigned char, pageBytes> nothing{};
    for (qint64 page = present / pageBytes; page < offset / pageBytes; ++page)
        if (const int done = store(page, nothing.data()); done != SQLITE_OK)
            return done;
    return store(offset / pageBytes, bytes.data());
}

int SealedPages::truncate(qint64 size)
{
    return m_file.truncate(headerBytesInFile + size);
}

int SealedPages::size(qint64& size)
{
    qint64 whole = 0;
    const int done = m_file.size(whole);
    size = std::max<qint64>(0, whole - headerBytesInFile);
    return done;
}

int SealedPages::readHeaders(std::array<unsigned char, headerBytes>& bytes)
{
    return m_file.read(bytes, 0);
}

int SealedPages::writeHeaders(const HeaderCopy& copy, qint64& serving)
{
    const qint64 other = serving == 0 ? static_cast<qint64>(headerCopyBytes) : 0;
    for (const qint64 place : {other, serving}) {
        if (const int done = m_file.write(copy, place); done != SQLITE_OK)
            return done;
        if (const int done = m_file.sync(SQLITE_SYNC_NORMAL); done != SQLITE_OK)
            return done;
        serving = place;
    }
    return SQLITE_OK;
}

Finding SealedPages::problemOf(qint64 page, qint64 pages, const std::vector<VaultId>& kin)
{
    const VaultKeys& keys = m_state.keys;
    const std::array<unsigned char, pageBytes> here = m_sealed;
    const QString number = QString::number(page + 1);
    for (const VaultId& body : kin)
        if (keys.isPageOf(body, static_cast<quint64>(page + 1), here.data()))
            return {Severity::Error, {}, "page-of-another-copy", number};
    for (qint64 other = 0; other < pages; ++other) {
        if (other == page || !keys.isPageOf(keys.body(), static_cast<quint64>(other + 1), here.data()))
            continue;
        const bool isSwapped = m_file.read(m_sealed, placeOf(other)) == SQLITE_OK &&
                               keys.isPageOf(keys.body(), static_cast<quint64>(page + 1), m_sealed.data());
        const QString both = number + QStringLiteral(", ") + QString::number(other + 1);
        return isSwapped ? Finding{Severity::Error, {}, "pages-swapped", both}
                         : Finding{Severity::Error, {}, "page-moved", both};
    }
    return {Severity::Error, {}, "page-changed", number};
}

int SealedPages::findProblems(const std::vector<VaultId>& kin, Findings& problems, const std::stop_token& stop)
{
    qint64 whole = 0;
    if (const int done = size(whole); done != SQLITE_OK)
        return done;
    const qint64 pages = whole / pageBytes;
    if (whole % pageBytes != 0)
        problems.push_back({Severity::Error, {}, "page-cut", QString::number(pages + 1)});
    qint64 bad = 0;
    for (qint64 page = 0; page < pages; ++page) {
        if (stop.stop_requested())
            return SQLITE_INTERRUPT;
        const int done = load(page, m_clear.data());
        if (done != SQLITE_OK && done != SQLITE_IOERR_DATA) {
            m_state.readFailed = true;
            return done;
        } else if (done != SQLITE_OK && ++bad <= mostPagesLookedUp)
            problems.push_back(problemOf(page, pages, kin));
        else if (done != SQLITE_OK)
            problems.push_back({Severity::Error, {}, "page-changed", QString::number(page + 1)});
    }
    return SQLITE_OK;
}

} // namespace vigil
