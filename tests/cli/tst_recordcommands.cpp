// SPDX-License-Identifier: GPL-3.0-or-later
#include "cliworld.h"

#include "domain/fields.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestRecordCommands final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anAddedRecordIsShownWhole();
    void anEmptyValueClearsTheField();
    void everythingWrongIsNamedAtOnceAndNothingIsSaved();
    void recordsAreNamedByReferenceUidOrUniqueName();
    void aNameOfTwoPeopleIsAmbiguous();
    void aDeletedRecordComesBackByUndo();
    void undoTakesBackAsManyAsAsked();
    void undoOfMoreThanThereIsIsDoneInPart();
    void redoBringsBackAsManyAsAskedInALaterRun();
    void redoIsOverOnceSomethingElseWasChanged();
    void historyNamesWhoChangedWhat();
    void anEarlierValueIsRestored();
    void theTrashIsListedAndPutBack();
    void aPurgedRecordIsGoneForGood();
    void whatIsNeededIsNotPurged();
    void whatWasInTheTrashForTooLongIsForgotten();
    void searchFindsAcrossScripts();
    void queriesOfAFileAreAnsweredOneByOne();
    void fieldsListsEveryKindWithoutACampaign();
    void aConsentIsRecordedOfAPerson();
    void namesCannotFoolTheTerminal();
};

void TestRecordCommands::anAddedRecordIsShownWhole()
{
    CliWorld world;
    world.createEmpty();
    QCOMPARE(world.ref("add source title=Bulletin sourceKind=publication"), u"SO-1"_s);
    QCOMPARE(world.ref("add organisation name='Spring Union' organisationKind=union"), u"O-1"_s);
    QCOMPARE(world.ref("add person name='Anna Primerova' born=~1980 organisations='O-1: leader' source=SO-1"),
             u"P-1"_s);
    QCOMPARE(world.ref("add name text='Анна Примерова' --to P-1"), u"N-1"_s);
    const CliAnswer shown = world.typed("show P-1");
    QCOMPARE(shown.status, 0);
    const QJsonObject result = shown.result();
    QCOMPARE(result["kind"_L1], u"person"_s);
    QCOMPARE(result["title"_L1], u"Anna Primerova"_s);
    QVERIFY(!result["uid"_L1].toString().isEmpty());
    const QJsonObject fields = result["fields"_L1].toObject();
    QCOMPARE(fields["born"_L1]["text"_L1], u"~1980"_s);
    QCOMPARE(fields["born"_L1]["edtf"_L1], u"1980~"_s);
    QCOMPARE(fields["source"_L1]["ref"_L1], u"SO-1"_s);
    QCOMPARE(fields["source"_L1]["title"_L1], u"Bulletin"_s);
    QCOMPARE(fields["organisations"_L1][0]["role"_L1], u"leader"_s);
    QCOMPARE(result["children"_L1][0]["fields"_L1]["text"_L1], u"Анна Примерова"_s);
    QCOMPARE(result["status"_L1]["status"_L1], u"unknown"_s);
}

void TestRecordCommands::anEmptyValueClearsTheField()
{
    CliWorld world;
    world.createEmpty();
    world.ref("add person name=Anna occupation=welder");
    world.ref("set P-1 occupation= place=Almaty");
    const QJsonObject fields = world.typed("show P-1").result()["fields"_L1].toObject();
    QVERIFY(!fields.contains("occupation"_L1));
    QCOMPARE(fields["place"_L1], u"Almaty"_s);
}

void TestRecordCommands::everythingWrongIsNamedAtOnceAndNothingIsSaved()
{
    CliWorld world;
    world.createEmpty();
    const CliAnswer answer = world.typed("add person sex=often born=2012-02-30 colour=red");
    QCOMPARE(answer.status, 3);
    QCOMPARE(answer.errorCode(), u"input-refused"_s);
    const QStringList codes = answer.findingCodes();
    for (const char* code : {"unknown-code", "unknown-field", "required"})
        QVERIFY2(codes.contains(QString::fromLatin1(code)), qPrintable(codes.join(u' ')));
    QCOMPARE(world.typed("people").list("people").size(), 0);
}

void TestRecordCommands::recordsAreNamedByReferenceUidOrUniqueName()
{
    CliWorld world;
    world.createEmpty();
    world.ref("add person name='Anna Primerova'");
    const QString uid = world.typed("show p-1").result()["uid"_L1].toString();
    QCOMPARE(world.json({u"show"_s, uid}).result()["ref"_L1], u"P-1"_s);
    QCOMPARE(world.typed("show 'Anna Primerova'").result()["ref"_L1], u"P-1"_s);
    QCOMPARE(world.typed("show P-2").errorCode(), u"unknown-reference"_s);
}

