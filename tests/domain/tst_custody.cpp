// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/custody.h"

#include "domain/fields.h"

#include <QTest>

using namespace vigil;

namespace {

PartialDate date(const char* edtf)
{
    return *edtf ? *PartialDate::fromEdtf(QString::fromLatin1(edtf)) : PartialDate();
}

QDateTime instant(const char* iso)
{
    return QDateTime::fromString(QString::fromLatin1(iso), Qt::ISODate);
}

CustodySegment segment(LegalBasis basis, const char* from)
{
    return {.basis = basis, .from = date(from)};
}

CustodySpell spell(std::vector<CustodySegment> segments, const char* released = "")
{
    CustodySpell spell{.segments = std::move(segments)};
    if (*released)
        spell.release = Release{date(released)};
    return spell;
}

const auto arrest = LegalBasis::AdministrativeArrest;

} // namespace

class TestCustody final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keysAreThoseOfTheCodeLists();
    void everyBasisDeprivesOfLiberty();
    void lastFactDecides_data();
    void lastFactDecides();
    void passedEndIsOverdueAndNeverReleased_data();
    void passedEndIsOverdueAndNeverReleased();
    void trialIsAFlagBesideTheStatus();
};

void TestCustody::keysAreThoseOfTheCodeLists()
{
    for (const auto& key : codeList(QStringLiteral("legal-basis"))) {
        const auto basis = legalBasisFromKey(key);
        QVERIFY2(basis, qPrintable(key));
        QCOMPARE(legalBasisKey(*basis), key);
    }
    for (const auto& key : codeList(QStringLiteral("situation")))
        QCOMPARE(libertyStatusKey(*libertyStatusFromKey(key)), key);
    QVERIFY(!legalBasisFromKey(QStringLiteral("exile")));
    QVERIFY(!libertyStatusFromKey(QStringLiteral("overdue")));
}

void TestCustody::everyBasisDeprivesOfLiberty()
{
    for (const auto& key : codeList(QStringLiteral("legal-basis")))
        QVERIFY2(isDeprivedOfLiberty(statusOf(*legalBasisFromKey(key))), qPrintable(key));
    for (const auto status : {LibertyStatus::Unknown, LibertyStatus::AtLiberty, LibertyStatus::Sought,
                              LibertyStatus::Released, LibertyStatus::Exiled, LibertyStatus::Deceased})
        QVERIFY(!isDeprivedOfLiberty(status));
}

