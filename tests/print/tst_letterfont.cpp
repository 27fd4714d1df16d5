// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/letterpdf.h"

#include <QBuffer>
#include <QFontDatabase>
#include <QTest>

using namespace vigil;

/// Runs on a font configuration that has no fonts at all.
class TestLetterFont final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void missingFamilyIsAnErrorNotAnotherFont();
};

void TestLetterFont::missingFamilyIsAnErrorNotAnotherFont()
{
    QVERIFY(!QFontDatabase::hasFamily(QStringLiteral("Noto Sans")));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    const PrintedLetter letter{.sender = {QStringLiteral("Margaret Ashworth")},
                               .placeAndDate = {},
                               .addressee = {},
                               .subject = QStringLiteral("Subject"),
                               .body = QStringLiteral("Body"),
                               .signature = {},
                               .language = QStringLiteral("en"),
                               .title = {},
                               .created = QDateTime::currentDateTimeUtc()};
    const auto result = writeLetterPdf(letter, buffer);
    QVERIFY(!result);
    QCOMPARE(result.error().code, Code("missing-font"));
    QCOMPARE(result.error().detail, QStringLiteral("Noto Sans"));
    QVERIFY(bytes.isEmpty());
}

QTEST_MAIN(TestLetterFont)
#include "tst_letterfont.moc"
