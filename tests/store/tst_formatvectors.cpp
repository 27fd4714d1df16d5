// SPDX-License-Identifier: GPL-3.0-or-later
#include "headerworld.h"
#include "store/vaultfiles.h"
#include "vaultworld.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <algorithm>

using namespace vigil;

namespace {

/// tests/data/store/vectors.json, which writevault.py made from docs/file-format.md without our code.
class Vectors final
{
public:
    Vectors()
        : m_groups(QJsonDocument::fromJson(contentOf(QStringLiteral(VIGIL_TEST_DATA "/store/vectors.json"))).object())
    {
    }
    bool isEmpty() const { return m_groups.isEmpty(); }
    QByteArray bytes(const char* group, const char* name) const
    {
        const auto value = m_groups.value(QLatin1String(group)).toObject().value(QLatin1String(name));
        if (!value.isString())
            qFatal("no %s in %s", name, group);
        return QByteArray::fromHex(value.toString().toLatin1());
    }
    quint64 number(const char* group, const char* name) const
    {
        const QByteArray little = bytes(group, name);
        quint64 value = 0;
        for (auto i = little.size() - 1; i >= 0; --i)
            value = value << 8 | static_cast<unsigned char>(little[i]);
        return value;
    }
    Passphrase passphrase(const char* group) const
    {
        const QByteArray typed = bytes(group, "passphrase");
        return Passphrase(std::string_view(typed.constData(), static_cast<std::size_t>(typed.size())));
    }

private:
    QJsonObject m_groups;
};

const unsigned char* at(const QByteArray& bytes, qsizetype offset = 0)
{
    return reinterpret_cast<const unsigned char*>(bytes.constData()) + offset;
}

std::span<const unsigned char> spanOf(const QByteArray& bytes)
{
    return {at(bytes), static_cast<std::size_t>(bytes.size())};
}

QByteArray bytesOf(const SecretKey& key)
{
    return QByteArray(reinterpret_cast<const char*>(key.data()), static_cast<qsizetype>(keyBytes));
}

VaultId idOf(const QByteArray& bytes)
{
    VaultId id;
    std::copy_n(at(bytes), id.size(), id.begin());
    return id;
}

SecretKey keyOf(const QByteArray& bytes)
{
    SecretKey key;
    std::copy_n(at(bytes), keyBytes, key.data());
    return key;
}

/// A header that has the slots of these vectors at their places, and no other.
KeyHeader headerWithSlots(const Vectors& vectors, std::initializer_list<const char*> groups)
{
    KeyHeader any{.keyId = idOf(vectors.bytes(*groups.begin(), "keyId"))};
    HeaderCopy copy = headerToBytes(any, SecretKey());
    constexpr std::size_t slotsAt = 64;
    constexpr std::size_t slotBytes = 128;
    for (const char* group : groups) {
        const QByteArray slot = vectors.bytes(group, "slot");
        std::copy_n(at(slot), slotBytes, copy.begin() + slotsAt + vectors.number(group, "index") * slotBytes);
    }
    putChecksum(copy);
    return *headerFromBytes(copy);
}

QStringList notesIn(sqlite3* connection)
{
    QStringList lines;
    const auto collect = [](void* found, int, char** values, char**) {
        static_cast<QStringList*>(found)->append(QString::fromUtf8(values[0]));
        return 0;
    };
    sqlite3_exec(connection, "SELECT id || ' ' || text FROM note ORDER BY id", collect, &lines, nullptr);
    return lines;
}

QStringList notesOf(const Vault& vault)
{
    const auto connection = openRaw(vault.uri(), SQLITE_OPEN_READWRITE);
    return connection ? notesIn(connection->get()) : QStringList(QStringLiteral("does not open"));
}

} // namespace

class TestFormatVectors final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(cryptographyIsReady() && !m_vectors.isEmpty()); }
    void headerKeyIsDerivedAsWritten();
    void passphraseSlotOpensAsWritten();
    void recoverySlotOpensAsWritten();
    void openSlotOpensAsWritten();
    void headerReadsAndWritesAsWritten();
    void sealedUnitsOpenAsWritten_data();
    void sealedUnitsOpenAsWritten();
    void wholeCampaignWithItsLogReadsAsWritten();
    void itsPagesAreWhatSqliteWouldHaveWritten();
    void campaignWithoutPassphraseReadsAsWritten();

private:
    const Vectors m_vectors;
};

void TestFormatVectors::headerKeyIsDerivedAsWritten()
{
    const VaultKeys keys(keyOf(m_vectors.bytes("keys", "dataKey")), VaultId{});
    QCOMPARE(bytesOf(keys.headerKey()), m_vectors.bytes("keys", "headerKey"));
}

void TestFormatVectors::passphraseSlotOpensAsWritten()
{
    const KeyHeader header = headerWithSlots(m_vectors, {"slotPassphrase"});
    const auto index = header.slotOf(SlotKind::Passphrase);
    QVERIFY(index && *index == m_vectors.number("slotPassphrase", "index"));
    QCOMPARE(header.slots[*index].cost.passes, m_vectors.number("slotPassphrase", "passes"));
    QCOMPARE(header.slots[*index].cost.memory, m_vectors.number("slotPassphrase", "memory"));
    const auto key = dataKeyByPassphrase(header, *index, m_vectors.passphrase("slotPassphrase"));
    QVERIFY(key && *key);
    QCOMPARE(bytesOf(**key), m_vectors.bytes("slotPassphrase", "dataKey"));
}

