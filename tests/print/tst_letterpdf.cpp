// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdfreader.h"
#include "sampleletters.h"

#include <QBuffer>
#include <QFile>
#include <QTest>
#include <algorithm>

using namespace vigil;

/// Takes a number of bytes, then fails like a disk that is full.
class FullDevice final : public QIODevice
{
public:
    explicit FullDevice(qint64 room) : m_room(room) { open(QIODevice::WriteOnly | QIODevice::Unbuffered); }

protected:
    qint64 readData(char*, qint64) override { return -1; }
    qint64 writeData(const char*, qint64 size) override
    {
        const qint64 taken = std::min(size, m_room);
        m_room -= taken;
        if (taken > 0)
            return taken;
        setErrorString(QStringLiteral("no room left"));
        return -1;
    }

private:
    qint64 m_room;
};

class TestLetterPdf final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pagesAreA4_data();
    void pagesAreA4();
    void addressLiesInTheWindow_data();
    void addressLiesInTheWindow();
    void returnAddressStandsAboveTheAddress();
    void nothingElseShowsInTheWindow();
    void textStaysInsideTheMargins_data();
    void textStaysInsideTheMargins();
    void textComesOutInReadingOrder();
    void lettersOfAllLanguagesComeOut_data();
    void lettersOfAllLanguagesComeOut();
    void ligaturesComeOutAsLetters();
    void allFontsAreEmbedded_data();
    void allFontsAreEmbedded();
    void subjectAndSenderAreBold();
    void laterPagesAreNumberedAndTheFirstIsNot();
    void signatureTakesTextToTheLastPage();
    void everyLengthKeepsTextWithTheSignature();
    void handHasRoomAboveTheName();
    void listItemsHang();
    void rightToLeftParagraphsBeginAtTheRight();
    void markupIsTextNotMarkup();
    void metadataAreTheLetters();
    void sameLetterGivesTheSameBytes();
    void longAddressLineWrapsInsideTheWindow();
    void addressOfTooManyLinesIsRefused();
    void refusedLetterWritesNothing();
    void letterWithoutAddressIsWritten();
    void fullDeviceIsReported_data();
    void fullDeviceIsReported();
    void fullDiskIsReported();
    void deviceThatIsNotOpenIsReported();
};

static QByteArray written(const PrintedLetter& letter)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    const auto result = writeLetterPdf(letter, buffer);
    if (!result)
        qWarning("%s", qPrintable(result.error().code.toString()));
    return bytes;
}

static std::vector<PdfWord> wordsIn(const PdfReader& reader, const QRectF& area)
{
    std::vector<PdfWord> inside;
    for (const auto& word : reader.words())
        if (word.page == 1 && area.intersects(word.box))
            inside.push_back(word);
    return inside;
}

static QString joined(const std::vector<PdfWord>& words)
{
    QStringList texts;
    for (const auto& word : words)
        texts.append(word.text);
    return texts.join(QLatin1Char(' '));
}

static std::optional<PdfWord> findWord(const PdfReader& reader, const QString& text)
{
    for (const auto& word : reader.words())
        if (word.text == text)
            return word;
    return std::nullopt;
}

static const QRectF envelopeWindow(20, 45, 85, 45);

static void addLetters()
{
    QTest::addColumn<PrintedLetter>("letter");
    QTest::addColumn<int>("pages");
    QTest::newRow("short English") << samples::shortEnglish() << 1;
    QTest::newRow("long English") << samples::longEnglish() << 2;
    QTest::newRow("longest English") << samples::longestEnglish() << 3;
    QTest::newRow("short Russian") << samples::shortRussian() << 1;
    QTest::newRow("long Russian") << samples::longRussian() << 2;
    QTest::newRow("Kazakh") << samples::kazakh() << 1;
    QTest::newRow("Arabic") << samples::arabic() << 1;
}

void TestLetterPdf::pagesAreA4_data()
{
    addLetters();
}

void TestLetterPdf::pagesAreA4()
{
    QFETCH(PrintedLetter, letter);
    const PdfReader reader(written(letter));
    QTEST(reader.pageCount(), "pages");
    QVERIFY2(reader.info().contains(QLatin1String("(A4)")), qPrintable(reader.info()));
}

void TestLetterPdf::addressLiesInTheWindow_data()
{
    addLetters();
}

