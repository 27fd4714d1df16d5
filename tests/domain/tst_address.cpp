// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/address.h"

#include <QTest>

using namespace vigil;

class TestAddress final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addressIsReadAsWritten_data();
    void addressIsReadAsWritten();
    void wrongAddressIsRefused_data();
    void wrongAddressIsRefused();
    void maskedAddressIsToldFromAWrongOne_data();
    void maskedAddressIsToldFromAWrongOne();
    void onlyTheLocalPartDecidesSmtpUtf8();
    void addressesAreEqualWhenOnlyTheDomainDiffersInCase();
    void headerTextCannotHoldAnotherHeader_data();
    void headerTextCannotHoldAnotherHeader();
    void headerTextKeepsWordsInAnyScript();
    void mailboxIsReadAndWritten_data();
    void mailboxIsReadAndWritten();
    void wrongMailboxIsRefused_data();
    void wrongMailboxIsRefused();
    void detailShowsWhatWasHidden();
};

namespace {

QString nTimes(qsizetype n)
{
    return QString(n, QLatin1Char('a'));
}

QString codeOf(const auto& result)
{
    return result ? QStringLiteral("none") : result.error().code.toString();
}

} // namespace

void TestAddress::addressIsReadAsWritten_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("local");
    QTest::addColumn<QString>("domain");
    const auto row = [](const char* name, const QString& text, const QString& local, const QString& domain) {
        QTest::newRow(name) << text << local << domain;
    };
    row("plain", QStringLiteral("office@prosecutor.example"), QStringLiteral("office"),
        QStringLiteral("prosecutor.example"));
    row("dots and plus", QStringLiteral("a.b+tag@mail.office.example"), QStringLiteral("a.b+tag"),
        QStringLiteral("mail.office.example"));
    row("all of atext", QStringLiteral("!#$%&'*+-/=?^_`{|}~9@x.example"), QStringLiteral("!#$%&'*+-/=?^_`{|}~9"),
        QStringLiteral("x.example"));
    row("spaces around", QStringLiteral("  a@x.example "), QStringLiteral("a"), QStringLiteral("x.example"));
    row("local case kept", QStringLiteral("Office@X.Example"), QStringLiteral("Office"), QStringLiteral("x.example"));
    row("localhost", QStringLiteral("sink@localhost"), QStringLiteral("sink"), QStringLiteral("localhost"));
    row("cyrillic domain", QStringLiteral("info@прокуратура.example"), QStringLiteral("info"),
        QStringLiteral("прокуратура.example"));
    row("cyrillic local part", QStringLiteral("приёмная@x.example"), QStringLiteral("приёмная"),
        QStringLiteral("x.example"));
    row("digits in labels", QStringLiteral("a@1-2.x3.example"), QStringLiteral("a"), QStringLiteral("1-2.x3.example"));
    row("longest local part", nTimes(64) + QStringLiteral("@x.example"), nTimes(64), QStringLiteral("x.example"));
}

void TestAddress::addressIsReadAsWritten()
{
    QFETCH(QString, text);
    QFETCH(QString, local);
    QFETCH(QString, domain);
    const auto address = EmailAddress::parse(text);
    QCOMPARE(codeOf(address), QStringLiteral("none"));
    QCOMPARE(address->localPart(), local);
    QCOMPARE(address->domain(), domain);
    QCOMPARE(address->toString(), local + QLatin1Char('@') + domain);
}