void TestRecordCommands::aNameOfTwoPeopleIsAmbiguous()
{
    CliWorld world;
    world.createEmpty();
    world.ref("add person name=Anna");
    world.ref("add person name=Anna");
    const CliAnswer answer = world.typed("show Anna");
    QCOMPARE(answer.status, 3);
    QCOMPARE(answer.errorCode(), u"ambiguous-reference"_s);
    QVERIFY(answer.out.contains("P-2"_L1));
}

void TestRecordCommands::aDeletedRecordComesBackByUndo()
{
    CliWorld world;
    world.createEmpty();
    world.ref("add person name=Anna");
    QCOMPARE(world.typed("delete P-1").status, 0);
    QCOMPARE(world.typed("people").list("people").size(), 0);
    QCOMPARE(world.typed("undo").list("undone").size(), 1);
    QCOMPARE(world.typed("people").list("people").size(), 1);
}

void TestRecordCommands::undoTakesBackAsManyAsAsked()
{
    CliWorld world;
    world.createEmpty();
    for (const char* line : {"add person name=A", "add person name=B", "add person name=C"})
        world.ref(line);
    const CliAnswer answer = world.typed("undo 2");
    QCOMPARE(answer.status, 0);
    QCOMPARE(answer.list("undone").size(), 2);
    const QJsonArray left = world.typed("people").list("people");
    QCOMPARE(left.size(), 1);
    QCOMPARE(left[0]["name"_L1], u"A"_s);
}

void TestRecordCommands::undoOfMoreThanThereIsIsDoneInPart()
{
    CliWorld world;
    world.createEmpty();
    world.ref("add person name=A");
    const CliAnswer answer = world.typed("undo 50");
    QCOMPARE(answer.status, 1);
    QCOMPARE(answer.list("skipped")[0]["code"_L1], u"nothing-to-undo"_s);
    QCOMPARE(world.typed("undo").errorCode(), u"nothing-to-undo"_s);
}

void TestRecordCommands::redoBringsBackAsManyAsAskedInALaterRun()
{
    CliWorld world;
    world.createEmpty();
    for (const char* line : {"add person name=A", "add person name=B", "add person name=C"})
        world.ref(line);
    QCOMPARE(world.typed("undo 3").status, 0);
    const CliAnswer answer = world.typed("redo 2");
    QCOMPARE(answer.status, 0);
    const QJsonArray redone = answer.list("redone");
    QCOMPARE(redone.size(), 2);
    QCOMPARE(redone[0]["label"_L1], u"Added person A"_s);
    QCOMPARE(redone[1]["label"_L1], u"Added person B"_s);
    QCOMPARE(world.typed("people").list("people").size(), 2);
    const CliAnswer rest = world.typed("redo 5");
    QCOMPARE(rest.status, 1);
    QCOMPARE(rest.list("redone").size(), 1);
    QCOMPARE(rest.list("skipped")[0]["code"_L1], u"nothing-to-redo"_s);
    const QJsonArray changes = world.typed("history P-3").list("changes");
    QVERIFY(changes[0]["isRedo"_L1].toBool());
    QVERIFY(changes[1]["isUndo"_L1].toBool());
    const CliAnswer text = world.run({u"history"_s, u"P-3"_s});
    QVERIFY(text.out.contains("(redo)"_L1));
    QVERIFY(text.out.contains("(undo) (taken back)"_L1));
}

void TestRecordCommands::redoIsOverOnceSomethingElseWasChanged()
{
    CliWorld world;
    world.createEmpty();
    world.ref("add person name=A");
    QCOMPARE(world.typed("redo").errorCode(), u"nothing-to-redo"_s);
    QCOMPARE(world.typed("undo").status, 0);
    world.ref("add person name=B");
    const CliAnswer answer = world.typed("redo");
    QCOMPARE(answer.status, 3);
    QCOMPARE(answer.errorCode(), u"nothing-to-redo"_s);
}

void TestRecordCommands::anEarlierValueIsRestored()
{
    CliWorld world;
    world.createEmpty();
    world.ref("add person name=Anna place=Aktau");
    const QJsonObject changed = world.typed("set P-1 place=Almaty").result();
    world.ref("set P-1 occupation=welder");
    const QByteArray line = "restore-value P-1 place --change " + QByteArray::number(changed["change"_L1].toInteger());
    QCOMPARE(world.ref(line.constData()), u"P-1"_s);
    const QJsonObject fields = world.typed("show P-1").result()["fields"_L1].toObject();
    QCOMPARE(fields["place"_L1], u"Aktau"_s);
    QCOMPARE(fields["occupation"_L1], u"welder"_s);
    QCOMPARE(world.typed("history --limit 1").list("changes")[0]["verb"_L1], u"restore-value"_s);
    const CliAnswer untouched = world.typed("restore-value P-1 occupation --change 3");
    QCOMPARE(untouched.status, 3);
    QCOMPARE(untouched.errorCode(), u"value-not-in-change"_s);
    QCOMPARE(world.typed("restore-value P-1 place --change 99").errorCode(), u"unknown-change"_s);
    QCOMPARE(world.typed("restore-value P-1 place").status, 64);
}

