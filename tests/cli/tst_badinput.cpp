// SPDX-License-Identifier: GPL-3.0-or-later
#include "cliworld.h"
#include "store/vault.h"
#include "store/vaultfiles.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <csignal>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace vigil;

/// What a person or a disk may get wrong: the answer names the place, the status is right, and nothing is lost.
class TestBadInput final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMissingFileIsNamed();
    void aForeignFileIsLeftAlone_data();
    void aForeignFileIsLeftAlone();
    void aNewerFileIsLeftAlone();
    void aDamagedFileIsRefusedOrReported();
    void aFileInUseNamesWhoHasIt();
    void createNeverOverwrites();
    void createWithoutAPassphraseIsRefused();
    void createInAnUnwritableFolderNamesIt();
    void exportIntoAnUnwritableFolderNamesIt();
    void whatIsUnknownIsNamed_data();
    void whatIsUnknownIsNamed();
    void lineBreaksNeverReachAnAddress();
    void aContactWithoutAUsablePointIsSkippedByName();
    void timesForNowAreChecked_data();
    void timesForNowAreChecked();
    void errorsOfTextGoToStandardError();
    void aPassphraseFileThatIsMissingIsNamed();

private:
    static QByteArray content(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static void write(const QString& path, const QByteArray& bytes)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
};

void TestBadInput::aMissingFileIsNamed()
{
    CliWorld world;
    const CliAnswer answer = world.typed("people");
    QCOMPARE(answer.status, 2);
    QCOMPARE(answer.errorCode(), u"campaign-missing"_s);
    QVERIFY(answer.out.contains("campaign.vigil"_L1));
    QVERIFY(!QFile::exists(world.campaign()));
}

void TestBadInput::aForeignFileIsLeftAlone_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("text") << QByteArray("Dear diary\n").repeated(1000);
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("zeros") << QByteArray(8192, '\0');
    QTest::newRow("only a header") << QByteArray("SQLite format 3\0", 16);
}

void TestBadInput::aForeignFileIsLeftAlone()
{
    QFETCH(QByteArray, bytes);
    CliWorld world;
    write(world.campaign(), bytes);
    const CliAnswer answer = world.typed("people");
    QCOMPARE(answer.status, 2);
    QVERIFY2(QStringList({u"not-a-campaign"_s, u"campaign-damaged"_s}).contains(answer.errorCode()),
             qPrintable(answer.errorCode()));
    QCOMPARE(content(world.campaign()), bytes);
}

void TestBadInput::aNewerFileIsLeftAlone()
{
    CliWorld world;
    world.createEmpty();
    {
        Vault vault(world.campaign());
        QVERIFY(vault.unlock(std::nullopt));
        const auto raw = openRaw(vault.uri(), SQLITE_OPEN_READWRITE);
        QVERIFY(raw);
        QCOMPARE(sqlite3_exec(raw->get(), "PRAGMA user_version=999", nullptr, nullptr, nullptr), SQLITE_OK);
    }
    const QByteArray bytes = content(world.campaign());
    const CliAnswer answer = world.typed("people");
    QCOMPARE(answer.status, 2);
    QCOMPARE(answer.errorCode(), u"campaign-newer"_s);
    QCOMPARE(content(world.campaign()), bytes);
}

void TestBadInput::aDamagedFileIsRefusedOrReported()
{
    CliWorld world;
    world.createSample();
    QByteArray bytes = content(world.campaign());
    for (qsizetype at = 4096; at < bytes.size(); at += 4096)
        bytes.replace(at, 64, QByteArray(64, '\xff'));
    write(world.campaign(), bytes);
    const CliAnswer answer = world.typed("check");
    QVERIFY(answer.status == 2 || (answer.status == 1 && !answer.result()["healthy"_L1].toBool()));
    QVERIFY(answer.status != 2 || answer.errorCode() == u"campaign-damaged"_s);
}

void TestBadInput::aFileInUseNamesWhoHasIt()
{
    CliWorld world;
    world.createSample();
    int ends[2];
    QCOMPARE(::pipe(ends), 0);
    // The lock is a process's, so that another process has to hold it.
    const pid_t other = ::fork();
    if (other == 0) {
        QFile lock(world.campaign());
        const bool isOpen = lock.open(QIODevice::ReadWrite);
        // SQLite's lock bytes: PENDING_BYTE at 0x40000000 and the 511 after it (sqlite3 os.h).
        const bool isLocked =
            isOpen && ::lseek(lock.handle(), 0x40000000, SEEK_SET) > 0 && ::lockf(lock.handle(), F_TLOCK, 512) == 0;
        const char said = isLocked ? 'y' : 'n';
        (void)!::write(ends[1], &said, 1);
        ::sleep(20);
        ::_exit(0);
    }
    char said = 0;
    QCOMPARE(::read(ends[0], &said, 1), 1);
    const CliAnswer answer = world.typed("people");
    ::kill(other, SIGKILL);
    QCOMPARE(said, 'y');
    QCOMPARE(answer.status, 2);
    QCOMPARE(answer.errorCode(), u"campaign-in-use"_s);
    QCOMPARE(world.typed("people").status, 0);
}