void TestAddress::wrongAddressIsRefused_data()
{
    QTest::addColumn<QString>("text");
    const auto row = [](const char* name, const QString& text) { QTest::newRow(name) << text; };
    row("empty", {});
    row("no at", QStringLiteral("office.example"));
    row("no local part", QStringLiteral("@x.example"));
    row("no domain", QStringLiteral("a@"));
    row("one label", QStringLiteral("a@example"));
    row("empty label", QStringLiteral("a@x..example"));
    row("domain ends in a dot", QStringLiteral("a@x.example."));
    row("leading dot", QStringLiteral(".a@x.example"));
    row("trailing dot", QStringLiteral("a.@x.example"));
    row("double dot", QStringLiteral("a..b@x.example"));
    row("label starts with hyphen", QStringLiteral("a@-x.example"));
    row("label ends with hyphen", QStringLiteral("a@x-.example"));
    row("underscore in domain", QStringLiteral("a@x_y.example"));
    row("quoted local part", QStringLiteral("\"a b\"@x.example"));
    row("address literal", QStringLiteral("a@[127.0.0.1]"));
    row("ip as domain", QStringLiteral("a@127.0.0.1"));
    row("space inside", QStringLiteral("a b@x.example"));
    row("two ats", QStringLiteral("a@b@x.example"));
    row("angle brackets", QStringLiteral("<a@x.example>"));
    row("list", QStringLiteral("a@x.example,b@x.example"));
    row("line feed at the end", QStringLiteral("a@x.example\n"));
    row("injected command", QStringLiteral("a@x.example>\r\nRCPT TO:<b@x.example"));
    row("carriage return in local part", QStringLiteral("a\rb@x.example"));
    row("nul", QStringLiteral("a@x.exam") + QChar(0) + QStringLiteral("ple"));
    row("tab", QStringLiteral("a\tb@x.example"));
    row("delete", QStringLiteral("a") + QChar(0x7f) + QStringLiteral("@x.example"));
    row("line separator", QStringLiteral("a") + QChar(0x2028) + QStringLiteral("@x.example"));
    row("next line", QStringLiteral("a") + QChar(0x85) + QStringLiteral("@x.example"));
    row("bidi override", QStringLiteral("a") + QChar(0x202e) + QStringLiteral("b@x.example"));
    row("zero-width space in domain", QStringLiteral("a@x") + QChar(0x200b) + QStringLiteral(".example"));
    row("no-break space", QStringLiteral("a") + QChar(0xa0) + QStringLiteral("b@x.example"));
    row("lone surrogate", QStringLiteral("a") + QChar(0xd800) + QStringLiteral("@x.example"));
    row("local part of 65", nTimes(65) + QStringLiteral("@x.example"));
    row("local part of 66 octets", QString(33, QChar(0x430)) + QStringLiteral("@x.example"));
    row("label of 64", QStringLiteral("a@") + nTimes(64) + QStringLiteral(".example"));
    const QString labels = nTimes(60) + QLatin1Char('.') + nTimes(60) + QLatin1Char('.') + nTimes(60);
    row("255 octets", nTimes(64) + QLatin1Char('@') + labels + QStringLiteral(".example"));
}

void TestAddress::wrongAddressIsRefused()
{
    QFETCH(QString, text);
    QCOMPARE(codeOf(EmailAddress::parse(text)), QStringLiteral("bad-address"));
}

void TestAddress::maskedAddressIsToldFromAWrongOne_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("masked");
    const auto row = [](const QString& text, bool masked) { QTest::newRow(qPrintable(text)) << text << masked; };
    row(QStringLiteral("[email protected]"), true);
    row(QStringLiteral("[email\u00a0protected]"), true);
    row(QStringLiteral("<Email Protected>"), true);
    row(QStringLiteral("office [at] x.example"), true);
    row(QStringLiteral("office(at)x(dot)example"), true);
    row(QStringLiteral("office at x dot example"), true);
    row(QStringLiteral("office at x.example"), true);
    row(QStringLiteral("…@x.example"), true);
    row(QStringLiteral("off...@x.example"), true);
    row(QStringLiteral("office@..."), true);
    row(QStringLiteral("o****@x.example"), true);
    row(QStringLiteral("This email address is being protected from spambots."), true);
    row(QStringLiteral("office@x.example"), false);
    row(QStringLiteral("email@x.example"), false);
    row(QStringLiteral("cat@dot.example"), false);
    row(QStringLiteral("office"), false);
    row(QString(), false);
}

