// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/campaign.h"
#include "app/caseworkservice.h"
#include "app/changenotifier.h"
#include "app/recordservice.h"
#include "gui/people/peoplemodel.h"
#include "gui/shared/pilldelegate.h"
#include "testworld.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace vigil;

namespace {

/// The model as text: one line a row, cells parted by " | ".
QStringList dump(const PeopleModel& model)
{
    QStringList lines;
    for (int row = 0; row < model.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < model.columnCount(); ++column)
            cells << model.index(row, column).data().toString();
        lines << cells.join(QStringLiteral(" | "));
    }
    return lines;
}

void log(TestWorld& world, const ArrestDraft& draft)
{
    const auto logged = world.campaign().casework().logArrest(draft);
    QVERIFY2(logged, logged ? "" : qPrintable(logged.error().code.toString()));
}

void logThree(TestWorld& world)
{
    log(world, {.names = QStringLiteral("Aisulu Bekova"),
                .date = QStringLiteral("2012-04-28"),
                .place = QStringLiteral("Almaty"),
                .term = QStringLiteral("15 days")});
    log(world, {.names = QStringLiteral("Тимур Ахметов"), .date = QStringLiteral("about April 2012")});
    log(world, {.names = QStringLiteral("Zoya Kim"), .place = QStringLiteral("Taraz")});
}

} // namespace

class TestPeopleModel final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsReadAsPeopleReadThem();
    void filterFindsAcrossScripts();
    void sortingAsksForAnotherOrder();
    void aNewPersonAppearsByTheChangeSignal();
    void anUnchangedListIsNotReset();
    void aPassedEndIsSaidInWordsAndInColour();
    void whileTypingTheFirstRowsComeAtOnceAndTheRestLater();
    void longListsAreReadInPages();
    void whoLeavesTheFilterStaysUntilItChanges();
    void whoIsNewStaysThoughTheFilterDoesNotFit();
    void daysAreCountedForThoseWhoAreHeld();
    void controlCharactersInANameAreShown();
};

void TestPeopleModel::whoLeavesTheFilterStaysUntilItChanges()
{
    TestWorld world;
    logThree(world);
    PeopleModel model(world.campaign().casework());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const auto nameAt = [&model](int row) { return model.index(row, 0).data().toString(); };
    const auto isFaded = [&model](int row) { return model.index(row, 0).data(FadedRole).toBool(); };
    model.narrow({.part = PersonPart::Held});
    QCOMPARE(model.rowCount(), 3);
    const QString second = nameAt(1);
    QVERIFY(world.campaign().casework().confirmRelease(*model.personAt(1), QStringLiteral("2012-05-01"),
                                                       QStringLiteral("A lawyer")));
    model.refresh();
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.keptCount(), 1);
    QCOMPARE(nameAt(1), second);
    QVERIFY(!isFaded(0) && isFaded(1) && !isFaded(2));
    QVERIFY(model.index(1, 0).data(Qt::FontRole).value<QFont>().italic());
    model.refresh();
    QCOMPARE(model.keptCount(), 1);

    // Who is in the trash is not kept.
    QVERIFY(world.campaign().records().remove(*model.personAt(0)));
    model.refresh();
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(nameAt(0), second);
    model.narrow({.part = PersonPart::Held});
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.keptCount(), 0);
    QVERIFY(nameAt(0) != second);
}

void TestPeopleModel::whoIsNewStaysThoughTheFilterDoesNotFit()
{
    TestWorld world;
    logThree(world);
    PeopleModel model(world.campaign().casework());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const auto nameAt = [&model](int row) { return model.index(row, 0).data().toString(); };
    model.narrow({.part = PersonPart::Released});
    QCOMPARE(model.rowCount(), 0);
    const Reference held = world.reference(QStringLiteral("P-1"));
    model.keep({held, world.reference(QStringLiteral("P-2"))});
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.keptCount(), 2);
    QCOMPARE(model.rowOf(held), std::optional(0));
    QVERIFY(model.index(0, 0).data(FadedRole).toBool());
    model.keep({held});
    model.refresh();
    QCOMPARE(model.rowCount(), 2);
    const QString second = nameAt(1);
    QVERIFY(world.campaign().records().remove(held));
    model.refresh();
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(nameAt(0), second);
    model.narrow({});
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.keptCount(), 0);
    model.keep({world.reference(QStringLiteral("P-2"))});
    QCOMPARE(model.keptCount(), 0);
}

