// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/partialdate.h"

#include <QRandomGenerator>
#include <QTest>

using namespace vigil;

namespace {

const QDate today(2012, 5, 1); // a Tuesday

QString iso(const std::optional<QDate>& date)
{
    return date ? date->toString(Qt::ISODate) : QStringLiteral("open");
}

PartialDate edtf(const QString& text)
{
    const auto date = PartialDate::fromEdtf(text);
    return date ? *date : PartialDate();
}

} // namespace

class TestPartialDate final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void edtfGivesItsBounds_data();
    void edtfGivesItsBounds();
    void otherTextIsNoEdtf_data();
    void otherTextIsNoEdtf();
    void typingMeansADate_data();
    void typingMeansADate();
    void typingThatIsNoDateIsKeptToTheLetter_data();
    void typingThatIsNoDateIsKeptToTheLetter();
    void anyTypingGivesADateThatCanBeStored();
    void slashedDateOffersItsOtherReading();
    void slashedDateWithOneReadingIsPlain();
    void unknownHasNoText();
    void comparisonKnowsThreeAnswers_data();
    void comparisonKnowsThreeAnswers();
    void sameDayNeedsTwoCertainDays();
    void storedColumnsComeBack();
    void storedColumnsThatContradictAreUnreadable();
    void approximateDayIsNoDay();
};

void TestPartialDate::edtfGivesItsBounds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("earliest");
    QTest::addColumn<QString>("latest");
    const auto row = [](const char* text, const char* earliest, const char* latest) {
        QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(earliest)
                            << QString::fromLatin1(latest);
    };
    row("2012-04-28", "2012-04-28", "2012-04-28");
    row("2012-02", "2012-02-01", "2012-02-29");
    row("2011-02", "2011-02-01", "2011-02-28");
    row("2012", "2012-01-01", "2012-12-31");
    row("201X", "2010-01-01", "2019-12-31");
    row("19XX", "1900-01-01", "1999-12-31");
    row("2012-XX", "2012-01-01", "2012-12-31");
    row("2012-04-XX", "2012-04-01", "2012-04-30");
    row("2012-04-28~", "2012-04-28", "2012-04-28");
    row("2011-12?", "2011-12-01", "2011-12-31");
    row("2011%", "2011-01-01", "2011-12-31");
    row("2011-12-16/2011-12-17", "2011-12-16", "2011-12-17");
    row("2011/2012-04", "2011-01-01", "2012-04-30");
    row("../2012-05-01", "open", "2012-05-01");
    row("2012-05-01/..", "2012-05-01", "open");
}

void TestPartialDate::edtfGivesItsBounds()
{
    QFETCH(QString, text);
    QFETCH(QString, earliest);
    QFETCH(QString, latest);
    const auto date = PartialDate::fromEdtf(text);
    QVERIFY(date.hasValue());
    QCOMPARE(date->text(), text);
    QCOMPARE(date->edtf(), text);
    QCOMPARE(iso(date->earliest()), earliest);
    QCOMPARE(iso(date->latest()), latest);
}

void TestPartialDate::otherTextIsNoEdtf_data()
{
    QTest::addColumn<QString>("text");
    for (const char* text : {"", "2012-4", "2012-13", "2012-02-30", "28.4.2012", "2012-04-28T10:00", "..", "../..",
                             "2012/2011", "2012/2013/2014", "2012-04-28 ", "201x", "201X-04", "2012-XX-01", "99999"})
        QTest::newRow(*text ? text : "empty") << QString::fromLatin1(text);
}

void TestPartialDate::otherTextIsNoEdtf()
{
    QFETCH(QString, text);
    const auto date = PartialDate::fromEdtf(text);
    QVERIFY(!date.hasValue());
    QCOMPARE(date.error().code, Code("bad-date"));
    QCOMPARE(date.error().detail, text);
}

