// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/campaign.h"
#include "app/caseworkservice.h"
#include "gui/people/peoplepage.h"
#include "testworld.h"

#include <QPushButton>
#include <QTableView>
#include <QTest>

using namespace vigil;

namespace {

constexpr qint64 inTheBackground = 0; ///< already one person is counted so

void log(TestWorld& world, const QString& names)
{
    QVERIFY(world.campaign().casework().logArrest(
        {.names = names, .date = QStringLiteral("2012-04-28"), .term = QStringLiteral("15 days")}));
}

QStringList chips(const PeoplePage& page)
{
    QStringList texts;
    for (const auto* button : page.findChildren<QPushButton*>())
        if (button->isCheckable())
            texts << button->text();
    return texts;
}

} // namespace

/// The numbers of the People page, when there are few people and when there are many.
class TestPeoplePage final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fewAreCountedAtOnce();
    void manyAreCountedAMomentLater();
    void aPageThatGoesMeanwhileEndsTheCounting();
};

void TestPeoplePage::fewAreCountedAtOnce()
{
    TestWorld world;
    log(world, QStringLiteral("Asel; Bota"));
    PeoplePage page(world.campaign());
    page.show();
    QCOMPARE(page.status(), QStringLiteral("People: 2 · in custody: 2"));
}

void TestPeoplePage::manyAreCountedAMomentLater()
{
    TestWorld world;
    log(world, QStringLiteral("Asel; Bota"));
    PeoplePage small(world.campaign());
    small.show();
    PeoplePage page(world.campaign(), nullptr, inTheBackground);
    page.show();
    QCOMPARE(page.findChild<QTableView*>()->model()->rowCount(), 2);
    QCOMPARE(page.status(), QStringLiteral("People: 2 · in custody: …"));
    QTRY_COMPARE(page.status(), small.status());
    QVERIFY(!chips(page).isEmpty());
    QCOMPARE(chips(page), chips(small));
    // What is known stands until it is counted again.
    log(world, QStringLiteral("Dana"));
    QCOMPARE(page.status(), QStringLiteral("People: 3 · in custody: 2"));
    QTRY_COMPARE(page.status(), QStringLiteral("People: 3 · in custody: 3"));
    QCOMPARE(chips(page), chips(small));
}

void TestPeoplePage::aPageThatGoesMeanwhileEndsTheCounting()
{
    TestWorld world;
    log(world, QStringLiteral("Asel"));
    {
        PeoplePage page(world.campaign(), nullptr, inTheBackground);
        page.show();
    }
    QVERIFY(world.campaign().lock());
    QVERIFY(world.campaign().unlock({}));
}

QTEST_MAIN(TestPeoplePage)
#include "tst_peoplepage.moc"
