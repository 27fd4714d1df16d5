// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages.h"
#include "app/termservice.h"

#include <QTest>

using namespace vigil;

class TestTermService final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFourProfilesAreBuiltIn();
    void typedTermIsComputedWithItsWorking();
    void everyStepOfTheWorkingIsASentence();
    void theHourIsReadFromTheStart();
    void concurrentTermSplitsAtTheLastColon();
    void wrongInputIsNamed_data();
    void wrongInputIsNamed();

private:
    const TermService m_terms;
    const QDate m_today{2012, 5, 1};
};

void TestTermService::theFourProfilesAreBuiltIn()
{
    for (const char* id : {"kz-administrative", "ru-administrative", "uk-sentence", "calendar-first-day-counts"}) {
        const JurisdictionProfile* profile = m_terms.profile(QString::fromLatin1(id));
        QVERIFY2(profile, id);
        QVERIFY(!profile->citation.isEmpty());
    }
}

void TestTermService::typedTermIsComputedWithItsWorking()
{
    const auto result = m_terms.compute({.profile = QStringLiteral("kz-administrative"),
                                         .from = QStringLiteral("2012-04-28"),
                                         .length = QStringLiteral("15 days"),
                                         .zone = QStringLiteral("Asia/Almaty")},
                                        m_today);
    QVERIFY(result);
    QCOMPARE(result->end, std::optional(QDate(2012, 5, 13)));
    QVERIFY(!sentencesFor(result->explanation).isEmpty());
}

void TestTermService::everyStepOfTheWorkingIsASentence()
{
    for (const auto& profile : m_terms.profiles()) {
        const auto result = m_terms.compute({.profile = profile.id,
                                             .from = QStringLiteral("2024-02-25T09:30"),
                                             .length = QStringLiteral("1.5 years"),
                                             .then = {QStringLiteral("2 weeks 3 days")},
                                             .also = {QStringLiteral("2024-03-01:3 months")},
                                             .creditDays = 5,
                                             .addedDays = 2,
                                             .zone = QStringLiteral("Asia/Almaty")},
                                            m_today);
        QVERIFY2(result.hasValue(), qPrintable(profile.id));
        for (const QString& sentence : sentencesFor(result->explanation)) {
            QVERIFY2(sentence.endsWith(QLatin1Char('.')), qPrintable(sentence));
            QVERIFY2(!sentence.contains(QLatin1Char('%')), qPrintable(sentence));
        }
    }
}

void TestTermService::theHourIsReadFromTheStart()
{
    const auto result = m_terms.compute({.profile = QStringLiteral("kz-administrative"),
                                         .from = QStringLiteral("2012-04-28T09:30"),
                                         .length = QStringLiteral("15 days"),
                                         .zone = QStringLiteral("Asia/Almaty")},
                                        m_today);
    QVERIFY(result);
    QCOMPARE(result->latest->toIso(), QStringLiteral("2012-05-13T09:30+06:00"));
}

void TestTermService::concurrentTermSplitsAtTheLastColon()
{
    const auto result = m_terms.compute({.profile = QStringLiteral("kz-administrative"),
                                         .from = QStringLiteral("2012-04-28"),
                                         .length = QStringLiteral("5 days"),
                                         .also = {QStringLiteral("2012-04-30T10:00:10 days")},
                                         .zone = QStringLiteral("Asia/Almaty")},
                                        m_today);
    QVERIFY(result);
    QCOMPARE(result->latest->date, QDate(2012, 5, 10));
}

void TestTermService::wrongInputIsNamed_data()
{
    QTest::addColumn<QString>("profile");
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("length");
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QString>("code");
    const QString kz = QStringLiteral("kz-administrative"), day = QStringLiteral("2012-04-28"),
                  term = QStringLiteral("15 days");
    const QString zone = QStringLiteral("Asia/Almaty");
    QTest::newRow("profile") << QStringLiteral("zz") << day << term << zone << QStringLiteral("unknown-profile");
    QTest::newRow("date") << kz << QStringLiteral("2012-02-31") << term << zone << QStringLiteral("bad-date");
    QTest::newRow("time") << kz << QStringLiteral("2012-04-28T26:00") << term << zone << QStringLiteral("bad-time");
    QTest::newRow("length") << kz << day << QStringLiteral("soon") << zone << QStringLiteral("bad-length");
    QTest::newRow("zone") << kz << day << term << QStringLiteral("Asia/Nowhere") << QStringLiteral("unknown-zone");
}

void TestTermService::wrongInputIsNamed()
{
    QFETCH(QString, profile);
    QFETCH(QString, from);
    QFETCH(QString, length);
    QFETCH(QString, zone);
    QFETCH(QString, code);
    const auto result = m_terms.compute({.profile = profile, .from = from, .length = length, .zone = zone}, m_today);
    QVERIFY(!result);
    QCOMPARE(result.error().code.toString(), code);
    QVERIFY(messageFor(result.error()) != code);
}

QTEST_GUILESS_MAIN(TestTermService)
#include "tst_termservice.moc"
