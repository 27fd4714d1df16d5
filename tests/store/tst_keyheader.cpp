// SPDX-License-Identifier: GPL-3.0-or-later
#include "headerworld.h"

#include <QTest>
#include <limits>

using namespace vigil;

namespace {

constexpr std::size_t versionAt = 8;
constexpr std::size_t pageSizeAt = 12;
constexpr std::size_t reservedAt = 16;
constexpr std::size_t cipherAt = 20;
constexpr std::size_t checksumAt = 4064;

std::vector<unsigned char> both(const HeaderCopy& a, const HeaderCopy& b)
{
    std::vector<unsigned char> bytes(a.begin(), a.end());
    bytes.insert(bytes.end(), b.begin(), b.end());
    return bytes;
}

void flip(std::span<unsigned char> bytes, std::size_t bit)
{
    bytes[bit / 8] ^= static_cast<unsigned char>(1 << bit % 8);
}

Code codeOf(std::span<const unsigned char> copy)
{
    const auto header = headerFromBytes(copy);
    return header ? Code("") : header.error().code;
}

HeaderCopy patched(HeaderCopy copy, std::size_t at, unsigned char value)
{
    copy[at] = value;
    putChecksum(copy);
    return copy;
}

} // namespace

class TestKeyHeader final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(cryptographyIsReady()); }
    void headerComesBackAsWritten();
    void everyFlippedBitIsRefused();
    void flippedBitUnderARightChecksumIsRefusedByTheMac();
    void headerOfAnotherKeyIsNotAuthentic();
    void shortOrForeignBytesAreNamed();
    void newerVersionIsNamed();
    void otherGeometryIsDamage();
    void impossibleSlotIsDamage_data();
    void impossibleSlotIsDamage();
    void slotsThatVigilNeverWritesTogetherAreDamage();
    void boundsOfCostAreAllowed();
    void otherCopyServesForADamagedOne();
    void higherGenerationServes();
    void sameCopiesCountOnce();
    void bothDamagedIsDamage();
    void fileCutInTheHeaderIsServedByAWholeCopy();
    void newerVersionIsNamedThoughOneCopyIsDamaged();
};

void TestKeyHeader::headerComesBackAsWritten()
{
    const HeaderWorld world;
    const HeaderCopy copy = world.bytes();
    const auto header = headerFromBytes(copy);
    QVERIFY(header);
    QVERIFY(*header == world.header);
    QVERIFY(isAuthentic(copy, world.keys.headerKey()));
}

void TestKeyHeader::everyFlippedBitIsRefused()
{
    const HeaderWorld world;
    HeaderCopy copy = world.bytes();
    for (std::size_t bit = 0; bit < copy.size() * 8; ++bit) {
        flip(copy, bit);
        if (headerFromBytes(copy))
            QFAIL(qPrintable(QStringLiteral("bit %1").arg(bit)));
        flip(copy, bit);
    }
    QVERIFY(headerFromBytes(copy));
}

void TestKeyHeader::flippedBitUnderARightChecksumIsRefusedByTheMac()
{
    const HeaderWorld world;
    int readable = 0;
    for (std::size_t bit = 0; bit < checksumAt * 8; ++bit) {
        HeaderCopy copy = world.bytes();
        flip(copy, bit);
        putChecksum(copy);
        if (!headerFromBytes(copy))
            continue;
        ++readable;
        if (isAuthentic(copy, world.keys.headerKey()))
            QFAIL(qPrintable(QStringLiteral("bit %1").arg(bit)));
    }
    QVERIFY(readable > 1000);
}

void TestKeyHeader::headerOfAnotherKeyIsNotAuthentic()
{
    const HeaderWorld world;
    const HeaderWorld other;
    QVERIFY(!isAuthentic(world.bytes(), other.keys.headerKey()));
}

void TestKeyHeader::shortOrForeignBytesAreNamed()
{
    const HeaderWorld world;
    const HeaderCopy copy = world.bytes();
    const std::span<const unsigned char> whole(copy);
    QCOMPARE(codeOf(whole.first(0)), Code("not-a-campaign"));
    QCOMPARE(codeOf(whole.first(7)), Code("not-a-campaign"));
    QCOMPARE(codeOf(whole.first(8)), Code("campaign-damaged"));
    QCOMPARE(codeOf(whole.first(4095)), Code("campaign-damaged"));
    QCOMPARE(codeOf(std::vector<unsigned char>(4096, 'g')), Code("not-a-campaign"));
}

