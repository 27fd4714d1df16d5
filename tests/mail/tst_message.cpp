// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/message.h"

#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace vigil;

namespace {

EmailAddress address(const QString& text)
{
    return EmailAddress::parse(text).value();
}

Mailbox mailbox(const QString& name, const QString& at)
{
    return {HeaderText::parse(name).value(), address(at)};
}

OutgoingMessage englishLetter()
{
    return {.from = mailbox(QStringLiteral("Ada Lindqvist"), QStringLiteral("ada@letters.example")),
            .to = mailbox(QStringLiteral("Office, Prosecutor's"), QStringLiteral("office@prosecutor.example")),
            .blindCopies = {address(QStringLiteral("copies@letters.example"))},
            .subject = HeaderText::parse(QStringLiteral("The case of Bo Nilsen")).value(),
            .body = QStringLiteral("Dear Prosecutor,\n\n.I write – as a citizen – about Bo Nilsen.\n\nAda Lindqvist\n"),
            .language = QStringLiteral("en"),
            .date = QDateTime(QDate(2026, 11, 23), QTime(21, 4, 5), Qt::UTC)};
}

OutgoingMessage russianLetter()
{
    auto letter = englishLetter();
    letter.from = mailbox(QStringLiteral("Ада Линдквист"), QStringLiteral("ada@письма.example"));
    letter.to = mailbox(QStringLiteral("Прокуратура города Вымышленного, отдел по надзору"),
                        QStringLiteral("office@прокуратура.example"));
    letter.subject =
        HeaderText::parse(QStringLiteral("О деле Бу Нильсена: требование об освобождении и доступе к врачу")).value();
    letter.body = QStringLiteral("Уважаемый господин прокурор!\n\nПишу Вам о деле Бу Нильсена.\n\nАда Линдквист\n");
    letter.language = QStringLiteral("ru");
    return letter;
}

const QString fixedId = QStringLiteral("<0123456789abcdef@letters.example>");

} // namespace

class TestMessage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lettersAreTheGoldenOnes_data();
    void lettersAreTheGoldenOnes();
    void messageIdsAreRandomAndHoldTheSendersDomain();
    void domainsBecomeALabels_data();
    void domainsBecomeALabels();
    void aDomainThatIdnaRefusesIsAnError();
    void theLocalPartStaysAsItIs();
    void aHugeLetterIsRefused();
    void aStrangeLanguageIsLeftOut();
};

void TestMessage::lettersAreTheGoldenOnes_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("english") << QStringLiteral("english") << *buildMessage(englishLetter(), fixedId);
    QTest::newRow("russian") << QStringLiteral("russian") << *buildMessage(russianLetter(), fixedId);
    QTest::newRow("draft") << QStringLiteral("draft") << *buildDraft(englishLetter());
}

void TestMessage::lettersAreTheGoldenOnes()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    QFile golden(QStringLiteral(VIGIL_TEST_DATA "/mail/") + name + QStringLiteral(".eml"));
    const QByteArray expected = golden.open(QIODevice::ReadOnly) ? golden.readAll() : QByteArray();
    if (bytes != expected) {
        QFile actual(name + QStringLiteral(".actual.eml"));
        QVERIFY(actual.open(QIODevice::WriteOnly));
        actual.write(bytes);
    }
    QCOMPARE(bytes, expected);
}

void TestMessage::messageIdsAreRandomAndHoldTheSendersDomain()
{
    QSet<QString> seen;
    static const QRegularExpression pattern(QStringLiteral("\\A<[0-9a-f]{32}@xn--[a-z0-9-]+\\.example>\\z"));
    for (int i = 0; i < 1000; ++i) {
        const QString id = makeMessageId(address(QStringLiteral("ada@письма.example")));
        QVERIFY2(pattern.match(id).hasMatch(), qPrintable(id));
        seen += id;
    }
    QCOMPARE(seen.size(), 1000);
}

void TestMessage::domainsBecomeALabels_data()
{
    QTest::addColumn<QString>("domain");
    QTest::addColumn<QString>("ascii");
    QTest::newRow("ascii") << QStringLiteral("letters.example") << QStringLiteral("letters.example");
    QTest::newRow("capitals") << QStringLiteral("Letters.EXAMPLE") << QStringLiteral("letters.example");
    QTest::newRow("umlaut") << QStringLiteral("bücher.example") << QStringLiteral("xn--bcher-kva.example");
    QTest::newRow("sharp s stays") << QStringLiteral("faß.example") << QStringLiteral("xn--fa-hia.example");
    QTest::newRow("decomposed") << QStringLiteral("bu\u0308cher.example") << QStringLiteral("xn--bcher-kva.example");
}

void TestMessage::domainsBecomeALabels()
{
    QFETCH(QString, domain);
    QFETCH(QString, ascii);
    QCOMPARE(asciiDomain(domain).value(), ascii);
}

void TestMessage::aDomainThatIdnaRefusesIsAnError()
{
    for (const auto& domain : {QStringLiteral("xn--a.example"), QString(70, QChar(0x0436)) + QStringLiteral(".example"),
                               QStringLiteral("a..example"), QStringLiteral("nul\0.example")}) {
        const auto result = asciiDomain(domain);
        QVERIFY2(!result, qPrintable(domain));
        QVERIFY(result.error().code == Code("bad-address"));
    }
}

void TestMessage::theLocalPartStaysAsItIs()
{
    QCOMPARE(envelopeAddress(address(QStringLiteral("Прокурор@bücher.example"))).value(),
             QStringLiteral("Прокурор@xn--bcher-kva.example"));
}

void TestMessage::aHugeLetterIsRefused()
{
    auto letter = englishLetter();
    letter.body = QString(65 * 1024 * 1024, QLatin1Char('x'));
    const auto built = buildMessage(letter, fixedId);
    QVERIFY(!built);
    QVERIFY(built.error().code == Code("message-too-large"));
    letter.body = QString(63 * 1024 * 1024, QLatin1Char('=')); // grows threefold when encoded
    QVERIFY(!buildDraft(letter));
}

void TestMessage::aStrangeLanguageIsLeftOut()
{
    auto letter = englishLetter();
    letter.language = QStringLiteral("en\r\nBcc: x@evil.example");
    QVERIFY(!buildMessage(letter, fixedId)->contains("evil"));
}

QTEST_GUILESS_MAIN(TestMessage)
#include "tst_message.moc"
