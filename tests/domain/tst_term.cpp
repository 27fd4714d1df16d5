// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/term.h"

#include <QFile>
#include <QTest>
#include <algorithm>

using namespace vigil;

namespace {

/// One worked example. `lengths` are joined by ";", concurrent terms are "FROM:LENGTH" joined by ";".
struct Vector
{
    const char* profile;
    const char* from;
    const char* time;
    const char* lengths;
    const char* earliest;
    const char* latest;
    const char* zone = "";
    int credit = 0;
    int added = 0;
    const char* also = "";
};

JurisdictionProfile shipped(const char* id)
{
    QFile file(QStringLiteral(VIGIL_SOURCE_DIR "/resources/profiles/%1.json").arg(QLatin1String(id)));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no profile %s", id);
    return *parseProfile(file.readAll());
}

PartialDate date(const QString& edtf)
{
    return edtf.isEmpty() ? PartialDate() : *PartialDate::fromEdtf(edtf);
}

TermRequest requestOf(const Vector& vector)
{
    TermRequest request{.from = date(QString::fromLatin1(vector.from)),
                        .time = *TimeOfDay::parse(QString::fromLatin1(vector.time)),
                        .lengths = {},
                        .creditDays = vector.credit,
                        .addedDays = vector.added,
                        .zone = vector.zone};
    for (const auto& length : QString::fromLatin1(vector.lengths).split(QLatin1Char(';'), Qt::SkipEmptyParts))
        request.lengths.push_back(*TermLength::parse(length));
    for (const auto& term : QString::fromLatin1(vector.also).split(QLatin1Char(';'), Qt::SkipEmptyParts))
        request.concurrent.push_back(
            {date(term.section(QLatin1Char(':'), 0, 0)), *TermLength::parse(term.section(QLatin1Char(':'), 1, 1))});
    return request;
}

QString iso(const std::optional<PlaceMoment>& moment)
{
    return moment ? moment->toIso() : QStringLiteral("open");
}

const ExplanationStep* stepOf(const TermResult& result, Code code)
{
    const auto found = std::find_if(result.explanation.begin(), result.explanation.end(),
                                    [code](const ExplanationStep& step) { return step.code == code; });
    return found == result.explanation.end() ? nullptr : &*found;
}

bool hasFinding(const TermResult& result, Code code)
{
    return std::any_of(result.findings.begin(), result.findings.end(),
                       [code](const Finding& finding) { return finding.code == code; });
}

const char* const kz = "kz-administrative";
const char* const ru = "ru-administrative";
const char* const uk = "uk-sentence";
const char* const cal = "calendar-first-day-counts";
const char* const almaty = "Asia/Almaty";

// Worked out on paper from the rules, with a calendar; not from the program's output.
const Vector vectors[] = {
    // Whole 24-hour days from the hour of detention.
    {kz, "2012-04-28", "", "15 days", "2012-05-13T00:00+06:00", "2012-05-13T24:00+06:00"},
    {kz, "2012-04-28", "09:30", "15 days", "2012-05-13T09:30+06:00", "2012-05-13T09:30+06:00"},
    {kz, "2012-04-28", "morning", "15 days", "2012-05-13T06:00+06:00", "2012-05-13T12:00+06:00"},
    {kz, "2012-04-28", "by 19:30", "15 days", "2012-05-13T00:00+06:00", "2012-05-13T19:30+06:00"},
    {kz, "2012-04-28", "after 19:30", "15 days", "2012-05-13T19:30+06:00", "2012-05-13T24:00+06:00"},
    {kz, "2012-04-28", "24:00", "1 day", "2012-04-29T24:00+06:00", "2012-04-29T24:00+06:00"},
    {kz, "2012-04-28", "12:00-13:00", "10 days", "2012-05-08T12:00+06:00", "2012-05-08T13:00+06:00"},
    {kz, "2012-02-28", "10:00", "1 day", "2012-02-29T10:00+06:00", "2012-02-29T10:00+06:00"},
    {kz, "2011-02-28", "10:00", "1 day", "2011-03-01T10:00+06:00", "2011-03-01T10:00+06:00"},
    {kz, "2012-02-29", "10:00", "15 days", "2012-03-15T10:00+06:00", "2012-03-15T10:00+06:00"},
    {kz, "2012-02-20", "10:00", "15 days", "2012-03-06T10:00+06:00", "2012-03-06T10:00+06:00"},
    {kz, "2012-12-20", "", "15 days", "2013-01-04T00:00+06:00", "2013-01-04T24:00+06:00"},
    {kz, "2012-04-28", "", "2 weeks", "2012-05-12T00:00+06:00", "2012-05-12T24:00+06:00"},
    {kz, "2012-01-31", "08:00", "1 month", "2012-02-29T08:00+06:00", "2012-02-29T08:00+06:00"},
    {kz, "2012-01-15", "08:00", "1.5 years", "2013-07-15T08:00+06:00", "2013-07-15T08:00+06:00"},
    {kz, "2012-04-28", "", "15 days;10 days", "2012-05-23T00:00+06:00", "2012-05-23T24:00+06:00"},
    {kz, "2012-04-28", "", "15 days", "2012-05-12T00:00+06:00", "2012-05-12T24:00+06:00", "", 1},
    {kz, "2012-04-28", "", "15 days", "2012-05-15T00:00+06:00", "2012-05-15T24:00+06:00", "", 0, 2},
    {kz, "2012-04-28", "", "15 days", "2012-05-14T00:00+06:00", "2012-05-14T24:00+06:00", "", 2, 3},
    {kz, "2012-04", "", "15 days", "2012-04-16T00:00+06:00", "2012-05-15T24:00+06:00"},
    {kz, "2012-04-28/2012-04-29", "", "15 days", "2012-05-13T00:00+06:00", "2012-05-14T24:00+06:00"},
    {kz, "../2012-04-28", "", "15 days", "open", "2012-05-13T24:00+06:00"},
    {kz, "2012-04-28/..", "", "15 days", "2012-05-13T00:00+06:00", "open"},
    // Almaty put its clocks back from UTC+6 to UTC+5 when 1 March 2024 began: the wall clock decides.
    {kz, "2024-02-20", "10:00", "15 days", "2024-03-06T10:00+05:00", "2024-03-06T10:00+05:00"},
    {kz, "2024-02-20", "", "15 days", "2024-03-06T00:00+05:00", "2024-03-06T24:00+05:00"},
    {kz, "2024-02-15", "10:00", "10 days", "2024-02-25T10:00+06:00", "2024-02-25T10:00+06:00"},
    {kz, "2024-02-29", "12:00", "1 day", "2024-03-01T12:00+05:00", "2024-03-01T12:00+05:00"},
    {kz, "2024-02-14", "", "15 days", "2024-02-29T00:00+06:00", "2024-02-29T24:00+05:00"},
    {kz, "2024-02-14", "23:30", "15 days", "2024-02-29T23:30+06:00", "2024-02-29T23:30+06:00"},
    {kz, "2024-03-02", "10:00", "15 days", "2024-03-17T10:00+05:00", "2024-03-17T10:00+05:00"},
    // Moscow: UTC+4 from 2011 until 26 October 2014, UTC+3 since.
    {ru, "2014-10-20", "14:00", "15 days", "2014-11-04T14:00+03:00", "2014-11-04T14:00+03:00"},
    {ru, "2012-02-27", "08:00", "3 days", "2012-03-01T08:00+04:00", "2012-03-01T08:00+04:00"},
    {ru, "2020-01-01", "08:00", "5 days", "2020-01-06T08:00+05:00", "2020-01-06T08:00+05:00", "Asia/Yekaterinburg"},
    {ru, "2021-01-23", "evening", "10 days", "2021-02-02T18:00+03:00", "2021-02-02T24:00+03:00"},
    // By the calendar, the first day being day 1; the hour of release on the last day is not known.
    {cal, "2012-04-28", "", "1 month", "2012-05-27T00:00+06:00", "2012-05-27T24:00+06:00", almaty},
    {cal, "2012-05-01", "", "10 days", "2012-05-10T00:00+06:00", "2012-05-10T24:00+06:00", almaty},
    {cal, "2012-05-01", "09:30", "10 days", "2012-05-10T00:00+06:00", "2012-05-10T24:00+06:00", almaty},
    {cal, "2012-04-28", "", "1 day", "2012-04-28T00:00+06:00", "2012-04-28T24:00+06:00", almaty},
    {cal, "2012-02-28", "", "2 days", "2012-02-29T00:00+06:00", "2012-02-29T24:00+06:00", almaty},
    {cal, "2012-04-28", "", "2 weeks", "2012-05-11T00:00+06:00", "2012-05-11T24:00+06:00", almaty},
    {cal, "2012-05-01", "", "1 month", "2012-05-31T00:00+06:00", "2012-05-31T24:00+06:00", almaty},
    {cal, "2011-01-31", "", "1 month", "2011-02-28T00:00+06:00", "2011-02-28T24:00+06:00", almaty},
    {cal, "2012-01-31", "", "1 month", "2012-02-29T00:00+06:00", "2012-02-29T24:00+06:00", almaty},
    {cal, "2011-01-29", "", "1 month", "2011-02-28T00:00+06:00", "2011-02-28T24:00+06:00", almaty},
    {cal, "2011-01-28", "", "1 month", "2011-02-27T00:00+06:00", "2011-02-27T24:00+06:00", almaty},
    {cal, "2012-03-31", "", "1 month", "2012-04-30T00:00+06:00", "2012-04-30T24:00+06:00", almaty},
    {cal, "2012-12-31", "", "2 months", "2013-02-28T00:00+06:00", "2013-02-28T24:00+06:00", almaty},
    {cal, "2012-02-29", "", "1 year", "2013-02-28T00:00+06:00", "2013-02-28T24:00+06:00", almaty},
    {cal, "2012-02-29", "", "4 years", "2016-02-28T00:00+06:00", "2016-02-28T24:00+06:00", almaty},
    {cal, "2011-03-01", "", "1 year", "2012-02-29T00:00+06:00", "2012-02-29T24:00+06:00", almaty},
    {cal, "2012-03-01", "", "1 year", "2013-02-28T00:00+06:00", "2013-02-28T24:00+06:00", almaty},
    {cal, "2012-01-01", "", "1 year", "2012-12-31T00:00+06:00", "2012-12-31T24:00+06:00", almaty},
    {cal, "2012-04-28", "", "1.5 years", "2013-10-27T00:00+06:00", "2013-10-27T24:00+06:00", almaty},
    {cal, "2012-04-28", "", "0.25 years", "2012-07-27T00:00+06:00", "2012-07-27T24:00+06:00", almaty},
    {cal, "2012-04-28", "", "2 years 6 months", "2014-10-27T00:00+06:00", "2014-10-27T24:00+06:00", almaty},
    {cal, "2012-04-28", "", "1 month 10 days", "2012-06-06T00:00+06:00", "2012-06-06T24:00+06:00", almaty},
    {cal, "2012-04-28", "", "1 month;1 month", "2012-06-27T00:00+06:00", "2012-06-27T24:00+06:00", almaty},
    {cal, "2011-01-31", "", "1 month;1 month", "2011-03-31T00:00+06:00", "2011-03-31T24:00+06:00", almaty},
    {cal, "2012-05-01", "", "10 days;5 days", "2012-05-15T00:00+06:00", "2012-05-15T24:00+06:00", almaty},
    {cal, "2012-05-01", "", "10 days", "2012-05-05T00:00+06:00", "2012-05-05T24:00+06:00", almaty, 5},
    {cal, "2012-05-01", "", "10 days", "2012-05-13T00:00+06:00", "2012-05-13T24:00+06:00", almaty, 0, 3},
    {cal, "2012-05-01", "", "10 days", "2012-05-01T00:00+06:00", "2012-05-01T24:00+06:00", almaty, 12},
    {cal, "2012", "", "1 month", "2012-01-31T00:00+06:00", "2013-01-30T24:00+06:00", almaty},
    {cal, "2012-02", "", "1 month", "2012-02-29T00:00+06:00", "2012-03-28T24:00+06:00", almaty},
    // Start − 1 day + years + months, clamped, + weeks + days; from the 1st to a month's end.
    {uk, "2012-04-28", "", "1 year", "2013-04-27T00:00+01:00", "2013-04-27T24:00+01:00"},
    {uk, "2012-05-01", "", "1 month", "2012-05-31T00:00+01:00", "2012-05-31T24:00+01:00"},
    {uk, "2012-02-01", "", "1 month", "2012-02-29T00:00+00:00", "2012-02-29T24:00+00:00"},
    {uk, "2011-02-01", "", "1 month", "2011-02-28T00:00+00:00", "2011-02-28T24:00+00:00"},
    {uk, "2012-03-31", "", "1 month", "2012-04-30T00:00+01:00", "2012-04-30T24:00+01:00"},
    {uk, "2012-01-31", "", "1 month", "2012-02-29T00:00+00:00", "2012-02-29T24:00+00:00"},
    {uk, "2011-01-30", "", "1 month", "2011-02-28T00:00+00:00", "2011-02-28T24:00+00:00"},
    {uk, "2012-02-29", "", "1 year", "2013-02-28T00:00+00:00", "2013-02-28T24:00+00:00"},
    {uk, "2012-03-01", "", "1 year", "2013-02-28T00:00+00:00", "2013-02-28T24:00+00:00"},
    {uk, "2011-03-01", "", "1 year", "2012-02-29T00:00+00:00", "2012-02-29T24:00+00:00"},
    {uk, "2012-04-28", "", "2 weeks 3 days", "2012-05-14T00:00+01:00", "2012-05-14T24:00+01:00"},
    {uk, "2012-04-28", "", "1 year 6 months 10 days", "2013-11-06T00:00+00:00", "2013-11-06T24:00+00:00"},
    {uk, "2012-06-01", "", "3 months 5 days", "2012-09-05T00:00+01:00", "2012-09-05T24:00+01:00"},
    {uk, "2012-06-01", "", "10 days", "2012-06-10T00:00+01:00", "2012-06-10T24:00+01:00"},
    {uk, "2012-03-24", "", "2 days", "2012-03-25T00:00+00:00", "2012-03-25T24:00+01:00"},
    {uk, "2012-04-28", "", "1.5 years", "2013-10-27T00:00+01:00", "2013-10-27T24:00+00:00"},
    {uk, "2012-04-28", "", "1 year", "2013-03-28T00:00+00:00", "2013-03-28T24:00+00:00", "", 30},
    // Concurrent: the latest end governs.
    {cal, "2012-05-01", "", "10 days", "2012-05-14T00:00+06:00", "2012-05-14T24:00+06:00", almaty, 0, 0,
     "2012-05-05:10 days"},
    {cal, "2012-05-01", "", "10 days", "2012-05-10T00:00+06:00", "2012-05-10T24:00+06:00", almaty, 0, 0,
     "2012-05-02:2 days"},
    {cal, "2012-05-01", "", "10 days", "2012-05-31T00:00+06:00", "2012-05-31T24:00+06:00", almaty, 0, 0,
     "2012-05-02:2 days;2012-05-01:1 month"},
    {cal, "2012-05-01", "", "10 days", "2012-05-12T00:00+06:00", "2012-05-12T24:00+06:00", almaty, 2, 0,
     "2012-05-05:10 days"},
    {kz, "2012-04-28", "09:30", "15 days", "2012-05-15T00:00+06:00", "2012-05-15T24:00+06:00", "", 0, 0,
     "2012-04-30:15 days"},
    {kz, "2012-04-28", "09:30", "15 days", "2012-05-13T09:30+06:00", "2012-05-13T24:00+06:00", "", 0, 0,
     "2012-04-28:15 days"},
};

} // namespace

