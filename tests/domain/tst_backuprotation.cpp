// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/backuprotation.h"

#include <QTest>

using namespace vigil;

namespace {

QDateTime at(int year, int month, int day, int hour = 12)
{
    return QDateTime(QDate(year, month, day), QTime(hour, 0), Qt::UTC);
}

/// One at noon of each day, `days` of them, ending on 31 May 2026.
std::vector<QDateTime> dailyUntilJune(int days)
{
    std::vector<QDateTime> times;
    for (int back = 0; back < days; ++back)
        times.push_back(at(2026, 5, 31).addDays(-back));
    return times;
}

} // namespace

class TestBackupRotation final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fewAreAllKept();
    void manyOfOneDayLeaveTheTenNewest();
    void aYearOfDaysLeavesDaysWeeksAndMonths();
    void theNewestOfAPeriodStandsForIt();
    void rotatingEveryDayReachesBackAYear();
    void noneIsKeptOfNone();
};

void TestBackupRotation::fewAreAllKept()
{
    QCOMPARE(backupsToKeep(dailyUntilJune(10)).size(), 10U);
}

void TestBackupRotation::manyOfOneDayLeaveTheTenNewest()
{
    std::vector<QDateTime> times;
    for (int minute = 0; minute < 30; ++minute)
        times.push_back(at(2026, 5, 31).addSecs(60 * minute));
    const auto kept = backupsToKeep(times);
    QCOMPARE(kept.size(), 10U);
    QCOMPARE(*kept.begin(), times.at(20));
}

void TestBackupRotation::aYearOfDaysLeavesDaysWeeksAndMonths()
{
    const auto kept = backupsToKeep(dailyUntilJune(400), {.recent = 1, .daily = 7, .weekly = 4, .monthly = 12});
    // 25 to 31 May; Sundays 24, 17 and 10 May close the weeks before; month ends from April back to June of last year.
    for (const QDateTime& time : {at(2026, 5, 31), at(2026, 5, 25), at(2026, 5, 24), at(2026, 5, 10), at(2026, 4, 30),
                                  at(2026, 2, 28), at(2025, 6, 30)})
        QVERIFY2(kept.contains(time), qPrintable(time.toString()));
    QCOMPARE(kept.size(), 7U + 3U + 11U);
}

void TestBackupRotation::theNewestOfAPeriodStandsForIt()
{
    const std::vector<QDateTime> times = {at(2026, 5, 3, 8), at(2026, 5, 3, 18), at(2026, 5, 4, 9)};
    const auto kept = backupsToKeep(times, {.recent = 1, .daily = 2, .weekly = 0, .monthly = 0});
    QCOMPARE(kept, std::set<QDateTime>({at(2026, 5, 3, 18), at(2026, 5, 4, 9)}));
}

void TestBackupRotation::rotatingEveryDayReachesBackAYear()
{
    std::vector<QDateTime> present;
    for (int day = 0; day < 500; ++day) {
        present.push_back(at(2025, 1, 1).addDays(day));
        const auto kept = backupsToKeep(present);
        std::erase_if(present, [&](const QDateTime& time) { return !kept.contains(time); });
    }
    QVERIFY(present.size() <= 33U);
    QCOMPARE(present.back(), at(2026, 5, 15));
    QCOMPARE(present.front(), at(2025, 6, 30));
}

void TestBackupRotation::noneIsKeptOfNone()
{
    QVERIFY(backupsToKeep({}).empty());
}

QTEST_GUILESS_MAIN(TestBackupRotation)
#include "tst_backuprotation.moc"
