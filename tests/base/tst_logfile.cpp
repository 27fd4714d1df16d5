// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/logfile.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <thread>
#include <unistd.h>

using namespace vigil;

class TestLogFile final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void linesHaveTimeLevelAndCategory();
    void strangersTextCannotBreakALine();
    void longTextIsCut();
    void itIsPrivateWhateverTheUmask();
    void anOlderLogGoesOn();
    void atTheCapTheOlderHalfGoesAtALineStart();
    void whatIsNoLogIsRefusedAndKept_data();
    void whatIsNoLogIsRefusedAndKept();
    void linksAreRefused();
    void pipesAndFoldersAreRefused();
    void writersDoNotMixTheirLines();

private:
    QString path() const { return m_folder->filePath(QStringLiteral("vigil.log")); }
    QByteArray content() const
    {
        QFile file(path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static QString refusal(const QString& path)
    {
        const auto log = LogFile::open(path);
        return log ? QStringLiteral("opened") : log.error().code.toString();
    }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestLogFile::linesHaveTimeLevelAndCategory()
{
    auto log = LogFile::open(path());
    QVERIFY(log);
    (*log)->write(QtWarningMsg, "vigil.store", QStringLiteral("SQLite result 13 of 100%1"));
    static const QRegularExpression line(QStringLiteral(
        "^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z warning vigil\\.store: SQLite result 13 of "
        "100%1\n$"));
    QVERIFY2(line.match(QString::fromUtf8(content())).hasMatch(), content().constData());
}

void TestLogFile::strangersTextCannotBreakALine()
{
    auto log = LogFile::open(path());
    (*log)->write(QtInfoMsg, "vigil.app",
                  QStringLiteral("a\nb\r\x1b[31m\u202e\u2028") + QChar(QChar::Null) + QStringLiteral("end"));
    const QByteArray bytes = content();
    QCOMPARE(bytes.count('\n'), 1);
    QVERIFY2(bytes.endsWith("a<U+000a>b<U+000d><U+001b>[31m<U+202e><U+2028><U+0000>end\n"), bytes.constData());
}

void TestLogFile::longTextIsCut()
{
    auto log = LogFile::open(path());
    (*log)->write(QtInfoMsg, "vigil.app", QString(2'000'000, QLatin1Char('x')));
    QVERIFY(content().size() < 5000);
}

void TestLogFile::itIsPrivateWhateverTheUmask()
{
    const mode_t before = ::umask(0);
    auto log = LogFile::open(path());
    ::umask(before);
    (*log)->write(QtInfoMsg, "vigil.app", QStringLiteral("a"));
    struct stat found
    {
    };
    QCOMPARE(::stat(QFile::encodeName(path()).constData(), &found), 0);
    QCOMPARE(found.st_mode & 07777U, 0600U);
    // One that others could read is closed to them.
    log->reset();
    QCOMPARE(::chmod(QFile::encodeName(path()).constData(), 0666), 0);
    QVERIFY(LogFile::open(path()));
    QCOMPARE(::stat(QFile::encodeName(path()).constData(), &found), 0);
    QCOMPARE(found.st_mode & 07777U, 0600U);
}

void TestLogFile::anOlderLogGoesOn()
{
    (*LogFile::open(path()))->write(QtInfoMsg, "vigil.app", QStringLiteral("first"));
    (*LogFile::open(path()))->write(QtInfoMsg, "vigil.app", QStringLiteral("second"));
    const QList<QByteArray> lines = content().split('\n');
    QCOMPARE(lines.size(), 3);
    QVERIFY(lines.at(0).endsWith("first") && lines.at(1).endsWith("second"));
}

void TestLogFile::atTheCapTheOlderHalfGoesAtALineStart()
{
    auto log = LogFile::open(path());
    qint64 largest = 0;
    int dropped = 0;
    qint64 before = 0;
    constexpr int lines = 30'000;
    for (int number = 0; number < lines; ++number) {
        (*log)->write(QtInfoMsg, "vigil.app", QStringLiteral("line %1 of many").arg(number));
        const qint64 size = QFile(path()).size();
        largest = qMax(largest, size);
        dropped += size < before ? 1 : 0;
        before = size;
    }
    QVERIFY2(largest <= 1024 * 1024, qPrintable(QString::number(largest)));
    QVERIFY(largest > 1000 * 1024);
    QVERIFY(dropped >= 1);
    const QByteArray bytes = content();
    QVERIFY(bytes.size() >= 512 * 1024 - 100);
    // What is left are whole lines without a gap, up to the last.
    int expected = -1;
    for (const QByteArray& line : bytes.chopped(1).split('\n')) {
        const int number = line.mid(line.indexOf("line ") + 5).split(' ').front().toInt();
        QVERIFY2(line.startsWith("2") && line.endsWith(" of many"), line.constData());
        QVERIFY(expected < 0 || number == expected);
        expected = number + 1;
    }
    QCOMPARE(expected, lines);
}

void TestLogFile::whatIsNoLogIsRefusedAndKept_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("text") << QByteArray("Dear diary,\nnothing happened.\n");
    QTest::newRow("a byte") << QByteArray("2");
    QTest::newRow("a campaign") << QByteArray("VIGILVLT").leftJustified(8192, '\0');
    QTest::newRow("a date") << QByteArray("2012-05-01 is the day of the march, at ten.\n");
}

void TestLogFile::whatIsNoLogIsRefusedAndKept()
{
    QFETCH(QByteArray, bytes);
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    }
    QCOMPARE(refusal(path()), QStringLiteral("log-unusable"));
    QCOMPARE(content(), bytes);
}