class TestTerm final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void termEndsAsWorkedOutByHand_data();
    void termEndsAsWorkedOutByHand();
    void shiftedHourIsNamed();
    void unshiftedTermNamesNoZone();
    void termWithoutEndHasNoBounds_data();
    void termWithoutEndHasNoBounds();
    void unknownStartGivesNoBounds();
    void concurrentTermOfUnknownStartLeavesTheEndOpen();
    void approximateStartIsFlagged();
    void creditBeyondTheTermIsFlagged();
    void workingNamesRuleAndLengths();
    void badRequestsAreRefused_data();
    void badRequestsAreRefused();
    void termWithoutAnyZoneSaysSo();
};

void TestTerm::termEndsAsWorkedOutByHand_data()
{
    QTest::addColumn<int>("index");
    static_assert(std::size(vectors) >= 60);
    int index = 0;
    for (const auto& vector : vectors) {
        QTest::addRow("%d %s %s %s %s", index, vector.profile, vector.from, vector.time, vector.lengths) << index;
        ++index;
    }
}

void TestTerm::termEndsAsWorkedOutByHand()
{
    QFETCH(int, index);
    const Vector& vector = vectors[index];
    const auto result = computeTerm(requestOf(vector), shipped(vector.profile));
    QVERIFY(result.hasValue());
    QCOMPARE(iso(result->earliest), QString::fromLatin1(vector.earliest));
    QCOMPARE(iso(result->latest), QString::fromLatin1(vector.latest));
    const QString first = QString::fromLatin1(vector.earliest).left(10);
    const QString last = QString::fromLatin1(vector.latest).left(10);
    const QString end = first == last ? first : QString();
    QCOMPARE(result->end ? result->end->toString(Qt::ISODate) : QString(), end);
}