void TestPartialDate::typingMeansADate_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* typed, const char* expected) {
        QTest::newRow(typed) << QString::fromUtf8(typed) << QString::fromLatin1(expected);
    };
    row("t", "2012-05-01");
    row("Today", "2012-05-01");
    row("сегодня", "2012-05-01");
    row("y", "2012-04-30");
    row("вчера", "2012-04-30");
    row("-3", "2012-04-28");
    row("+10", "2012-05-11");
    row("2012-04-28", "2012-04-28");
    row("20120428", "2012-04-28");
    row("28.4.2012", "2012-04-28");
    row("28.04.2012", "2012-04-28");
    row("28", "2012-04-28");
    row("1", "2012-05-01");
    row("2", "2012-04-02");
    row("31", "2012-03-31");
    row("28.4", "2012-04-28");
    row("2.5", "2011-05-02");
    row("29.2", "2012-02-29");
    row("28 apr", "2012-04-28");
    row("28apr", "2012-04-28");
    row("28 апр", "2012-04-28");
    row("28 апреля", "2012-04-28");
    row("28 апреля 2011 г.", "2011-04-28");
    row("3 мая", "2011-05-03");
    row("2012 жылғы 28 сәуір", "2012-04-28");
    row("1 қаңтар 2012", "2012-01-01");
    row("April 28, 2012", "2012-04-28");
    row("28th of April 2012", "2012-04-28");
    row("4.2012", "2012-04");
    row("2012-04", "2012-04");
    row("Apr 2012", "2012-04");
    row("апрель 2012", "2012-04");
    row("2012", "2012");
    row("201X", "201X");
    row("~2012-04", "2012-04~");
    row("2012-04~", "2012-04~");
    row("about May 2011", "2011-05~");
    row("около 28 апреля 2012", "2012-04-28~");
    row("28 April 2012?", "2012-04-28?");
    row("~28 April 2012?", "2012-04-28%");
    row("2011-12-16..17", "2011-12-16/2011-12-17");
    row("2011-12-16..2012-01-02", "2011-12-16/2012-01-02");
    row("2011-12-16/17", "2011-12-16/2011-12-17");
    row("16–17 Dec 2011", "2011-12-16/2011-12-17");
    row("16-17 Dec 2011", "2011-12-16/2011-12-17");
    row("16-17.12.2011", "2011-12-16/2011-12-17");
    row("28 April – 3 May 2012", "2012-04-28/2012-05-03");
    row("с 28 апреля по 3 мая 2012", "2012-04-28/2012-05-03");
    row("<2012-05-01", "../2012-04-30");
    row("before May 2012", "../2012-04-30");
    row("<=2012-05-01", "../2012-05-01");
    row("by 1 May 2012", "../2012-05-01");
    row("до 1 мая 2012", "../2012-05-01");
    row("after 28 Apr 2012", "2012-04-29/..");
    row("after 2011", "2012-01-01/..");
    row(">2012-04-28", "2012-04-29/..");
    row("since 2012-04", "2012-04/..");
    row("с 28 апреля 2012", "2012-04-28/..");
}

void TestPartialDate::typingMeansADate()
{
    QFETCH(QString, typed);
    QFETCH(QString, expected);
    const auto reading = readTypedDate(typed, today);
    QCOMPARE(reading.date.edtf(), expected);
    QCOMPARE(reading.date.text(), typed);
    QVERIFY(reading.findings.empty());
    QVERIFY(!reading.alternative);
}

void TestPartialDate::typingThatIsNoDateIsKeptToTheLetter_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("detail");
    const auto row = [](const char* typed, const char* code, const char* detail) {
        QTest::newRow(typed) << QString::fromUtf8(typed) << QString::fromLatin1(code) << QString::fromUtf8(detail);
    };
    row("2012-02-31", "no-such-day", "2012-02-29");
    row("31 февраля 2011", "no-such-day", "2011-02-28");
    row("31.4", "no-such-day", "2012-04-30");
    row("29 Feb 2011", "no-such-day", "2011-02-28");
    row("2012-04-31..2012-05-02", "no-such-day", "2012-04-30");
    row("shortly after Easter", "bad-date", "shortly after Easter");
    row("2012-13-01", "bad-date", "2012-13-01");
    row("32", "bad-date", "32");
    row("0", "bad-date", "0");
    row("28.4.12", "bad-date", "28.4.12");
    row("2012-05-02..2012-05-01", "bad-date", "2012-05-02..2012-05-01");
    row("2012-04-28T10:00", "bad-date", "2012-04-28T10:00");
    row("2012..28", "bad-date", "2012..28");
    row("2012-04..28", "bad-date", "2012-04..28");
    row("28 28 April", "bad-date", "28 28 April");
    row("весной", "bad-date", "весной");
}

