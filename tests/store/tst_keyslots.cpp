// SPDX-License-Identifier: GPL-3.0-or-later
#include "headerworld.h"

#include <QTest>

using namespace vigil;

namespace {

/// Opens slot `index` as whoever changed it would hope.
bool opensByPassphrase(const HeaderWorld& world, const KeyHeader& header, std::size_t index)
{
    const auto key = dataKeyByPassphrase(header, index, Passphrase("invented"));
    return key && world.isDataKey(*key);
}

bool opensBySheet(const HeaderWorld& world, const KeyHeader& header, std::size_t index)
{
    return world.isDataKey(dataKeyByRecoveryKey(header, index, sheetOf('s')));
}

} // namespace

class TestKeySlots final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(cryptographyIsReady()); }
    void passphraseOpensItsSlot();
    void otherPassphraseDoesNot_data();
    void otherPassphraseDoesNot();
    void sheetOpensItsSlot();
    void otherSheetDoesNot();
    void openSlotOpensForAnybody();
    void slotMovedToAnotherPlaceDoesNotOpen();
    void slotOfAnotherCampaignDoesNotOpen();
    void cheaperCostDoesNotOpen();
    void slotOfAnotherKindDoesNotOpen();
    void changedBytesDoNotOpen();
    void samePassphraseIsNeverSealedTheSameTwice();
    void newPassphraseCostsWhatIsAsked();
    void standardCostIsDear();
};

void TestKeySlots::passphraseOpensItsSlot()
{
    const HeaderWorld world;
    QVERIFY(opensByPassphrase(world, world.header, 0));
}

void TestKeySlots::otherPassphraseDoesNot_data()
{
    QTest::addColumn<QByteArray>("typed");
    QTest::newRow("other case") << QByteArray("Invented");
    QTest::newRow("a space more") << QByteArray("invented ");
    QTest::newRow("a letter less") << QByteArray("invente");
    QTest::newRow("with a zero behind") << QByteArray("invented\0", 9);
    QTest::newRow("empty") << QByteArray();
}

void TestKeySlots::otherPassphraseDoesNot()
{
    QFETCH(QByteArray, typed);
    const HeaderWorld world;
    const Passphrase passphrase(std::string_view(typed.constData(), static_cast<std::size_t>(typed.size())));
    const auto key = dataKeyByPassphrase(world.header, 0, passphrase);
    QVERIFY(key);
    QVERIFY(!*key);
}

void TestKeySlots::sheetOpensItsSlot()
{
    const HeaderWorld world;
    QVERIFY(opensBySheet(world, world.header, 1));
}

void TestKeySlots::otherSheetDoesNot()
{
    const HeaderWorld world;
    QVERIFY(!dataKeyByRecoveryKey(world.header, 1, sheetOf('t')));
}

void TestKeySlots::openSlotOpensForAnybody()
{
    HeaderWorld world;
    world.header.slots[0] = openSlot(world.dataKey, world.header.keyId, 0);
    QVERIFY(world.isDataKey(dataKeyOfOpenSlot(world.header, 0)));
    QVERIFY(!world.header.isEncrypted());
}

void TestKeySlots::slotMovedToAnotherPlaceDoesNotOpen()
{
    const HeaderWorld world;
    KeyHeader header = world.header;
    header.slots[2] = header.slots[0];
    header.slots[3] = header.slots[1];
    QVERIFY(!opensByPassphrase(world, header, 2));
    QVERIFY(!opensBySheet(world, header, 3));
    QVERIFY(opensByPassphrase(world, header, 0) && opensBySheet(world, header, 1));
}

void TestKeySlots::slotOfAnotherCampaignDoesNotOpen()
{
    const HeaderWorld world;
    KeyHeader header = world.header;
    header.keyId[0] ^= 1;
    QVERIFY(!opensByPassphrase(world, header, 0));
    QVERIFY(!opensBySheet(world, header, 1));
}

/// Who steals a file and makes the cost cheap in it must not have a cheap lock to pick, even with the key in hand.
void TestKeySlots::cheaperCostDoesNotOpen()
{
    HeaderWorld world;
    constexpr KeyCost dear{.passes = 2, .memory = quint64{8} << 20};
    world.header.slots[0] = *passphraseSlot(Passphrase("invented"), world.dataKey, world.header.keyId, 0, dear);
    QVERIFY(opensByPassphrase(world, world.header, 0));
    for (const KeyCost cost : {KeyCost{1, dear.memory}, KeyCost{2, 8192}, KeyCost{3, dear.memory}}) {
        KeyHeader header = world.header;
        header.slots[0].cost = cost;
        QVERIFY(!opensByPassphrase(world, header, 0));
    }
}

void TestKeySlots::slotOfAnotherKindDoesNotOpen()
{
    HeaderWorld world;
    KeyHeader header = world.header;
    header.slots[1].kind = SlotKind::None;
    QVERIFY(!opensBySheet(world, header, 1));
    header = world.header;
    header.slots[0].kind = SlotKind::RecoverySheet;
    QVERIFY(!opensByPassphrase(world, header, 0));
    header = world.header;
    header.slots[2] = openSlot(world.dataKey, header.keyId, 2);
    header.slots[2].algorithm = 2;
    QVERIFY(!dataKeyOfOpenSlot(header, 2));
}

void TestKeySlots::changedBytesDoNotOpen()
{
    const HeaderWorld world;
    for (const std::size_t at : {std::size_t{0}, std::size_t{31}, std::size_t{32}, std::size_t{47}}) {
        KeyHeader header = world.header;
        header.slots[1].sealedKey[at] ^= 1;
        QVERIFY(!opensBySheet(world, header, 1));
    }
    KeyHeader header = world.header;
    header.slots[1].nonce[0] ^= 1;
    QVERIFY(!opensBySheet(world, header, 1));
    header = world.header;
    header.slots[1].salt[15] ^= 1;
    QVERIFY(!opensBySheet(world, header, 1));
}

void TestKeySlots::samePassphraseIsNeverSealedTheSameTwice()
{
    const HeaderWorld world;
    const auto again = passphraseSlot(Passphrase("invented"), world.dataKey, world.header.keyId, 0, {1, 8 << 20});
    QVERIFY(again->salt != world.header.slots[0].salt);
    QVERIFY(again->nonce != world.header.slots[0].nonce);
    QVERIFY(again->sealedKey != world.header.slots[0].sealedKey);
    QVERIFY(recoverySlot(sheetOf('s'), world.dataKey, world.header.keyId, 1).salt != world.header.slots[1].salt);
}

void TestKeySlots::newPassphraseCostsWhatIsAsked()
{
    const HeaderWorld world;
    QVERIFY((world.header.slots[0].cost == KeyCost{1, quint64{8} << 20}));
    QCOMPARE(world.header.slots[0].algorithm, quint32{2});
}

void TestKeySlots::standardCostIsDear()
{
    const HeaderWorld world;
    const auto slot = passphraseSlot(Passphrase("invented"), world.dataKey, world.header.keyId, 0, standardKeyCost());
    QVERIFY(slot);
    QVERIFY(slot->cost.memory >= quint64{256} << 20);
    QVERIFY(slot->cost.passes >= 3);
    KeyHeader header = world.header;
    header.slots[0] = *slot;
    QVERIFY(opensByPassphrase(world, header, 0));
    QVERIFY(headerFromBytes(headerToBytes(header, world.keys.headerKey())));
}

QTEST_GUILESS_MAIN(TestKeySlots)
#include "tst_keyslots.moc"
