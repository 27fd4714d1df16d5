// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/recoverycode.h"

#include <QTest>
#include <new>
#include <string>

using namespace vigil;

class TestRecoveryCode final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void codesAreThoseOfTheFormat_data();
    void codesAreThoseOfTheFormat();
    void everyBitOfTheKeyComesBack();
    void lookOfTheTypingDoesNotCount_data();
    void lookOfTheTypingDoesNotCount();
    void otherLengthsAndLettersAreNoCode_data();
    void otherLengthsAndLettersAreNoCode();
    void everyWrongLetterIsFoundInItsBlock();
    void everySwapOfNeighboursIsFoundInItsBlock();
    void everySwapOfBlocksIsFound();
    void firstOfSeveralWrongBlocksIsNamed();
    void keyIsWipedWhenItGoes();
};

namespace {

const std::string alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

RecoveryKey keyOf(const char* hex)
{
    const QByteArray bytes = QByteArray::fromHex(hex);
    RecoveryKey key;
    std::copy(bytes.begin(), bytes.end(), key.data());
    return key;
}

/// A different one for each number.
RecoveryKey keyNumber(unsigned number)
{
    RecoveryKey key;
    unsigned state = number * 2654435761U + 1;
    for (std::size_t i = 0; i < RecoveryKey::size; ++i) {
        state = state * 1664525U + 1013904223U;
        key.data()[i] = static_cast<unsigned char>(state >> 24U);
    }
    return key;
}

/// Puts a value into one of the 32 letters that carry the key.
void setLetter(RecoveryKey& key, std::size_t letter, unsigned value)
{
    for (std::size_t i = 0; i < 5; ++i) {
        const std::size_t bit = letter * 5 + i;
        const auto mask = static_cast<unsigned char>(0x80U >> bit % 8);
        unsigned char& byte = key.data()[bit / 8];
        byte = static_cast<unsigned char>((value >> (4 - i) & 1U) != 0 ? byte | mask : byte & ~mask);
    }
}

std::string codeOf(const RecoveryKey& key)
{
    return std::string(recoveryCodeText(key).reveal());
}

std::size_t placeOf(std::size_t block, std::size_t letter)
{
    return block * 6 + letter;
}

/// The block that is named as wrong, from 0; -1 when the code is taken or refused otherwise.
int wrongBlock(const std::string& typed)
{
    const auto parsed = parseRecoveryCode(typed);
    if (parsed || parsed.error().code != Code("recovery-code-typo"))
        return -1;
    return parsed.error().detail.toInt() - 1;
}

} // namespace

void TestRecoveryCode::codesAreThoseOfTheFormat_data()
{
    // Made by a separate program from docs/file-format.md, with one big number and plain polynomial division.
    QTest::addColumn<QByteArray>("hex");
    QTest::addColumn<QByteArray>("code");
    const auto row = [](const char* name, const char* hex, const char* code) {
        QTest::newRow(name) << QByteArray(hex) << QByteArray(code);
    };
    row("zeros", "0000000000000000000000000000000000000000", "00000-00001-00002-00003-00004-00005-00006-00007");
    row("ones", "ffffffffffffffffffffffffffffffffffffffff", "ZZZZD-ZZZZC-ZZZZF-ZZZZE-ZZZZ9-ZZZZ8-ZZZZB-ZZZZA");
    row("counting", "000102030405060708090a0b0c0d0e0f10111213", "000GD-40R4X-0M300-E209K-185G3-R38ED-1W811-24GKZ");
    row("mixed", "e1dfaf78cb0fad385f815dd3c02048fd70b15b88", "W7FTA-YY6BV-1YPKE-GQW1V-BQ9WN-08284-ZNRBW-2PW8Y");
    row("first bit", "8000000000000000000000000000000000000000", "G0005-00001-00002-00003-00004-00005-00006-00007");
    row("last bit", "0000000000000000000000000000000000000001", "00000-00001-00002-00003-00004-00005-00006-0001Q");
}

void TestRecoveryCode::codesAreThoseOfTheFormat()
{
    QFETCH(QByteArray, hex);
    QFETCH(QByteArray, code);
    const RecoveryKey key = keyOf(hex.constData());
    QCOMPARE(codeOf(key), code.toStdString());
    const auto parsed = parseRecoveryCode(code.toStdString());
    QVERIFY(parsed);
    QVERIFY(*parsed == key);
}

void TestRecoveryCode::everyBitOfTheKeyComesBack()
{
    for (std::size_t bit = 0; bit < RecoveryKey::size * 8; ++bit) {
        RecoveryKey key;
        key.data()[bit / 8] = static_cast<unsigned char>(1U << bit % 8);
        const auto parsed = parseRecoveryCode(codeOf(key));
        QVERIFY(parsed);
        QVERIFY(*parsed == key);
        QVERIFY(!(*parsed == RecoveryKey()));
    }
    for (unsigned number = 0; number < 1000; ++number) {
        const auto parsed = parseRecoveryCode(codeOf(keyNumber(number)));
        QVERIFY(parsed && *parsed == keyNumber(number));
    }
}

