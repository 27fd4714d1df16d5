// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attachmentservice.h"
#include "app/historyservice.h"
#include "app/messages.h"
#include "app/recordservice.h"
#include "store/database.h"
#include "store/vault.h"
#include "testworld.h"

#include <QCryptographicHash>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QScopeGuard>
#include <QTemporaryFile>
#include <QTest>

#include <sys/mount.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace vigil;

class TestAttachmentService final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyLengthComesBackAsItWas_data();
    void everyLengthComesBackAsItWas();
    void everyKindOfOwnerListsAndShowsIt_data();
    void everyKindOfOwnerListsAndShowsIt();
    void ownersThatHoldNoFilesAreRefused();
    void evidenceWithoutAHashGetsIt();
    void evidenceWithAnotherHashIsWarnedOf();
    void sameFileTwiceIsWarnedOfAndKeptOnce();
    void undoTakesItBackAndKeepsTheBytes();
    void ownerTakesItToTheTrashAndBack();
    void whatCannotBeReadIsRefusedAndLeavesNothing_data();
    void whatCannotBeReadIsRefusedAndLeavesNothing();
    void pipeMakesNobodyWait();
    void linkToAFileIsFollowed();
    void contentNeedsNoFile();
    void fileLargerThanTheMostIsRefusedUnread();
    void fileThatWouldFillTheDiskIsRefusedBeforeItDoes();
    void nameLosesItsFoldersAndNothingElse_data();
    void nameLosesItsFoldersAndNothingElse();
    void nameCanBeChangedButNotTheBytes();
    void itBelongsToExactlyOneRecord();
    void savedFileIsPrivate();
    void saveNeverOverwritesAndNeverFollowsALink();
    void damagedBytesAreNotHandedOut();

private:
    static QString write(const TestWorld& world, const QString& name, const QByteArray& bytes)
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
    static QString sha256(const QByteArray& bytes)
    {
        return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
    }
    static Reference person(TestWorld& world)
    {
        return world.reference(world.add(QStringLiteral("person"), {QStringLiteral("name=Aisulu Bekova")}));
    }
    static AttachmentService& attachments(TestWorld& world) { return world.campaign().attachments(); }
    /// Counts and changes rows behind the program's back.
    static qint64 behind(TestWorld& world, const QString& sql)
    {
        const bool isClosed = world.campaign().close().hasValue();
        qint64 value = -1;
        {
            Vault vault(world.path(QStringLiteral("world.vigil")));
            if (isClosed && vault.unlock(std::nullopt)) {
                const auto database = Database::open(vault, Access::Write);
                Statement& row = (*database)->prepared(sql);
                value = row.open() && row.next() ? row.integer(0) : 0;
                row.finish();
            }
        }
        world.reopen();
        return value;
    }
};

void TestAttachmentService::contentNeedsNoFile()
{
    TestWorld world;
    const Reference person =
        world.reference(world.add(QStringLiteral("person"), {QStringLiteral("name=Alua Testova")}));
    AttachmentService& attachments = world.campaign().attachments();
    const QByteArray picture = QByteArray::fromHex("89504e470d0a1a0a00ff00");
    QVERIFY(attachments.attach({.file = {}, .owner = person, .name = QStringLiteral("p.png"), .content = picture}));
    const auto list = attachments.list(person);
    QCOMPARE(list->size(), std::size_t{1});
    const QString out = world.path(QStringLiteral("out.png"));
    QVERIFY(attachments.save(list->front().reference, out));
    QFile saved(out);
    QVERIFY(saved.open(QIODevice::ReadOnly));
    QCOMPARE(saved.readAll(), picture);
    const auto nameless = attachments.attach({.file = {}, .owner = person, .name = {}, .content = picture});
    QVERIFY(!nameless);
    QCOMPARE(nameless.error().code, Code("input-refused"));
}

void TestAttachmentService::everyLengthComesBackAsItWas_data()
{
    QTest::addColumn<int>("size");
    for (const int size : {0, 1, 262143, 262144, 262145, 3 * 1024 * 1024})
        QTest::newRow(qPrintable(QString::number(size))) << size;
}

