// SPDX-License-Identifier: GPL-3.0-or-later
#include "cliworld.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;

class TestLetterCommands final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void draftingNamesThoseItSkips();
    void aDryRunKeepsNothing();
    void theSameLetterIsNotDraftedTwice();
    void lettersAreListedByState();
    void aLetterIsReadWhole();
    void approvingNeedsALetterOrAll();
    void aRecordedReleaseStopsApproval();
    void exportedFilesStandInTheManifest_data();
    void exportedFilesStandInTheManifest();
    void anExportOverwritesNothing();
    void draftsAreNotExported();
    void aDraftForMailProgramsIsNoSentMessage();
    void contactsAndTemplatesSayWhatTheyServe();

private:
    static QByteArray content(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
};

void TestLetterCommands::draftingNamesThoseItSkips()
{
    CliWorld world;
    world.createSample();
    const CliAnswer answer = world.typed("draft --case C-1 --template prosecutor");
    QCOMPARE(answer.status, 1);
    QCOMPARE(answer.list("drafted").size(), 1);
    const QJsonObject drafted = answer.list("drafted")[0].toObject();
    QCOMPARE(drafted["ref"_L1], u"L-1"_s);
    QVERIFY(!drafted["id"_L1].toString().isEmpty());
    QVERIFY(!drafted["to"_L1].toString().isEmpty());
    QVERIFY(!drafted["subject"_L1].toString().isEmpty());
    QCOMPARE(answer.list("skipped").size(), 1);
    QCOMPARE(answer.list("skipped")[0]["code"_L1], u"kind-mismatch"_s);
    QCOMPARE(answer.list("skipped")[0]["contact"_L1], u"K-2"_s);
    QVERIFY(!answer.list("skipped")[0]["reason"_L1].toString().isEmpty());
}

void TestLetterCommands::aDryRunKeepsNothing()
{
    CliWorld world;
    world.createSample();
    const CliAnswer answer = world.typed("draft --case C-1 --template prosecutor-en --to K-1 --dry-run");
    QCOMPARE(answer.status, 0);
    QVERIFY(answer.list("drafted")[0]["ref"_L1].isNull());
    QVERIFY(answer.list("drafted")[0]["body"_L1].toString().contains("Boyar"_L1));
    QCOMPARE(world.typed("letters").list("letters").size(), 0);
}

void TestLetterCommands::theSameLetterIsNotDraftedTwice()
{
    CliWorld world;
    world.createSample();
    QCOMPARE(world.typed("draft --case C-1 --template prosecutor-en --to K-1").status, 0);
    const CliAnswer again = world.typed("draft --case C-1 --template prosecutor-ru --to K-1");
    QCOMPARE(again.status, 1);
    QCOMPARE(again.list("skipped")[0]["code"_L1], u"already-drafted"_s);
}

void TestLetterCommands::lettersAreListedByState()
{
    CliWorld world;
    world.createSample();
    world.typed("draft --case C-1 --template prosecutor-en --to K-1");
    world.typed("draft --case C-1 --template embassy-en --to K-2");
    QCOMPARE(world.typed("approve L-2").list("approved")[0]["ref"_L1], u"L-2"_s);
    QCOMPARE(world.typed("letters").list("letters").size(), 2);
    const QJsonArray drafts = world.typed("letters --state draft").list("letters");
    QCOMPARE(drafts.size(), 1);
    QCOMPARE(drafts[0]["ref"_L1], u"L-1"_s);
    QCOMPARE(world.typed("letters --state approved").list("letters")[0]["ref"_L1], u"L-2"_s);
}

void TestLetterCommands::aLetterIsReadWhole()
{
    CliWorld world;
    world.createSample();
    world.typed("draft --case C-1 --template prosecutor-ru --to K-1");
    const QJsonObject letter = world.typed("letter L-1").result();
    QCOMPARE(letter["state"_L1], u"draft"_s);
    QCOMPARE(letter["language"_L1], u"ru"_s);
    QVERIFY(letter["body"_L1].toString().contains(u"освобо"_s));
    QVERIFY(!letter["subject"_L1].toString().isEmpty());
    QVERIFY(letter["emailTo"_L1].toString().endsWith(".example"_L1));
    QCOMPARE(letter["copies"_L1].toArray().size(), 2);
    QVERIFY(letter["findings"_L1].isArray());
    QCOMPARE(world.json({u"letter"_s, letter["id"_L1].toString()}).result()["ref"_L1], u"L-1"_s);
    const CliAnswer text = world.run({u"letter"_s, u"L-1"_s});
    QVERIFY(text.out.contains(letter["body"_L1].toString().left(60)));
}

void TestLetterCommands::approvingNeedsALetterOrAll()
{
    CliWorld world;
    world.createSample();
    world.typed("draft --case C-1 --template prosecutor-en --to K-1");
    QCOMPARE(world.typed("approve").status, 64);
    QCOMPARE(world.typed("approve L-1 --all").status, 64);
    QCOMPARE(world.typed("approve L-9").status, 3);
    QCOMPARE(world.typed("approve --all").list("approved").size(), 1);
}

