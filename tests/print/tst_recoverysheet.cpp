// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdfreader.h"
#include "print/recoverysheet.h"

#include <QBuffer>
#include <QFile>
#include <QProcess>
#include <QTest>
#include <QTimeZone>

using namespace vigil;

class TestRecoverySheet final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sheetIsOnePageOfA4();
    void qrCodeHoldsTheCode();
    void qrCodeIsReadFromAPoorPrint();
    void blocksStandNumberedInTwoRows();
    void widestLettersFitTheirBlock();
    void allTextsAreOnThePage();
    void handHasRoomToWrite();
    void everythingStaysInsideTheMargins();
    void metadataTellNothingOfTheCode();
    void sameSheetGivesTheSameBytes();
    void textsThatDoNotFitAreRefused();
    void fullDiskIsReported();
};

namespace {

const QString code = QStringLiteral("000GD-40R4X-0M300-E209K-185G3-R38ED-1W811-24GKZ");

PrintedRecoverySheet sampleSheet()
{
    return {.code = Passphrase(code.toStdString()),
            .heading = QStringLiteral("Recovery sheet"),
            .facts = {{QStringLiteral("Campaign"), {QStringLiteral("Весна в Алматы")}},
                      {QStringLiteral("Campaign file"), {QStringLiteral("spring.vigil")}}},
            .warning = QStringLiteral("Whoever has this page can read everything."),
            .codeHeading = QStringLiteral("Recovery code"),
            .qrCaption = QStringLiteral("The same code."),
            .use = {QStringLiteral("How to use it"),
                    {QStringLiteral("1. Type it where the passphrase is asked."), QStringLiteral("2. <b>Plain</b>")}},
            .rules = {{QStringLiteral("Keep it apart"), {QStringLiteral("Far from the computer.")}}},
            .blanks = {QStringLiteral("Kept where"), QStringLiteral("Signature")},
            .title = QStringLiteral("Recovery sheet: spring"),
            .created = QDateTime(QDate(2012, 5, 1), QTime(4, 0), QTimeZone::utc())};
}

QByteArray written(const PrintedRecoverySheet& sheet)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (const auto result = writeRecoverySheetPdf(sheet, buffer); !result)
        qWarning("%s", qPrintable(result.error().code.toString()));
    return bytes;
}

QByteArray outputOf(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished() || process.exitCode() != 0)
        qWarning("%s: %s", qPrintable(program), process.readAllStandardError().constData());
    return process.readAllStandardOutput();
}

/// What an independent reader sees on a picture of the page.
QString scanned(const QByteArray& pdf, int dotsPerInch)
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("sheet.pdf")));
    if (!file.open(QIODevice::WriteOnly) || file.write(pdf) != pdf.size())
        return {};
    file.close();
    const QString picture = folder.filePath(QStringLiteral("sheet"));
    outputOf(QStringLiteral("pdftoppm"), {QStringLiteral("-png"), QStringLiteral("-singlefile"), QStringLiteral("-r"),
                                          QString::number(dotsPerInch), file.fileName(), picture});
    return QString::fromUtf8(outputOf(QStringLiteral("zbarimg"), {QStringLiteral("--quiet"), QStringLiteral("--raw"),
                                                                  picture + QStringLiteral(".png")}))
        .trimmed();
}

QRectF boxOf(const PdfReader& reader, const QString& text)
{
    for (const auto& word : reader.words())
        if (word.text == text)
            return word.box;
    return {};
}

} // namespace

void TestRecoverySheet::sheetIsOnePageOfA4()
{
    const PdfReader reader(written(sampleSheet()));
    QCOMPARE(reader.pageCount(), 1);
    QVERIFY2(reader.info().contains(QLatin1String("(A4)")), qPrintable(reader.info()));
}

void TestRecoverySheet::qrCodeHoldsTheCode()
{
    QCOMPARE(scanned(written(sampleSheet()), 150), code);
    auto other = sampleSheet();
    const QString highest = QStringLiteral("ZZZZD-ZZZZC-ZZZZF-ZZZZE-ZZZZ9-ZZZZ8-ZZZZB-ZZZZA");
    other.code = Passphrase(highest.toStdString());
    QCOMPARE(scanned(written(other), 150), highest);
}

void TestRecoverySheet::qrCodeIsReadFromAPoorPrint()
{
    QCOMPARE(scanned(written(sampleSheet()), 72), code);
}

