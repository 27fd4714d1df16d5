// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/vaultkeys.h"

#include <QTest>
#include <algorithm>
#include <vector>

using namespace vigil;

namespace {

using Bytes = std::vector<unsigned char>;

constexpr UnitKind kinds[] = {UnitKind::Page, UnitKind::WalHeader, UnitKind::WalFrame, UnitKind::JournalPiece};

/// A sealed unit as it stands in a file, with the number under which it was sealed.
struct Unit
{
    UnitKind kind = UnitKind::Page;
    quint64 number = 1;
    Bytes clear = {};
    Bytes cipher = {};
    Bytes seal = {};
};

Unit sealedBy(const VaultKeys& keys, UnitKind kind, quint64 number)
{
    Unit unit{
        .kind = kind, .number = number, .clear = Bytes(4056, 'v'), .cipher = Bytes(4056), .seal = Bytes(sealBytes)};
    keys.seal(kind, number, unit.clear.data(), unit.clear.size(), unit.cipher.data(), unit.seal.data());
    return unit;
}

bool opens(const VaultKeys& keys, const Unit& unit, Bytes& clear)
{
    clear.assign(unit.cipher.size(), 'x');
    return keys.open(unit.kind, unit.number, unit.cipher.data(), unit.cipher.size(), unit.seal.data(), clear.data());
}

bool opens(const VaultKeys& keys, const Unit& unit)
{
    Bytes clear;
    return opens(keys, unit, clear);
}

} // namespace

class TestVaultKeys final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(cryptographyIsReady()); }
    void whatWasSealedOpens();
    void sameUnitIsNeverSealedTheSameTwice();
    void unitIsBoundToItsNumber();
    void unitIsBoundToItsKind();
    void unitIsBoundToItsBody();
    void unitIsBoundToItsKey();
    void everyFlippedBitIsRefusedAndGivesZeros();
    void pageIsKnownForItsBodyAndNumberOnly();
    void copiedKeyOutlivesTheFirst();
    void keysAndIdsAreNeverTheSameTwice();
};

void TestVaultKeys::whatWasSealedOpens()
{
    const VaultKeys keys(SecretKey::random(), randomVaultId());
    for (const UnitKind kind : kinds) {
        const Unit unit = sealedBy(keys, kind, 7);
        Bytes clear;
        QVERIFY(opens(keys, unit, clear));
        QCOMPARE(clear, unit.clear);
        QVERIFY(unit.cipher != unit.clear);
    }
}

void TestVaultKeys::sameUnitIsNeverSealedTheSameTwice()
{
    const VaultKeys keys(SecretKey::random(), randomVaultId());
    const Unit one = sealedBy(keys, UnitKind::Page, 1);
    const Unit other = sealedBy(keys, UnitKind::Page, 1);
    QVERIFY(!std::equal(one.seal.begin(), one.seal.begin() + nonceBytes, other.seal.begin()));
    QVERIFY(one.cipher != other.cipher);
}

void TestVaultKeys::unitIsBoundToItsNumber()
{
    const VaultKeys keys(SecretKey::random(), randomVaultId());
    Unit unit = sealedBy(keys, UnitKind::Page, 1);
    for (const quint64 number : {quint64{0}, quint64{2}, quint64{257}, (quint64{1} << 56) + 1}) {
        unit.number = number;
        QVERIFY(!opens(keys, unit));
    }
}

void TestVaultKeys::unitIsBoundToItsKind()
{
    const VaultKeys keys(SecretKey::random(), randomVaultId());
    for (const UnitKind kind : kinds)
        for (const UnitKind other : kinds) {
            Unit unit = sealedBy(keys, kind, 1);
            unit.kind = other;
            QCOMPARE(opens(keys, unit), kind == other);
        }
}

void TestVaultKeys::unitIsBoundToItsBody()
{
    const SecretKey dataKey = SecretKey::random();
    const VaultKeys keys(dataKey.copy(), randomVaultId());
    const VaultKeys backup(dataKey.copy(), randomVaultId());
    for (const UnitKind kind : kinds)
        QVERIFY(!opens(backup, sealedBy(keys, kind, 1)));
}

void TestVaultKeys::unitIsBoundToItsKey()
{
    const VaultId body = randomVaultId();
    const VaultKeys keys(SecretKey::random(), body);
    const VaultKeys stranger(SecretKey::random(), body);
    for (const UnitKind kind : kinds)
        QVERIFY(!opens(stranger, sealedBy(keys, kind, 1)));
}

void TestVaultKeys::everyFlippedBitIsRefusedAndGivesZeros()
{
    const VaultKeys keys(SecretKey::random(), randomVaultId());
    Unit unit = sealedBy(keys, UnitKind::Page, 1);
    for (Bytes* part : {&unit.cipher, &unit.seal})
        for (std::size_t bit = 0; bit < part->size() * 8; ++bit) {
            (*part)[bit / 8] ^= static_cast<unsigned char>(1 << bit % 8);
            Bytes clear;
            QVERIFY(!opens(keys, unit, clear));
            QVERIFY(std::all_of(clear.begin(), clear.end(), [](unsigned char byte) { return byte == 0; }));
            (*part)[bit / 8] ^= static_cast<unsigned char>(1 << bit % 8);
        }
    QVERIFY(opens(keys, unit));
}

void TestVaultKeys::pageIsKnownForItsBodyAndNumberOnly()
{
    const VaultId backup = randomVaultId();
    const SecretKey dataKey = SecretKey::random();
    const VaultKeys keys(dataKey.copy(), randomVaultId());
    const Unit unit = sealedBy(VaultKeys(dataKey.copy(), backup), UnitKind::Page, 3);
    Bytes page = unit.cipher;
    page.insert(page.end(), unit.seal.begin(), unit.seal.end());
    QVERIFY(keys.isPageOf(backup, 3, page.data()));
    QVERIFY(!keys.isPageOf(backup, 4, page.data()));
    QVERIFY(!keys.isPageOf(keys.body(), 3, page.data()));
}

void TestVaultKeys::copiedKeyOutlivesTheFirst()
{
    std::optional<SecretKey> first = SecretKey::random();
    const Bytes bytes(first->data(), first->data() + keyBytes);
    const SecretKey copy = first->copy();
    first.reset();
    QVERIFY(std::equal(bytes.begin(), bytes.end(), copy.data()));
}

void TestVaultKeys::keysAndIdsAreNeverTheSameTwice()
{
    QVERIFY(randomVaultId() != randomVaultId());
    const SecretKey one = SecretKey::random();
    const SecretKey other = SecretKey::random();
    QVERIFY(!std::equal(one.data(), one.data() + keyBytes, other.data()));
}

QTEST_GUILESS_MAIN(TestVaultKeys)
#include "tst_vaultkeys.moc"