void TestRecoveryCode::lookOfTheTypingDoesNotCount_data()
{
    QTest::addColumn<QByteArray>("typed");
    QTest::newRow("small letters") << QByteArray("000gd-40r4x-0m300-e209k-185g3-r38ed-1w811-24gkz");
    QTest::newRow("one word") << QByteArray("000GD40R4X0M300E209K185G3R38ED1W81124GKZ");
    QTest::newRow("spaces") << QByteArray("  000GD 40R4X 0M300 E209K\n185G3 R38ED\t1W811 24GKZ \r\n");
    QTest::newRow("groups of its own") << QByteArray("000-GD40 R4X0-M300E-209K185G3R-38ED1W811--24GKZ");
    QTest::newRow("letters for digits") << QByteArray("oOoGD-4oR4X-OM3oO-E2O9K-I85G3-R38ED-LW8li-24GKZ");
}

void TestRecoveryCode::lookOfTheTypingDoesNotCount()
{
    QFETCH(QByteArray, typed);
    const auto parsed = parseRecoveryCode(typed.toStdString());
    QVERIFY(parsed);
    QVERIFY(*parsed == keyOf("000102030405060708090a0b0c0d0e0f10111213"));
}

void TestRecoveryCode::otherLengthsAndLettersAreNoCode_data()
{
    QTest::addColumn<QByteArray>("typed");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("hyphens only") << QByteArray("-------");
    QTest::newRow("one letter short") << QByteArray("00000-00001-00002-00003-00004-00005-00006-0000");
    QTest::newRow("one letter more") << QByteArray("00000-00001-00002-00003-00004-00005-00006-000070");
    QTest::newRow("seven blocks") << QByteArray("00000-00001-00002-00003-00004-00005-00006");
    QTest::newRow("a letter that no code has") << QByteArray("U0000-00001-00002-00003-00004-00005-00006-00007");
    QTest::newRow("a dot") << QByteArray("00000.00001-00002-00003-00004-00005-00006-00007");
    QTest::newRow("NUL") << QByteArray("\0", 1) + QByteArray("0000-00001-00002-00003-00004-00005-00006-00007");
    QTest::newRow("Cyrillic") << QByteArray("А0000-00001-00002-00003-00004-00005-00006-00007");
    QTest::newRow("a passphrase") << QByteArray("correct horse battery staple");
}

void TestRecoveryCode::otherLengthsAndLettersAreNoCode()
{
    QFETCH(QByteArray, typed);
    const auto parsed = parseRecoveryCode(typed.toStdString());
    QVERIFY(!parsed);
    QCOMPARE(parsed.error().code, Code("not-a-recovery-code"));
    // What was typed may be a passphrase.
    QCOMPARE(parsed.error().detail, QString());
}

void TestRecoveryCode::everyWrongLetterIsFoundInItsBlock()
{
    for (unsigned number = 0; number < 50; ++number) {
        const std::string code = codeOf(keyNumber(number));
        for (std::size_t block = 0; block < 8; ++block)
            for (std::size_t letter = 0; letter < 5; ++letter)
                for (const char wrong : alphabet) {
                    std::string typed = code;
                    typed[placeOf(block, letter)] = wrong;
                    if (typed != code)
                        QCOMPARE(wrongBlock(typed), static_cast<int>(block));
                }
    }
}

void TestRecoveryCode::everySwapOfNeighboursIsFoundInItsBlock()
{
    for (std::size_t block = 0; block < 8; ++block)
        for (std::size_t letter = 0; letter < 4; ++letter)
            for (unsigned pair = 0; pair < 32 * 32; ++pair) {
                RecoveryKey key = keyNumber(pair);
                setLetter(key, block * 4 + letter, pair / 32);
                if (letter < 3) // the last letter's neighbour is computed
                    setLetter(key, block * 4 + letter + 1, pair % 32);
                std::string typed = codeOf(key);
                char& first = typed[placeOf(block, letter)];
                char& second = typed[placeOf(block, letter + 1)];
                if (first == second)
                    continue;
                std::swap(first, second);
                QCOMPARE(wrongBlock(typed), static_cast<int>(block));
            }
}

void TestRecoveryCode::everySwapOfBlocksIsFound()
{
    for (unsigned number = 0; number < 200; ++number) {
        // Number 0 has the same four letters in all blocks: only the place tells them apart.
        const std::string code = codeOf(number == 0 ? RecoveryKey() : keyNumber(number));
        for (std::size_t first = 0; first < 8; ++first)
            for (std::size_t second = first + 1; second < 8; ++second) {
                std::string typed = code;
                std::swap_ranges(typed.begin() + static_cast<long>(placeOf(first, 0)),
                                 typed.begin() + static_cast<long>(placeOf(first, 5)),
                                 typed.begin() + static_cast<long>(placeOf(second, 0)));
                QCOMPARE(wrongBlock(typed), static_cast<int>(first));
            }
    }
}

void TestRecoveryCode::firstOfSeveralWrongBlocksIsNamed()
{
    QCOMPARE(wrongBlock("00000-00001-00002-00003-00005-00005-00006-00001"), 4);
    QCOMPARE(wrongBlock("10000-00001-00002-00003-00005-00005-00006-00001"), 0);
}

void TestRecoveryCode::keyIsWipedWhenItGoes()
{
    alignas(RecoveryKey) std::array<unsigned char, sizeof(RecoveryKey)> memory = {};
    auto* const key = new (memory.data()) RecoveryKey(keyNumber(7));
    QVERIFY(memory == keyNumber(7).reveal());
    key->~RecoveryKey();
    QVERIFY(memory == RecoveryKey::Bytes());
}

QTEST_GUILESS_MAIN(TestRecoveryCode)
#include "tst_recoverycode.moc"
