// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/attachmentstore.h"
#include "storeworld.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QTemporaryFile>
#include <QTest>

using namespace vigil;

namespace {

/// A device that ends early, goes on for longer, or says something else the second time.
class ShiftingDevice final : public QIODevice
{
public:
    explicit ShiftingDevice(QByteArrayList readings) : m_readings(std::move(readings)) { open(ReadOnly | Unbuffered); }
    bool seek(qint64 position) override
    {
        m_at = position;
        m_reading = qMin(m_reading + 1, m_readings.size() - 1);
        return true;
    }
    bool isSequential() const override { return false; }
    bool atEnd() const override { return m_at >= m_readings.at(m_reading).size(); }

protected:
    qint64 readData(char* data, qint64 maximum) override
    {
        const QByteArray more = m_readings.at(m_reading).mid(m_at, maximum);
        std::copy(more.cbegin(), more.cend(), data);
        m_at += more.size();
        return more.size();
    }
    qint64 writeData(const char*, qint64) override { return -1; }

private:
    QByteArrayList m_readings;
    qsizetype m_reading = -1;
    qint64 m_at = 0;
};

/// A disk that gives up half-way.
class FailingDevice final : public QIODevice
{
public:
    FailingDevice() { open(ReadOnly | Unbuffered); }
    bool seek(qint64) override { return true; }
    bool isSequential() const override { return false; }
    bool atEnd() const override { return false; }

protected:
    qint64 readData(char*, qint64) override { return -1; }
    qint64 writeData(const char*, qint64) override { return -1; }
};

QString sha256(const QByteArray& bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

/// Bytes of which no two pieces are alike.
QByteArray bytesOf(qsizetype size)
{
    QByteArray bytes(size, '\0');
    quint32 state = 1;
    for (char& byte : bytes) {
        state = state * 1664525 + 1013904223;
        byte = static_cast<char>(state >> 24);
    }
    return bytes;
}

qint64 residentKilobytes(const char* line)
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return -1;
    for (const QByteArray& text : status.readAll().split('\n'))
        if (text.startsWith(line))
            return text.mid(qstrlen(line)).simplified().split(' ').front().toLongLong();
    return -1;
}

} // namespace

class TestAttachmentStore final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void memoryStaysFlat();
    void everyLengthComesBackInPieces_data();
    void everyLengthComesBackInPieces();
    void equalContentIsKeptOnce();
    void changedByteIsSeen();
    void lostPieceIsSeen();
    void damagedBytesAreMendedByTheSameFile();
    void whatADeathLeftIsCompleted();
    void deviceOfAnotherLengthIsRefused_data();
    void deviceOfAnotherLengthIsRefused();
    void deviceThatChangesBetweenItsReadingsIsRefused();
    void failedReadIsNoEndOfFile();
    void refusedSinkStopsReading();
    void unusedBytesGoAndNamedOnesStay_data();
    void unusedBytesGoAndNamedOnesStay();

private:
    static Result<QString> keep(StoreWorld& world, const QByteArray& bytes)
    {
        QByteArray copy = bytes;
        QBuffer device(&copy);
        device.open(QIODevice::ReadOnly);
        VIGIL_TRY_GET(sha, AttachmentStore::digest(device, bytes.size()));
        VIGIL_TRY(AttachmentStore(world.database()).write(device, bytes.size(), sha));
        return sha;
    }
    static Result<QByteArray> kept(StoreWorld& world, const QString& sha)
    {
        QByteArray bytes;
        VIGIL_TRY(AttachmentStore(world.database()).read(sha, [&](const QByteArray& piece) {
            bytes += piece;
            return Result<void>();
        }));
        return bytes;
    }
};

/// First, since the highest mark of memory never goes down.
void TestAttachmentStore::memoryStaysFlat()
{
#ifdef __SANITIZE_ADDRESS__
    QSKIP("the sanitizer keeps freed memory");
#endif
    StoreWorld world;
    QVERIFY(world.database().execute(QStringLiteral("PRAGMA cache_size=-2000")));
    constexpr qint64 size = qint64{96} * 1024 * 1024;
    QTemporaryFile file;
    QVERIFY(file.open() && file.resize(size));
    const qint64 before = residentKilobytes("VmRSS:");
    const auto sha = AttachmentStore::digest(file, size);
    QVERIFY(sha);
    AttachmentStore store(world.database());
    QVERIFY(store.write(file, size, *sha));
    qint64 total = 0;
    QVERIFY(store.read(*sha, [&](const QByteArray& piece) {
        total += piece.size();
        return Result<void>();
    }));
    QCOMPARE(total, size);
    const qint64 grown = residentKilobytes("VmHWM:") - before;
    QVERIFY2(grown < qint64{32} * 1024, qPrintable(QString::number(grown)));
}