void TestAddress::maskedAddressIsToldFromAWrongOne()
{
    QFETCH(QString, text);
    QFETCH(bool, masked);
    QCOMPARE(isMaskedAddress(text), masked);
    QCOMPARE(codeOf(EmailAddress::parse(text)) == QLatin1String("masked-address"), masked);
}

void TestAddress::onlyTheLocalPartDecidesSmtpUtf8()
{
    QVERIFY(EmailAddress::parse(QStringLiteral("приёмная@x.example"))->needsSmtpUtf8());
    QVERIFY(!EmailAddress::parse(QStringLiteral("info@прокуратура.example"))->needsSmtpUtf8());
    QVERIFY(!EmailAddress::parse(QStringLiteral("info@x.example"))->needsSmtpUtf8());
}

void TestAddress::addressesAreEqualWhenOnlyTheDomainDiffersInCase()
{
    QCOMPARE(*EmailAddress::parse(QStringLiteral("a@X.EXAMPLE")), *EmailAddress::parse(QStringLiteral("a@x.example")));
    QVERIFY(*EmailAddress::parse(QStringLiteral("A@x.example")) != *EmailAddress::parse(QStringLiteral("a@x.example")));
}

void TestAddress::headerTextCannotHoldAnotherHeader_data()
{
    QTest::addColumn<QString>("inserted");
    QTest::addColumn<QString>("code");
    const auto row = [](const char* name, const QString& inserted, const char* code) {
        QTest::newRow(name) << inserted << QString::fromLatin1(code);
    };
    row("cr lf", QStringLiteral("\r\n"), "line-break-in-header");
    row("lf", QStringLiteral("\n"), "line-break-in-header");
    row("cr", QStringLiteral("\r"), "line-break-in-header");
    row("vertical tab", QStringLiteral("\v"), "line-break-in-header");
    row("form feed", QStringLiteral("\f"), "line-break-in-header");
    row("next line", QString(QChar(0x85)), "line-break-in-header");
    row("line separator", QString(QChar(0x2028)), "line-break-in-header");
    row("paragraph separator", QString(QChar(0x2029)), "line-break-in-header");
    row("nul", QString(QChar(0)), "control-character");
    row("tab", QStringLiteral("\t"), "control-character");
    row("escape", QString(QChar(0x1b)), "control-character");
    row("c1 control", QString(QChar(0x9b)), "control-character");
    row("right-to-left override", QString(QChar(0x202e)), "control-character");
    row("isolate", QString(QChar(0x2067)), "control-character");
    row("right-to-left mark", QString(QChar(0x200f)), "control-character");
    row("byte order mark", QString(QChar(0xfeff)), "control-character");
    row("lone surrogate", QString(QChar(0xdc00)), "control-character");
}

void TestAddress::headerTextCannotHoldAnotherHeader()
{
    QFETCH(QString, inserted);
    QFETCH(QString, code);
    const QString bcc = QStringLiteral("Bcc: b@x.example");
    QCOMPARE(codeOf(HeaderText::parse(QStringLiteral("Appeal") + inserted + bcc)), code);
    QCOMPARE(codeOf(HeaderText::parse(QStringLiteral("Appeal") + inserted)), code);
    QCOMPARE(codeOf(HeaderText::parse(inserted + QStringLiteral("Appeal"))), code);
}

void TestAddress::headerTextKeepsWordsInAnyScript()
{
    QCOMPARE(HeaderText::parse(QStringLiteral("  Об аресте Айгуль Н. «28 апреля» ✊ "))->toString(),
             QStringLiteral("Об аресте Айгуль Н. «28 апреля» ✊"));
    const QString persian = QStringLiteral("می\u200cخواهم");
    QCOMPARE(HeaderText::parse(persian)->toString(), persian);
    QCOMPARE(HeaderText::parse({})->toString(), QString());
}