void TestTerm::shiftedHourIsNamed()
{
    const auto result = computeTerm(requestOf({kz, "2024-02-20", "10:00", "15 days", "", ""}), shipped(kz));
    const auto* step = stepOf(*result, "zone-shift");
    QVERIFY(step);
    QCOMPARE(step->arguments, (QStringList{QStringLiteral("Asia/Almaty"), QStringLiteral("+06:00"),
                                           QStringLiteral("+05:00"), QStringLiteral("2024-03-01T00:00")}));
}

void TestTerm::unshiftedTermNamesNoZone()
{
    const auto before = computeTerm(requestOf({kz, "2024-02-01", "10:00", "15 days", "", ""}), shipped(kz));
    QVERIFY(!stepOf(*before, "zone-shift"));
    const auto byDate = computeTerm(requestOf({uk, "2012-04-28", "", "6 months 5 days", "", ""}), shipped(uk));
    QVERIFY(!stepOf(*byDate, "zone-shift"));
}

void TestTerm::termWithoutEndHasNoBounds_data()
{
    QTest::addColumn<QString>("lengths");
    QTest::addColumn<QString>("also");
    QTest::newRow("life") << QStringLiteral("life") << QString();
    QTest::newRow("indefinite") << QStringLiteral("indefinite") << QString();
    QTest::newRow("unknown") << QStringLiteral("unknown") << QString();
    QTest::newRow("suspended") << QStringLiteral("suspended") << QString();
    QTest::newRow("then life") << QStringLiteral("15 days;life") << QString();
    QTest::newRow("beside life") << QStringLiteral("15 days") << QStringLiteral("2012-04-28:life");
}