void TestCustody::lastFactDecides_data()
{
    QTest::addColumn<StatusFacts>("facts");
    QTest::addColumn<QString>("status");
    QTest::addColumn<QString>("asOf");
    const auto row = [](const char* name, StatusFacts facts, const char* status, const char* asOf) {
        QTest::newRow(name) << facts << QString::fromLatin1(status) << QString::fromLatin1(asOf);
    };
    const auto hold = LegalBasis::PoliceHold;
    row("nothing is known", {}, "unknown", "");
    row("one open segment", {.spells = {spell({segment(arrest, "2012-04-28")})}}, "administrative-arrest",
        "2012-04-28");
    row("the last segment of a spell",
        {.spells = {spell({segment(hold, "2012-04-26"), segment(arrest, "2012-04-28")})}}, "administrative-arrest",
        "2012-04-28");
    row("a segment that starts after now",
        {.spells = {spell({segment(hold, "2012-04-26"), segment(arrest, "2012-06-28")})}}, "police-hold", "2012-04-26");
    row("a segment that may have started",
        {.spells = {spell({segment(hold, "2012-04-26"), segment(arrest, "2012-05")})}}, "administrative-arrest",
        "2012-05");
    row("a recorded release", {.spells = {spell({segment(arrest, "2012-04-28")}, "2012-04-30")}}, "released",
        "2012-04-30");
    row("a release recorded ahead counts at once", {.spells = {spell({segment(arrest, "2012-04-28")}, "2012-05-13")}},
        "released", "2012-05-13");
    row("death of no known day ends everything",
        {.spells = {spell({segment(arrest, "2012-04-28")})}, .situation = Situation{LibertyStatus::Deceased, date("")}},
        "deceased", "");
    row("arrested again",
        {.spells = {spell({segment(arrest, "2011-04-28")}, "2011-05-13"),
                    spell({segment(LegalBasis::PreTrial, "2012-01-05")})}},
        "pre-trial", "2012-01-05");
    row("arrested again on the day of release, whatever the order",
        {.spells = {spell({segment(hold, "2012-04-28")}), spell({segment(arrest, "2012-04-13")}, "2012-04-28")}},
        "police-hold", "2012-04-28");
    row("a situation after custody",
        {.spells = {spell({segment(arrest, "2011-04-28")})},
         .situation = Situation{LibertyStatus::Exiled, date("2012-01")}},
        "exiled", "2012-01");
    row("a situation before custody",
        {.spells = {spell({segment(arrest, "2012-04-28")})},
         .situation = Situation{LibertyStatus::AtLiberty, date("2011")}},
        "administrative-arrest", "2012-04-28");
    row("at a tie custody wins",
        {.spells = {spell({segment(arrest, "2012-04-28")})},
         .situation = Situation{LibertyStatus::Sought, date("2012-04-28")}},
        "administrative-arrest", "2012-04-28");
    row("a situation alone", {.situation = Situation{LibertyStatus::Exiled, date("2003~")}}, "exiled", "2003~");
    row("a situation of no known day", {.situation = Situation{LibertyStatus::Deceased, date("")}}, "deceased", "");
    row("a situation yet to come", {.situation = Situation{LibertyStatus::Exiled, date("2013")}}, "unknown", "");
    row("custody of no known day", {.spells = {spell({segment(arrest, "")})}}, "administrative-arrest", "");
    row("unacknowledged detention", {.spells = {spell({segment(LegalBasis::Unacknowledged, "2012-04-28")})}},
        "whereabouts-unknown", "2012-04-28");
    row("a spell without segments", {.spells = {spell({})}}, "unknown", "");
}

void TestCustody::lastFactDecides()
{
    QFETCH(StatusFacts, facts);
    QFETCH(QString, status);
    QFETCH(QString, asOf);
    const auto derived = deriveStatus(facts, instant("2012-05-01T04:00:00Z"));
    QCOMPARE(libertyStatusKey(derived.status), status);
    QCOMPARE(derived.asOf.edtf(), asOf);
    QVERIFY(!derived.overdue);
}

void TestCustody::passedEndIsOverdueAndNeverReleased_data()
{
    QTest::addColumn<QString>("now");
    QTest::addColumn<bool>("overdue");
    QTest::newRow("before") << QStringLiteral("2012-05-01T04:00:00Z") << false;
    QTest::newRow("the last instant") << QStringLiteral("2012-05-13T18:00:00Z") << false;
    QTest::newRow("a second later") << QStringLiteral("2012-05-13T18:00:01Z") << true;
    QTest::newRow("years later") << QStringLiteral("2024-05-13T18:00:00Z") << true;
}

void TestCustody::passedEndIsOverdueAndNeverReleased()
{
    QFETCH(QString, now);
    QFETCH(bool, overdue);
    StatusFacts facts{.spells = {spell({segment(arrest, "2012-04-28")})}};
    facts.spells[0].segments[0].expectedLatest = PlaceMoment{QDate(2012, 5, 13), 1440, "Asia/Almaty"};
    const auto derived = deriveStatus(facts, instant(now.toLatin1().constData()));
    QCOMPARE(derived.overdue, overdue);
    QCOMPARE(derived.status, LibertyStatus::AdministrativeArrest);
    facts.spells[0].release = Release{date("2012-05-13")};
    const auto released = deriveStatus(facts, instant("2012-06-01T00:00:00Z"));
    QCOMPARE(released.status, LibertyStatus::Released);
    QVERIFY(!released.overdue);
}

void TestCustody::trialIsAFlagBesideTheStatus()
{
    const StatusFacts facts{.spells = {spell({segment(LegalBasis::PreTrial, "2012-04-28")})}, .onTrial = true};
    const auto derived = deriveStatus(facts, instant("2012-05-01T04:00:00Z"));
    QCOMPARE(derived.status, LibertyStatus::PreTrial);
    QVERIFY(derived.onTrial);
}

QTEST_GUILESS_MAIN(TestCustody)
#include "tst_custody.moc"