void TestLogFile::linksAreRefused()
{
    const QString target = m_folder->filePath(QStringLiteral("target"));
    QVERIFY(QFile::link(target, path()));
    QCOMPARE(refusal(path()), QStringLiteral("log-unusable"));
    QVERIFY(!QFile::exists(target));
    QVERIFY(QFile::remove(path()));
    QVERIFY(LogFile::open(target));
    QCOMPARE(::link(QFile::encodeName(target).constData(), QFile::encodeName(path()).constData()), 0);
    QCOMPARE(refusal(path()), QStringLiteral("log-unusable"));
}

void TestLogFile::pipesAndFoldersAreRefused()
{
    QCOMPARE(::mkfifo(QFile::encodeName(path()).constData(), 0600), 0);
    for (const QString& place : {path(), m_folder->path(), QStringLiteral("/dev/null"), QString(),
                                 m_folder->filePath(QStringLiteral("nowhere/a.log"))})
        QCOMPARE(refusal(place), QStringLiteral("log-unusable"));
}

/// Each with the log opened for itself, as two programs have it, and by two threads.
void TestLogFile::writersDoNotMixTheirLines()
{
    constexpr int each = 6'000;
    const auto work = [this](char letter) {
        auto log = LogFile::open(path());
        const auto writeAll = [&log, letter] {
            for (int i = 0; i < each; ++i)
                (*log)->write(QtInfoMsg, "vigil.app", QString(60, QLatin1Char(letter)));
        };
        std::thread second(writeAll);
        writeAll();
        second.join();
    };
    std::thread other(work, 'a');
    work('b');
    other.join();
    const QByteArray bytes = content();
    QVERIFY(bytes.size() > 500'000 && bytes.size() <= 1024 * 1024);
    for (const QByteArray& line : bytes.chopped(1).split('\n')) {
        const QByteArray text = line.mid(line.lastIndexOf(' ') + 1);
        QVERIFY2(text == QByteArray(60, 'a') || text == QByteArray(60, 'b'), line.constData());
    }
}

QTEST_GUILESS_MAIN(TestLogFile)
#include "tst_logfile.moc"
