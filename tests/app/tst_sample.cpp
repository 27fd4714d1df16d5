// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/caseworkservice.h"
#include "app/recordservice.h"
#include "domain/address.h"
#include "testworld.h"

#include <QTest>

using namespace vigil;

/// The sample against the article's facts, and against the promise that it can do no harm.
class TestSample final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theThreeServeFifteenDaysUntilTheThirteenthOfMay();
    void theTwoLeadersAreAbroad();
    void theMassTrialIsOfThirtySevenAsserted();
    void theFineIsUpToThreeHundredThousandTenge();
    void theVideoWasUsedByTheProsecutionAgainstBoyar();
    void everyAddressIsHarmless();
    void everyRecordHasASource();
    void nothingSaysThatAnybodyWasReleased();
};

void TestSample::theThreeServeFifteenDaysUntilTheThirteenthOfMay()
{
    TestWorld world(TestWorld::Content::Sample);
    for (const char* name : {"Larissa Boyar", "Baxatjan Torevozhina", "Kanat Ibragimov"}) {
        const auto status = world.campaign().casework().status(world.reference(QString::fromLatin1(name)));
        QVERIFY(status);
        QCOMPARE(status->derived.status, LibertyStatus::AdministrativeArrest);
        QCOMPARE(status->expectedEnd->end, std::optional(QDate(2012, 5, 13)));
        QCOMPARE(status->expectedEnd->earliest->minute, 6 * 60);
        QCOMPARE(status->expectedEnd->latest->minute, 12 * 60);
    }
}

void TestSample::theTwoLeadersAreAbroad()
{
    TestWorld world(TestWorld::Content::Sample);
    for (const char* name : {"Ainur Kurmanov", "Esenbek Ukteshbaev"})
        QCOMPARE(world.campaign().casework().status(world.reference(QString::fromLatin1(name)))->derived.status,
                 LibertyStatus::Exiled);
}

void TestSample::theMassTrialIsOfThirtySevenAsserted()
{
    TestWorld world(TestWorld::Content::Sample);
    const auto proceeding = world.campaign().records().show(world.reference(QStringLiteral("Trial of 37 oil workers")));
    QCOMPARE(proceeding->stored.record.number(QStringLiteral("assertedDefendants")), std::optional<qint64>(37));
    QCOMPARE(proceeding->stored.record.text(QStringLiteral("state")), QStringLiteral("trial"));
}

void TestSample::theFineIsUpToThreeHundredThousandTenge()
{
    TestWorld world(TestWorld::Content::Sample);
    int fines = 0;
    const auto sentences = world.campaign().records().list(Kind::Sentence);
    for (const auto& sentence : *sentences) {
        if (sentence.record.text(QStringLiteral("component")) != QStringLiteral("fine"))
            continue;
        ++fines;
        QCOMPARE(sentence.record.number(QStringLiteral("amount")), std::optional<qint64>(300000));
        QCOMPARE(sentence.record.text(QStringLiteral("currency")), QStringLiteral("KZT"));
        QCOMPARE(sentence.record.text(QStringLiteral("amountQualifier")), QStringLiteral("up-to"));
        QCOMPARE(sentence.record.text(QStringLiteral("amountNote")), QStringLiteral("about 2 000 USD"));
    }
    QCOMPARE(fines, 1);
}

void TestSample::theVideoWasUsedByTheProsecutionAgainstBoyar()
{
    TestWorld world(TestWorld::Content::Sample);
    const auto evidence = world.campaign().records().list(Kind::Evidence);
    QCOMPARE(evidence->size(), 1U);
    const Record& video = evidence->front().record;
    QCOMPARE(video.text(QStringLiteral("usedBy")), QStringLiteral("prosecution"));
    QCOMPARE(video.links(QStringLiteral("people")).front().role, QStringLiteral("against"));
    QVERIFY(video.reference(QStringLiteral("depicts")));
}

void TestSample::everyAddressIsHarmless()
{
    TestWorld world(TestWorld::Content::Sample);
    const auto points = world.campaign().records().list(Kind::Point);
    int emails = 0, withheld = 0;
    for (const auto& point : *points) {
        if (point.record.text(QStringLiteral("pointType")) != QStringLiteral("email"))
            continue;
        const QString value = point.record.text(QStringLiteral("value"));
        if (point.record.text(QStringLiteral("state")) == QStringLiteral("withheld")) {
            ++withheld;
            continue;
        }
        ++emails;
        QVERIFY2(value.endsWith(QStringLiteral(".example")), qPrintable(value));
        QVERIFY(EmailAddress::parse(value));
    }
    QCOMPARE(emails, 4);
    QCOMPARE(withheld, 4);
}

void TestSample::everyRecordHasASource()
{
    TestWorld world(TestWorld::Content::Sample);
    for (const auto& kind : allKinds()) {
        if (!kind.field(QStringLiteral("source")))
            continue;
        const auto records = world.campaign().records().list(kind.kind);
        for (const auto& stored : *records)
            QVERIFY2(stored.record.reference(QStringLiteral("source")), qPrintable(stored.reference.toString()));
    }
}

void TestSample::nothingSaysThatAnybodyWasReleased()
{
    TestWorld world(TestWorld::Content::Sample);
    const auto custodies = world.campaign().records().list(Kind::Custody);
    QCOMPARE(custodies->size(), 3U);
    for (const auto& custody : *custodies)
        QVERIFY(custody.record.date(QStringLiteral("released")).isUnknown());
    QVERIFY(world.campaign().records().list(Kind::Sheet)->empty());
}

QTEST_GUILESS_MAIN(TestSample)
#include "tst_sample.moc"