void TestBadInput::createNeverOverwrites()
{
    CliWorld world;
    world.createEmpty();
    world.ref("add person name=Anna");
    const CliAnswer answer = world.typed("create --no-passphrase --sample");
    QCOMPARE(answer.status, 3);
    QCOMPARE(answer.errorCode(), u"file-exists"_s);
    QCOMPARE(world.typed("people").list("people").size(), 1);
}

void TestBadInput::createWithoutAPassphraseIsRefused()
{
    CliWorld world;
    const CliAnswer answer = world.typed("create");
    QCOMPARE(answer.status, 3);
    QCOMPARE(answer.errorCode(), u"no-terminal"_s);
    world.input = "secret\n";
    const CliAnswer weak = world.typed("create --passphrase-file -");
    QCOMPARE(weak.status, 3);
    QCOMPARE(weak.errorCode(), u"weak-passphrase"_s);
    const CliAnswer both = world.typed("create --no-passphrase --passphrase-file -");
    QCOMPARE(both.status, 64);
    QCOMPARE(both.errorCode(), u"options-exclude"_s);
    QVERIFY(!QFile::exists(world.campaign()));
    const CliAnswer zone = world.typed("create --no-passphrase --zone Moon/Base");
    QCOMPARE(zone.status, 3);
    QVERIFY(zone.findingCodes().contains(u"unknown-zone"_s));
    QVERIFY(!QFile::exists(world.campaign()));
}

void TestBadInput::createInAnUnwritableFolderNamesIt()
{
    if (::geteuid() == 0)
        QSKIP("root may write anywhere");
    CliWorld world;
    QVERIFY(QDir().mkdir(world.path("closed")));
    QFile::setPermissions(world.path("closed"), QFile::ReadOwner | QFile::ExeOwner);
    const CliAnswer answer = world.json({u"create"_s, u"--no-passphrase"_s, world.path("closed/a.vigil")});
    QCOMPARE(answer.status, 3);
    QCOMPARE(answer.errorCode(), u"folder-not-writable"_s);
    QVERIFY(answer.out.contains("closed"_L1));
}

void TestBadInput::exportIntoAnUnwritableFolderNamesIt()
{
    CliWorld world;
    world.createSample();
    world.typed("draft --case C-1 --template prosecutor-en --to K-1");
    world.typed("approve --all");
    // A file where the folder should be: refused for root as well.
    write(world.path("taken"), "x");
    const CliAnswer answer = world.json({u"export"_s, u"--format"_s, u"txt"_s, u"--out"_s, world.path("taken/out")});
    QCOMPARE(answer.status, 3);
    QCOMPARE(answer.errorCode(), u"folder-not-writable"_s);
    QVERIFY(answer.out.contains("taken"_L1));
    QCOMPARE(world.typed("letters --state approved").list("letters").size(), 1);
}

void TestBadInput::whatIsUnknownIsNamed_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("names");
    const auto row = [](const char* line, int status, const char* code, const char* names) {
        QTest::newRow(line) << QString::fromUtf8(line) << status << QString::fromLatin1(code)
                            << QString::fromUtf8(names);
    };
    row("draft --case Atlantis --template prosecutor-en", 3, "unknown-reference", "Atlantis");
    row("draft --case C-1 --template haiku", 3, "unknown-template", "haiku");
    row("draft --case C-1 --template prosecutor-en --to K-77", 3, "unknown-reference", "K-77");
    row("draft --case C-1 --template prosecutor-en --channel pigeon", 3, "unknown-channel", "pigeon");
    row("add person name=A colour=red", 3, "input-refused", "colour");
    row("add planet name=A", 3, "unknown-kind", "planet");
    row("add person name", 64, "not-field-value", "name");
    row("add person name=A born=2012-02-30", 3, "input-refused", "born");
    row("add person name=A country=Narnia", 3, "input-refused", "Narnia");
    row("add letter subject=A", 3, "kind-not-addable", "letter");
    row("log-arrest --name A --date 2012-02-30", 3, "input-refused", "2012-02-29");
    row("log-arrest --name A --term 'a while'", 3, "input-refused", "a while");
    row("log-arrest --name A --basis whim", 3, "input-refused", "whim");
    row("show P-999", 3, "unknown-reference", "P-999");
    row("undo never", 64, "bad-option-value", "never");
    row("term --profile kz-administrative --from yesterdayish --length '15 days'", 3, "bad-date", "yesterdayish");
    row("export --format pdf --out x L-99", 3, "unknown-reference", "L-99");
    row("dance", 64, "unknown-command", "dance");
}