void TestPartialDate::typingThatIsNoDateIsKeptToTheLetter()
{
    QFETCH(QString, typed);
    QFETCH(QString, code);
    QFETCH(QString, detail);
    const auto reading = readTypedDate(typed, today);
    QVERIFY(reading.date.isUnreadable());
    QCOMPARE(reading.date.text(), typed);
    QVERIFY(!reading.date.earliest() && !reading.date.latest());
    QCOMPARE(reading.findings.size(), 1U);
    QCOMPARE(reading.findings.front().code.toString(), code);
    QCOMPARE(reading.findings.front().detail, detail);
    const bool impossible = code == QStringLiteral("no-such-day");
    QCOMPARE(reading.findings.front().severity, impossible ? Severity::Error : Severity::Warning);
}

void TestPartialDate::anyTypingGivesADateThatCanBeStored()
{
    const QStringList pieces =
        QStringLiteral("2012|04|28|31|0|4|-|..|–|/|.| |~|?|<|>=|before |до |about |apr|мая|X|t|+")
            .split(QLatin1Char('|'));
    QRandomGenerator random(20120428);
    for (int i = 0; i < 20000; ++i) {
        QString typed;
        for (int count = random.bounded(1, 8); count > 0; --count)
            typed += pieces.at(random.bounded(static_cast<int>(pieces.size())));
        const PartialDate date = readTypedDate(typed, today).date;
        if (date.isUnknown() || date.isUnreadable())
            continue;
        const auto stored = [](const std::optional<QDate>& bound) { return bound ? iso(bound) : QString(); };
        const auto row = PartialDate::fromRow(date.text(), date.edtf(), stored(date.earliest()), stored(date.latest()));
        QVERIFY2(row == date, qPrintable(typed));
    }
}

void TestPartialDate::slashedDateOffersItsOtherReading()
{
    const QString typed = QStringLiteral("3/4/2012");
    const auto british = readTypedDate(typed, today, QLocale(QLocale::English, QLocale::UnitedKingdom));
    QCOMPARE(british.date.edtf(), QStringLiteral("2012-04-03"));
    QCOMPARE(british.alternative->edtf(), QStringLiteral("2012-03-04"));
    QCOMPARE(british.findings.front().code, Code("ambiguous-date"));
    QCOMPARE(british.findings.front().severity, Severity::Warning);
    const auto american = readTypedDate(typed, today, QLocale(QLocale::English, QLocale::UnitedStates));
    QCOMPARE(american.date.edtf(), QStringLiteral("2012-03-04"));
    QCOMPARE(american.alternative->edtf(), QStringLiteral("2012-04-03"));
}

void TestPartialDate::slashedDateWithOneReadingIsPlain()
{
    for (const auto& locale :
         {QLocale(QLocale::English, QLocale::UnitedKingdom), QLocale(QLocale::English, QLocale::UnitedStates)}) {
        const auto reading = readTypedDate(QStringLiteral("28/4/2012"), today, locale);
        QCOMPARE(reading.date.edtf(), QStringLiteral("2012-04-28"));
        QVERIFY(!reading.alternative);
        QVERIFY(reading.findings.empty());
    }
    QVERIFY(readTypedDate(QStringLiteral("4/4/2012"), today).findings.empty());
}

void TestPartialDate::unknownHasNoText()
{
    for (const auto& typed : {QString(), QStringLiteral(" "), QStringLiteral("?"), QStringLiteral("неизвестно")}) {
        const auto reading = readTypedDate(typed, today);
        QVERIFY(reading.date.isUnknown());
        QVERIFY(reading.findings.empty());
    }
}

