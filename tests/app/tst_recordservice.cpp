// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/caseworkservice.h"
#include "app/changenotifier.h"
#include "app/historyservice.h"
#include "app/messages.h"
#include "app/recordservice.h"
#include "domain/names.h"
#include "testworld.h"

#include <QTest>

using namespace vigil;

class TestRecordService final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void unknownFieldIsRefusedWithTheNearestOne();
    void requiredFieldsAreNamedAllAtOnce();
    void maskedAddressIsKeptAsWithheld();
    void lineBreakInAnAddressIsRefused();
    void segmentOfAPersonOpensACustodyAndThenContinuesIt();
    void postponementMovesTheHearingAndKeepsItsHistory();
    void changedFieldIsReadBackAndAnEmptyTextClearsIt();
    void deletingAPersonTakesItsRecordsAlongAndUndoBringsThemBack();
    void severalGoInOneChangeOrNoneDoes();
    void aNameThatIsOnFileTwiceIsAmbiguous();
    void lettersAreNotAddedByHand();
    void everyChangeIsSignalledOnce();
    void settingTheZoneMovesExpectedEnds();
    void aValueComesBackFromTheHistory_data();
    void aValueComesBackFromTheHistory();
    void onlyWhatAChangeTouchedComesBackFromIt();
    void aValueFromTheHistoryIsCheckedLikeATypedOne();
};

void TestRecordService::unknownFieldIsRefusedWithTheNearestOne()
{
    TestWorld world;
    const auto refused = world.campaign().records().add(
        {.kind = Kind::Person, .fields = {{QStringLiteral("nmae"), QStringLiteral("Aisulu Bekova")}}});
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, Code("input-refused"));
    QCOMPARE(refused.error().findings.front().code, Code("unknown-field"));
    QCOMPARE(refused.error().findings.front().detail, QStringLiteral("name"));
}

void TestRecordService::requiredFieldsAreNamedAllAtOnce()
{
    TestWorld world;
    const auto refused = world.campaign().records().add({.kind = Kind::Contact, .fields = {}});
    QVERIFY(!refused);
    QCOMPARE(refused.error().findings.size(), 2U);
}

void TestRecordService::maskedAddressIsKeptAsWithheld()
{
    TestWorld world;
    const QString contact =
        world.add(QStringLiteral("contact"), {QStringLiteral("name=Office"), QStringLiteral("contactKind=prosecutor")});
    const QString point =
        world.add(QStringLiteral("point"),
                  {QStringLiteral("pointType=email"), QStringLiteral("value=[email protected]")}, contact);
    const auto stored = world.campaign().records().show(world.reference(point));
    QCOMPARE(stored->stored.record.text(QStringLiteral("state")), QStringLiteral("withheld"));
}

void TestRecordService::lineBreakInAnAddressIsRefused()
{
    TestWorld world;
    const QString contact =
        world.add(QStringLiteral("contact"), {QStringLiteral("name=Office"), QStringLiteral("contactKind=prosecutor")});
    const auto refused = world.campaign().records().add(
        {.kind = Kind::Point,
         .fields = {{QStringLiteral("pointType"), QStringLiteral("email")},
                    {QStringLiteral("value"), QStringLiteral("a@office.example\r\nBcc: b@office.example")}},
         .to = contact});
    QVERIFY(!refused);
    QCOMPARE(refused.error().findings.front().field, QStringLiteral("value"));
    QCOMPARE(world.campaign().records().list(Kind::Point)->size(), 0U);
}

