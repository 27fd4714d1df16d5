// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtpsink.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;

/// The program itself, in a process of its own.
class TestProcess final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void itLoadsNoWidgets();
    void filesArePrivateWhateverTheUmask();
    void anyLocaleTakesUtf8();
    void theDefaultCampaignLiesInTheDataFolder();
    void pagesNeedNoDisplay();
    void ctrlCStopsSendingCleanly();
    void anAnswerThatCannotBeWrittenIsNotSuccess();
    void aReaderThatGoesAwayIsNoCrash();
    void aLogTellsTheWorkAndNoNames();
    void withoutALogNothingIsWritten();
    void aLogThatCannotBeKeptIsAWrongCall_data();
    void aLogThatCannotBeKeptIsAWrongCall();

private:
    struct Ended
    {
        int status;
        QByteArray out;
        QByteArray err;
        QJsonObject result() const { return QJsonDocument::fromJson(out)["result"_L1].toObject(); }
    };
    Ended run(const QStringList& arguments, const QStringList& extraEnvironment = {});
    Ended shell(const QString& line);
    QStringList environment() const;
    void prepareLetter(quint16 port);

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestProcess::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

QStringList TestProcess::environment() const
{
    const QString folder = m_folder->path();
    return {u"PATH=/usr/bin:/bin"_s,
            u"HOME="_s + folder,
            u"XDG_DATA_HOME=%1/data"_s.arg(folder),
            u"TZ=UTC"_s,
            u"ASAN_OPTIONS=detect_leaks=0"_s,
            u"VIGIL="_s + QStringLiteral(VIGIL_CLI_PATH)};
}

