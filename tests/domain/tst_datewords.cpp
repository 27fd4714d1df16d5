// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/lettertemplate.h"

#include <QTest>

using namespace vigil;

class TestDateWords final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void dateIsWorded_data();
    void dateIsWorded();
    void shortDateIsInFigures_data();
    void shortDateIsInFigures();
    void intervalOfDaysIsWordedFromItsBounds();
    void whatIsNotKnownIsNotInvented();
};

void TestDateWords::dateIsWorded_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("edtf");
    QTest::addColumn<QString>("words");
    const auto row = [](const char* language, const char* edtf, const QString& words) {
        QTest::addRow("%s %s", language, edtf) << QString::fromLatin1(language) << QString::fromLatin1(edtf) << words;
    };
    row("en", "2012-04-28", QStringLiteral("28 April 2012"));
    row("en", "2012-04", QStringLiteral("April 2012"));
    row("en", "2012", QStringLiteral("2012"));
    row("en", "201X", QStringLiteral("the 2010s"));
    row("en", "2011-05~", QStringLiteral("about May 2011"));
    row("en", "2011-05?", QStringLiteral("possibly May 2011"));
    row("en", "2011-05-03%", QStringLiteral("possibly about 3 May 2011"));
    row("en", "2011-12-16/2011-12-17", QStringLiteral("16–17 December 2011"));
    row("en", "2012-04-30/2012-05-02", QStringLiteral("30 April – 2 May 2012"));
    row("en", "2011-12-31/2012-01-01", QStringLiteral("31 December 2011 – 1 January 2012"));
    row("en", "2012-04/2012-05", QStringLiteral("April–May 2012"));
    row("en", "2011/2012", QStringLiteral("2011–2012"));
    row("en", "../2012-05-01", QStringLiteral("no later than 1 May 2012"));
    row("en", "2012-05-01/..", QStringLiteral("no earlier than 1 May 2012"));
    row("en", "2011-05~/2012-01", QStringLiteral("about May 2011 – January 2012"));
    row("ru", "2012-04-05", QStringLiteral("5 апреля 2012 г."));
    row("ru", "2012-05", QStringLiteral("май 2012 г."));
    row("ru", "2012", QStringLiteral("2012 г."));
    row("ru", "201X", QStringLiteral("2010-е гг."));
    row("ru", "2011-05~", QStringLiteral("около мая 2011 г."));
    row("ru", "2011-05?", QStringLiteral("предположительно май 2011 г."));
    row("ru", "2011-12-16/2011-12-17", QStringLiteral("16–17 декабря 2011 г."));
    row("ru", "2012-04-30/2012-05-02", QStringLiteral("30 апреля – 2 мая 2012 г."));
    row("ru", "2012-04/2012-05", QStringLiteral("апрель–май 2012 г."));
    row("ru", "2011/2012", QStringLiteral("2011–2012 гг."));
    row("ru", "../2012-05", QStringLiteral("не позднее мая 2012 г."));
    row("ru", "2012-03-08/..", QStringLiteral("не ранее 8 марта 2012 г."));
    row("kk", "2012-04-05", QStringLiteral("2012 жылғы 5 сәуір"));
    row("kk", "2012-04", QStringLiteral("2012 жылғы сәуір"));
    row("kk", "2012", QStringLiteral("2012 жыл"));
    row("kk", "2011-12-16/2011-12-17", QStringLiteral("2011 жылғы 16–17 желтоқсан"));
    row("fr", "2012-05-01", QStringLiteral("1er mai 2012"));
    row("fr", "2012-05-02", QStringLiteral("2 mai 2012"));
    row("fr", "2012-08", QStringLiteral("août 2012"));
    row("fr", "2012-05-01~", QStringLiteral("vers le 1er mai 2012"));
    row("fr", "2012-05-01/2012-05-03", QStringLiteral("1er–3 mai 2012"));
    row("fr", "../2012-05", QStringLiteral("au plus tard en mai 2012"));
    row("de", "2012-04-28", QStringLiteral("28. April 2012"));
    row("de", "2012-03", QStringLiteral("März 2012"));
    row("de", "2011-12-16/2011-12-17", QStringLiteral("16.–17. Dezember 2011"));
    row("de", "../2012-05-01", QStringLiteral("spätestens am 1. Mai 2012"));
    row("es", "2012-04-28", QStringLiteral("28 de abril de 2012"));
    row("es", "2012-04", QStringLiteral("abril de 2012"));
    row("es", "2011-12-16/2011-12-17", QStringLiteral("16–17 de diciembre de 2011"));
    row("uk", "2012-04-05", QStringLiteral("5 квітня 2012 р."));
    row("pl", "2012-04-05", QStringLiteral("5 kwietnia 2012"));
}

void TestDateWords::dateIsWorded()
{
    QFETCH(QString, language);
    QFETCH(QString, edtf);
    QFETCH(QString, words);
    const auto date = PartialDate::fromEdtf(edtf);
    QVERIFY(date.hasValue());
    QCOMPARE(dateInWords(*date, language), words);
}

void TestDateWords::shortDateIsInFigures_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("edtf");
    QTest::addColumn<QString>("figures");
    const auto row = [](const char* language, const char* edtf, const QString& figures) {
        QTest::addRow("%s %s", language, edtf) << QString::fromLatin1(language) << QString::fromLatin1(edtf) << figures;
    };
    row("en", "2012-04-28", QStringLiteral("28/04/2012"));
    row("ru", "2012-04-05", QStringLiteral("05.04.2012"));
    row("kk", "2012-04", QStringLiteral("04.2012"));
    row("fr", "2012-04-05", QStringLiteral("05/04/2012"));
    row("de", "2012-04-05", QStringLiteral("05.04.2012"));
    row("es", "2012-04-05", QStringLiteral("5/4/2012"));
    row("ru", "2012", QStringLiteral("2012"));
    row("ru", "2011-12-16/2011-12-17", QStringLiteral("16.12.2011 – 17.12.2011"));
}

void TestDateWords::shortDateIsInFigures()
{
    QFETCH(QString, language);
    QFETCH(QString, edtf);
    QFETCH(QString, figures);
    QCOMPARE(dateInWords(*PartialDate::fromEdtf(edtf), language, false), figures);
}

void TestDateWords::intervalOfDaysIsWordedFromItsBounds()
{
    const auto date = PartialDate::between(QDate(2012, 5, 13), QDate(2012, 5, 14));
    QCOMPARE(dateInWords(date, QStringLiteral("en")), QStringLiteral("13–14 May 2012"));
    QCOMPARE(dateInWords(PartialDate::between({}, QDate(2012, 5, 14)), QStringLiteral("en")),
             QStringLiteral("no later than 14 May 2012"));
}

void TestDateWords::whatIsNotKnownIsNotInvented()
{
    QCOMPARE(dateInWords({}, QStringLiteral("en")), QString());
    QCOMPARE(dateInWords(PartialDate::unreadable(QStringLiteral("after the storm")), QStringLiteral("en")),
             QStringLiteral("after the storm"));
}

QTEST_GUILESS_MAIN(TestDateWords)
#include "tst_datewords.moc"