void TestAttachmentStore::everyLengthComesBackInPieces_data()
{
    QTest::addColumn<int>("size");
    QTest::addColumn<int>("pieces");
    QTest::newRow("nothing") << 0 << 0;
    QTest::newRow("one byte") << 1 << 1;
    QTest::newRow("a byte less than a piece") << 262143 << 1;
    QTest::newRow("a piece") << 262144 << 1;
    QTest::newRow("a byte more than a piece") << 262145 << 2;
    QTest::newRow("3 MiB") << 3 * 1024 * 1024 << 12;
    QTest::newRow("several transactions") << 5 * 1024 * 1024 + 7 << 21;
}

void TestAttachmentStore::everyLengthComesBackInPieces()
{
    QFETCH(int, size);
    QFETCH(int, pieces);
    StoreWorld world;
    const QByteArray bytes = bytesOf(size);
    const auto sha = keep(world, bytes);
    QVERIFY(sha);
    QCOMPARE(*sha, sha256(bytes));
    QCOMPARE(world.number(QStringLiteral("SELECT count(*) FROM attachment_piece")), pieces);
    QCOMPARE(world.number(QStringLiteral("SELECT coalesce(max(length(bytes)), 0) FROM attachment_piece")),
             qMin(size, 262144));
    const auto back = kept(world, *sha);
    QVERIFY(back);
    QVERIFY(*back == bytes);
}

