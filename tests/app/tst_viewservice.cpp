// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/caseworkservice.h"
#include "app/historyservice.h"
#include "app/viewservice.h"
#include "testworld.h"

#include <QTest>

using namespace vigil;

namespace {

SavedView viewOf(const char* name, PersonPart part = PersonPart::Held, const char* place = "")
{
    SavedView view{.name = QString::fromUtf8(name), .query = {}};
    view.query.part = part;
    view.query.place = QString::fromUtf8(place);
    return view;
}

QStringList names(const ViewService& views)
{
    QStringList names;
    const auto all = views.all();
    if (!all)
        return {QStringLiteral("failed")};
    for (const SavedView& view : *all)
        names << view.name;
    return names;
}

} // namespace

class TestViewService final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aViewComesBackWholeAfterTheCampaignWasClosed();
    void aTypedNameIsNotKept();
    void aViewOfTheSameNameIsReplacedInItsPlace();
    void aRemovedViewCanBePutBackWhereItStood();
    void aNameIsNeededAndHasALimit();
    void aViewIsRenamedToANameThatIsFree();
    void thereIsALimitToTheirNumber();
};

void TestViewService::aViewComesBackWholeAfterTheCampaignWasClosed()
{
    TestWorld world;
    SavedView view = viewOf("  Held in   Жаңаөзен ", PersonPart::Overdue, "Жаңаөзен");
    view.query.arrestedFrom = QStringLiteral("2012-04-01");
    view.query.arrestedTo = QStringLiteral("2012-04-30");
    view.query.sortBy = PersonColumn::DaysHeld;
    view.query.order = SortOrder::Descending;
    QVERIFY(world.campaign().views().save(view));
    world.reopen();
    const auto all = world.campaign().views().all();
    QVERIFY(all && all->size() == 1);
    const SavedView& kept = all->front();
    QCOMPARE(kept.name, QStringLiteral("Held in Жаңаөзен"));
    QVERIFY(narrowsLike(kept.query, view.query));
    QCOMPARE(kept.query.sortBy, PersonColumn::DaysHeld);
    QCOMPARE(kept.query.order, SortOrder::Descending);
    // Only the making of the campaign: a view is no change of a record.
    QVERIFY(world.campaign().history().history({})->size() == 1);
}

void TestViewService::aTypedNameIsNotKept()
{
    TestWorld world;
    SavedView view = viewOf("Everybody held");
    view.query.key = QStringLiteral("aisulu");
    QVERIFY(world.campaign().views().save(view));
    QVERIFY(world.campaign().views().all()->front().query.key.isEmpty());
}

void TestViewService::aViewOfTheSameNameIsReplacedInItsPlace()
{
    TestWorld world;
    ViewService& views = world.campaign().views();
    for (const char* name : {"one", "two", "three"})
        QVERIFY(views.save(viewOf(name)));
    QVERIFY(views.save(viewOf("two", PersonPart::Released)));
    QCOMPARE(names(views), QStringList({QStringLiteral("one"), QStringLiteral("two"), QStringLiteral("three")}));
    QCOMPARE(views.all()->at(1).query.part, PersonPart::Released);
    QCOMPARE(views.all()->at(0).query.part, PersonPart::Held);
}

void TestViewService::aRemovedViewCanBePutBackWhereItStood()
{
    TestWorld world;
    ViewService& views = world.campaign().views();
    for (const char* name : {"one", "two", "three"})
        QVERIFY(views.save(viewOf(name)));
    QVERIFY(views.remove(QStringLiteral("two")));
    QCOMPARE(views.remove(QStringLiteral("two")).error().code, Code("view-unknown"));
    QCOMPARE(names(views), QStringList({QStringLiteral("one"), QStringLiteral("three")}));
    QVERIFY(views.save(viewOf("two"), 1));
    QCOMPARE(names(views), QStringList({QStringLiteral("one"), QStringLiteral("two"), QStringLiteral("three")}));
    QVERIFY(views.save(viewOf("last"), 100));
    QCOMPARE(names(views).back(), QStringLiteral("last"));
}

void TestViewService::aNameIsNeededAndHasALimit()
{
    TestWorld world;
    ViewService& views = world.campaign().views();
    QCOMPARE(views.save(viewOf(" \t ")).error().code, Code("view-unnamed"));
    const QString longest(ViewService::longestName, QLatin1Char('n'));
    QVERIFY(views.save(viewOf(qPrintable(longest))));
    QCOMPARE(views.save(viewOf(qPrintable(longest + QLatin1Char('n')))).error().code, Code("view-name-long"));
    QCOMPARE(names(views), QStringList{longest});
}

void TestViewService::aViewIsRenamedToANameThatIsFree()
{
    TestWorld world;
    ViewService& views = world.campaign().views();
    QVERIFY(views.save(viewOf("one")));
    QVERIFY(views.save(viewOf("two")));
    QCOMPARE(views.rename(QStringLiteral("one"), QStringLiteral("two")).error().code, Code("view-name-taken"));
    QCOMPARE(views.rename(QStringLiteral("none"), QStringLiteral("x")).error().code, Code("view-unknown"));
    QCOMPARE(views.rename(QStringLiteral("one"), {}).error().code, Code("view-unnamed"));
    QVERIFY(views.rename(QStringLiteral("one"), QStringLiteral("one")));
    QVERIFY(views.rename(QStringLiteral("one"), QStringLiteral("first")));
    QCOMPARE(names(views), QStringList({QStringLiteral("first"), QStringLiteral("two")}));
}

void TestViewService::thereIsALimitToTheirNumber()
{
    TestWorld world;
    ViewService& views = world.campaign().views();
    for (int view = 0; view < ViewService::mostViews; ++view)
        QVERIFY(views.save(viewOf(qPrintable(QString::number(view)))));
    QCOMPARE(views.save(viewOf("more")).error().code, Code("too-many-views"));
    QVERIFY(views.save(viewOf("7", PersonPart::Released)));
}

QTEST_MAIN(TestViewService)
#include "tst_viewservice.moc"