void TestAttachmentService::everyLengthComesBackAsItWas()
{
    QFETCH(int, size);
    TestWorld world;
    const QByteArray bytes = QByteArray("0123456789abcdef!").repeated(size / 17 + 1).left(size);
    const auto attached =
        attachments(world).attach({.file = write(world, QStringLiteral("in.bin"), bytes), .owner = person(world)});
    QVERIFY(attached);
    QCOMPARE(attached->reference->toString(), QStringLiteral("AT-1"));
    const auto shown = world.campaign().records().show(*attached->reference);
    QCOMPARE(shown->title, QStringLiteral("in.bin"));
    QCOMPARE(shown->stored.record.number(QStringLiteral("size")), std::optional<qint64>(size));
    QCOMPARE(shown->stored.record.text(QStringLiteral("sha256")), sha256(bytes));
    world.reopen();
    const auto saved = attachments(world).save(*attached->reference, world.path(QStringLiteral("out.bin")));
    QVERIFY(saved);
    QCOMPARE(*saved, world.path(QStringLiteral("out.bin")));
    QVERIFY(content(*saved) == bytes);
    QCOMPARE(*world.campaign().check(), Findings());
}

void TestAttachmentService::everyKindOfOwnerListsAndShowsIt_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QStringList>("fields");
    QTest::newRow("person") << QStringLiteral("person") << QStringList{QStringLiteral("name=A")};
    QTest::newRow("case") << QStringLiteral("case") << QStringList{QStringLiteral("title=A")};
    QTest::newRow("evidence") << QStringLiteral("evidence")
                              << QStringList{QStringLiteral("title=A"), QStringLiteral("evidenceKind=photo")};
    QTest::newRow("incident") << QStringLiteral("incident")
                              << QStringList{QStringLiteral("title=A"), QStringLiteral("incidentKind=arrest")};
    QTest::newRow("organisation") << QStringLiteral("organisation") << QStringList{QStringLiteral("name=A")};
    QTest::newRow("proceeding") << QStringLiteral("proceeding")
                                << QStringList{QStringLiteral("title=A"), QStringLiteral("track=criminal")};
}

void TestAttachmentService::everyKindOfOwnerListsAndShowsIt()
{
    QFETCH(QString, kind);
    QFETCH(QStringList, fields);
    TestWorld world;
    const Reference owner = world.reference(world.add(kind, fields));
    const auto attached =
        attachments(world).attach({.file = write(world, QStringLiteral("a.txt"), "a"), .owner = owner});
    QVERIFY(attached);
    QCOMPARE(attachments(world).list(owner)->size(), 1U);
    QCOMPARE(attachments(world).list()->size(), 1U);
    const auto shown = world.campaign().records().show(owner);
    QCOMPARE(shown->children.size(), 1U);
    QCOMPARE(shown->children.front().stored.reference, *attached->reference);
    QCOMPARE(shown->children.front().stored.record.reference(kind), std::optional(owner));
}

void TestAttachmentService::ownersThatHoldNoFilesAreRefused()
{
    TestWorld world;
    const QString file = write(world, QStringLiteral("a.txt"), "a");
    const Reference source = world.reference(world.add(QStringLiteral("source"), {QStringLiteral("title=A")}));
    QCOMPARE(attachments(world).attach({.file = file, .owner = source}).error().code, Code("wrong-kind"));
    QCOMPARE(attachments(world).list(source).error().code, Code("wrong-kind"));
    QCOMPARE(attachments(world).attach({.file = file, .owner = {Kind::Person, 77}}).error().code,
             Code("unknown-reference"));
    const Reference gone = person(world);
    QVERIFY(world.campaign().records().remove(gone));
    QCOMPARE(attachments(world).attach({.file = file, .owner = gone}).error().code, Code("in-trash"));
}

void TestAttachmentService::evidenceWithoutAHashGetsIt()
{
    TestWorld world;
    const Reference evidence = world.reference(
        world.add(QStringLiteral("evidence"), {QStringLiteral("title=Photo"), QStringLiteral("evidenceKind=photo")}));
    const auto attached =
        attachments(world).attach({.file = write(world, QStringLiteral("a.jpg"), "pixels"), .owner = evidence});
    QVERIFY(attached && attached->findings.empty());
    const auto text = [&] {
        return world.campaign().records().show(evidence)->stored.record.text(QStringLiteral("sha256"));
    };
    QCOMPARE(text(), sha256("pixels"));
    // One change: undo takes back both.
    QVERIFY(world.campaign().history().undo());
    QCOMPARE(text(), QString());
    QVERIFY(attachments(world).list()->empty());
}