void TestRecordCommands::theTrashIsListedAndPutBack()
{
    CliWorld world;
    world.createEmpty();
    QCOMPARE(world.run({u"trash"_s}).out, u"The trash is empty.\n"_s);
    world.ref("add person name=Anna");
    world.ref("add name text='A. Primerova' --to P-1");
    QCOMPARE(world.typed("put-back P-1").errorCode(), u"not-in-trash"_s);
    const QString uid = world.typed("show P-1").result()["uid"_L1].toString();
    world.ref("delete P-1");
    const QJsonArray records = world.typed("trash --now 2012-05-11T04:00:00Z").list("records");
    QCOMPARE(records.size(), 1);
    QCOMPARE(records[0]["ref"_L1], u"P-1"_s);
    QCOMPARE(records[0]["id"_L1], uid);
    QCOMPARE(records[0]["kind"_L1], u"person"_s);
    QCOMPARE(records[0]["title"_L1], u"Anna"_s);
    QCOMPARE(records[0]["trashedAt"_L1], u"2012-05-01T04:00:00.000Z"_s);
    QCOMPARE(records[0]["daysLeft"_L1], 80);
    QCOMPARE(records[0]["with"_L1].toArray(), QJsonArray{u"N-1"_s});
    QVERIFY(world.run({u"trash"_s}).out.contains("Anna"_L1));
    QCOMPARE(world.typed("history P-1").list("changes").size(), 2);
    QCOMPARE(world.typed("put-back N-1").errorCode(), u"in-trash"_s);
    QCOMPARE(world.json({u"put-back"_s, uid}).result()["ref"_L1], u"P-1"_s);
    QCOMPARE(world.typed("show P-1").list("children").size(), 1);
    QCOMPARE(world.typed("undo").list("undone")[0]["verb"_L1], u"put-back"_s);
    QCOMPARE(world.typed("trash").list("records").size(), 1);
}

void TestRecordCommands::aPurgedRecordIsGoneForGood()
{
    CliWorld world;
    world.createEmpty();
    world.ref("add person name='Anna Primerova'");
    world.ref("add name text='A. Primerova' --to P-1");
    world.ref("add case title=Strike people=P-1 notes='about Anna Primerova'");
    world.ref("delete P-1");
    const CliAnswer answer = world.typed("purge P-1");
    QCOMPARE(answer.status, 0);
    QCOMPARE(answer.list("purged"), (QJsonArray{u"P-1"_s, u"N-1"_s}));
    QCOMPARE(answer.list("stillNamedIn"), QJsonArray{u"C-1"_s});
    QCOMPARE(answer.list("findings").size(), 0);
    QVERIFY(!answer.out.contains("Primerova"_L1));
    QCOMPARE(world.typed("trash").list("records").size(), 0);
    QCOMPARE(world.typed("put-back P-1").errorCode(), u"unknown-reference"_s);
    QVERIFY(!world.run({u"history"_s}).out.contains("Added person Anna"_L1));
    QCOMPARE(world.typed("check").list("problems").size(), 0);
    QCOMPARE(world.typed("purge 'Strike'").errorCode(), u"unknown-reference"_s);
    const CliAnswer text = world.run({u"purge"_s, u"C-1"_s});
    QCOMPARE(text.out, u"Forgotten for good: C-1\n"_s);
}

void TestRecordCommands::whatIsNeededIsNotPurged()
{
    CliWorld world;
    world.createEmpty();
    world.ref("add person name=Anna");
    world.ref("add source title=Bulletin");
    world.ref("add custody released=2012-04-30 releaseSource=SO-1 --to P-1");
    const CliAnswer answer = world.typed("purge SO-1");
    QCOMPARE(answer.status, 3);
    QCOMPARE(answer.errorCode(), u"still-linked"_s);
    QVERIFY(answer.out.contains("CU-1"_L1));
    QCOMPARE(world.typed("purge campaign").status, 3);
}

void TestRecordCommands::whatWasInTheTrashForTooLongIsForgotten()
{
    CliWorld world;
    world.createEmpty();
    world.ref("add person name=Anna");
    world.ref("delete P-1");
    QCOMPARE(world.typed("trash --now 2012-07-30T04:00:00Z").list("records").size(), 1);
    QCOMPARE(world.typed("trash --now 2012-08-01T04:00:00Z").list("records").size(), 0);
    QCOMPARE(world.typed("put-back P-1").errorCode(), u"unknown-reference"_s);
}