void TestTerm::termWithoutEndHasNoBounds()
{
    QFETCH(QString, lengths);
    QFETCH(QString, also);
    const QByteArray lengthBytes = lengths.toLatin1();
    const QByteArray alsoBytes = also.toLatin1();
    const auto result =
        computeTerm(requestOf({uk, "2012-04-28", "", lengthBytes.constData(), "", "", "", 0, 0, alsoBytes.constData()}),
                    shipped(uk));
    QVERIFY(!result->earliest && !result->latest && !result->end);
    QVERIFY(hasFinding(*result, "no-end"));
    QCOMPARE(result->findings.front().severity, Severity::Note);
}

void TestTerm::unknownStartGivesNoBounds()
{
    const auto result = computeTerm(requestOf({kz, "", "", "15 days", "", ""}), shipped(kz));
    QVERIFY(!result->earliest && !result->latest && !result->end);
    QVERIFY(hasFinding(*result, "start-unknown"));
    TermRequest request = requestOf({kz, "", "", "15 days", "", ""});
    request.from = PartialDate::unreadable(QStringLiteral("in spring"));
    QVERIFY(hasFinding(*computeTerm(request, shipped(kz)), "start-unknown"));
}

void TestTerm::concurrentTermOfUnknownStartLeavesTheEndOpen()
{
    TermRequest request = requestOf({cal, "2012-05-01", "", "10 days", "", "", almaty});
    request.concurrent.push_back({PartialDate(), TermLength::counted(0, 0, 0, 3)});
    const auto result = computeTerm(request, shipped(cal));
    QCOMPARE(iso(result->earliest), QStringLiteral("2012-05-10T00:00+06:00"));
    QVERIFY(!result->latest && !result->end);
    QVERIFY(hasFinding(*result, "start-unknown"));
}