void TestKeyHeader::newerVersionIsNamed()
{
    const HeaderWorld world;
    const HeaderCopy copy = patched(world.bytes(), versionAt, 2);
    const auto header = headerFromBytes(copy);
    QCOMPARE(header.error().code, Code("campaign-newer"));
    QCOMPARE(header.error().detail, QStringLiteral("2"));
    QCOMPARE(readHeaderCopies(both(copy, copy)).error().code, Code("campaign-newer"));
}

void TestKeyHeader::otherGeometryIsDamage()
{
    const HeaderWorld world;
    for (const std::size_t at : {versionAt, pageSizeAt + 1, reservedAt, cipherAt})
        QCOMPARE(codeOf(patched(world.bytes(), at, 0)), Code("campaign-damaged"));
}

void TestKeyHeader::impossibleSlotIsDamage_data()
{
    constexpr quint64 mebibyte = quint64{1} << 20;
    QTest::addColumn<quint32>("kind");
    QTest::addColumn<quint32>("algorithm");
    QTest::addColumn<quint64>("passes");
    QTest::addColumn<quint64>("memory");
    const auto row = [](const char* name, quint32 kind, quint32 algorithm, quint64 passes, quint64 memory) {
        QTest::newRow(name) << kind << algorithm << passes << memory;
    };
    row("unknown kind", 4, 2, 3, 256 * mebibyte);
    row("passphrase by another algorithm", 1, 1, 3, 256 * mebibyte);
    row("no pass", 1, 2, 0, 256 * mebibyte);
    row("too many passes", 1, 2, 65, 256 * mebibyte);
    row("passes without end", 1, 2, std::numeric_limits<quint64>::max(), 256 * mebibyte);
    row("no memory", 1, 2, 3, 0);
    row("less memory than Argon2 takes", 1, 2, 3, 8191);
    row("more than a gibibyte", 1, 2, 3, 1024 * mebibyte + 1);
    row("memory without end", 1, 2, 3, std::numeric_limits<quint64>::max());
    row("sheet with a cost", 2, 0, 3, 0);
    row("sheet with memory", 2, 0, 0, mebibyte);
    row("open with an algorithm", 3, 2, 0, 0);
    row("empty with an algorithm", 0, 2, 0, 0);
    row("empty with a cost", 0, 0, 1, 0);
}

void TestKeyHeader::impossibleSlotIsDamage()
{
    QFETCH(quint32, kind);
    QFETCH(quint32, algorithm);
    QFETCH(quint64, passes);
    QFETCH(quint64, memory);
    HeaderWorld world;
    for (const std::size_t index : {std::size_t{0}, slotCount - 1}) {
        KeyHeader header = world.header;
        header.slots[index] = {.kind = static_cast<SlotKind>(kind), .algorithm = algorithm, .cost = {passes, memory}};
        QCOMPARE(codeOf(headerToBytes(header, world.keys.headerKey())), Code("campaign-damaged"));
    }
}

/// An edit of the kind alone, under a right checksum, must not turn an open file into one that asks for a passphrase.
void TestKeyHeader::slotsThatVigilNeverWritesTogetherAreDamage()
{
    HeaderWorld world;
    const KeySlot passphrase = world.header.slots[0];
    const KeySlot sheet = world.header.slots[1];
    const KeySlot open = openSlot(world.dataKey, world.header.keyId, 0);
    const std::vector<std::vector<KeySlot>> impossible = {{},
                                                          {sheet},
                                                          {open, sheet},
                                                          {open, passphrase},
                                                          {open, open},
                                                          {passphrase, passphrase},
                                                          {passphrase, sheet, sheet}};
    for (const auto& slots : impossible) {
        world.header.slots = {};
        std::ranges::copy(slots, world.header.slots.begin());
        QCOMPARE(codeOf(world.bytes()), Code("campaign-damaged"));
    }
    world.header.slots = {open};
    QCOMPARE(codeOf(world.bytes()), Code(""));
    world.header.slots = {passphrase};
    QCOMPARE(codeOf(world.bytes()), Code(""));
}

