// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/recoverysheet.h"
#include "boot/pdfrecoverysheetwriter.h"
#include "domain/recoverycode.h"
#include "pdfreader.h"

#include <QBuffer>
#include <QTest>
#include <QTimeZone>

using namespace vigil;

/// The sheet from its facts to paper.
class TestPdfRecoverySheetWriter final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sheetSaysWhatItOpensAndHowToUseAndKeepIt();
    void timeIsThatOfTheCampaignsZone_data();
    void timeIsThatOfTheCampaignsZone();
    void folderOfTheFileIsNotPrinted();
    void longestNamesFit();
};

namespace {

RecoveryKey sampleKey()
{
    RecoveryKey key;
    for (unsigned char i = 0; i < RecoveryKey::size; ++i)
        key.data()[i] = i;
    return key;
}

RecoverySheetFacts sampleFacts()
{
    return {.file = QStringLiteral("/home/ada/secret-folder/spring.vigil"),
            .campaignTitle = QStringLiteral("Весна"),
            .created = QDateTime(QDate(2012, 4, 30), QTime(20, 30), QTimeZone::utc()),
            .zone = "Asia/Almaty"};
}

QString pageOf(const RecoverySheetFacts& facts)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    const auto result = PdfRecoverySheetWriter().writePdf(makeRecoverySheet(sampleKey(), facts), buffer);
    if (!result)
        return result.error().code.toString();
    const PdfReader reader(bytes);
    return reader.pageCount() == 1 ? (reader.info() + reader.text(1)).simplified() : QString();
}

} // namespace

void TestPdfRecoverySheetWriter::sheetSaysWhatItOpensAndHowToUseAndKeepIt()
{
    const QString page = pageOf(sampleFacts());
    for (const char* words :
         {"Title: Recovery sheet: Весна", "spring.vigil", "Весна", "1 May 2012, 02:30 (Asia/Almaty)", "000GD", "24GKZ",
          "Whoever has this page and the campaign file can read everything",
          "Where it asks for the passphrase, type the code", "far from the computer", "delete the file",
          "newer recovery sheet of the same campaign makes this one void", "Kept where", "signature"})
        QVERIFY2(page.contains(QString::fromUtf8(words)), qPrintable(QString::fromUtf8(words) + u'\n' + page));
}

void TestPdfRecoverySheetWriter::timeIsThatOfTheCampaignsZone_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QString>("text");
    QTest::newRow("UTC") << QByteArray("UTC") << QStringLiteral("30 April 2012, 20:30 (UTC)");
    QTest::newRow("none") << QByteArray() << QStringLiteral("30 April 2012, 20:30 (UTC)");
    QTest::newRow("unknown") << QByteArray("Moon/Base") << QStringLiteral("30 April 2012, 20:30 (UTC)");
    QTest::newRow("behind") << QByteArray("America/New_York")
                            << QStringLiteral("30 April 2012, 16:30 (America/New_York)");
}

void TestPdfRecoverySheetWriter::timeIsThatOfTheCampaignsZone()
{
    QFETCH(QByteArray, zone);
    QFETCH(QString, text);
    auto facts = sampleFacts();
    facts.zone = zone;
    QVERIFY(pageOf(facts).contains(text));
}

void TestPdfRecoverySheetWriter::folderOfTheFileIsNotPrinted()
{
    QVERIFY(!pageOf(sampleFacts()).contains(QStringLiteral("secret-folder")));
}

void TestPdfRecoverySheetWriter::longestNamesFit()
{
    auto facts = sampleFacts();
    facts.campaignTitle = QString(60'000, QLatin1Char('W'));
    facts.file = QString(255, QLatin1Char('W'));
    QVERIFY(pageOf(facts).contains(QStringLiteral("Date and signature")));
    facts.campaignTitle.clear();
    QVERIFY(pageOf(facts).contains(QStringLiteral("Date and signature")));
}

QTEST_MAIN(TestPdfRecoverySheetWriter)
#include "tst_pdfrecoverysheetwriter.moc"