void TestTerm::approximateStartIsFlagged()
{
    QVERIFY(
        hasFinding(*computeTerm(requestOf({kz, "2012-04-28~", "", "15 days", "", ""}), shipped(kz)), "start-vague"));
    QVERIFY(computeTerm(requestOf({kz, "2012-04-28", "", "15 days", "", ""}), shipped(kz))->findings.empty());
}

void TestTerm::creditBeyondTheTermIsFlagged()
{
    const auto result = computeTerm(requestOf({kz, "2012-04-28", "09:30", "15 days", "", "", "", 20}), shipped(kz));
    QCOMPARE(iso(result->latest), QStringLiteral("2012-04-28T09:30+06:00"));
    QVERIFY(hasFinding(*result, "credit-exceeds-term"));
}

void TestTerm::workingNamesRuleAndLengths()
{
    const JurisdictionProfile profile = shipped(uk);
    const auto result = computeTerm(requestOf({uk, "2012-01-31", "", "1 month", "", "", "", 2, 3}), profile);
    QCOMPARE(stepOf(*result, "rule")->arguments,
             (QStringList{QStringLiteral("uk-sentence"), QStringLiteral("uk-sentence"), profile.citation}));
    QCOMPARE(stepOf(*result, "add-length")->arguments,
             (QStringList{QStringLiteral("1 month"), QStringLiteral("2012-01-31"), QStringLiteral("2012-03-01")}));
    QCOMPARE(stepOf(*result, "month-end")->arguments,
             (QStringList{QStringLiteral("30"), QStringLiteral("2012-02-29")}));
    QCOMPARE(stepOf(*result, "credit")->arguments, QStringList{QStringLiteral("2")});
    QCOMPARE(stepOf(*result, "added")->arguments, QStringList{QStringLiteral("3")});
    QCOMPARE(stepOf(*result, "end")->arguments,
             (QStringList{QStringLiteral("2012-03-01T00:00+00:00"), QStringLiteral("2012-03-01T24:00+00:00")}));
    QVERIFY(!result->verified);
    JurisdictionProfile checked = profile;
    checked.verified = true;
    QVERIFY(computeTerm(requestOf({uk, "2012-01-31", "", "1 month", "", ""}), checked)->verified);
}