void TestRecordService::segmentOfAPersonOpensACustodyAndThenContinuesIt()
{
    TestWorld world;
    const QString person = world.add(QStringLiteral("person"), {QStringLiteral("name=Aisulu Bekova")});
    world.add(QStringLiteral("segment"), {QStringLiteral("basis=police-hold"), QStringLiteral("from=2012-04-20")},
              person);
    world.add(QStringLiteral("segment"), {QStringLiteral("basis=pre-trial"), QStringLiteral("from=2012-04-22")},
              person);
    QCOMPARE(world.campaign().records().list(Kind::Custody)->size(), 1U);
    QCOMPARE(world.campaign().casework().status(world.reference(person))->derived.status, LibertyStatus::PreTrial);

    QVERIFY(world.campaign().casework().confirmRelease(world.reference(person), QStringLiteral("2012-04-25"),
                                                       QStringLiteral("Her lawyer")));
    world.add(QStringLiteral("segment"), {QStringLiteral("basis=police-hold"), QStringLiteral("from=2012-04-29")},
              person);
    QCOMPARE(world.campaign().records().list(Kind::Custody)->size(), 2U);
    QCOMPARE(world.campaign().casework().status(world.reference(person))->derived.status, LibertyStatus::PoliceHold);
}

void TestRecordService::postponementMovesTheHearingAndKeepsItsHistory()
{
    TestWorld world;
    const QString proceeding =
        world.add(QStringLiteral("proceeding"), {QStringLiteral("title=Trial"), QStringLiteral("track=criminal")});
    const QString hearing = world.add(QStringLiteral("hearing"),
                                      {QStringLiteral("date=2012-05-03"), QStringLiteral("time=10:00")}, proceeding);
    const QString postponement = world.add(
        QStringLiteral("postponement"), {QStringLiteral("toDate=2012-05-17"), QStringLiteral("toTime=11:00")}, hearing);
    const auto moved = world.campaign().records().show(world.reference(hearing));
    QCOMPARE(moved->stored.record.date(QStringLiteral("date")).edtf(), QStringLiteral("2012-05-17"));
    QCOMPARE(moved->stored.record.text(QStringLiteral("time")), QStringLiteral("11:00"));
    QCOMPARE(moved->children.front().stored.reference.toString(), postponement);
    QCOMPARE(moved->children.front().stored.record.date(QStringLiteral("fromDate")).edtf(),
             QStringLiteral("2012-05-03"));
}

void TestRecordService::changedFieldIsReadBackAndAnEmptyTextClearsIt()
{
    TestWorld world;
    const Reference person =
        world.reference(world.add(QStringLiteral("person"), {QStringLiteral("name=Aisulu Bekova")}));
    QVERIFY(world.campaign().records().set(person, {{QStringLiteral("native-name"), QStringLiteral("Айсулу Бекова")}}));
    QCOMPARE(world.campaign().records().show(person)->stored.record.text(QStringLiteral("nativeName")),
             QStringLiteral("Айсулу Бекова"));
    QVERIFY(world.campaign().records().set(person, {{QStringLiteral("nativeName"), QString()}}));
    QVERIFY(world.campaign().records().show(person)->stored.record.text(QStringLiteral("nativeName")).isEmpty());
    const auto refused = world.campaign().records().set(person, {{QStringLiteral("name"), QString()}});
    QVERIFY(!refused);
}

void TestRecordService::severalGoInOneChangeOrNoneDoes()
{
    TestWorld world;
    const auto logged = world.campaign().casework().logArrest(
        {.names = QStringLiteral("Asel; Bota; Dana; Inkar"), .date = QStringLiteral("2012-04-28")});
    std::vector<Reference> people;
    for (const auto& arrest : logged->arrests)
        people.push_back(arrest.person);
    RecordService& records = world.campaign().records();
    const auto left = [&] { return records.list(Kind::Person)->size(); };

    std::vector<Reference> withCampaign = people;
    withCampaign.push_back({Kind::Campaign, 1});
    QCOMPARE(records.remove(withCampaign).error().code, Code("kind-not-addable"));
    QCOMPARE(left(), 4U);

    const auto gone = records.remove(people);
    QVERIFY(gone);
    QCOMPARE(left(), 0U);
    QCOMPARE(records.list(Kind::Custody)->size(), 0U);
    QCOMPARE(labelFor(gone->verb, gone->label),
             QStringLiteral("Moved to the trash: %1").arg(isolated(QStringLiteral("Asel, Bota, Dana +1"))));
    QVERIFY(world.campaign().history().undo());
    QCOMPARE(left(), 4U);
    QCOMPARE(records.list(Kind::Custody)->size(), 4U);

    QVERIFY(records.remove(people.front()));
    QCOMPARE(records.remove(people).error().code, Code("in-trash"));
    QCOMPARE(left(), 3U);
}