void TestPeopleModel::daysAreCountedForThoseWhoAreHeld()
{
    TestWorld world;
    logThree(world);
    PeopleModel model(world.campaign().casework());
    int column = 0;
    while (model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString() != QStringLiteral("Days held"))
        ++column;
    const auto days = [&] {
        QStringList texts;
        for (int row = 0; row < model.rowCount(); ++row)
            texts << model.index(row, column).data().toString();
        return texts;
    };
    // It is 1 May 2012; the second was taken some day in April, the third nobody knows when.
    QCOMPARE(days(), (QStringList{QStringLiteral("3"), QStringLiteral("1–30"), QString()}));
    model.sort(column, Qt::DescendingOrder);
    QCOMPARE(days(), (QStringList{QStringLiteral("1–30"), QStringLiteral("3"), QString()}));
    QVERIFY(world.campaign().casework().confirmRelease(*model.personAt(1), QStringLiteral("2012-05-01"),
                                                       QStringLiteral("A lawyer")));
    model.sort(column, Qt::AscendingOrder);
    QCOMPARE(days(), (QStringList{QStringLiteral("1–30"), QString(), QString()}));

    // Some day of a month that is not over.
    world.clock().set(world.clock().now().addDays(9));
    QVERIFY(world.campaign().casework().logArrest({.names = QStringLiteral("Dana Testova"),
                                                   .date = QStringLiteral("2012-05"),
                                                   .term = QStringLiteral("90 days")}));
    model.refresh();
    QVERIFY2(days().contains(QStringLiteral("0–9")), qPrintable(days().join(QLatin1Char(' '))));
}

void TestPeopleModel::rowsReadAsPeopleReadThem()
{
    TestWorld world;
    logThree(world);
    PeopleModel model(world.campaign().casework());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QStringList golden{
        QStringLiteral(
            "Aisulu Bekova | 28 Apr 2012 | Almaty | Detained | Release 13 May 2012 |  | 3 | Administrative arrest | "),
        QStringLiteral("Тимур Ахметов | about April 2012 |  | Detained |  |  | 1–30 | Police hold | "),
        QStringLiteral("Zoya Kim |  | Taraz | Detained |  |  |  | Police hold | "),
    };
    QCOMPARE(dump(model), golden);
    const QModelIndex status = model.index(0, 3);
    QCOMPARE(status.data(PillToneRole).toInt(), static_cast<int>(PillTone::Detained));
    QCOMPARE(status.data(Qt::AccessibleTextRole).toString(), QStringLiteral("Detained"));
}

void TestPeopleModel::filterFindsAcrossScripts()
{
    TestWorld world;
    logThree(world);
    PeopleModel model(world.campaign().casework());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setFilter(QStringLiteral("akhmetov"));
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.index(0, 0).data().toString(), QStringLiteral("Тимур Ахметов"));
    model.setFilter(QStringLiteral("nobody at all"));
    QCOMPARE(model.rowCount(), 0);
    model.setFilter({});
    QCOMPARE(model.rowCount(), 3);
}

void TestPeopleModel::sortingAsksForAnotherOrder()
{
    TestWorld world;
    logThree(world);
    PeopleModel model(world.campaign().casework());
    model.sort(0, Qt::DescendingOrder);
    QCOMPARE(model.index(2, 0).data().toString(), QStringLiteral("Aisulu Bekova"));
    model.sort(2, Qt::AscendingOrder);
    QStringList places;
    for (int row = 0; row < 3; ++row)
        places << model.index(row, 2).data().toString();
    QVERIFY(places.indexOf(QStringLiteral("Almaty")) < places.indexOf(QStringLiteral("Taraz")));
}

void TestPeopleModel::aNewPersonAppearsByTheChangeSignal()
{
    TestWorld world;
    logThree(world);
    PeopleModel model(world.campaign().casework());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    connect(&world.campaign().notifier(), &ChangeNotifier::recordsChanged, &model, &PeopleModel::refresh);
    log(world, {.names = QStringLiteral("Madina Orazova")});
    QCOMPARE(model.rowCount(), 4);
    QCOMPARE(model.index(1, 0).data().toString(), QStringLiteral("Madina Orazova"));
}