void TestTerm::badRequestsAreRefused_data()
{
    QTest::addColumn<QString>("lengths");
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QString>("from");
    QTest::addColumn<int>("credit");
    QTest::addColumn<int>("added");
    QTest::addColumn<QString>("code");
    const auto row = [](const char* code, const char* lengths, const char* zone, const char* from, int credit,
                        int added) {
        QTest::addRow("%s %d %d", code, credit, added)
            << QString::fromLatin1(lengths) << QString::fromLatin1(zone) << QString::fromLatin1(from) << credit << added
            << QString::fromLatin1(code);
    };
    row("bad-length", "", "", "2012-04-28", 0, 0);
    row("unknown-zone", "15 days", "Asia/Nowhere", "2012-04-28", 0, 0);
    row("bad-count", "15 days", "", "2012-04-28", -1, 0);
    row("bad-count", "15 days", "", "2012-04-28", 0, -1);
    row("date-range", "15 days", "", "9999-12-28", 0, 0);
    row("date-range", "999 years", "", "9500", 0, 1);
    row("date-range", "15 days", "", "2012-04-28", 0, 2000000000);
}

void TestTerm::badRequestsAreRefused()
{
    QFETCH(QString, lengths);
    QFETCH(QString, zone);
    QFETCH(QString, from);
    QFETCH(int, credit);
    QFETCH(int, added);
    QFETCH(QString, code);
    TermRequest request{
        .from = date(from), .lengths = {}, .creditDays = credit, .addedDays = added, .zone = zone.toLatin1()};
    if (!lengths.isEmpty())
        request.lengths.push_back(*TermLength::parse(lengths));
    const auto result = computeTerm(request, shipped(kz));
    QVERIFY(!result.hasValue());
    QCOMPARE(result.error().code.toString(), code);
}

void TestTerm::termWithoutAnyZoneSaysSo()
{
    const auto result = computeTerm(requestOf({cal, "2012-05-01", "", "10 days", "", ""}), shipped(cal));
    QVERIFY(hasFinding(*result, "no-zone"));
    QCOMPARE(result->end, std::optional(QDate(2012, 5, 10)));
}

QTEST_GUILESS_MAIN(TestTerm)
#include "tst_term.moc"