void TestLetterPdf::addressLiesInTheWindow()
{
    QFETCH(PrintedLetter, letter);
    const PdfReader reader(written(letter));
    const QRectF addressZone(25, 62.5, 80, 27.5);
    const auto words = wordsIn(reader, addressZone);
    QCOMPARE(joined(words), letter.addressee.join(QLatin1Char(' ')));
    for (const auto& word : words)
        QVERIFY2(envelopeWindow.contains(word.box), qPrintable(word.text));
}

void TestLetterPdf::returnAddressStandsAboveTheAddress()
{
    const auto letter = samples::shortEnglish();
    const PdfReader reader(written(letter));
    const auto words = wordsIn(reader, QRectF(20, 45, 85, 17));
    QCOMPARE(joined(words), letter.sender.join(QStringLiteral(" · ")));
    for (const auto& word : words) {
        QVERIFY(envelopeWindow.contains(word.box));
        QVERIFY(word.box.height() < 4);
    }
}

void TestLetterPdf::nothingElseShowsInTheWindow()
{
    const auto letter = samples::longRussian();
    const PdfReader reader(written(letter));
    QCOMPARE(joined(wordsIn(reader, envelopeWindow)),
             letter.sender.join(QStringLiteral(" · ")) + QLatin1Char(' ') + letter.addressee.join(QLatin1Char(' ')));
}

void TestLetterPdf::textStaysInsideTheMargins_data()
{
    addLetters();
}

void TestLetterPdf::textStaysInsideTheMargins()
{
    QFETCH(PrintedLetter, letter);
    letter.body += QStringLiteral("\n\n") + QString(400, QLatin1Char('w'));
    const QRectF printable(24.5, 15, 161, 275);
    for (const auto& word : PdfReader(written(letter)).words())
        QVERIFY2(printable.contains(word.box), qPrintable(word.text));
}

void TestLetterPdf::textComesOutInReadingOrder()
{
    const auto letter = samples::shortEnglish();
    const QString text = PdfReader(written(letter)).text(1).simplified();
    QStringList parts = letter.sender.mid(0, 1) + letter.addressee;
    parts << letter.placeAndDate << letter.subject << letter.body.split(QLatin1Char('\n'), Qt::SkipEmptyParts)
          << letter.signature;
    qsizetype from = 0;
    for (const QString& part : parts) {
        const auto found = text.indexOf(part.simplified(), from);
        QVERIFY2(found >= 0, qPrintable(part));
        from = found + part.simplified().size();
    }
}

void TestLetterPdf::lettersOfAllLanguagesComeOut_data()
{
    QTest::addColumn<QString>("line");
    QTest::newRow("Russian") << QStringLiteral("Съешь ещё этих мягких французских булок, да выпей же чаю.");
    QTest::newRow("Russian capitals") << QStringLiteral("АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ");
    QTest::newRow("Kazakh") << QStringLiteral("Ә ә Ғ ғ Қ қ Ң ң Ө ө Ұ ұ Ү ү Һ һ І і");
    QTest::newRow("Ukrainian") << QStringLiteral("Ґ ґ Є є Ї ї І і");
    QTest::newRow("Polish") << QStringLiteral("Zażółć gęślą jaźń");
    QTest::newRow("Turkish") << QStringLiteral("İstanbul ığdır şöför");
    QTest::newRow("same shapes") << QStringLiteral("ABCEHKMOPTXaceopxy АВСЕНКМОРТХасеорху");
    QTest::newRow("signs") << QStringLiteral("§ 21 — «так» „so“ “so” … № 7 €");
}

void TestLetterPdf::lettersOfAllLanguagesComeOut()
{
    QFETCH(QString, line);
    auto letter = samples::shortEnglish();
    letter.body = line;
    letter.subject = line;
    const QString text = PdfReader(written(letter)).text(1).remove(QLatin1Char(' '));
    QCOMPARE(text.count(line.remove(QLatin1Char(' '))), 2);
}

void TestLetterPdf::ligaturesComeOutAsLetters()
{
    auto letter = samples::shortEnglish();
    letter.body = QStringLiteral("The officer filed affidavits about five flats.");
    QVERIFY(PdfReader(written(letter)).text(1).contains(letter.body));
}

void TestLetterPdf::allFontsAreEmbedded_data()
{
    addLetters();
}