void TestRecoverySheet::blocksStandNumberedInTwoRows()
{
    const PdfReader reader(written(sampleSheet()));
    const QStringList blocks = code.split(QLatin1Char('-'));
    for (int i = 0; i < 8; ++i) {
        const QRectF block = boxOf(reader, blocks.at(i));
        QVERIFY2(block.isValid(), qPrintable(blocks.at(i)));
        QVERIFY(block.height() > 8);
        const QRectF number = boxOf(reader, QString::number(i + 1));
        QVERIFY(number.isValid());
        QVERIFY(number.right() < block.left() && number.top() < block.center().y());
        if (i % 4 != 0) {
            QCOMPARE(block.top(), boxOf(reader, blocks.at(i - 1)).top());
            QVERIFY(number.left() > boxOf(reader, blocks.at(i - 1)).right());
        }
    }
    QVERIFY(boxOf(reader, blocks.at(4)).top() > boxOf(reader, blocks.at(0)).bottom());
}

void TestRecoverySheet::widestLettersFitTheirBlock()
{
    auto sheet = sampleSheet();
    const QString widest = QStringLiteral("WWWWW-MMMMM-WMWMW-MWMWM-QWGQM-WWMMW-MMWWM-WQWMW");
    sheet.code = Passphrase(widest.toStdString());
    const PdfReader reader(written(sheet));
    for (const QString& block : widest.split(QLatin1Char('-'))) {
        const QRectF box = boxOf(reader, block);
        QVERIFY2(box.isValid(), qPrintable(block));
        QVERIFY2(box.width() < 36, qPrintable(QString::number(box.width())));
    }
}

void TestRecoverySheet::allTextsAreOnThePage()
{
    const auto sheet = sampleSheet();
    const QString page = PdfReader(written(sheet)).text(1).simplified();
    QStringList texts{sheet.heading, sheet.warning, sheet.codeHeading, sheet.qrCaption, sheet.use.heading};
    texts << sheet.use.paragraphs << sheet.blanks;
    for (const auto* sections : {&sheet.facts, &sheet.rules})
        for (const auto& section : *sections)
            texts << section.heading << section.paragraphs;
    for (const QString& text : texts)
        QVERIFY2(page.contains(text), qPrintable(text + QLatin1Char('\n') + page));
}

void TestRecoverySheet::handHasRoomToWrite()
{
    const PdfReader reader(written(sampleSheet()));
    const double above = boxOf(reader, QStringLiteral("computer.")).bottom();
    const double first = boxOf(reader, QStringLiteral("Kept")).top();
    QVERIFY(first - above > 10);
    QVERIFY(boxOf(reader, QStringLiteral("Signature")).top() - first > 10);
}

void TestRecoverySheet::everythingStaysInsideTheMargins()
{
    auto sheet = sampleSheet();
    sheet.facts.front().paragraphs = {QString(120, QLatin1Char('w'))};
    const QRectF printable(24.5, 12, 161, 273);
    for (const auto& word : PdfReader(written(sheet)).words())
        QVERIFY2(printable.contains(word.box), qPrintable(word.text));
}

void TestRecoverySheet::metadataTellNothingOfTheCode()
{
    const QByteArray pdf = written(sampleSheet());
    const QString info = PdfReader(pdf).info();
    QVERIFY2(info.contains(QLatin1String("Recovery sheet: spring")), qPrintable(info));
    QVERIFY2(info.contains(QLatin1String("May  1 04:00:00 2012")), qPrintable(info));
    for (const QString& block : code.split(QLatin1Char('-'))) {
        QVERIFY(!info.contains(block));
        QVERIFY(!pdf.contains(block.toLatin1()));
    }
}

void TestRecoverySheet::sameSheetGivesTheSameBytes()
{
    const auto first = written(sampleSheet());
    QTest::qWait(1100);
    QCOMPARE(written(sampleSheet()), first);
}

void TestRecoverySheet::textsThatDoNotFitAreRefused()
{
    auto sheet = sampleSheet();
    sheet.rules.front().paragraphs = QStringList(40, QStringLiteral("One more paragraph."));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    const auto result = writeRecoverySheetPdf(sheet, buffer);
    QVERIFY(!result);
    QCOMPARE(result.error().code, Code("sheet-too-long"));
    QVERIFY(bytes.isEmpty());
}

void TestRecoverySheet::fullDiskIsReported()
{
    QFile full(QStringLiteral("/dev/full"));
    if (!full.open(QIODevice::WriteOnly))
        QSKIP("no /dev/full here");
    const auto result = writeRecoverySheetPdf(sampleSheet(), full);
    QVERIFY(!result);
    QCOMPARE(result.error().code, Code("write-failed"));
}

QTEST_MAIN(TestRecoverySheet)
#include "tst_recoverysheet.moc"
