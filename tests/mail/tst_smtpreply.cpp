// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/smtpdialogue.h"
#include "mail/smtpreply.h"
#include "mail/smtpverdict.h"

#include <QTest>

using namespace vigil;

namespace {

SmtpReply reply(int code, const char* text)
{
    return {code, {QString::fromUtf8(text)}};
}

} // namespace

class TestSmtpReply : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aReplyIsReadByteByByte();
    void severalRepliesComeInOrder();
    void whatIsNoReplyBreaksTheStream_data();
    void whatIsNoReplyBreaksTheStream();
    void textIsVisibleAndShort();
    void anEnhancedCodeStandsAtTheBeginning();
    void aFullMailboxIsNoQuotaOfTheSender();
    void quotaWordsStopTheAccount_data();
    void quotaWordsStopTheAccount();
    void dotsAreStuffedAtLineBeginnings();
};

void TestSmtpReply::aReplyIsReadByteByByte()
{
    SmtpReplyReader reader;
    const QByteArray bytes = "250-first\r\n250 второй\r\n";
    for (qsizetype i = 0; i + 1 < bytes.size(); ++i) {
        reader.add(bytes.mid(i, 1));
        QVERIFY(!reader.takeReply());
    }
    reader.add("\n");
    const auto read = reader.takeReply();
    QVERIFY(read);
    QCOMPARE(read->code, 250);
    QCOMPARE(read->lines, QStringList({QStringLiteral("first"), QStringLiteral("второй")}));
    QVERIFY(!reader.hasUnread());
}

void TestSmtpReply::severalRepliesComeInOrder()
{
    SmtpReplyReader reader;
    reader.add("250 one\r\n550 two\r\n354");
    QCOMPARE(reader.takeReply()->code, 250);
    QCOMPARE(reader.takeReply()->code, 550);
    QVERIFY(!reader.takeReply());
    QVERIFY(reader.hasUnread());
    reader.add("\r\n");
    QCOMPARE(reader.takeReply()->code, 354);
}

void TestSmtpReply::whatIsNoReplyBreaksTheStream_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("another protocol") << QByteArray("HTTP/1.1 400 Bad\r\n");
    QTest::newRow("no digits") << QByteArray("2x0 hm\r\n");
    QTest::newRow("first digit") << QByteArray("650 hm\r\n");
    QTest::newRow("no separator") << QByteArray("250hm\r\n");
    QTest::newRow("code changes") << QByteArray("250-a\r\n251 b\r\n");
    QTest::newRow("endless line") << QByteArray(10'000, '2');
    QTest::newRow("endless reply") << QByteArray("250-a\r\n").repeated(300);
}

void TestSmtpReply::whatIsNoReplyBreaksTheStream()
{
    QFETCH(QByteArray, bytes);
    SmtpReplyReader reader;
    reader.add(bytes);
    QVERIFY(!reader.takeReply());
    QVERIFY(reader.isBroken());
    reader.add("250 fine\r\n");
    QVERIFY(!reader.takeReply());
}

void TestSmtpReply::textIsVisibleAndShort()
{
    QCOMPARE(reply(550, "no\x1b[31m\xe2\x80\xae end").text(), QStringLiteral("no\\u001b[31m\\u202e end"));
    QCOMPARE(reply(550, QByteArray(900, 'x').constData()).text(), QString(500, QLatin1Char('x')));
    QCOMPARE((SmtpReply{550, {QStringLiteral("a"), QStringLiteral("b")}}).text(), QStringLiteral("a b"));
}

void TestSmtpReply::anEnhancedCodeStandsAtTheBeginning()
{
    QCOMPARE(reply(550, "5.1.1 who").enhancedCode(), QStringLiteral("5.1.1"));
    QCOMPARE(reply(550, "5.7.30").enhancedCode(), QStringLiteral("5.7.30"));
    QCOMPARE(reply(550, "see 5.1.1").enhancedCode(), QString());
    QCOMPARE(reply(550, "5.1.1x").enhancedCode(), QString());
}

void TestSmtpReply::aFullMailboxIsNoQuotaOfTheSender()
{
    const auto full = verdictOf(reply(552, "5.2.2 Mailbox quota exceeded"), SmtpStage::FinalReply);
    QCOMPARE(full.result, DeliveryResult::Refused);
    QVERIFY(!full.accountStops);
    QVERIFY(!verdictOf(reply(452, "4.2.2 Over quota"), SmtpStage::Recipient).accountStops);
}

void TestSmtpReply::quotaWordsStopTheAccount_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("daily") << 550 << QByteArray("5.4.5 Daily user sending quota exceeded");
    QTest::newRow("rate") << 550 << QByteArray("5.7.1 Message rate limit exceeded");
    QTest::newRow("too many") << 554 << QByteArray("Too many messages, try tomorrow");
    QTest::newRow("limit reached") << 452 << QByteArray("4.3.1 Hourly limit reached");
    QTest::newRow("rate limited") << 451 << QByteArray("Rate-limited");
    QTest::newRow("recipients") << 452 << QByteArray("4.5.3 Recipients");
}

void TestSmtpReply::quotaWordsStopTheAccount()
{
    QFETCH(int, code);
    QFETCH(QByteArray, text);
    const auto outcome = verdictOf(reply(code, text.constData()), SmtpStage::Recipient);
    QCOMPARE(outcome.reason, QStringLiteral("quota"));
    QCOMPARE(outcome.result, code >= 500 ? DeliveryResult::Held : DeliveryResult::Deferred);
    QVERIFY(outcome.accountStops);
}

void TestSmtpReply::dotsAreStuffedAtLineBeginnings()
{
    QCOMPARE(dotStuffed(".\r\na.b\r\n..\r\n"), QByteArray("..\r\na.b\r\n...\r\n"));
    QCOMPARE(dotStuffed("end"), QByteArray("end\r\n"));
    QCOMPARE(dotStuffed(""), QByteArray());
}

QTEST_GUILESS_MAIN(TestSmtpReply)
#include "tst_smtpreply.moc"