void TestLetterPdf::allFontsAreEmbedded()
{
    QFETCH(PrintedLetter, letter);
    const auto rows = PdfReader(written(letter)).fontRows();
    QVERIFY(rows.size() >= 2);
    for (const QString& row : rows) {
        QVERIFY2(row.contains(QLatin1String("NotoSans")), qPrintable(row));
        // The columns before the object number: emb sub uni.
        const auto columns = row.simplified().split(QLatin1Char(' '));
        QCOMPARE(columns.at(columns.size() - 5), QStringLiteral("yes"));
        QCOMPARE(columns.at(columns.size() - 3), QStringLiteral("yes"));
    }
}

void TestLetterPdf::subjectAndSenderAreBold()
{
    const auto rows = PdfReader(written(samples::shortRussian())).fontRows();
    const auto isBold = [](const QString& row) {
        return row.contains(QLatin1String("Bold")) || row.contains(QLatin1String("SemiBold"));
    };
    QCOMPARE(std::ranges::count_if(rows, isBold), 1);
    QCOMPARE(rows.size(), 2);
}

void TestLetterPdf::laterPagesAreNumberedAndTheFirstIsNot()
{
    const PdfReader reader(written(samples::longestEnglish()));
    QVERIFY(!reader.lines(1).contains(QStringLiteral("1/3")));
    QCOMPARE(reader.lines(2).last(), QStringLiteral("2/3"));
    QCOMPARE(reader.lines(3).last(), QStringLiteral("3/3"));

    const PdfReader single(written(samples::shortEnglish()));
    QVERIFY(!single.text(1).contains(QLatin1String("1/1")));
}

void TestLetterPdf::signatureTakesTextToTheLastPage()
{
    const auto letter = samples::longRussian();
    const auto last = PdfReader(written(letter)).lines(2);
    QVERIFY(last.contains(letter.signature));
    QVERIFY(last.indexOf(letter.signature) >= 3);
}

void TestLetterPdf::everyLengthKeepsTextWithTheSignature()
{
    auto letter = samples::shortEnglish();
    const QString line = QStringLiteral("A paragraph of one line.\n\n");
    for (int count = 14; count < 30; ++count) {
        letter.body = line.repeated(count) + QStringLiteral("Yours sincerely,");
        const PdfReader reader(written(letter));
        const auto last = reader.lines(reader.pageCount());
        const auto closing = last.indexOf(QStringLiteral("Yours sincerely,"));
        QVERIFY2(closing >= 2, qPrintable(QString::number(count)));
        QCOMPARE(last.at(closing - 2), line.trimmed());
        QCOMPARE(last.at(closing + 1), letter.signature);
    }
}

void TestLetterPdf::handHasRoomAboveTheName()
{
    auto letter = samples::shortEnglish();
    letter.signature = QStringLiteral("M.Ashworth");
    const PdfReader reader(written(letter));
    const auto closing = findWord(reader, QStringLiteral("sincerely,"));
    const auto name = findWord(reader, letter.signature);
    QVERIFY(closing && name);
    QVERIFY(name->box.top() - closing->box.bottom() > 14);
}

void TestLetterPdf::listItemsHang()
{
    const PdfReader reader(written(samples::shortEnglish()));
    const auto mark = findWord(reader, QStringLiteral("1."));
    const auto wrapped = findWord(reader, QStringLiteral("released"));
    const auto inFirstLine = findWord(reader, QStringLiteral("protest"));
    QVERIFY(mark && wrapped && inFirstLine);
    QVERIFY(mark->box.left() < 26);
    QVERIFY(inFirstLine->box.left() > 31);
    for (const auto& word : reader.words())
        if (word.box.top() > inFirstLine->box.bottom() && word.text == QLatin1String("released"))
            QVERIFY(word.box.left() > 31);
}

void TestLetterPdf::rightToLeftParagraphsBeginAtTheRight()
{
    const PdfReader reader(written(samples::arabic()));
    double rightmost = 0;
    double leftmostLatin = 210;
    for (const auto& word : reader.words()) {
        if (word.box.top() < 110)
            continue;
        if (word.text.isRightToLeft())
            rightmost = std::max(rightmost, word.box.right());
        else if (word.text == QLatin1String("This"))
            leftmostLatin = word.box.left();
    }
    QVERIFY2(std::abs(rightmost - 185) < 1.5, qPrintable(QString::number(rightmost)));
    QVERIFY(std::abs(leftmostLatin - 25) < 0.5);
}

void TestLetterPdf::markupIsTextNotMarkup()
{
    auto letter = samples::shortEnglish();
    letter.body = QStringLiteral("<b>Bold</b> &amp; <img src=\"file:///etc/passwd\">");
    QVERIFY(PdfReader(written(letter)).text(1).contains(letter.body));
}