TestProcess::Ended TestProcess::run(const QStringList& arguments, const QStringList& extraEnvironment)
{
    QProcess process;
    process.setWorkingDirectory(m_folder->path());
    process.setEnvironment(environment() + extraEnvironment);
    process.start(QStringLiteral(VIGIL_CLI_PATH), arguments);
    process.closeWriteChannel();
    if (!process.waitForFinished(60'000))
        return {-1, {}, "timeout"};
    const bool isCrash = process.exitStatus() == QProcess::CrashExit;
    return {isCrash ? -1 : process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

TestProcess::Ended TestProcess::shell(const QString& line)
{
    QProcess process;
    process.setWorkingDirectory(m_folder->path());
    process.setEnvironment(environment());
    process.start(u"/bin/bash"_s, {u"-c"_s, line});
    if (!process.waitForFinished(60'000))
        return {-1, {}, "timeout"};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

void TestProcess::itLoadsNoWidgets()
{
    const Ended ldd = shell(u"ldd $VIGIL"_s);
    QCOMPARE(ldd.status, 0);
    QVERIFY(ldd.out.contains("Qt6Core"));
    QVERIFY2(!ldd.out.contains("Qt6Widgets") && !ldd.out.contains("Qt6PrintSupport"), ldd.out.constData());
    QCOMPARE(run({u"create"_s, u"--sample"_s, u"--no-passphrase"_s}).status, 0);
    run({u"draft"_s, u"--case"_s, u"C-1"_s, u"--template"_s, u"prosecutor-en"_s, u"--to"_s, u"K-1"_s});
    run({u"approve"_s, u"--all"_s});
    // Plugins come later than ldd looks: the loader itself says what is loaded while a page is made.
    const Ended loaded = run({u"export"_s, u"--format"_s, u"pdf"_s, u"--out"_s, u"out"_s}, {u"LD_DEBUG=files"_s});
    QCOMPARE(loaded.status, 0);
    QVERIFY(loaded.err.contains("Qt6Gui"));
    QVERIFY(!loaded.err.contains("Qt6Widgets"));
}

void TestProcess::filesArePrivateWhateverTheUmask()
{
    const Ended made = shell(u"umask 000; $VIGIL create --sample --no-passphrase && "
                             "$VIGIL draft --case C-1 --template prosecutor-en --to K-1 && $VIGIL approve --all && "
                             "$VIGIL export --format txt --out out"_s);
    QVERIFY2(made.status == 0, made.err.constData());
    const QFile::Permissions others =
        QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    const QString base = m_folder->path();
    for (const QString& path : {base + "/data/vigil"_L1, base + "/data/vigil/campaign.vigil"_L1, base + "/out"_L1,
                                base + "/out/manifest.json"_L1}) {
        QVERIFY2(QFile::exists(path), qPrintable(path));
        QVERIFY2(!(QFile::permissions(path) & others), qPrintable(path));
    }
}

void TestProcess::anyLocaleTakesUtf8()
{
    for (const char* locale : {"LC_ALL=C", "LC_ALL=POSIX", "LC_ALL=xx_YY.nowhere"}) {
        init();
        QCOMPARE(run({u"create"_s, u"--no-passphrase"_s, u"--campaign"_s, u"Дело.vigil"_s}).status, 0);
        QVERIFY(QFile::exists(m_folder->filePath(u"Дело.vigil"_s)));
        const Ended added = run({u"add"_s, u"person"_s, u"name=Анна Примерова"_s, u"--campaign=Дело.vigil"_s},
                                {QString::fromLatin1(locale)});
        QCOMPARE(added.status, 0);
        QVERIFY2(added.out.contains("Анна Примерова"), added.out.constData());
        QVERIFY2(added.err.isEmpty(), added.err.constData());
    }
}

void TestProcess::theDefaultCampaignLiesInTheDataFolder()
{
    const Ended made = run({u"--json"_s, u"create"_s, u"--no-passphrase"_s});
    QCOMPARE(made.status, 0);
    QCOMPARE(made.result()["file"_L1].toString(), m_folder->filePath(u"data/vigil/campaign.vigil"_s));
    // No file with the user's folder history beside it.
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
             QStringList{u"data"_s});
}

void TestProcess::pagesNeedNoDisplay()
{
    prepareLetter(1);
    const Ended made = run({u"--json"_s, u"export"_s, u"--format"_s, u"pdf"_s, u"--out"_s, u"out"_s},
                           {u"QT_QPA_PLATFORM=xcb"_s, u"DISPLAY=:99"_s});
    QVERIFY2(made.status == 0, made.err.constData());
    QCOMPARE(made.result()["written"_L1], 1);
}

void TestProcess::prepareLetter(quint16 port)
{
    QCOMPARE(run({u"create"_s, u"--sample"_s, u"--no-passphrase"_s}).status, 0);
    QCOMPARE(run({u"draft"_s, u"--case"_s, u"C-1"_s, u"--template"_s, u"prosecutor-en"_s, u"--to"_s, u"K-1"_s}).status,
             0);
    QCOMPARE(run({u"approve"_s, u"--all"_s}).status, 0);
    QCOMPARE(run({u"account"_s, u"set"_s, u"home"_s, u"--host"_s, u"127.0.0.1"_s, u"--port"_s, QString::number(port),
                  u"--security"_s, u"none"_s, u"--from"_s, u"Grace <grace@campaign.example>"_s})
                 .status,
             0);
}

void TestProcess::ctrlCStopsSendingCleanly()
{
    SmtpSink sink;
    prepareLetter(sink.port());
    sink.fallSilent();
    QProcess process;
    process.setWorkingDirectory(m_folder->path());
    process.setEnvironment(environment());
    process.start(QStringLiteral(VIGIL_CLI_PATH), {u"--json"_s, u"send"_s});
    QVERIFY(process.waitForStarted());
    QTest::qWait(1500);
    QCOMPARE(process.state(), QProcess::Running);
    QElapsedTimer timer;
    timer.start();
    ::kill(static_cast<pid_t>(process.processId()), SIGINT);
    QVERIFY(process.waitForFinished(10'000));
    QVERIFY(timer.elapsed() < 5000);
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 1);
    const QJsonObject result = QJsonDocument::fromJson(process.readAllStandardOutput())["result"_L1].toObject();
    QVERIFY(result["cancelled"_L1].toBool());
    const Ended outbox = run({u"--json"_s, u"outbox"_s});
    QCOMPARE(outbox.result()["letters"_L1][0]["state"_L1], u"queued"_s);
    QCOMPARE(sink.letters(), 0);
}

void TestProcess::anAnswerThatCannotBeWrittenIsNotSuccess()
{
    const Ended ended = shell(u"$VIGIL profiles > /dev/full"_s);
    QCOMPARE(ended.status, 1);
    QVERIFY(!ended.err.isEmpty());
}

void TestProcess::aReaderThatGoesAwayIsNoCrash()
{
    const Ended ended = shell(u"set -o pipefail; $VIGIL fields --json | head -c 1 > /dev/null"_s);
    QVERIFY(ended.status == 0 || ended.status == 1);
}

void TestProcess::aLogTellsTheWorkAndNoNames()
{
    SmtpSink sink;
    const QString name = u"Zinaida Qwertyanova"_s;
    const QByteArray log = "work.log";
    const auto logged = [&](const QStringList& line) {
        return run(QStringList{u"--log"_s, QString::fromLatin1(log)} + line).status;
    };
    QCOMPARE(logged({u"create"_s, u"--sample"_s, u"--no-passphrase"_s, u"--title"_s, name}), 0);
    QCOMPARE(logged({u"log-arrest"_s, u"--name"_s, name, u"--place"_s, name, u"--case"_s, u"C-1"_s}), 0);
    QCOMPARE(logged({u"add"_s, u"organisation"_s, u"name="_s + name}), 0);
    QCOMPARE(logged({u"set"_s, name, u"notes="_s + name, u"--as"_s, name}), 3);
    QCOMPARE(logged({u"set"_s, u"P-6"_s, u"notes="_s + name, u"--as"_s, name}), 0);
    QCOMPARE(logged({u"search"_s, name}), 0);
    QCOMPARE(logged({u"show"_s, u"nobody called "_s + name}), 3);
    QCOMPARE(logged({u"people"_s, u"--campaign"_s, name + ".vigil"_L1}), 2);
    QCOMPARE(
        shell(u"echo text > 'Qwertyanova.txt'; exec $VIGIL --log work.log attach Qwertyanova.txt --to P-6"_s).status,
        0);
    QCOMPARE(logged({u"undo"_s}), 0);
    QCOMPARE(logged({u"draft"_s, u"--case"_s, u"C-1"_s, u"--template"_s, u"prosecutor-en"_s, u"--to"_s, u"K-1"_s}), 0);
    QCOMPARE(logged({u"approve"_s, u"--all"_s}), 0);
    QCOMPARE(logged({u"account"_s, u"set"_s, u"qwertyanova"_s, u"--host"_s, u"127.0.0.1"_s, u"--port"_s,
                     QString::number(sink.port()), u"--security"_s, u"none"_s, u"--from"_s,
                     name + " <zinaida@qwertyanova.example>"_L1}),
             0);
    QCOMPARE(logged({u"send"_s}), 0);
    QFile file(m_folder->filePath(QString::fromLatin1(log)));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    QVERIFY2(!text.toLower().contains("qwertyanova") && !text.toLower().contains("zinaida"), text.constData());
    QVERIFY2(!text.contains(m_folder->path().toUtf8()), text.constData());
    for (const char* told : {"info vigil.cli: command log-arrest", "info vigil.cli: ended with status 3",
                             "info vigil.app: opened", "set-person rows 1 P-6", "takes back",
                             "info vigil.mail: letter 1 accepted", "info vigil.store: migrated to format 1"})
        QVERIFY2(text.contains(told), qPrintable(QString::fromLatin1(told) + '\n'_L1 + QString::fromUtf8(text)));
    QVERIFY(!(QFile::permissions(file.fileName()) &
              (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther)));
}

void TestProcess::withoutALogNothingIsWritten()
{
    QCOMPARE(run({u"create"_s, u"--sample"_s, u"--no-passphrase"_s}).status, 0);
    const Ended changed = run({u"set"_s, u"P-1"_s, u"notes=a"_s});
    QCOMPARE(changed.status, 0);
    QVERIFY2(changed.err.isEmpty(), changed.err.constData());
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
             QStringList{u"data"_s});
}

void TestProcess::aLogThatCannotBeKeptIsAWrongCall_data()
{
    QTest::addColumn<QString>("log");
    QTest::newRow("folder") << u"."_s;
    QTest::newRow("missing folder") << u"nowhere/work.log"_s;
    QTest::newRow("link") << u"link.log"_s;
    QTest::newRow("device") << u"/dev/null"_s;
    QTest::newRow("campaign") << u"data/vigil/campaign.vigil"_s;
    QTest::newRow("nothing") << QString();
}

void TestProcess::aLogThatCannotBeKeptIsAWrongCall()
{
    QFETCH(QString, log);
    QCOMPARE(run({u"create"_s, u"--no-passphrase"_s}).status, 0);
    QVERIFY(QFile::link(u"target.log"_s, m_folder->filePath(u"link.log"_s)));
    const Ended refused = run({u"add"_s, u"person"_s, u"name=Anna"_s, u"--json"_s, u"--log="_s + log});
    QCOMPARE(refused.status, 64);
    QCOMPARE(QJsonDocument::fromJson(refused.out)["error"_L1]["code"_L1], u"log-unusable"_s);
    QVERIFY(!QFile::exists(m_folder->filePath(u"target.log"_s)));
    QVERIFY(run({u"people"_s, u"--json"_s}).result()["people"_L1].toArray().isEmpty());
}

QTEST_GUILESS_MAIN(TestProcess)
#include "tst_process.moc"