void TestPartialDate::comparisonKnowsThreeAnswers_data()
{
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second");
    QTest::addColumn<Certainty>("expected");
    const auto row = [](const char* first, const char* second, Certainty expected) {
        QTest::addRow("%s before %s", first, second)
            << QString::fromLatin1(first) << QString::fromLatin1(second) << expected;
    };
    row("2012-04-28", "2012-04-29", Certainty::Certainly);
    row("2012-04-28", "2012-04-28", Certainty::No);
    row("2012-04-29", "2012-04-28", Certainty::No);
    row("2012-04", "2012-05", Certainty::Certainly);
    row("2012-04", "2012-04-30", Certainty::Possibly);
    row("2012-04-01", "2012-04", Certainty::Possibly);
    row("2012-04-30", "2012-04", Certainty::No);
    row("2012-04~", "2012-05", Certainty::Possibly);
    row("2012-04?", "2011-05", Certainty::Possibly);
    row("../2012-04-27", "2012-04-28", Certainty::Certainly);
    row("../2012-04-28", "2012-04-28", Certainty::Possibly);
    row("2012-04-28/..", "2012-04-28", Certainty::No);
    row("2012-04-28/..", "2012-05-28", Certainty::Possibly);
    row("", "2012-04-28", Certainty::Possibly);
}

void TestPartialDate::comparisonKnowsThreeAnswers()
{
    QFETCH(QString, first);
    QFETCH(QString, second);
    QFETCH(Certainty, expected);
    QCOMPARE(edtf(first).isBefore(edtf(second)), expected);
    QCOMPARE(edtf(second).isAfter(edtf(first)), expected);
}

void TestPartialDate::sameDayNeedsTwoCertainDays()
{
    const auto day = PartialDate::day(QDate(2012, 4, 28));
    QCOMPARE(day.isSameDayAs(edtf(QStringLiteral("2012-04-28"))), Certainty::Certainly);
    QCOMPARE(day.isSameDayAs(edtf(QStringLiteral("2012-04-29"))), Certainty::No);
    QCOMPARE(day.isSameDayAs(edtf(QStringLiteral("2012-04"))), Certainty::Possibly);
    QCOMPARE(day.isSameDayAs(edtf(QStringLiteral("2012-05"))), Certainty::No);
    QCOMPARE(day.isSameDayAs(edtf(QStringLiteral("2012-04-28~"))), Certainty::Possibly);
    QCOMPARE(day.isSameDayAs(PartialDate()), Certainty::Possibly);
}

void TestPartialDate::storedColumnsComeBack()
{
    const auto date = readTypedDate(QStringLiteral("16–17 Dec 2011"), today).date;
    QCOMPARE(PartialDate::fromRow(date.text(), date.edtf(), iso(date.earliest()), iso(date.latest())), date);
    const auto open = readTypedDate(QStringLiteral("before 2012"), today).date;
    QCOMPARE(PartialDate::fromRow(open.text(), open.edtf(), QString(), iso(open.latest())), open);
    QCOMPARE(PartialDate::fromRow(QString(), QString(), QString(), QString()), PartialDate());
}

void TestPartialDate::storedColumnsThatContradictAreUnreadable()
{
    const auto date = PartialDate::fromRow(QStringLiteral("28 April"), QStringLiteral("2012-04-28"),
                                           QStringLiteral("2012-04-29"), QStringLiteral("2012-04-29"));
    QVERIFY(date.isUnreadable());
    QCOMPARE(date.text(), QStringLiteral("28 April"));
    QVERIFY(PartialDate::fromRow(QString(), QStringLiteral("rubbish"), QString(), QString()).isUnreadable());
}

void TestPartialDate::approximateDayIsNoDay()
{
    QCOMPARE(edtf(QStringLiteral("2012-04-28")).asDay(), QDate(2012, 4, 28));
    QVERIFY(!edtf(QStringLiteral("2012-04-28~")).asDay());
    QVERIFY(!edtf(QStringLiteral("2012-04")).asDay());
    QCOMPARE(PartialDate::between(QDate(2012, 4, 28), QDate(2012, 4, 28)), PartialDate::day(QDate(2012, 4, 28)));
    QCOMPARE(PartialDate::between(std::nullopt, QDate(2012, 5, 1)).edtf(), QStringLiteral("../2012-05-01"));
}

QTEST_GUILESS_MAIN(TestPartialDate)
#include "tst_partialdate.moc"