void TestRecordCommands::historyNamesWhoChangedWhat()
{
    CliWorld world;
    world.createEmpty();
    world.ref("add person name=Anna");
    world.ref("set P-1 place=Almaty --as Berta");
    const QJsonArray changes = world.typed("history P-1").list("changes");
    QCOMPARE(changes.size(), 2);
    QCOMPARE(changes[0]["author"_L1], u"Berta"_s);
    QCOMPARE(changes[1]["author"_L1], u"Ada"_s);
    QCOMPARE(changes[0]["device"_L1], u"test-device"_s);
    const QJsonObject field = changes[0]["fields"_L1][0].toObject();
    QCOMPARE(field["field"_L1], u"place"_s);
    QCOMPARE(field["before"_L1], QJsonValue());
    QCOMPARE(field["after"_L1], u"Almaty"_s);
    QCOMPARE(world.typed("history --limit 1").list("changes").size(), 1);
}

void TestRecordCommands::searchFindsAcrossScripts()
{
    CliWorld world;
    world.createEmpty();
    world.ref("add person name='Anna Shchukina'");
    for (const char* query : {"search Щукина", "search shchukina Anna", "search Shchukena"}) {
        const QJsonArray hits = world.typed(query).list("hits");
        QCOMPARE(hits.size(), 1);
        QCOMPARE(hits[0]["ref"_L1], u"P-1"_s);
        QCOMPARE(hits[0]["kind"_L1], u"person"_s);
        QVERIFY(!hits[0]["id"_L1].toString().isEmpty());
        QVERIFY(hits[0]["score"_L1].toDouble() > 0);
    }
    QCOMPARE(world.typed("search Shchukina --kind case").list("hits").size(), 0);
    QCOMPARE(world.typed("search Anna --kind planet").errorCode(), u"unknown-kind"_s);
    QCOMPARE(world.typed("search").status, 64);
}

void TestRecordCommands::queriesOfAFileAreAnsweredOneByOne()
{
    CliWorld world;
    world.createEmpty();
    world.ref("add person name=Anna");
    world.input = "Anna\n\nNobody\r\n";
    const QJsonArray answers = world.typed("search --queries -").list("queries");
    QCOMPARE(answers.size(), 2);
    QCOMPARE(answers[0]["query"_L1], u"Anna"_s);
    QCOMPARE(answers[0]["hits"_L1].toArray().size(), 1);
    QCOMPARE(answers[1]["hits"_L1].toArray().size(), 0);
    QVERIFY(answers[0]["microseconds"_L1].toInt(-1) >= 0);
    QCOMPARE(world.json({u"search"_s, u"--queries"_s, world.path("none")}).errorCode(), u"file-unreadable"_s);
}

void TestRecordCommands::fieldsListsEveryKindWithoutACampaign()
{
    CliWorld world;
    QCOMPARE(world.typed("fields").list("kinds").size(), static_cast<qsizetype>(vigil::allKinds().size()));
    const QJsonArray fields = world.typed("fields consent").list("fields");
    QCOMPARE(fields[1]["field"_L1], u"scope"_s);
    QCOMPARE(fields[1]["codes"_L1][0], u"government"_s);
    QVERIFY(fields[1]["required"_L1].toBool());
    QCOMPARE(world.typed("fields planet").status, 3);
    for (const auto& kind : vigil::allKinds()) {
        const CliAnswer text = world.run({u"fields"_s, kind.key});
        QCOMPARE(text.status, 0);
        for (const auto& field : kind.fields)
            QVERIFY2(text.out.contains(field.key), qPrintable(field.key));
    }
}

void TestRecordCommands::aConsentIsRecordedOfAPerson()
{
    CliWorld world;
    world.createEmpty();
    world.ref("add person name=Anna");
    QCOMPARE(world.ref("add consent scope=government state=refused --to P-1"), u"CO-1"_s);
    QCOMPARE(world.typed("show P-1").result()["children"_L1][0]["fields"_L1]["state"_L1], u"refused"_s);
    QVERIFY(
        world.typed("add consent scope=everything state=given --to P-1").findingCodes().contains(u"unknown-code"_s));
}

void TestRecordCommands::namesCannotFoolTheTerminal()
{
    CliWorld world;
    world.createEmpty();
    const CliAnswer added = world.json({u"add"_s, u"person"_s, u"name=Anna\u202Eavorem"_s});
    if (added.status == 0) {
        for (const char* line : {"people", "show P-1", "history"}) {
            const CliAnswer text = world.run(QString::fromLatin1(line).split(u' '));
            QVERIFY(!text.out.contains(QChar(0x202E)));
            QVERIFY(text.out.contains("202E"_L1));
        }
    } else {
        QCOMPARE(added.status, 3);
        QVERIFY(!world.run({u"people"_s}).out.contains(QChar(0x202E)));
    }
}

QTEST_GUILESS_MAIN(TestRecordCommands)
#include "tst_recordcommands.moc"
