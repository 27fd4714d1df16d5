// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

namespace {

struct Ended
{
    int status;
    QString out;
    QString errors;
};

} // namespace

/// The desktop program as a process.
class TestVigil final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void helpAndVersionNeedNoDisplay();
    void wrongOptionsAreNamed_data();
    void wrongOptionsAreNamed();
    void withoutADisplayItSaysSo();
    void whatItWritesIsPrivateAndInItsPlace();
    void aLogTellsTheWork();
    void aSecondStartBringsTheFirstForwardAndLeaves();
    void aPortableStartKeepsAllInItsFolder();

private:
    void startOffscreen(QProcess& process, const QStringList& arguments);
    Ended run(const QStringList& arguments);
    QProcessEnvironment environment() const;
    std::unique_ptr<QTemporaryDir> m_home;
};

void TestVigil::init()
{
    m_home = std::make_unique<QTemporaryDir>();
}

QProcessEnvironment TestVigil::environment() const
{
    QProcessEnvironment clean;
    clean.insert(QStringLiteral("HOME"), m_home->path());
    clean.insert(QStringLiteral("XDG_RUNTIME_DIR"), m_home->filePath(QStringLiteral("run")));
    clean.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    clean.insert(QStringLiteral("ASAN_OPTIONS"), qEnvironmentVariable("ASAN_OPTIONS"));
    return clean;
}

Ended TestVigil::run(const QStringList& arguments)
{
    QProcess process;
    process.setProcessEnvironment(environment());
    process.start(QStringLiteral(VIGIL_PROGRAM), arguments);
    process.waitForFinished(20000);
    return {.status = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            .out = QString::fromUtf8(process.readAllStandardOutput()),
            .errors = QString::fromUtf8(process.readAllStandardError())};
}

void TestVigil::helpAndVersionNeedNoDisplay()
{
    const Ended help = run({QStringLiteral("--help")});
    QCOMPARE(help.status, 0);
    QVERIFY(help.out.startsWith(QStringLiteral("Usage: vigil ")));
    const Ended version = run({QStringLiteral("--version")});
    QCOMPARE(version.status, 0);
    QVERIFY(version.out.startsWith(QStringLiteral("Vigil ")));
}

void TestVigil::wrongOptionsAreNamed_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("named");
    const auto row = [](const char* name, const QStringList& arguments, const QString& named) {
        QTest::newRow(name) << arguments << named;
    };
    row("unknown option", {QStringLiteral("--colour")}, QStringLiteral("colour"));
    row("unknown scheme", {QStringLiteral("--style"), QStringLiteral("pink")}, QStringLiteral("pink"));
    row("no moment", {QStringLiteral("--now"), QStringLiteral("yesterday")}, QStringLiteral("yesterday"));
    row("no log there", {QStringLiteral("--log"), QStringLiteral("/nowhere/work.log")},
        QStringLiteral("/nowhere/work.log"));
    row("two files", {QStringLiteral("a.vigil"), QStringLiteral("b.vigil")}, QStringLiteral("b.vigil"));
}

void TestVigil::wrongOptionsAreNamed()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, named);
    const Ended ended = run(arguments);
    QCOMPARE(ended.status, 64);
    QVERIFY2(ended.errors.contains(named), qPrintable(ended.errors));
}

void TestVigil::withoutADisplayItSaysSo()
{
    const Ended ended = run({});
    QCOMPARE(ended.status, 1);
    QVERIFY(ended.errors.contains(QStringLiteral("no display")));
    QVERIFY(ended.errors.contains(QStringLiteral("vigil-cli")));
}