void TestBadInput::whatIsUnknownIsNamed()
{
    QFETCH(QString, line);
    QFETCH(int, status);
    QFETCH(QString, code);
    QFETCH(QString, names);
    CliWorld world;
    world.createSample();
    const QJsonObject before = world.typed("info").result()["counts"_L1].toObject();
    const CliAnswer answer = world.typed(line.toUtf8().constData());
    QCOMPARE(answer.status, status);
    QCOMPARE(answer.errorCode(), code);
    QVERIFY2(answer.out.contains(names), qPrintable(answer.out));
    QCOMPARE(world.typed("info").result()["counts"_L1].toObject(), before);
}

void TestBadInput::lineBreaksNeverReachAnAddress()
{
    CliWorld world;
    world.createEmpty();
    world.ref("add contact name=Office contactKind=prosecutor");
    for (const char* value : {"a@b.example\r\nRCPT TO:<c@d.example>", "a@b.example\nBcc: c@d.example", "a@b"}) {
        const CliAnswer answer = world.json({u"add"_s, u"point"_s, u"pointType=email"_s,
                                             u"value="_s + QString::fromLatin1(value), u"--to"_s, u"K-1"_s});
        QCOMPARE(answer.status, 3);
        QVERIFY2(answer.findingCodes().contains(u"bad-address"_s), qPrintable(answer.out));
    }
    const CliAnswer from = world.json({u"account"_s, u"set"_s, u"x"_s, u"--host"_s, u"127.0.0.1"_s, u"--port"_s,
                                       u"25"_s, u"--security"_s, u"none"_s, u"--from"_s, u"A\r\nX: y <a@b.example>"_s});
    QCOMPARE(from.status, 3);
    QCOMPARE(world.typed("account list").list("accounts").size(), 0);
}

void TestBadInput::aContactWithoutAUsablePointIsSkippedByName()
{
    CliWorld world;
    world.createSample();
    QCOMPARE(world.ref("add contact name='Silent Office' contactKind=prosecutor country=KZ"), u"K-5"_s);
    world.json({u"add"_s, u"point"_s, u"pointType=email"_s, u"value=[email protected]"_s, u"--to"_s, u"K-5"_s});
    const CliAnswer answer = world.typed("draft --case C-1 --template prosecutor-en --to K-5 --to K-1");
    QCOMPARE(answer.status, 1);
    QCOMPARE(answer.list("drafted").size(), 1);
    QCOMPARE(answer.list("skipped")[0]["code"_L1], u"no-usable-point"_s);
    QCOMPARE(answer.list("skipped")[0]["name"_L1], u"Silent Office"_s);
}

void TestBadInput::timesForNowAreChecked_data()
{
    QTest::addColumn<QString>("now");
    QTest::addColumn<QString>("today"); // empty: refused
    QTest::newRow("with offset") << u"2012-05-01T01:00:00+06:00"_s << u"2012-05-01"_s;
    QTest::newRow("UTC") << u"2012-04-30T19:00:00Z"_s << u"2012-05-01"_s;
    QTest::newRow("without offset is UTC") << u"2012-04-30T17:59:59"_s << u"2012-04-30"_s;
    QTest::newRow("a date") << u"2012-05-01"_s << u"2012-05-01"_s;
    QTest::newRow("no such day") << u"2012-02-30"_s << QString();
    QTest::newRow("words") << u"tomorrow"_s << QString();
    QTest::newRow("American") << u"05/01/2012"_s << QString();
    QTest::newRow("empty") << QString() << QString();
}

void TestBadInput::timesForNowAreChecked()
{
    QFETCH(QString, now);
    QFETCH(QString, today);
    CliWorld world;
    world.createEmpty();
    const CliAnswer answer = world.json({u"today"_s, u"--now"_s, now});
    QCOMPARE(answer.status, today.isEmpty() ? 64 : 0);
    if (!today.isEmpty())
        QCOMPARE(answer.result()["date"_L1].toString(), today);
    else
        QCOMPARE(answer.errorCode(), u"bad-now"_s);
}

void TestBadInput::errorsOfTextGoToStandardError()
{
    CliWorld world;
    world.createEmpty();
    const CliAnswer answer = world.run({u"add"_s, u"person"_s, u"colour=red"_s});
    QCOMPARE(answer.status, 3);
    QVERIFY(answer.out.isEmpty());
    QVERIFY(answer.err.startsWith("vigil-cli: "_L1));
    QVERIFY(answer.err.contains("colour"_L1));
    QVERIFY(answer.err.contains("name"_L1));
}

void TestBadInput::aPassphraseFileThatIsMissingIsNamed()
{
    CliWorld world;
    world.createEmpty();
    const CliAnswer answer = world.json({u"people"_s, u"--passphrase-file"_s, world.path("nowhere")});
    QCOMPARE(answer.status, 2);
    QVERIFY(answer.out.contains("nowhere"_L1));
    world.input = "whatever\n";
    QCOMPARE(world.json({u"people"_s, u"--passphrase-file"_s, u"-"_s}).status, 0);
}

QTEST_GUILESS_MAIN(TestBadInput)
#include "tst_badinput.moc"
