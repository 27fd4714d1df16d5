// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/placetime.h"

#include <QTest>

using namespace vigil;

class TestPlaceTime final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void timesOfDayHaveTheirSpan_data();
    void timesOfDayHaveTheirSpan();
    void otherTextsAreNoTimes_data();
    void otherTextsAreNoTimes();
    void storedTextThatIsNoTimeIsKept();
    void momentsAreInstants_data();
    void momentsAreInstants();
    void instantsAreMomentsAtAPlace();
    void onlyNamedZonesAreKnown();
};

void TestPlaceTime::timesOfDayHaveTheirSpan_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("earliest");
    QTest::addColumn<int>("latest");
    const auto row = [](const char* text, int earliest, int latest) {
        QTest::newRow(*text ? text : "empty") << QString::fromUtf8(text) << earliest << latest;
    };
    row("", 0, 1440);
    row("?", 0, 1440);
    row("09:30", 570, 570);
    row("9.30", 570, 570);
    row("00:00", 0, 0);
    row("24:00", 1440, 1440);
    row("by 19:30", 0, 1170);
    row("до 19:30", 0, 1170);
    row("after 06:00", 360, 1440);
    row("после 6.00", 360, 1440);
    row("12:00-13:00", 720, 780);
    row("12:00–13:00", 720, 780);
    row("с 12:00 до 13:00", 720, 780);
    row("morning", 360, 720);
    row("in the morning", 360, 720);
    row("утром", 360, 720);
    row("afternoon", 720, 1080);
    row("днём", 720, 1080);
    row("Evening", 1080, 1440);
    row("вечером", 1080, 1440);
    row("night", 0, 360);
    row("ночью", 0, 360);
}

void TestPlaceTime::timesOfDayHaveTheirSpan()
{
    QFETCH(QString, text);
    QFETCH(int, earliest);
    QFETCH(int, latest);
    const auto time = TimeOfDay::parse(text);
    QVERIFY(time.hasValue());
    QCOMPARE(time->earliestMinute(), earliest);
    QCOMPARE(time->latestMinute(), latest);
    QCOMPARE(TimeOfDay::fromRow(time->text()), *time);
}

void TestPlaceTime::otherTextsAreNoTimes_data()
{
    QTest::addColumn<QString>("text");
    for (const char* text : {"25:00", "24:01", "09:60", "noonish", "9", "13:00-12:00", "09:30:00Z", "by", "12:00-"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void TestPlaceTime::otherTextsAreNoTimes()
{
    QFETCH(QString, text);
    const auto time = TimeOfDay::parse(text);
    QVERIFY(!time.hasValue());
    QCOMPARE(time.error(), (Error{"bad-time", text}));
}

void TestPlaceTime::storedTextThatIsNoTimeIsKept()
{
    const auto time = TimeOfDay::fromRow(QStringLiteral("at dawn"));
    QCOMPARE(time.text(), QStringLiteral("at dawn"));
    QVERIFY(time.isUnknown());
    QCOMPARE(TimeOfDay::exact(9, 30), *TimeOfDay::parse(QStringLiteral("09:30")));
}

void TestPlaceTime::momentsAreInstants_data()
{
    QTest::addColumn<QDate>("date");
    QTest::addColumn<int>("minute");
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QString>("iso");
    QTest::addColumn<QString>("utc");
    const auto row = [](const char* name, QDate date, int minute, const char* zone, const char* iso, const char* utc) {
        QTest::newRow(name) << date << minute << QByteArray(zone) << QString::fromLatin1(iso)
                            << QString::fromLatin1(utc);
    };
    row("Almaty in 2012", {2012, 5, 13}, 1440, "Asia/Almaty", "2012-05-13T24:00+06:00", "2012-05-13T18:00:00Z");
    row("Almaty in 2025", {2025, 5, 13}, 600, "Asia/Almaty", "2025-05-13T10:00+05:00", "2025-05-13T05:00:00Z");
    row("Almaty before the change", {2024, 2, 29}, 1380 - 1, "Asia/Almaty", "2024-02-29T22:59+06:00",
        "2024-02-29T16:59:00Z");
    row("Almaty, an hour that came twice: the first", {2024, 2, 29}, 1410, "Asia/Almaty", "2024-02-29T23:30+06:00",
        "2024-02-29T17:30:00Z");
    row("Almaty, the end of the long day", {2024, 2, 29}, 1440, "Asia/Almaty", "2024-02-29T24:00+05:00",
        "2024-02-29T19:00:00Z");
    row("London, an hour that was skipped", {2012, 3, 25}, 90, "Europe/London", "2012-03-25T01:30+00:00",
        "2012-03-25T01:30:00Z");
    row("London in summer", {2012, 5, 1}, 720, "Europe/London", "2012-05-01T12:00+01:00", "2012-05-01T11:00:00Z");
    row("New York", {2012, 1, 1}, 0, "America/New_York", "2012-01-01T00:00-05:00", "2012-01-01T05:00:00Z");
}

void TestPlaceTime::momentsAreInstants()
{
    QFETCH(QDate, date);
    QFETCH(int, minute);
    QFETCH(QByteArray, zone);
    QFETCH(QString, iso);
    QFETCH(QString, utc);
    const PlaceMoment moment{date, minute, zone};
    QCOMPARE(moment.toIso(), iso);
    QCOMPARE(moment.toUtc().toString(Qt::ISODate), utc);
}

void TestPlaceTime::instantsAreMomentsAtAPlace()
{
    const auto instant = QDateTime::fromString(QStringLiteral("2012-05-12T19:15:00Z"), Qt::ISODate);
    QCOMPARE(PlaceMoment::fromUtc(instant, "Asia/Almaty"), (PlaceMoment{QDate(2012, 5, 13), 75, "Asia/Almaty"}));
}

void TestPlaceTime::onlyNamedZonesAreKnown()
{
    QVERIFY(isKnownZone("Asia/Almaty"));
    QVERIFY(isKnownZone("Europe/London"));
    QVERIFY(!isKnownZone("Asia/Nowhere"));
    QVERIFY(!isKnownZone("UTC+06:00"));
    QVERIFY(!isKnownZone(""));
}

QTEST_GUILESS_MAIN(TestPlaceTime)
#include "tst_placetime.moc"