void TestPeopleModel::anUnchangedListIsNotReset()
{
    TestWorld world;
    logThree(world);
    PeopleModel model(world.campaign().casework());
    const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    const QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    const auto person = model.personAt(0);
    QVERIFY(person);
    QVERIFY(world.campaign().casework().confirmRelease(*person, QStringLiteral("2012-05-01"),
                                                       QStringLiteral("A call from the family")));
    model.refresh();
    QCOMPARE(resets.size(), 0);
    QCOMPARE(changes.size(), 1);
    QCOMPARE(model.index(0, 3).data().toString(), QStringLiteral("Released"));
}

void TestPeopleModel::aPassedEndIsSaidInWordsAndInColour()
{
    TestWorld world;
    logThree(world);
    world.clock().set(QDateTime::fromString(QStringLiteral("2012-05-20T10:00:00+06:00"), Qt::ISODate));
    const PeopleModel model(world.campaign().casework());
    const QModelIndex next = model.index(0, 4);
    QCOMPARE(next.data().toString(), QStringLiteral("Overdue 13 May 2012"));
    QVERIFY(next.data(WarningRole).toBool());
    QCOMPARE(model.index(0, 3).data().toString(), QStringLiteral("Detained"));
}

void TestPeopleModel::whileTypingTheFirstRowsComeAtOnceAndTheRestLater()
{
    TestWorld world;
    QStringList names;
    for (int number = 0; number < 60; ++number)
        names << QStringLiteral("Test%1 Person%2").arg(QChar(u'a' + number % 20)).arg(number);
    log(world, {.names = names.join(QStringLiteral("; "))});
    PeopleModel model(world.campaign().casework(), nullptr, PeopleModel::Loading::AtOnce, 3);
    const QAbstractItemModelTester tester(&model);
    const QSignalSpy more(&model, &QAbstractItemModel::rowsInserted);
    model.setFilter(QStringLiteral("t"));
    QCOMPARE(model.rowCount(), 3); // of 60, which is more than ten times as many
    const QStringList first = dump(model);
    QTRY_COMPARE(model.rowCount(), 60);
    QCOMPARE(more.size(), 1);
    QCOMPARE(dump(model).mid(0, 3), first);
    PeopleModel whole(world.campaign().casework(), nullptr, PeopleModel::Loading::AtOnce, 0);
    whole.setFilter(QStringLiteral("t"));
    QCOMPARE(dump(model), dump(whole));
    // Few enough to be sorted at once: nothing is left for later.
    model.setFilter(QStringLiteral("person7"));
    QCOMPARE(model.rowCount(), 1);
    // Another order asks for all.
    model.setFilter(QStringLiteral("te"));
    QCOMPARE(model.rowCount(), 3);
    model.sort(3, Qt::AscendingOrder);
    QCOMPARE(model.rowCount(), 60);
}

void TestPeopleModel::longListsAreReadInPages()
{
    TestWorld world;
    QStringList names;
    for (int i = 0; i < 450; ++i)
        names << QStringLiteral("Person %1").arg(i, 3, 10, QLatin1Char('0'));
    for (int first = 0; first < 450; first += 50)
        log(world, {.names = names.mid(first, 50).join(QLatin1Char(';'))});
    const auto ids = world.campaign().casework().peopleIds({});
    QVERIFY(ids);
    const auto rows = world.campaign().casework().people(*ids);
    QVERIFY(rows);
    PeopleModel model(world.campaign().casework());
    QCOMPARE(model.rowCount(), 450);
    for (const int row : {449, 0, 200, 199, 400, 201})
        QCOMPARE(model.index(row, 0).data().toString(), rows->at(static_cast<std::size_t>(row)).listing.name);
    QCOMPARE(model.rowOf(*model.personAt(321)), std::optional(321));
}

void TestPeopleModel::controlCharactersInANameAreShown()
{
    TestWorld world;
    log(world, {.names = QStringLiteral("Ali\u202Eevil")});
    PeopleModel model(world.campaign().casework());
    QVERIFY(!model.index(0, 0).data().toString().contains(QChar(0x202E)));
}

QTEST_GUILESS_MAIN(TestPeopleModel)
#include "tst_peoplemodel.moc"
