// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/historyservice.h"
#include "app/recordservice.h"
#include "app/searchservice.h"
#include "testworld.h"

#include <QTest>

using namespace vigil;

class TestSearchService final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void spellingsAndScriptsFindEachOther_data();
    void spellingsAndScriptsFindEachOther();
    void exactKeyComesFirst();
    void kindNarrowsTheSearch();
    void trashedRecordsAreNotFoundAndUndoBringsThemBack();
    void nonsenseFindsNothing();
    void queryOfOperatorsIsHarmless();
};

void TestSearchService::spellingsAndScriptsFindEachOther_data()
{
    QTest::addColumn<QString>("query");
    for (const char* query : {"Torevozhina", "Toregozhina", "Торегожина", "торегож", "Baxatjan", "Бахытжан Торегожина",
                              "Toregozhina Bakhytzhan", "Torevojina"})
        QTest::newRow(query) << QString::fromUtf8(query);
}

void TestSearchService::spellingsAndScriptsFindEachOther()
{
    QFETCH(QString, query);
    TestWorld world(TestWorld::Content::Sample);
    const auto hits = world.campaign().search().search(query);
    QVERIFY(hits);
    QVERIFY(!hits->empty());
    QCOMPARE(hits->front().title, QStringLiteral("Baxatjan Torevozhina"));
}

void TestSearchService::exactKeyComesFirst()
{
    TestWorld world;
    world.add(QStringLiteral("person"), {QStringLiteral("name=Marat Zhumabekov")});
    world.add(QStringLiteral("person"), {QStringLiteral("name=Marat Zhumabek")});
    const auto hits = world.campaign().search().search(QStringLiteral("Марат Жумабек"));
    QCOMPARE(hits->front().title, QStringLiteral("Marat Zhumabek"));
    QCOMPARE(hits->front().score, 1.0);
    QCOMPARE(hits->size(), 2U);
}

void TestSearchService::kindNarrowsTheSearch()
{
    TestWorld world;
    world.add(QStringLiteral("person"), {QStringLiteral("name=Vera Orlova")});
    const QString file = world.add(QStringLiteral("case"), {QStringLiteral("title=Orlova and others")});
    const auto hits = world.campaign().search().search(QStringLiteral("Orlova"), Kind::Case);
    QCOMPARE(hits->size(), 1U);
    QCOMPARE(hits->front().reference.toString(), file);
}

void TestSearchService::trashedRecordsAreNotFoundAndUndoBringsThemBack()
{
    TestWorld world;
    const Reference person = world.reference(world.add(QStringLiteral("person"), {QStringLiteral("name=Vera Orlova")}));
    QVERIFY(world.campaign().records().remove(person));
    QVERIFY(world.campaign().search().search(QStringLiteral("Orlova"))->empty());
    QVERIFY(world.campaign().history().undo());
    QCOMPARE(world.campaign().search().search(QStringLiteral("Orlova"))->size(), 1U);
    QVERIFY(world.campaign().check()->empty());
}

void TestSearchService::nonsenseFindsNothing()
{
    TestWorld world(TestWorld::Content::Sample);
    QVERIFY(world.campaign().search().search(QStringLiteral("qqqwwwzzz"))->empty());
    QVERIFY(world.campaign().search().search(QString())->empty());
}

void TestSearchService::queryOfOperatorsIsHarmless()
{
    TestWorld world(TestWorld::Content::Sample);
    for (const char* query : {"\"", "NEAR(a b)", "a* OR b", "'; DROP TABLE person;--", "%", "_", "\\", "()"}) {
        const auto hits = world.campaign().search().search(QString::fromLatin1(query));
        QVERIFY2(hits.hasValue(), query);
    }
    QCOMPARE(world.campaign().info()->people, 5);
}

QTEST_GUILESS_MAIN(TestSearchService)
#include "tst_searchservice.moc"
