// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/campaign.h"
#include "app/caseworkservice.h"
#include "app/changenotifier.h"
#include "gui/today/todaypage.h"
#include "testworld.h"

#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QTest>
#include <QTreeView>

#include <algorithm>

using namespace vigil;

namespace {

constexpr qint64 inTheBackground = 0; ///< already one person is read so

void log(TestWorld& world, const QString& names)
{
    QVERIFY(world.campaign().casework().logArrest(
        {.names = names, .date = QStringLiteral("2012-04-20"), .term = QStringLiteral("15 days")}));
}

QTreeView& listOf(const TodayPage& page)
{
    return *page.findChild<QTreeView*>();
}

/// Somebody who is in no case.
QTreeView& chooseLast(const TodayPage& page)
{
    QTreeView& list = listOf(page);
    const QModelIndex group = list.model()->index(list.model()->rowCount() - 1, 0);
    list.setCurrentIndex(list.model()->index(list.model()->rowCount(group) - 1, 0, group));
    return list;
}

/// Whom the lines are about, in order.
QStringList people(const TodayPage& page)
{
    QStringList names;
    const QAbstractItemModel& model = *listOf(page).model();
    for (int group = 0; group < model.rowCount(); ++group)
        for (int row = 0; row < model.rowCount(model.index(group, 0)); ++row)
            names << model.index(row, 1, model.index(group, 0)).data().toString();
    return names;
}

QString firstChip(const TodayPage& page)
{
    return page.findChild<QPushButton*>()->text();
}

/// What the page says, newest last.
struct Said
{
    std::vector<Notice> all;
    explicit Said(const TodayPage& page)
    {
        QObject::connect(&page, &Page::said, &page, [this](const Notice& notice) { all.push_back(notice); });
    }
};

} // namespace

/// Today, when there is little to read and when there is much.
class TestTodayPage final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void littleIsThereAtOnce();
    void muchComesAMomentLater();
    void nothingIsSaidToBeDueBeforeItWasRead();
    void whatIsDoneIsGoneAtOnce();
    void undoBringsItBackAtOnce();
    void whatCannotBeReadIsSaid();
};

void TestTodayPage::littleIsThereAtOnce()
{
    TestWorld world;
    log(world, QStringLiteral("Asel"));
    const TodayPage page(world.campaign());
    QVERIFY(!people(page).isEmpty());
    QCOMPARE(page.count(), people(page).size());
    QCOMPARE(firstChip(page), QStringLiteral("All %1").arg(page.count()));
}

void TestTodayPage::muchComesAMomentLater()
{
    TestWorld world;
    log(world, QStringLiteral("Asel; Bota"));
    const TodayPage small(world.campaign());
    TodayPage page(world.campaign(), nullptr, inTheBackground);
    page.show();
    QCOMPARE(people(page), QStringList());
    QCOMPARE(firstChip(page), QStringLiteral("All …"));
    QTRY_COMPARE(people(page), people(small));
    QCOMPARE(page.status(), small.status());
    QCOMPARE(firstChip(page), firstChip(small));
    log(world, QStringLiteral("Dana"));
    QTRY_VERIFY(people(page).join(QLatin1Char(' ')).contains(QStringLiteral("Dana")));
}

void TestTodayPage::nothingIsSaidToBeDueBeforeItWasRead()
{
    TestWorld world;
    world.add(QStringLiteral("person"), {QStringLiteral("name=Asel Testova")}); // not in custody: nothing is due
    TodayPage page(world.campaign(), nullptr, inTheBackground);
    page.show();
    QVERIFY(listOf(page).isVisible());
    QCOMPARE(page.status(), QStringLiteral("Reading what is due…"));
    QTRY_VERIFY(!listOf(page).isVisible());
    QVERIFY(page.status().contains(QStringLiteral("Things to do: 0")));
}

void TestTodayPage::whatIsDoneIsGoneAtOnce()
{
    TestWorld world;
    log(world, QStringLiteral("Asel; Bota; Dana"));
    TodayPage page(world.campaign(), nullptr, inTheBackground);
    page.show();
    QTRY_VERIFY(page.count() > 0);
    const int before = page.count();
    QTreeView& list = chooseLast(page);
    QTest::keyClick(&list, Qt::Key_Space);
    QCOMPARE(page.count(), before - 1);
    QTest::keyClick(&list, Qt::Key_S);
    QCOMPARE(page.count(), before - 2);
    // And so it stays when it was read.
    const QStringList left = people(page);
    QTest::qWait(50);
    QTRY_COMPARE(people(page), left);
    const TodayPage read(world.campaign());
    QCOMPARE(people(read), left);
}

void TestTodayPage::undoBringsItBackAtOnce()
{
    TestWorld world;
    log(world, QStringLiteral("Asel; Bota"));
    TodayPage page(world.campaign(), nullptr, inTheBackground);
    page.show();
    const Said said(page);
    QTRY_VERIFY(page.count() > 0);
    const QStringList before = people(page);
    QTest::keyClick(&chooseLast(page), Qt::Key_Space);
    QVERIFY(people(page) != before);
    QCOMPARE(said.all.size(), 1U);
    said.all.back().undo();
    QCOMPARE(people(page), before);
    const TodayPage read(world.campaign());
    QCOMPARE(people(read), before);
}

void TestTodayPage::whatCannotBeReadIsSaid()
{
    TestWorld world;
    log(world, QStringLiteral("Asel"));
    const QString file = world.campaign().file();
    TodayPage page(world.campaign(), nullptr, inTheBackground);
    page.show();
    QTRY_VERIFY(page.count() > 0);
    const QStringList before = people(page);
    const Said said(page);
    QVERIFY(QFile::rename(file, file + QStringLiteral(".away")));
    Q_EMIT world.campaign().notifier().outboxChanged();
    QTRY_COMPARE(said.all.size(), 1U);
    QCOMPARE(said.all.back().tone, Notice::Tone::Failed);
    const QString sentence = QStringLiteral("What is due could not be read.");
    QCOMPARE(page.status(), sentence);
    const auto labels = page.findChildren<QLabel*>();
    const bool isSeen = std::ranges::any_of(
        labels, [&](const QLabel* label) { return label->isVisible() && label->text() == sentence; });
    QVERIFY(isSeen);
    QCOMPARE(firstChip(page), QStringLiteral("All …"));
    QVERIFY(QFile::rename(file + QStringLiteral(".away"), file));
    Q_EMIT world.campaign().notifier().outboxChanged();
    QTRY_COMPARE(people(page), before);
}

QTEST_MAIN(TestTodayPage)
#include "tst_todaypage.moc"