void TestVigil::whatItWritesIsPrivateAndInItsPlace()
{
    QProcess process;
    QProcessEnvironment offscreen = environment();
    offscreen.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    process.setProcessEnvironment(offscreen);
    process.start(QStringLiteral(VIGIL_PROGRAM), {QStringLiteral("--sample")});
    const QString file = m_home->filePath(QStringLiteral(".local/share/vigil/sample.vigil"));
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(file) && QFileInfo(file).size() > 0, 20000);
    process.terminate();
    QVERIFY(process.waitForFinished());
    const auto others =
        QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    QDirIterator files(m_home->path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        const bool isSettings = path == m_home->filePath(QStringLiteral(".config/vigil/vigil.ini"));
        const bool isSocket = path.startsWith(m_home->filePath(QStringLiteral("run/vigil-")));
        QVERIFY2(isSettings || isSocket || path.startsWith(QFileInfo(file).path()), qPrintable(path));
        QVERIFY2(!(files.fileInfo().permissions() & others), qPrintable(path));
    }
    QVERIFY(!(QFileInfo(QFileInfo(file).path()).permissions() & others));
}

void TestVigil::aLogTellsTheWork()
{
    QProcess process;
    QProcessEnvironment offscreen = environment();
    offscreen.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    process.setProcessEnvironment(offscreen);
    const QString log = m_home->filePath(QStringLiteral("work.log"));
    process.start(QStringLiteral(VIGIL_PROGRAM), {QStringLiteral("--sample"), QStringLiteral("--log"), log});
    const auto told = [&log] {
        QFile file(log);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    QTRY_VERIFY_WITH_TIMEOUT(told().contains("info vigil.app: change 1 create-campaign"), 20000);
    process.terminate();
    QVERIFY(process.waitForFinished());
    QVERIFY2(!told().contains("default:") && !told().contains("qt."), told().constData());
}

void TestVigil::startOffscreen(QProcess& process, const QStringList& arguments)
{
    QProcessEnvironment offscreen = environment();
    offscreen.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    process.setProcessEnvironment(offscreen);
    process.start(QStringLiteral(VIGIL_PROGRAM), arguments);
    QVERIFY(process.waitForStarted());
}

void TestVigil::aSecondStartBringsTheFirstForwardAndLeaves()
{
    QVERIFY(QDir().mkpath(m_home->filePath(QStringLiteral("run"))));
    const QString sample = m_home->filePath(QStringLiteral(".local/share/vigil/sample.vigil"));
    QProcess first;
    startOffscreen(first, {QStringLiteral("--sample")});
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(sample), 20000);
    // It answers once the campaign is shown; until then a second start would open by itself and find it in use.
    bool hasLeft = false;
    for (int attempt = 0; attempt < 20 && !hasLeft; ++attempt) {
        QProcess second;
        startOffscreen(second, {sample});
        hasLeft = second.waitForFinished(1500);
        if (hasLeft)
            QCOMPARE(second.exitCode(), 0);
        second.kill();
        second.waitForFinished(5000);
    }
    QVERIFY(hasLeft);
    QCOMPARE(first.state(), QProcess::Running);
    QProcess another;
    startOffscreen(another, {QStringLiteral("--new-instance"), sample});
    QVERIFY(!another.waitForFinished(1500));
    for (QProcess* process : {&another, &first}) {
        process->kill();
        process->waitForFinished(5000);
    }
}

void TestVigil::aPortableStartKeepsAllInItsFolder()
{
    QVERIFY(QDir().mkpath(m_home->filePath(QStringLiteral("run"))));
    const QString folder = m_home->filePath(QStringLiteral("stick"));
    QProcess process;
    startOffscreen(process, {QStringLiteral("--sample"), QStringLiteral("--portable"), folder});
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(folder + QStringLiteral("/vigil/sample.vigil")), 20000);
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(folder + QStringLiteral("/vigil/vigil.ini")), 20000);
    process.kill();
    process.waitForFinished(5000);
    QVERIFY(!QFile::exists(m_home->filePath(QStringLiteral(".local/share/vigil"))));
    QVERIFY(!QFile::exists(m_home->filePath(QStringLiteral(".config/vigil"))));
}

QTEST_GUILESS_MAIN(TestVigil)
#include "tst_vigil.moc"