void TestFormatVectors::recoverySlotOpensAsWritten()
{
    const KeyHeader header = headerWithSlots(m_vectors, {"slotPassphrase", "slotRecovery"});
    const auto index = header.slotOf(SlotKind::RecoverySheet);
    QVERIFY(index && *index == m_vectors.number("slotRecovery", "index"));
    RecoveryKey sheet;
    const QByteArray secret = m_vectors.bytes("slotRecovery", "recovery");
    QCOMPARE(secret.size(), static_cast<qsizetype>(RecoveryKey::size));
    std::copy(secret.begin(), secret.end(), sheet.data());
    const auto key = dataKeyByRecoveryKey(header, *index, sheet);
    QVERIFY(key);
    QCOMPARE(bytesOf(*key), m_vectors.bytes("slotRecovery", "dataKey"));
}

void TestFormatVectors::openSlotOpensAsWritten()
{
    const KeyHeader header = headerWithSlots(m_vectors, {"slotNone"});
    const auto key = dataKeyOfOpenSlot(header, m_vectors.number("slotNone", "index"));
    QVERIFY(key);
    QCOMPARE(bytesOf(*key), m_vectors.bytes("slotNone", "dataKey"));
}

void TestFormatVectors::headerReadsAndWritesAsWritten()
{
    const QByteArray written = m_vectors.bytes("header", "header");
    const auto header = headerFromBytes(spanOf(written));
    QVERIFY(header);
    QCOMPARE(header->generation, quint64{1});
    QVERIFY(header->keyId == idOf(m_vectors.bytes("header", "keyId")));
    QVERIFY(header->bodyId == idOf(m_vectors.bytes("header", "bodyId")));
    const SecretKey headerKey = keyOf(m_vectors.bytes("header", "headerKey"));
    QVERIFY(isAuthentic(spanOf(written), headerKey));
    const HeaderCopy again = headerToBytes(*header, headerKey);
    QVERIFY(std::equal(again.begin(), again.end(), at(written)));
}

void TestFormatVectors::sealedUnitsOpenAsWritten_data()
{
    QTest::addColumn<char>("kind");
    QTest::newRow("page") << 'D';
    QTest::newRow("walHeader") << 'H';
    QTest::newRow("walFrame") << 'W';
    QTest::newRow("journalPiece") << 'J';
}

void TestFormatVectors::sealedUnitsOpenAsWritten()
{
    QFETCH(char, kind);
    const char* group = QTest::currentDataTag();
    QCOMPARE(m_vectors.bytes(group, "kind"), QByteArray(1, kind));
    const VaultKeys keys(keyOf(m_vectors.bytes("keys", "dataKey")), idOf(m_vectors.bytes(group, "bodyId")));
    const QByteArray expected = m_vectors.bytes(group, "clear");
    const QByteArray sealed = m_vectors.bytes(group, "sealed");
    QCOMPARE(sealed.size(), expected.size() + static_cast<qsizetype>(sealBytes));
    QByteArray clear(expected.size(), 'x');
    QVERIFY(keys.open(static_cast<UnitKind>(kind), m_vectors.number(group, "number"), at(sealed),
                      static_cast<std::size_t>(clear.size()), at(sealed, clear.size()),
                      reinterpret_cast<unsigned char*>(clear.data())));
    QCOMPARE(clear, expected);
}

void TestFormatVectors::wholeCampaignWithItsLogReadsAsWritten()
{
    const QTemporaryDir folder;
    Vault vault(folder.filePath(QStringLiteral("vector.vigil")));
    putContent(vault.path(), m_vectors.bytes("vault", "file"));
    putContent(vault.path() + QStringLiteral("-wal"), m_vectors.bytes("vault", "wal"));
    QVERIFY(vault.unlock(m_vectors.passphrase("vault")));
    QCOMPARE(notesOf(vault), QStringList({QStringLiteral("1 in the file"), QStringLiteral("2 in the log")}));
    QVERIFY(!vault.wasLogCut());
    QCOMPARE(*vault.verify(), Findings());
}

void TestFormatVectors::itsPagesAreWhatSqliteWouldHaveWritten()
{
    const QByteArray file = m_vectors.bytes("vault", "file");
    const QByteArray plain = m_vectors.bytes("vault", "plain");
    QCOMPARE(file.size(), plain.size() + static_cast<qsizetype>(headerBytes));
    const VaultKeys keys(keyOf(m_vectors.bytes("keys", "dataKey")), idOf(m_vectors.bytes("header", "bodyId")));
    for (qsizetype page = 1; placeOfPage(page) < file.size(); ++page) {
        const QByteArray sealed = pageOf(file, page);
        QByteArray clear(4096, '\0');
        QVERIFY(keys.open(UnitKind::Page, static_cast<quint64>(page), at(sealed), 4096 - sealBytes,
                          at(sealed, 4096 - static_cast<qsizetype>(sealBytes)),
                          reinterpret_cast<unsigned char*>(clear.data())));
        QCOMPARE(clear, plain.mid((page - 1) * 4096, 4096));
    }
}

void TestFormatVectors::campaignWithoutPassphraseReadsAsWritten()
{
    const QTemporaryDir folder;
    Vault vault(folder.filePath(QStringLiteral("vector.vigil")));
    putContent(vault.path(), m_vectors.bytes("openVault", "file"));
    QVERIFY(vault.unlock(std::nullopt));
    QCOMPARE(notesOf(vault), QStringList(QStringLiteral("1 in the file")));
    QCOMPARE(*vault.verify(), Findings());
}

QTEST_GUILESS_MAIN(TestFormatVectors)
#include "tst_formatvectors.moc"