void TestAddress::mailboxIsReadAndWritten_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("written");
    const auto row = [](const char* label, const QString& text, const QString& name, const QString& written) {
        QTest::newRow(label) << text << name << written;
    };
    row("bare", QStringLiteral("a@x.example"), {}, QStringLiteral("a@x.example"));
    row("angle only", QStringLiteral("<a@x.example>"), {}, QStringLiteral("a@x.example"));
    row("name", QStringLiteral("Nora Field <a@x.example>"), QStringLiteral("Nora Field"),
        QStringLiteral("Nora Field <a@x.example>"));
    row("cyrillic name", QStringLiteral("Генеральная прокуратура <a@x.example>"),
        QStringLiteral("Генеральная прокуратура"), QStringLiteral("Генеральная прокуратура <a@x.example>"));
    row("quoted comma", QStringLiteral("\"Field, Nora\" <a@x.example>"), QStringLiteral("Field, Nora"),
        QStringLiteral("\"Field, Nora\" <a@x.example>"));
    row("escapes", QStringLiteral("\"Nora \\\"N\\\" \\\\ Field\" <a@x.example>"), QStringLiteral("Nora \"N\" \\ Field"),
        QStringLiteral("\"Nora \\\"N\\\" \\\\ Field\" <a@x.example>"));
    row("dot gets quotes", QStringLiteral("N. Field <a@x.example>"), QStringLiteral("N. Field"),
        QStringLiteral("\"N. Field\" <a@x.example>"));
    row("apostrophe needs none", QStringLiteral("Prosecutor's Office <a@x.example>"),
        QStringLiteral("Prosecutor's Office"), QStringLiteral("Prosecutor's Office <a@x.example>"));
    row("at in quotes", QStringLiteral("\"b@y.example\" <a@x.example>"), QStringLiteral("b@y.example"),
        QStringLiteral("\"b@y.example\" <a@x.example>"));
}

void TestAddress::mailboxIsReadAndWritten()
{
    QFETCH(QString, text);
    QFETCH(QString, name);
    QFETCH(QString, written);
    const auto mailbox = Mailbox::parse(text);
    QCOMPARE(codeOf(mailbox), QStringLiteral("none"));
    QCOMPARE(mailbox->name.toString(), name);
    QCOMPARE(mailbox->address.toString(), QStringLiteral("a@x.example"));
    QCOMPARE(mailbox->toString(), written);
    QCOMPARE(*Mailbox::parse(written), *mailbox);
}

void TestAddress::wrongMailboxIsRefused_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("code");
    const auto row = [](const char* label, const QString& text, const char* code = "bad-address") {
        QTest::newRow(label) << text << QString::fromLatin1(code);
    };
    row("empty", {});
    row("name only", QStringLiteral("Nora Field"));
    row("not closed", QStringLiteral("Nora <a@x.example"));
    row("words after", QStringLiteral("Nora <a@x.example> Field"));
    row("unquoted comma", QStringLiteral("Field, Nora <a@x.example>"));
    row("two mailboxes", QStringLiteral("Nora <a@x.example>, Tim <b@x.example>"));
    row("open quote", QStringLiteral("\"Nora <a@x.example>"));
    row("words after quote", QStringLiteral("\"Nora\" Field <a@x.example>"));
    row("line break", QStringLiteral("Nora\r\nBcc: b@x.example <a@x.example>"), "line-break-in-header");
    row("override", QStringLiteral("Nora") + QChar(0x202e) + QStringLiteral(" <a@x.example>"), "control-character");
    row("masked", QStringLiteral("Nora <[email protected]>"), "masked-address");
}

void TestAddress::wrongMailboxIsRefused()
{
    QFETCH(QString, text);
    QFETCH(QString, code);
    QCOMPARE(codeOf(Mailbox::parse(text)), code);
}

void TestAddress::detailShowsWhatWasHidden()
{
    const auto address = EmailAddress::parse(QStringLiteral("a") + QChar(0x202e) + QStringLiteral("@x.example\r\nb"));
    QCOMPARE(address.error().detail, QStringLiteral("a⟨U+202E⟩@x.example b"));
}

QTEST_GUILESS_MAIN(TestAddress)
#include "tst_address.moc"
