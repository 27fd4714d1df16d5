// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/printtext.h"

#include <QTest>
#include <QTimeZone>

using namespace vigil;

class TestPrintText final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void paragraphsEndAtEmptyLines_data();
    void paragraphsEndAtEmptyLines();
    void controlCharactersAreNotPrinted();
    void listIsTakenApart();
    void textWithoutListIsOnePart_data();
    void textWithoutListIsOnePart();
    void creationIsStampedInUtcAndKeepsTheLength();
    void pdfWithoutADateStaysAsItIs();
};

void TestPrintText::paragraphsEndAtEmptyLines_data()
{
    QTest::addColumn<QString>("body");
    QTest::addColumn<QStringList>("paragraphs");
    QTest::newRow("empty") << QString() << QStringList();
    QTest::newRow("one") << QStringLiteral("One") << QStringList{QStringLiteral("One")};
    QTest::newRow("two") << QStringLiteral("One\n\nTwo") << QStringList{QStringLiteral("One"), QStringLiteral("Two")};
    QTest::newRow("spaces in the empty line")
        << QStringLiteral("One \n \t \n\n\nTwo\n") << QStringList{QStringLiteral("One"), QStringLiteral("Two")};
    QTest::newRow("line breaks stay") << QStringLiteral("One\r\nmore\r\n\r\nTwo")
                                      << QStringList{QStringLiteral("One\nmore"), QStringLiteral("Two")};
    QTest::newRow("old line ends") << QStringLiteral("One\r\rTwo")
                                   << QStringList{QStringLiteral("One"), QStringLiteral("Two")};
}

void TestPrintText::paragraphsEndAtEmptyLines()
{
    QFETCH(QString, body);
    QTEST(paragraphsOf(body), "paragraphs");
}

void TestPrintText::controlCharactersAreNotPrinted()
{
    const QString dirty =
        QStringLiteral("a") + QChar(0) + QChar(7) + QChar(0x1b) + QStringLiteral("b\tc") + QChar(0x7f);
    QCOMPARE(printableText(dirty), QStringLiteral("ab\tc"));
}

void TestPrintText::listIsTakenApart()
{
    const std::vector<TextPart> expected{{{}, QStringLiteral("We ask:")},
                                         {QStringLiteral("1."), QStringLiteral("to release her;")},
                                         {QStringLiteral("2)"), QStringLiteral("to answer\nin writing")},
                                         {QStringLiteral("–"), QStringLiteral("soon")}};
    QCOMPARE(partsOf(QStringLiteral("We ask:\n1. to release her;\n 2) to answer\nin writing\n– soon")), expected);
}

void TestPrintText::textWithoutListIsOnePart_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("year") << QStringLiteral("2019. The year");
    QTest::newRow("decimal") << QStringLiteral("1.5 million");
    QTest::newRow("hyphen without space") << QStringLiteral("-5 degrees\nand less");
    QTest::newRow("mark alone") << QStringLiteral("1.");
    QTest::newRow("markup") << QStringLiteral("<b>bold</b>");
}

void TestPrintText::textWithoutListIsOnePart()
{
    QFETCH(QString, text);
    QCOMPARE(partsOf(text), (std::vector<TextPart>{{{}, text}}));
}

void TestPrintText::creationIsStampedInUtcAndKeepsTheLength()
{
    const QDateTime created(QDate(2012, 5, 1), QTime(10, 0), QTimeZone("Asia/Almaty"));
    QByteArray zoned("/Title (x)\n/CreationDate (D:20300102030405+06'00')\n>>");
    const auto length = zoned.size();
    stampCreation(zoned, created);
    QCOMPARE(zoned, QByteArray("/Title (x)\n/CreationDate (D:20120501040000Z)      \n>>"));
    QCOMPARE(zoned.size(), length);

    QByteArray utc("/CreationDate (D:20300102030405Z)\n");
    stampCreation(utc, created);
    QCOMPARE(utc, QByteArray("/CreationDate (D:20120501040000Z)\n"));
}

void TestPrintText::pdfWithoutADateStaysAsItIs()
{
    QByteArray pdf("%PDF-1.4 (nothing)");
    stampCreation(pdf, QDateTime(QDate(2012, 5, 1), QTime(10, 0), QTimeZone::utc()));
    QCOMPARE(pdf, QByteArray("%PDF-1.4 (nothing)"));
}

QTEST_APPLESS_MAIN(TestPrintText)
#include "tst_printtext.moc"