void TestLetterPdf::metadataAreTheLetters()
{
    auto letter = samples::shortRussian();
    letter.title = QStringLiteral("О задержании (/CreationDate (D:1999))");
    const QString info = PdfReader(written(letter)).info();
    QVERIFY2(info.contains(letter.title), qPrintable(info));
    QVERIFY(info.contains(QLatin1String("Vigil")));
    QVERIFY2(info.contains(QLatin1String("May  3 09:30:00 2019")), qPrintable(info));
    QVERIFY(!info.contains(QLatin1String("Author")));
    QVERIFY(!info.contains(QSysInfo::machineHostName()));
}

void TestLetterPdf::sameLetterGivesTheSameBytes()
{
    const auto first = written(samples::longEnglish());
    QTest::qWait(1100);
    QCOMPARE(written(samples::longEnglish()), first);
}

void TestLetterPdf::longAddressLineWrapsInsideTheWindow()
{
    auto letter = samples::shortRussian();
    letter.addressee[0] = QStringLiteral("Генеральная прокуратура Республики, управление по надзору за законностью");
    const PdfReader reader(written(letter));
    const auto words = wordsIn(reader, QRectF(25, 62.5, 80, 27.5));
    QCOMPARE(joined(words), letter.addressee.join(QLatin1Char(' ')));
    for (const auto& word : words)
        QVERIFY2(envelopeWindow.contains(word.box), qPrintable(word.text));
}

void TestLetterPdf::addressOfTooManyLinesIsRefused()
{
    auto letter = samples::shortEnglish();
    letter.addressee.clear();
    for (int line = 1; line <= 9; ++line)
        letter.addressee.append(QStringLiteral("Line%1").arg(line));
    const PdfReader reader(written(letter));
    const auto words = wordsIn(reader, envelopeWindow);
    QVERIFY(joined(words).endsWith(letter.addressee.join(QLatin1Char(' '))));
    for (const auto& word : words)
        QVERIFY2(envelopeWindow.contains(word.box), qPrintable(word.text));

    letter.addressee.append(QStringLiteral("Line10"));
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const auto result = writeLetterPdf(letter, buffer);
    QVERIFY(!result);
    QCOMPARE(result.error().code, Code("address-too-long"));
    QVERIFY(result.error().detail.endsWith(QLatin1String("Line9, Line10")));
}

void TestLetterPdf::refusedLetterWritesNothing()
{
    auto letter = samples::shortEnglish();
    letter.addressee = QStringList(12, QStringLiteral("A line"));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QVERIFY(!writeLetterPdf(letter, buffer));
    QVERIFY(bytes.isEmpty());
}

void TestLetterPdf::letterWithoutAddressIsWritten()
{
    auto letter = samples::shortEnglish();
    letter.addressee.clear();
    letter.sender.clear();
    letter.body.clear();
    const PdfReader reader(written(letter));
    QCOMPARE(reader.pageCount(), 1);
    QVERIFY(wordsIn(reader, envelopeWindow).empty());
}

void TestLetterPdf::fullDeviceIsReported_data()
{
    QTest::addColumn<qint64>("room");
    QTest::newRow("at once") << qint64(0);
    QTest::newRow("in the middle") << qint64(5000);
}

void TestLetterPdf::fullDeviceIsReported()
{
    QFETCH(qint64, room);
    FullDevice device(room);
    const auto result = writeLetterPdf(samples::shortEnglish(), device);
    QVERIFY(!result);
    QCOMPARE(result.error().code, Code("write-failed"));
}

void TestLetterPdf::fullDiskIsReported()
{
    QFile full(QStringLiteral("/dev/full"));
    if (!full.open(QIODevice::WriteOnly))
        QSKIP("no /dev/full here");
    const auto result = writeLetterPdf(samples::shortEnglish(), full);
    QVERIFY(!result);
    QCOMPARE(result.error().code, Code("write-failed"));
    QVERIFY(!result.error().detail.isEmpty());
}

void TestLetterPdf::deviceThatIsNotOpenIsReported()
{
    QBuffer closed;
    const auto result = writeLetterPdf(samples::shortEnglish(), closed);
    QVERIFY(!result);
    QCOMPARE(result.error().code, Code("write-failed"));
}

QTEST_MAIN(TestLetterPdf)
#include "tst_letterpdf.moc"