void TestLetterCommands::aRecordedReleaseStopsApproval()
{
    CliWorld world;
    world.createSample();
    world.typed("draft --case C-1 --template prosecutor-en --to K-1");
    for (const char* person : {"P-1", "P-2", "P-3"})
        QCOMPARE(world
                     .json({u"confirm-release"_s, QString::fromLatin1(person), u"--date"_s, u"2012-05-01"_s,
                            u"--source"_s, u"call"_s})
                     .status,
                 0);
    const CliAnswer answer = world.typed("approve --all");
    QCOMPARE(answer.status, 1);
    QCOMPARE(answer.list("skipped")[0]["code"_L1], u"released"_s);
    QCOMPARE(world.typed("letters --state draft").list("letters").size(), 1);
}

void TestLetterCommands::exportedFilesStandInTheManifest_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QByteArray>("start");
    QTest::newRow("pdf") << u"pdf"_s << QByteArray("%PDF-1.");
    QTest::newRow("eml") << u"eml"_s << QByteArray();
    QTest::newRow("txt") << u"txt"_s << QByteArray();
}

void TestLetterCommands::exportedFilesStandInTheManifest()
{
    QFETCH(QString, format);
    QFETCH(QByteArray, start);
    CliWorld world;
    world.createSample();
    world.typed("draft --case C-1 --template prosecutor-en --to K-1");
    world.typed("draft --case C-1 --template embassy-en --to K-2");
    world.typed("approve --all");
    const CliAnswer answer = world.json({u"export"_s, u"--format"_s, format, u"--out"_s, world.path("out")});
    QCOMPARE(answer.status, 0);
    QCOMPARE(answer.result()["written"_L1], 2);
    QVERIFY(!answer.result()["batch"_L1].toString().isEmpty());
    const QByteArray manifest = content(world.path("out/manifest.json"));
    QVERIFY(!QJsonDocument::fromJson(manifest).isNull());
    for (const auto& value : answer.list("files")) {
        const QByteArray bytes = content(value.toObject()["path"_L1].toString());
        QVERIFY(!bytes.isEmpty());
        QVERIFY(bytes.startsWith(start));
        const QString hash = QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
        QCOMPARE(value.toObject()["sha256"_L1].toString(), hash);
        QVERIFY(manifest.contains(hash.toLatin1()));
    }
}

void TestLetterCommands::anExportOverwritesNothing()
{
    CliWorld world;
    world.createSample();
    world.typed("draft --case C-1 --template prosecutor-en --to K-1");
    world.typed("approve --all");
    const QStringList command = {u"export"_s, u"--format"_s, u"txt"_s, u"--out"_s, world.path("out"), u"L-1"_s};
    const QString first = world.json(command).list("files")[0]["path"_L1].toString();
    const QByteArray before = content(first);
    QFile file(first);
    QVERIFY(file.open(QIODevice::Append));
    file.write("by hand");
    file.close();
    world.json(command);
    QCOMPARE(content(first), before + "by hand");
}

void TestLetterCommands::draftsAreNotExported()
{
    CliWorld world;
    world.createSample();
    world.typed("draft --case C-1 --template prosecutor-en --to K-1");
    const CliAnswer answer =
        world.json({u"export"_s, u"--format"_s, u"txt"_s, u"--out"_s, world.path("out"), u"L-1"_s});
    QCOMPARE(answer.status, 1);
    QCOMPARE(answer.result()["written"_L1], 0);
    QCOMPARE(answer.list("skipped")[0]["code"_L1], u"not-approved"_s);
    QCOMPARE(world.json({u"export"_s, u"--format"_s, u"docx"_s, u"--out"_s, world.path("out")}).status, 64);
}

void TestLetterCommands::aDraftForMailProgramsIsNoSentMessage()
{
    CliWorld world;
    world.createSample();
    world.typed("draft --case C-1 --template prosecutor-en --to K-1");
    world.typed("approve --all");
    const CliAnswer answer = world.json({u"export"_s, u"--format"_s, u"eml"_s, u"--out"_s, world.path("out")});
    const QByteArray bytes = content(answer.list("files")[0]["path"_L1].toString());
    QVERIFY(bytes.contains("X-Unsent: 1"));
    QVERIFY(bytes.contains("\nBcc: "));
    QVERIFY(!bytes.toLower().contains("message-id"));
}

void TestLetterCommands::contactsAndTemplatesSayWhatTheyServe()
{
    CliWorld world;
    world.createSample();
    const QJsonArray contacts = world.typed("contacts").list("contacts");
    QCOMPARE(contacts[0]["ref"_L1], u"K-1"_s);
    QCOMPARE(contacts[0]["kind"_L1], u"prosecutor"_s);
    QCOMPARE(contacts[0]["country"_L1], u"KZ"_s);
    for (const auto& contact : contacts)
        for (const auto& point : contact["points"_L1].toArray())
            if (point["type"_L1] == u"email"_s && point["state"_L1] != u"withheld"_s)
                QVERIFY2(point["value"_L1].toString().endsWith(".example"_L1),
                         qPrintable(point["value"_L1].toString()));
    QStringList served;
    for (const auto& row : world.typed("templates").list("templates"))
        served << row["kind"_L1].toString() + u' ' + row["language"_L1].toString();
    for (const char* one : {"prosecutor en", "prosecutor ru", "embassy en", "embassy ru"})
        QVERIFY2(served.contains(QString::fromLatin1(one)), one);
}

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication application(argc, argv);
    TestLetterCommands test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_lettercommands.moc"