void TestAttachmentService::evidenceWithAnotherHashIsWarnedOf()
{
    TestWorld world;
    const QString typed = sha256("pixels").toUpper();
    const Reference evidence = world.reference(
        world.add(QStringLiteral("evidence"), {QStringLiteral("title=Photo"), QStringLiteral("evidenceKind=photo"),
                                               QStringLiteral("sha256=") + typed}));
    const auto same =
        attachments(world).attach({.file = write(world, QStringLiteral("a.jpg"), "pixels"), .owner = evidence});
    QVERIFY(same && same->findings.empty());
    const auto other =
        attachments(world).attach({.file = write(world, QStringLiteral("b.jpg"), "others"), .owner = evidence});
    QVERIFY(other);
    QCOMPARE(other->findings.size(), 1U);
    QCOMPARE(other->findings.front().code, Code("hash-differs"));
    QCOMPARE(world.campaign().records().show(evidence)->stored.record.text(QStringLiteral("sha256")), typed);
}

void TestAttachmentService::sameFileTwiceIsWarnedOfAndKeptOnce()
{
    TestWorld world;
    const Reference first = person(world);
    const Reference second = person(world);
    const QString file = write(world, QStringLiteral("a.bin"), QByteArray(300'000, 'a'));
    QVERIFY(attachments(world).attach({.file = file, .owner = first})->findings.empty());
    QVERIFY(attachments(world).attach({.file = file, .owner = second})->findings.empty());
    const auto again = attachments(world).attach({.file = file, .owner = second, .name = QStringLiteral("b.bin")});
    QCOMPARE(again->findings.front().code, Code("already-attached"));
    QCOMPARE(again->findings.front().detail, QStringLiteral("AT-2"));
    QCOMPARE(attachments(world).list()->size(), 3U);
    QCOMPARE(behind(world, QStringLiteral("SELECT count(*) FROM attachment_piece")), 2);
}

void TestAttachmentService::undoTakesItBackAndKeepsTheBytes()
{
    TestWorld world;
    const Reference owner = person(world);
    QVERIFY(attachments(world).attach(
        {.file = write(world, QStringLiteral("a.bin"), QByteArray(300'000, 'a')), .owner = owner}));
    const auto undone = world.campaign().history().undo();
    QVERIFY(undone);
    QCOMPARE(labelFor(undone->verb, QStringLiteral("a")), labelFor(QStringLiteral("attach"), QStringLiteral("a")));
    QVERIFY(attachments(world).list()->empty());
    // Another attachment clears what nobody names; the journal still names these.
    QVERIFY(attachments(world).attach({.file = write(world, QStringLiteral("b.bin"), "b"), .owner = owner}));
    QCOMPARE(behind(world, QStringLiteral("SELECT count(*) FROM attachment_piece")), 3);
    behind(world, QStringLiteral("DELETE FROM change_row WHERE kind = 'attachment'"));
    QVERIFY(attachments(world).attach({.file = write(world, QStringLiteral("c.bin"), "c"), .owner = owner}));
    QCOMPARE(behind(world, QStringLiteral("SELECT count(*) FROM attachment_piece")), 2);
}

void TestAttachmentService::ownerTakesItToTheTrashAndBack()
{
    TestWorld world;
    const Reference owner = person(world);
    const auto attached =
        attachments(world).attach({.file = write(world, QStringLiteral("a.txt"), "a"), .owner = owner});
    QVERIFY(world.campaign().records().remove(owner));
    QVERIFY(attachments(world).list()->empty());
    QVERIFY(!world.campaign().records().resolve(QStringLiteral("AT-1")));
    QVERIFY(world.campaign().history().undo());
    QCOMPARE(attachments(world).list(owner)->size(), 1U);
    QVERIFY(attachments(world).save(*attached->reference, world.path(QStringLiteral("out.txt"))));
}

void TestAttachmentService::whatCannotBeReadIsRefusedAndLeavesNothing_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("code");
    const auto row = [](const char* file, const char* code) {
        QTest::newRow(file) << QString::fromLatin1(file) << QString::fromLatin1(code);
    };
    row("", "file-unreadable");
    row("nowhere.txt", "file-unreadable");
    row("nowhere/a.txt", "file-unreadable");
    row("in.txt/", "file-unreadable");
    row(".", "not-a-file");
    row("/dev/zero", "not-a-file");
    row("/dev/null", "not-a-file");
    // Says that it is empty and is not.
    row("/proc/self/status", "file-changed");
}

void TestAttachmentService::whatCannotBeReadIsRefusedAndLeavesNothing()
{
    QFETCH(QString, file);
    QFETCH(QString, code);
    TestWorld world;
    const Reference owner = person(world);
    write(world, QStringLiteral("in.txt"), "in");
    const bool isRelative = !file.isEmpty() && !file.startsWith(QLatin1Char('/'));
    const auto refused = attachments(world).attach({.file = isRelative ? world.path(file) : file, .owner = owner});
    QVERIFY(!refused);
    QCOMPARE(refused.error().code.toString(), code);
    QVERIFY(refused.error().detail.contains(file));
    QVERIFY(attachments(world).list()->empty());
    QCOMPARE(behind(world, QStringLiteral("SELECT count(*) FROM attachment_piece")), 0);
}

void TestAttachmentService::pipeMakesNobodyWait()
{
    TestWorld world;
    const Reference owner = person(world);
    const QString pipe = world.path(QStringLiteral("pipe"));
    QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(attachments(world).attach({.file = pipe, .owner = owner}).error().code, Code("not-a-file"));
    QVERIFY(timer.elapsed() < 5000);
}

void TestAttachmentService::linkToAFileIsFollowed()
{
    TestWorld world;
    const Reference owner = person(world);
    write(world, QStringLiteral("real.txt"), "real");
    QVERIFY(QFile::link(world.path(QStringLiteral("real.txt")), world.path(QStringLiteral("link.txt"))));
    const auto attached = attachments(world).attach({.file = world.path(QStringLiteral("link.txt")), .owner = owner});
    QVERIFY(attached);
    QCOMPARE(world.campaign().records().show(*attached->reference)->stored.record.text(QStringLiteral("sha256")),
             sha256("real"));
}

void TestAttachmentService::fileLargerThanTheMostIsRefusedUnread()
{
    TestWorld world;
    const Reference owner = person(world);
    QFile file(write(world, QStringLiteral("large.bin"), {}));
    // A hole: it takes no room and would take seconds to read.
    QVERIFY(file.resize(qint64{1024} * 1024 * 1024 + 1));
    QElapsedTimer timer;
    timer.start();
    const auto refused = attachments(world).attach({.file = file.fileName(), .owner = owner});
    QCOMPARE(refused.error().code, Code("attachment-too-large"));
    QVERIFY(timer.elapsed() < 500);
}

void TestAttachmentService::fileThatWouldFillTheDiskIsRefusedBeforeItDoes()
{
    const QTemporaryDir disk;
    const QByteArray place = QFile::encodeName(disk.path());
    if (::mount("none", place.constData(), "tmpfs", 0, "size=16m") != 0)
        QSKIP("only root may mount a small disk");
    const auto unmount = qScopeGuard([&, before = qgetenv("TMPDIR")] {
        before.isEmpty() ? qunsetenv("TMPDIR") : qputenv("TMPDIR", before);
        ::umount2(place.constData(), MNT_DETACH);
    });
    qputenv("TMPDIR", place);
    TestWorld world;
    const Reference owner = person(world);
    QTemporaryFile large(QStringLiteral("/var/tmp/vigil-XXXXXX"));
    QVERIFY(large.open() && large.resize(qint64{12} * 1024 * 1024));
    QCOMPARE(attachments(world).attach({.file = large.fileName(), .owner = owner}).error().code, Code("disk-full"));
    // There is room for what fits.
    QVERIFY(attachments(world).attach({.file = write(world, QStringLiteral("a.txt"), "a"), .owner = owner}));
}

void TestAttachmentService::nameLosesItsFoldersAndNothingElse_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("kept");
    const QString right = QStringLiteral("\u202egnp.exe");
    const QString longest = QString(127, QChar(0x0416)) + QLatin1Char('a');
    QTest::newRow("folders") << QStringLiteral("../../etc/passwd") << QStringLiteral("passwd");
    QTest::newRow("folders of another system") << QStringLiteral("C:\\a\\b.doc") << QStringLiteral("b.doc");
    QTest::newRow("hidden") << QStringLiteral("/tmp/.profile") << QStringLiteral(".profile");
    QTest::newRow("turned round") << right << right;
    QTest::newRow("control characters") << QStringLiteral("a\nb\x1b[31m") << QStringLiteral("a\nb\x1b[31m");
    QTest::newRow("255 bytes") << longest << longest;
    QTest::newRow("257 bytes") << longest + QStringLiteral("bc") << QString();
    QTest::newRow("300 bytes") << QString(300, QLatin1Char('a')) << QString();
    QTest::newRow("only folders") << QStringLiteral("a/b/") << QString();
    QTest::newRow("the folder above") << QStringLiteral("..") << QString();
}

void TestAttachmentService::nameLosesItsFoldersAndNothingElse()
{
    QFETCH(QString, typed);
    QFETCH(QString, kept);
    TestWorld world;
    const auto attached = attachments(world).attach(
        {.file = write(world, QStringLiteral("a.txt"), "a"), .owner = person(world), .name = typed});
    QCOMPARE(attached.hasValue(), !kept.isEmpty());
    if (kept.isEmpty()) {
        QCOMPARE(attached.error().code, Code("input-refused"));
        QCOMPARE(attached.error().findings.front().field, QStringLiteral("name"));
        QVERIFY(attachments(world).list()->empty());
        return;
    }
    const auto shown = world.campaign().records().show(*attached->reference);
    QCOMPARE(shown->stored.record.text(QStringLiteral("name")), kept);
    // Where people read it, nothing of it is obeyed.
    const QString label = labelFor(attached->verb, attached->label);
    QVERIFY(!label.contains(QChar(0x202e)) && !label.contains(QChar(0x1b)) && !label.contains(QLatin1Char('\n')));
}

void TestAttachmentService::nameCanBeChangedButNotTheBytes()
{
    TestWorld world;
    const Reference owner = person(world);
    const auto attached =
        attachments(world).attach({.file = write(world, QStringLiteral("a.txt"), "a"), .owner = owner});
    RecordService& records = world.campaign().records();
    QVERIFY(records.set(*attached->reference, {{QStringLiteral("name"), QStringLiteral("../verdict.txt")}}));
    QCOMPARE(records.titleOf(*attached->reference), QStringLiteral("verdict.txt"));
    for (const char* field : {"size", "sha256"}) {
        const auto refused = records.set(*attached->reference, {{QString::fromLatin1(field), QStringLiteral("1")}});
        QVERIFY(!refused);
        QCOMPARE(refused.error().findings.front().code, Code("fixed-field"));
    }
    QCOMPARE(records.add({.kind = Kind::Attachment, .fields = {}}).error().code, Code("kind-not-addable"));
}

void TestAttachmentService::itBelongsToExactlyOneRecord()
{
    TestWorld world;
    const Reference owner = person(world);
    const QString caseFile = world.add(QStringLiteral("case"), {QStringLiteral("title=A")});
    const auto attached =
        attachments(world).attach({.file = write(world, QStringLiteral("a.txt"), "a"), .owner = owner});
    RecordService& records = world.campaign().records();
    const FieldInput toCase{QStringLiteral("case"), caseFile};
    const FieldInput toNobody{QStringLiteral("person"), QString()};
    for (const auto& input : {toCase, toNobody}) {
        const auto refused = records.set(*attached->reference, {input});
        QVERIFY(!refused);
        QCOMPARE(refused.error().findings.front().code, Code("one-owner"));
    }
    QVERIFY(records.set(*attached->reference, {toCase, toNobody}));
    QVERIFY(attachments(world).list(owner)->empty());
    QCOMPARE(attachments(world).list(world.reference(caseFile))->size(), 1U);
}

void TestAttachmentService::savedFileIsPrivate()
{
    TestWorld world;
    const auto attached =
        attachments(world).attach({.file = write(world, QStringLiteral("a.txt"), "a"), .owner = person(world)});
    const mode_t before = ::umask(0);
    const auto saved = attachments(world).save(*attached->reference, world.path(QStringLiteral("out.txt")));
    ::umask(before);
    struct stat found
    {
    };
    QCOMPARE(::stat(QFile::encodeName(*saved).constData(), &found), 0);
    QCOMPARE(found.st_mode & 07777U, 0600U);
    QCOMPARE(QDir(world.path(QString())).entryList({QStringLiteral(".vigil-*")}, QDir::Files | QDir::Hidden),
             QStringList());
}

void TestAttachmentService::saveNeverOverwritesAndNeverFollowsALink()
{
    TestWorld world;
    const auto attached =
        attachments(world).attach({.file = write(world, QStringLiteral("a.txt"), "a"), .owner = person(world)});
    const auto refusal = [&](const QString& name) {
        const auto saved = attachments(world).save(*attached->reference, world.path(name));
        return saved ? QStringLiteral("saved") : saved.error().code.toString();
    };
    write(world, QStringLiteral("there.txt"), "precious");
    QCOMPARE(refusal(QStringLiteral("there.txt")), QStringLiteral("file-exists"));
    QCOMPARE(content(world.path(QStringLiteral("there.txt"))), QByteArray("precious"));
    QVERIFY(QFile::link(world.path(QStringLiteral("elsewhere.txt")), world.path(QStringLiteral("link.txt"))));
    QCOMPARE(refusal(QStringLiteral("link.txt")), QStringLiteral("file-exists"));
    QVERIFY(!QFile::exists(world.path(QStringLiteral("elsewhere.txt"))));
    QCOMPARE(refusal(QStringLiteral(".")), QStringLiteral("file-exists"));
    QCOMPARE(refusal(QStringLiteral("nowhere/out.txt")), QStringLiteral("folder-not-writable"));
    QVERIFY(!QFile::exists(world.path(QStringLiteral("nowhere"))));
    QCOMPARE(refusal(QStringLiteral("there.txt/out.txt")), QStringLiteral("folder-not-writable"));
    QCOMPARE(refusal(QString(300, QLatin1Char('a'))), QStringLiteral("write-failed"));
    QCOMPARE(attachments(world).save({Kind::Person, 1}, world.path(QStringLiteral("x"))).error().code,
             Code("wrong-kind"));
    QCOMPARE(attachments(world).save({Kind::Attachment, 9}, world.path(QStringLiteral("x"))).error().code,
             Code("unknown-reference"));
}

void TestAttachmentService::damagedBytesAreNotHandedOut()
{
    TestWorld world;
    const auto attached = attachments(world).attach(
        {.file = write(world, QStringLiteral("a.bin"), QByteArray(600'000, 'a')), .owner = person(world)});
    const auto second =
        attachments(world).attach({.file = write(world, QStringLiteral("b.bin"), QByteArray(600'000, 'b')),
                                   .owner = world.reference(QStringLiteral("P-1"))});
    QVERIFY(attached && second);
    behind(world, QStringLiteral("UPDATE attachment_piece SET bytes = zeroblob(262144) WHERE position = 1 AND sha256 = "
                                 "(SELECT sha256 FROM attachment WHERE id = 1)"));
    const QString out = world.path(QStringLiteral("out.bin"));
    const auto refused = attachments(world).save(*attached->reference, out);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, Code("attachment-damaged"));
    QCOMPARE(refused.error().detail, QStringLiteral("AT-1"));
    QVERIFY(!QFile::exists(out));
    QCOMPARE(QDir(world.path(QString())).entryList({QStringLiteral(".vigil-*")}, QDir::Files | QDir::Hidden),
             QStringList());
    const auto problems = world.campaign().check();
    QCOMPARE(problems->size(), 1U);
    QCOMPARE(problems->front().code, Code("attachment-damaged"));
    QCOMPARE(problems->front().detail, QStringLiteral("AT-1"));
    QVERIFY(attachments(world).save(*second->reference, out));
}

QTEST_GUILESS_MAIN(TestAttachmentService)
#include "tst_attachmentservice.moc"