void TestKeyHeader::boundsOfCostAreAllowed()
{
    HeaderWorld world;
    for (const KeyCost cost : {KeyCost{1, 8192}, KeyCost{64, quint64{1} << 30}}) {
        world.header.slots[0].cost = cost;
        QCOMPARE(codeOf(world.bytes()), Code(""));
    }
}

void TestKeyHeader::otherCopyServesForADamagedOne()
{
    const HeaderWorld world;
    HeaderCopy damaged = world.bytes();
    damaged[100] ^= 1;
    const HeaderCopy blank{};
    for (const HeaderCopy& bad : {damaged, blank}) {
        for (const auto& bytes : {both(bad, world.bytes()), both(world.bytes(), bad)}) {
            const auto copies = readHeaderCopies(bytes);
            QVERIFY(copies);
            QVERIFY(copies->isOneDamaged);
            QCOMPARE(copies->readable.size(), std::size_t{1});
            QVERIFY(copies->readable.front().header == world.header);
            QVERIFY(isAuthentic(copies->readable.front().bytes, world.keys.headerKey()));
        }
    }
}

void TestKeyHeader::higherGenerationServes()
{
    HeaderWorld world;
    const HeaderCopy old = world.bytes();
    world.header.generation = quint64{1} << 40;
    const HeaderCopy fresh = world.bytes();
    for (const auto& bytes : {both(old, fresh), both(fresh, old)}) {
        const auto copies = readHeaderCopies(bytes);
        QVERIFY(copies);
        QVERIFY(!copies->isOneDamaged);
        QCOMPARE(copies->readable.size(), std::size_t{2});
        QCOMPARE(copies->readable[0].header.generation, quint64{1} << 40);
        QCOMPARE(copies->readable[1].header.generation, quint64{5});
        QVERIFY(isAuthentic(copies->readable[0].bytes, world.keys.headerKey()));
    }
}

void TestKeyHeader::sameCopiesCountOnce()
{
    const HeaderWorld world;
    const auto bytes = both(world.bytes(), world.bytes());
    const auto copies = readHeaderCopies(bytes);
    QVERIFY(copies && !copies->isOneDamaged);
    QCOMPARE(copies->readable.size(), std::size_t{1});
    QCOMPARE(copies->readable.front().place, 0);
}

void TestKeyHeader::bothDamagedIsDamage()
{
    const HeaderWorld world;
    HeaderCopy damaged = world.bytes();
    damaged[4000] ^= 1;
    QCOMPARE(readHeaderCopies(both(damaged, damaged)).error().code, Code("campaign-damaged"));
    QCOMPARE(readHeaderCopies(both(HeaderCopy{}, damaged)).error().code, Code("campaign-damaged"));
    QCOMPARE(readHeaderCopies(both(damaged, HeaderCopy{})).error().code, Code("campaign-damaged"));
    QCOMPARE(readHeaderCopies(both(HeaderCopy{}, HeaderCopy{})).error().code, Code("not-a-campaign"));
}

void TestKeyHeader::fileCutInTheHeaderIsServedByAWholeCopy()
{
    const HeaderWorld world;
    const auto bytes = both(world.bytes(), world.bytes());
    const std::span<const unsigned char> whole(bytes);
    for (std::size_t length = 0; length <= whole.size(); ++length) {
        const auto copies = readHeaderCopies(whole.first(length));
        QCOMPARE(bool(copies), length >= headerCopyBytes);
        if (copies)
            QCOMPARE(copies->isOneDamaged, length < headerBytes);
    }
}

void TestKeyHeader::newerVersionIsNamedThoughOneCopyIsDamaged()
{
    const HeaderWorld world;
    const HeaderCopy newer = patched(world.bytes(), versionAt, 2);
    HeaderCopy damaged = newer;
    damaged[100] ^= 1;
    QCOMPARE(readHeaderCopies(both(newer, damaged)).error().code, Code("campaign-newer"));
    QCOMPARE(readHeaderCopies(both(damaged, newer)).error().code, Code("campaign-newer"));
}

QTEST_GUILESS_MAIN(TestKeyHeader)
#include "tst_keyheader.moc"
