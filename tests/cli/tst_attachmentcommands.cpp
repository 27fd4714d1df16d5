// SPDX-License-Identifier: GPL-3.0-or-later
#include "cliworld.h"

#include <QCryptographicHash>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;

class TestAttachmentCommands final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void attachedFileIsListedShownAndSaved();
    void attachmentsAreListedOfOneOwner();
    void undoTakesAnAttachmentBack();
    void renamedAttachmentKeepsItsBytes();
    void whatIsRefusedHasStatusThree_data();
    void whatIsRefusedHasStatusThree();
    void diskTroubleHasStatusTwo();
    void namesCannotFoolTheTerminal();
    void warningsDoNotStopIt();

private:
    static QString write(const CliWorld& world, const char* name, const QByteArray& bytes)
    {
        QFile file(world.path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("no file");
        return file.fileName();
    }
    static QByteArray content(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
    }
};

void TestAttachmentCommands::attachedFileIsListedShownAndSaved()
{
    CliWorld world;
    world.createEmpty();
    world.ref("add person name=Anna");
    const QByteArray bytes = QByteArray("verdict ").repeated(50'000);
    const QString file = write(world, "verdict.pdf", bytes);
    const CliAnswer attached = world.json({u"attach"_s, file, u"--to"_s, u"Anna"_s});
    QCOMPARE(attached.status, 0);
    const QJsonObject result = attached.result();
    QCOMPARE(result["ref"_L1], u"AT-1"_s);
    QCOMPARE(result["name"_L1], u"verdict.pdf"_s);
    QCOMPARE(result["size"_L1], 400'000);
    QCOMPARE(result["sha256"_L1].toString().toLatin1(),
             QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
    QCOMPARE(result["owner"_L1]["ref"_L1], u"P-1"_s);
    QVERIFY(result["findings"_L1].isArray());

    const QJsonArray listed = world.typed("attachments").list("attachments");
    QCOMPARE(listed.size(), 1);
    QCOMPARE(listed[0]["sha256"_L1], result["sha256"_L1]);
    const QJsonObject child = world.typed("show P-1").list("children")[0].toObject();
    QCOMPARE(child["ref"_L1], u"AT-1"_s);
    QCOMPARE(child["fields"_L1]["size"_L1], 400'000);

    const QString out = world.path("out.pdf");
    const CliAnswer saved = world.json({u"attachment"_s, u"save"_s, u"AT-1"_s, u"--out"_s, out});
    QCOMPARE(saved.status, 0);
    QCOMPARE(saved.result()["file"_L1], out);
    QVERIFY(content(out) == bytes);
    const CliAnswer again = world.json({u"attachment"_s, u"save"_s, u"AT-1"_s, u"--out"_s, out});
    QCOMPARE(again.status, 3);
    QCOMPARE(again.errorCode(), u"file-exists"_s);
    QCOMPARE(world.typed("check").status, 0);
}

void TestAttachmentCommands::attachmentsAreListedOfOneOwner()
{
    CliWorld world;
    world.createEmpty();
    world.ref("add person name=Anna");
    world.ref("add case title=Strike");
    const QString file = write(world, "a.txt", "a");
    QCOMPARE(world.json({u"attach"_s, file, u"--to"_s, u"P-1"_s}).status, 0);
    QCOMPARE(world.json({u"attach"_s, file, u"--to"_s, u"Strike"_s, u"--name"_s, u"b.txt"_s}).status, 0);
    const QJsonArray ofCase = world.typed("attachments C-1").list("attachments");
    QCOMPARE(ofCase.size(), 1);
    QCOMPARE(ofCase[0]["name"_L1], u"b.txt"_s);
    QCOMPARE(world.typed("attachments").list("attachments").size(), 2);
    const QString table = world.run({u"attachments"_s}).out;
    QVERIFY2(table.contains("C-1 Strike"_L1), qPrintable(table));
}

void TestAttachmentCommands::undoTakesAnAttachmentBack()
{
    CliWorld world;
    world.createEmpty();
    world.ref("add person name=Anna");
    QCOMPARE(world.json({u"attach"_s, write(world, "a.txt", "a"), u"--to"_s, u"P-1"_s}).status, 0);
    const CliAnswer undone = world.typed("undo");
    QCOMPARE(undone.list("undone")[0]["verb"_L1], u"attach"_s);
    QCOMPARE(undone.list("undone")[0]["label"_L1], u"Attached a.txt"_s);
    QCOMPARE(world.typed("attachments").list("attachments").size(), 0);
    QCOMPARE(world.typed("attachment save AT-1 --out nowhere").errorCode(), u"unknown-reference"_s);
}

void TestAttachmentCommands::renamedAttachmentKeepsItsBytes()
{
    CliWorld world;
    world.createEmpty();
    world.ref("add person name=Anna");
    QCOMPARE(world.json({u"attach"_s, write(world, "a.txt", "a"), u"--to"_s, u"P-1"_s}).status, 0);
    QCOMPARE(world.typed("set AT-1 name=b.txt").result()["title"_L1], u"b.txt"_s);
    const CliAnswer refused = world.typed("set AT-1 size=5");
    QCOMPARE(refused.status, 3);
    QVERIFY(refused.findingCodes().contains(u"fixed-field"_s));
    QCOMPARE(world.json({u"attachment"_s, u"save"_s, u"b.txt"_s, u"--out"_s, world.path("out")}).status, 0);
    QCOMPARE(content(world.path("out")), QByteArray("a"));
}

void TestAttachmentCommands::whatIsRefusedHasStatusThree_data()
{
    QTest::addColumn<QStringList>("line");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    const auto row = [](const char* name, const QStringList& line, int status, const char* code) {
        QTest::newRow(name) << line << status << QString::fromLatin1(code);
    };
    row("missing", {u"attach"_s, u"/nowhere/a"_s, u"--to"_s, u"P-1"_s}, 3, "file-unreadable");
    row("folder", {u"attach"_s, u"/tmp"_s, u"--to"_s, u"P-1"_s}, 3, "not-a-file");
    row("endless", {u"attach"_s, u"/dev/zero"_s, u"--to"_s, u"P-1"_s}, 3, "not-a-file");
    row("no owner", {u"attach"_s, u"/etc/passwd"_s, u"--to"_s, u"P-9"_s}, 3, "unknown-reference");
    row("no fitting owner", {u"attach"_s, u"/etc/passwd"_s, u"--to"_s, u"campaign"_s}, 3, "unknown-reference");
    row("owner not named", {u"attach"_s, u"/etc/passwd"_s}, 64, "missing-option");
    row("no file named", {u"attach"_s, u"--to"_s, u"P-1"_s}, 64, "missing-argument");
    row("name of folders", {u"attach"_s, u"/etc/passwd"_s, u"--to"_s, u"P-1"_s, u"--name"_s, u"a/"_s}, 3,
        "input-refused");
    row("list of nobody", {u"attachments"_s, u"P-9"_s}, 3, "unknown-reference");
    row("save of nothing", {u"attachment"_s, u"save"_s, u"AT-9"_s, u"--out"_s, u"/nowhere/a"_s}, 3,
        "unknown-reference");
    row("save of another kind", {u"attachment"_s, u"save"_s, u"P-1"_s, u"--out"_s, u"/nowhere/a"_s}, 3, "wrong-kind");
    row("save to nowhere named", {u"attachment"_s, u"save"_s, u"AT-1"_s}, 64, "missing-option");
    row("added by hand", {u"add"_s, u"attachment"_s, u"name=a"_s, u"--to"_s, u"P-1"_s}, 3, "kind-not-addable");
}

void TestAttachmentCommands::whatIsRefusedHasStatusThree()
{
    QFETCH(QStringList, line);
    QFETCH(int, status);
    QFETCH(QString, code);
    CliWorld world;
    world.createEmpty();
    world.ref("add person name=Anna");
    const CliAnswer answer = world.json(line);
    QCOMPARE(answer.status, status);
    QCOMPARE(answer.errorCode(), code);
    QCOMPARE(world.typed("attachments").list("attachments").size(), 0);
}

void TestAttachmentCommands::diskTroubleHasStatusTwo()
{
    CliWorld world;
    world.createEmpty();
    world.ref("add person name=Anna");
    QCOMPARE(world.json({u"attach"_s, write(world, "a.txt", "a"), u"--to"_s, u"P-1"_s}).status, 0);
    const CliAnswer answer =
        world.json({u"attachment"_s, u"save"_s, u"AT-1"_s, u"--out"_s, world.path("x") + QString(300, 'x'_L1)});
    QCOMPARE(answer.status, 2);
    QCOMPARE(answer.errorCode(), u"write-failed"_s);
}

void TestAttachmentCommands::namesCannotFoolTheTerminal()
{
    CliWorld world;
    world.createEmpty();
    world.ref("add person name=Anna");
    const QString file = world.path("photo\x1b[2Jgnp") + QChar(0x202e) + ".exe"_L1;
    QVERIFY(QFile::copy(write(world, "a", "a"), file));
    const CliAnswer attached = world.run({u"attach"_s, file, u"--to"_s, u"P-1"_s});
    QCOMPARE(attached.status, 0);
    for (const QString& said : {attached.out, world.run({u"attachments"_s}).out, world.run({u"history"_s}).out,
                                world.run({u"show"_s, u"P-1"_s}).out, world.run({u"undo"_s}).out}) {
        QVERIFY2(said.contains(u"⟨U+202E⟩"_s), qPrintable(said));
        QVERIFY(!said.contains(QChar(0x202e)) && !said.contains(QChar(0x1b)));
    }
}

void TestAttachmentCommands::warningsDoNotStopIt()
{
    CliWorld world;
    world.createEmpty();
    world.ref("add evidence title=Photo evidenceKind=photo sha256=abc");
    const QString file = write(world, "a.jpg", "a");
    const CliAnswer answer = world.run({u"attach"_s, file, u"--to"_s, u"E-1"_s});
    QCOMPARE(answer.status, 0);
    QVERIFY2(answer.err.contains("warning: sha256"_L1), qPrintable(answer.err));
    const CliAnswer again = world.json({u"attach"_s, file, u"--to"_s, u"E-1"_s});
    QCOMPARE(again.findingCodes(), (QStringList{u"already-attached"_s, u"hash-differs"_s}));
}

QTEST_GUILESS_MAIN(TestAttachmentCommands)
#include "tst_attachmentcommands.moc"