void TestRecordService::deletingAPersonTakesItsRecordsAlongAndUndoBringsThemBack()
{
    TestWorld world;
    const auto logged = world.campaign().casework().logArrest({.names = QStringLiteral("Aisulu Bekova"),
                                                               .date = QStringLiteral("2012-04-28"),
                                                               .term = QStringLiteral("15 days")});
    const Reference person = logged->arrests.front().person;
    QVERIFY(world.campaign().records().remove(person));
    QVERIFY(!world.campaign().records().resolve(QStringLiteral("P-1")));
    QCOMPARE(world.campaign().records().list(Kind::Segment)->size(), 0U);
    QVERIFY(world.campaign().casework().peopleIds({})->empty());
    QVERIFY(world.campaign().history().undo());
    QCOMPARE(world.campaign().records().list(Kind::Segment)->size(), 1U);
    QCOMPARE(world.campaign().casework().peopleIds({})->size(), 1U);
    QCOMPARE(world.campaign().casework().status(person)->expectedEnd->end, std::optional(QDate(2012, 5, 13)));
}

void TestRecordService::aNameThatIsOnFileTwiceIsAmbiguous()
{
    TestWorld world;
    world.add(QStringLiteral("person"), {QStringLiteral("name=Aisulu Bekova")});
    QVERIFY(world.campaign().records().resolve(QStringLiteral("aisulu bekova"), {Kind::Person}));
    world.add(QStringLiteral("person"), {QStringLiteral("name=Aisulu Bekova")});
    const auto refused = world.campaign().records().resolve(QStringLiteral("Aisulu Bekova"), {Kind::Person});
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, Code("ambiguous-reference"));
    QCOMPARE(refused.error().detail, QStringLiteral("P-1, P-2"));
}

void TestRecordService::lettersAreNotAddedByHand()
{
    TestWorld world;
    const auto refused = world.campaign().records().add({.kind = Kind::Letter, .fields = {}});
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, Code("kind-not-addable"));
}

void TestRecordService::everyChangeIsSignalledOnce()
{
    TestWorld world;
    int signalled = 0;
    std::vector<Reference> changed;
    connect(&world.campaign().notifier(), &ChangeNotifier::recordsChanged, this,
            [&](const std::vector<Reference>& references) {
                ++signalled;
                changed = references;
            });
    const QString person = world.add(QStringLiteral("person"), {QStringLiteral("name=Aisulu Bekova")});
    QCOMPARE(signalled, 1);
    QCOMPARE(changed.front().toString(), person);
    QVERIFY(!world.campaign().records().set(world.reference(person), {{QStringLiteral("name"), QString()}}));
    QCOMPARE(signalled, 1);
}

void TestRecordService::settingTheZoneMovesExpectedEnds()
{
    TestWorld world;
    const auto logged = world.campaign().casework().logArrest({.names = QStringLiteral("Aisulu Bekova"),
                                                               .date = QStringLiteral("2012-04-28"),
                                                               .term = QStringLiteral("15 days")});
    const qint64 person = logged->arrests.front().person.id;
    const QString before = world.campaign().casework().people({person})->front().listing.expectedEndLatest;
    QVERIFY(
        world.campaign().records().set({Kind::Campaign, 1}, {{QStringLiteral("zone"), QStringLiteral("Asia/Aqtau")}}));
    const QString after = world.campaign().casework().people({person})->front().listing.expectedEndLatest;
    QCOMPARE(before, QStringLiteral("2012-05-13T18:00:00Z"));
    QCOMPARE(after, QStringLiteral("2012-05-13T19:00:00Z"));
}

