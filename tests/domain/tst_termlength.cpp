// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/termlength.h"

#include <QTest>

using namespace vigil;

class TestTermLength final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lengthsAreReadAndWrittenCanonically_data();
    void lengthsAreReadAndWrittenCanonically();
    void otherTextsAreNoLengths_data();
    void otherTextsAreNoLengths();
    void onlyCountedLengthsHaveAnEnd();
};

void TestTermLength::lengthsAreReadAndWrittenCanonically_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("canonical");
    const auto row = [](const char* text, const char* canonical) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromLatin1(canonical);
    };
    row("15 days", "15 days");
    row("1 day", "1 day");
    row("15d", "15 days");
    row("15 суток", "15 days");
    row("10 тәулік", "10 days");
    row("1.5 years", "18 months");
    row("1,5 года", "18 months");
    row("0.25 years", "3 months");
    row("2.50 years", "30 months");
    row("1.5 years 3 months", "21 months");
    row("2 years 6 months", "2 years 6 months");
    row("2 years, 6 months and 10 days", "2 years 6 months 10 days");
    row("3 года 6 месяцев", "3 years 6 months");
    row("5 лет и 1 месяц", "5 years 1 month");
    row("12 mo", "12 months");
    row("2 weeks 1 day", "2 weeks 1 day");
    row("6 мес.", "6 months");
    row("LIFE", "life");
    row("пожизненно", "life");
    row("indefinite", "indefinite");
    row("unknown", "unknown");
    row("условно", "suspended");
}

void TestTermLength::lengthsAreReadAndWrittenCanonically()
{
    QFETCH(QString, text);
    QFETCH(QString, canonical);
    const auto length = TermLength::parse(text);
    QVERIFY(length.hasValue());
    QCOMPARE(length->toString(), canonical);
    QCOMPARE(*TermLength::parse(canonical), *length);
}

void TestTermLength::otherTextsAreNoLengths_data()
{
    QTest::addColumn<QString>("text");
    for (const char* text :
         {"", "15", "days", "0 days", "-1 day", "1000 days", "1.3 years", "0.5 months", "1.5 days", "15 days 3 days",
          "2 fortnights", "2 years more or less", "15 days;", "and", "90.5 years 12 years"})
        QTest::newRow(*text ? text : "empty") << QString::fromLatin1(text);
}

void TestTermLength::otherTextsAreNoLengths()
{
    QFETCH(QString, text);
    const auto length = TermLength::parse(text);
    QVERIFY(!length.hasValue());
    QCOMPARE(length.error(), (Error{"bad-length", text}));
}

void TestTermLength::onlyCountedLengthsHaveAnEnd()
{
    QVERIFY(TermLength::counted(0, 0, 0, 15).hasEnd());
    for (const auto form :
         {TermLength::Form::Life, TermLength::Form::Indefinite, TermLength::Form::Unknown, TermLength::Form::Suspended})
        QVERIFY(!TermLength::special(form).hasEnd());
}

QTEST_GUILESS_MAIN(TestTermLength)
#include "tst_termlength.moc"