void TestAttachmentStore::equalContentIsKeptOnce()
{
    StoreWorld world;
    const QByteArray bytes = bytesOf(300'000);
    QVERIFY(keep(world, bytes));
    QVERIFY(keep(world, bytes));
    QCOMPARE(world.number(QStringLiteral("SELECT count(*) FROM attachment_piece")), 2);
    QVERIFY(keep(world, bytesOf(300'001)));
    QCOMPARE(world.number(QStringLiteral("SELECT count(*) FROM attachment_piece")), 4);
}

void TestAttachmentStore::changedByteIsSeen()
{
    StoreWorld world;
    const auto sha = keep(world, bytesOf(300'000));
    Statement& row = world.database().prepared(QStringLiteral("SELECT bytes FROM attachment_piece WHERE position = 1"));
    QVERIFY(row.open() && row.next());
    QByteArray piece = row.bytes(0);
    row.finish();
    piece[99] = static_cast<char>(piece.at(99) ^ 1);
    QVERIFY(world.database()
                .prepared(QStringLiteral("UPDATE attachment_piece SET bytes = ? WHERE position = 1"))
                .bind(0, piece)
                .run());
    QCOMPARE(kept(world, *sha).error().code, Code("attachment-damaged"));
}

void TestAttachmentStore::lostPieceIsSeen()
{
    StoreWorld world;
    const auto sha = keep(world, bytesOf(600'000));
    QVERIFY(world.database().execute(QStringLiteral("DELETE FROM attachment_piece WHERE position = 2")));
    QCOMPARE(kept(world, *sha).error().code, Code("attachment-damaged"));
    QVERIFY(world.database().execute(QStringLiteral("DELETE FROM attachment_piece")));
    QCOMPARE(kept(world, *sha).error().code, Code("attachment-damaged"));
}

void TestAttachmentStore::damagedBytesAreMendedByTheSameFile()
{
    StoreWorld world;
    const QByteArray bytes = bytesOf(300'000);
    const auto sha = keep(world, bytes);
    QVERIFY(world.database().execute(QStringLiteral("UPDATE attachment_piece SET bytes = x'00'")));
    QVERIFY(!kept(world, *sha));
    QVERIFY(keep(world, bytes));
    QVERIFY(*kept(world, *sha) == bytes);
}

void TestAttachmentStore::whatADeathLeftIsCompleted()
{
    StoreWorld world;
    const QByteArray bytes = bytesOf(5'000'000);
    const auto sha = keep(world, bytes);
    QVERIFY(world.database().execute(QStringLiteral("DELETE FROM attachment_piece WHERE position >= 16")));
    QVERIFY(keep(world, bytes));
    QVERIFY(*kept(world, *sha) == bytes);
}

void TestAttachmentStore::deviceOfAnotherLengthIsRefused_data()
{
    QTest::addColumn<int>("size");
    QTest::addColumn<int>("told");
    QTest::newRow("grew") << 1000 << 999;
    QTest::newRow("grew from nothing") << 1 << 0;
    QTest::newRow("grew beyond a piece") << 262145 << 262144;
    QTest::newRow("shrank") << 999 << 1000;
    QTest::newRow("shrank to a piece") << 262144 << 262145;
    QTest::newRow("shrank to nothing") << 0 << 1;
}

void TestAttachmentStore::deviceOfAnotherLengthIsRefused()
{
    QFETCH(int, size);
    QFETCH(int, told);
    StoreWorld world;
    ShiftingDevice device({bytesOf(size)});
    QCOMPARE(AttachmentStore::digest(device, told).error().code, Code("file-changed"));
    const auto written = AttachmentStore(world.database()).write(device, told, sha256("what it was"));
    QVERIFY(!written);
    QCOMPARE(written.error().code, Code("file-changed"));
}

void TestAttachmentStore::deviceThatChangesBetweenItsReadingsIsRefused()
{
    StoreWorld world;
    ShiftingDevice device({"first", "other"});
    const auto sha = AttachmentStore::digest(device, 5);
    QVERIFY(sha);
    AttachmentStore store(world.database());
    const auto written = store.write(device, 5, *sha);
    QVERIFY(!written);
    QCOMPARE(written.error().code, Code("file-changed"));
    QVERIFY(!kept(world, *sha));
    QVERIFY(store.removeUnused());
    QCOMPARE(world.number(QStringLiteral("SELECT count(*) FROM attachment_piece")), 0);
}

void TestAttachmentStore::failedReadIsNoEndOfFile()
{
    FailingDevice device;
    QCOMPARE(AttachmentStore::digest(device, 10).error().code, Code("file-unreadable"));
}

void TestAttachmentStore::refusedSinkStopsReading()
{
    StoreWorld world;
    const auto sha = keep(world, bytesOf(600'000));
    int pieces = 0;
    const auto read = AttachmentStore(world.database()).read(*sha, [&](const QByteArray&) -> Result<void> {
        ++pieces;
        return Error{"disk-full", {}};
    });
    QVERIFY(!read);
    QCOMPARE(read.error().code, Code("disk-full"));
    QCOMPARE(pieces, 1);
}

void TestAttachmentStore::unusedBytesGoAndNamedOnesStay_data()
{
    QTest::addColumn<QString>("named");
    QTest::addColumn<int>("left");
    QTest::newRow("nobody") << QString() << 0;
    QTest::newRow("a record")
        << QStringLiteral("INSERT INTO attachment (uid, version, created_at, sha256) VALUES ('u', 1, 't', '%1')") << 2;
    QTest::newRow("a record in the trash")
        << QStringLiteral("INSERT INTO attachment (uid, version, created_at, trashed_at, sha256) VALUES "
                          "('u', 1, 't', 't', '%1')")
        << 2;
    const QString row =
        QStringLiteral("INSERT INTO change_row (change_id, position, kind, record_id, %2) VALUES (1, 0, '%3', 1, "
                       "'{\"sha256\":\"%1\"}')");
    QTest::newRow("an image before") << row.arg(QStringLiteral("%1"), QStringLiteral("before_image"),
                                                QStringLiteral("attachment"))
                                     << 2;
    QTest::newRow("an image after") << row.arg(QStringLiteral("%1"), QStringLiteral("after_image"),
                                               QStringLiteral("attachment"))
                                    << 2;
    QTest::newRow("an evidence's image") << row.arg(QStringLiteral("%1"), QStringLiteral("after_image"),
                                                    QStringLiteral("evidence"))
                                         << 0;
}

void TestAttachmentStore::unusedBytesGoAndNamedOnesStay()
{
    QFETCH(QString, named);
    QFETCH(int, left);
    StoreWorld world;
    const auto sha = keep(world, bytesOf(300'000));
    QVERIFY(world.database().execute(
        QStringLiteral("INSERT INTO change_log (id, verb, label, author, device, at, undoable) VALUES "
                       "(1, 'attach', '', '', '', 't', 1)")));
    if (!named.isEmpty())
        QVERIFY(world.database().execute(named.arg(*sha)));
    QVERIFY(AttachmentStore(world.database()).removeUnused());
    QCOMPARE(world.number(QStringLiteral("SELECT count(*) FROM attachment_piece")), left);
    QCOMPARE(kept(world, *sha).hasValue(), left > 0);
}

QTEST_GUILESS_MAIN(TestAttachmentStore)
#include "tst_attachmentstore.moc"