void TestRecordService::aValueComesBackFromTheHistory_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QStringList>("required");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second");
    const QStringList person{QStringLiteral("name=Aisulu")};
    const QStringList file{QStringLiteral("title=Strike")};
    const auto row = [](const char* kind, const QStringList& required, const char* field, const char* first,
                        const char* second) {
        QTest::newRow(qPrintable(QString::fromLatin1(kind) + QLatin1Char('.') + QString::fromLatin1(field)))
            << QString::fromLatin1(kind) << required << QString::fromLatin1(field) << QString::fromUtf8(first)
            << QString::fromUtf8(second);
    };
    row("person", person, "place", "Aktau", "Almaty");
    row("person", person, "place", "", "Almaty");
    row("person", person, "born", "~1980", "1981");
    row("person", person, "born", "no date at all", "1981");
    row("person", person, "sex", "female", "male");
    row("person", person, "notes", "one\ntwo: three; four", "five");
    row("person", person, "organisations", "O-1: leader; O-2", "O-2");
    row("person", person, "source", "SO-1", "");
    row("case", file, "summary", "en: They struck.; ru: Они бастовали.", "en: They work.");
    row("case", file, "assertedCount", "3", "4");
    row("source", file, "confidential", "yes", "no");
}

void TestRecordService::aValueComesBackFromTheHistory()
{
    QFETCH(QString, kind);
    QFETCH(QStringList, required);
    QFETCH(QString, field);
    QFETCH(QString, first);
    QFETCH(QString, second);
    TestWorld world;
    RecordService& records = world.campaign().records();
    world.add(QStringLiteral("source"), {QStringLiteral("title=Bulletin")});
    for (const char* name : {"name=Union", "name=Party"})
        world.add(QStringLiteral("organisation"), {QString::fromLatin1(name)});
    const Reference reference =
        world.reference(world.add(kind, required + QStringList{field + QLatin1Char('=') + first}));
    const FieldValue before = records.show(reference)->stored.record.value(field);
    const auto changed = records.set(reference, {{field, second}});
    QVERIFY(changed);
    QVERIFY(records.show(reference)->stored.record.value(field) != before);
    const auto restored = records.restoreValue(reference, field, changed->change);
    QVERIFY(restored);
    QCOMPARE(restored->verb, QStringLiteral("restore-value"));
    QVERIFY(records.show(reference)->stored.record.value(field) == before);
    QVERIFY(world.campaign().history().undo());
    QVERIFY(records.show(reference)->stored.record.value(field) != before);
}

void TestRecordService::onlyWhatAChangeTouchedComesBackFromIt()
{
    TestWorld world;
    RecordService& records = world.campaign().records();
    const Reference person = world.reference(world.add(QStringLiteral("person"), {QStringLiteral("name=Aisulu")}));
    const qint64 made = world.campaign().history().nextUndo()->value().change;
    const auto moved = records.set(person, {{QStringLiteral("place"), QStringLiteral("Aktau")}});
    const auto restore = [&](const char* field, qint64 change) {
        return records.restoreValue(person, QString::fromLatin1(field), change).error();
    };
    QCOMPARE(restore("name", moved->change).code, Code("value-not-in-change"));
    QCOMPARE(restore("name", moved->change).detail, QStringLiteral("name"));
    QCOMPARE(restore("place", made).code, Code("value-not-in-change"));
    QCOMPARE(restore("place", 9999).code, Code("unknown-change"));
    QCOMPARE(restore("plaice", moved->change).findings.front().code, Code("unknown-field"));
    QVERIFY(records.remove(person));
    QCOMPARE(restore("place", moved->change).code, Code("in-trash"));
}

void TestRecordService::aValueFromTheHistoryIsCheckedLikeATypedOne()
{
    TestWorld world;
    RecordService& records = world.campaign().records();
    const QString source = world.add(QStringLiteral("source"), {QStringLiteral("title=Bulletin")});
    const Reference person = world.reference(
        world.add(QStringLiteral("person"), {QStringLiteral("name=Aisulu"), QStringLiteral("source=") + source}));
    const auto cleared = records.set(person, {{QStringLiteral("source"), {}}});
    QVERIFY(records.remove(world.reference(source)));
    const auto refused = records.restoreValue(person, QStringLiteral("source"), cleared->change);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, Code("input-refused"));
    QCOMPARE(refused.error().findings.front().code, Code("unknown-reference"));
}

QTEST_GUILESS_MAIN(TestRecordService)
#include "tst_recordservice.moc"
