// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/fields.h"

#include <QTest>
#include <algorithm>

using namespace vigil;

namespace {

const QDate today(2012, 5, 1);

/// Knows the people P-1 and P-2 and the case C-1; "Anna" is P-1, "Twin" is two people.
Result<Reference> find(const QString& typed, const std::vector<Kind>& kinds)
{
    if (typed == QStringLiteral("Twin"))
        return Error{"ambiguous-reference", typed};
    const auto wanted = typed == QStringLiteral("Anna") ? Reference{Kind::Person, 1}
                                                        : Reference::parse(typed).value_or(Reference{Kind::Letter, 99});
    const std::vector<Reference> known = {{Kind::Person, 1}, {Kind::Person, 2}, {Kind::Case, 1}};
    const bool isKnown = std::find(known.begin(), known.end(), wanted) != known.end();
    const bool fits = std::find(kinds.begin(), kinds.end(), wanted.kind) != kinds.end();
    if (!isKnown || !fits)
        return Error{"unknown-reference", typed};
    return wanted;
}

FieldDef fieldOf(FieldType type)
{
    FieldDef field{.key = QStringLiteral("field"), .type = type};
    if (type == FieldType::Code)
        field.codes = QStringLiteral("legal-basis");
    if (type == FieldType::ManyLinks)
        field.codes = QStringLiteral("incident-role");
    if (type == FieldType::ManyLinks || type == FieldType::OneLink)
        field.targets = {Kind::Person};
    return field;
}

ParsedField parse(FieldType type, const QString& typed)
{
    return parseField(fieldOf(type), typed, today, find);
}

} // namespace

Q_DECLARE_METATYPE(vigil::FieldType)

class TestFieldParse final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void typedTextGivesItsCanonicalValue_data();
    void typedTextGivesItsCanonicalValue();
    void typedTextIsRefused_data();
    void typedTextIsRefused();
    void nothingTypedIsNoValueAndNoFinding();
    void numbersAndFlagsAreNumbers();
    void freeDateIsKeptWithAWarning();
    void impossibleDayIsAnErrorAndKept();
    void ambiguousDateIsAWarning();
    void textOfExactlyTheLimitIsTaken();
    void linksKeepTheirRoles();
    void everyBadEntryOfAListIsNamed();
    void relativeDatesAreWrittenSoThatTheyKeepTheirMeaning();
};

void TestFieldParse::typedTextGivesItsCanonicalValue_data()
{
    QTest::addColumn<FieldType>("type");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("expected");
    const auto row = [](FieldType type, const char* typed, const char* expected) {
        QTest::addRow("%d %s", static_cast<int>(type), typed)
            << type << QString::fromUtf8(typed) << QString::fromUtf8(expected);
    };
    row(FieldType::Text, "  Anna Example ", "Anna Example");
    row(FieldType::LongText, "one\r\ntwo\rthree", "one\ntwo\nthree");
    row(FieldType::Number, "0", "0");
    row(FieldType::Number, "300 000", "300000");
    row(FieldType::Flag, "Yes", "1");
    row(FieldType::Flag, "нет", "0");
    row(FieldType::Code, "Administrative arrest", "administrative-arrest");
    row(FieldType::Code, "PRE_TRIAL", "pre-trial");
    row(FieldType::Date, "28 апреля 2012", "28 апреля 2012");
    row(FieldType::Time, "9.30", "9.30");
    row(FieldType::Time, "by 19:30", "by 19:30");
    row(FieldType::Zone, "Asia/Almaty", "Asia/Almaty");
    row(FieldType::Country, "kz", "KZ");
    row(FieldType::Language, "RU", "ru");
    row(FieldType::Languages, "en, RU; kk en", "en,ru,kk");
    row(FieldType::PerLanguage, "en: Dear Sir; ru: Уважаемый господин", "en: Dear Sir\nru: Уважаемый господин");
    row(FieldType::PerLanguage, "en: Dear Sir\nru: Уважаемый", "en: Dear Sir\nru: Уважаемый");
    row(FieldType::PerLanguage, "en: The Office\nof the Prosecutor; ru: Прокуратура",
        "en: The Office\nof the Prosecutor\nru: Прокуратура");
    row(FieldType::PerLanguage, "en: Dear Sir; or Madam", "en: Dear Sir; or Madam");
    row(FieldType::PerLanguage, "Release them; now: today", "Release them; now: today");
    row(FieldType::PerLanguage, "zz: no language", "zz: no language");
    row(FieldType::Email, " office@prosecutor.example ", "office@prosecutor.example");
    row(FieldType::Length, "1,5 года", "18 months");
    row(FieldType::Currency, "kzt", "KZT");
    row(FieldType::OneLink, "p-2", "P-2");
    row(FieldType::OneLink, "Anna", "P-1");
    row(FieldType::ManyLinks, "P-1: detained; p-2", "P-1: detained; P-2");
    row(FieldType::ManyLinks, "Anna: Witness; P-2: relative", "P-1: witness; P-2: relative");
    row(FieldType::ManyLinks, "P-1, P-2", "P-1; P-2");
    row(FieldType::ManyLinks, "P-1; P-1;", "P-1");
}

void TestFieldParse::typedTextGivesItsCanonicalValue()
{
    QFETCH(FieldType, type);
    QFETCH(QString, typed);
    QFETCH(QString, expected);
    const auto parsed = parse(type, typed);
    QVERIFY(parsed.findings.empty());
    QCOMPARE(fieldText(parsed.value), expected);
    QVERIFY(parse(type, expected).value == parsed.value);
}

void TestFieldParse::typedTextIsRefused_data()
{
    QTest::addColumn<FieldType>("type");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("detail");
    const auto row = [](FieldType type, const QString& typed, const char* code, const char* detail) {
        QTest::addRow("%s %s", code, qPrintable(typed.left(30)))
            << type << typed << QString::fromLatin1(code) << QString::fromLatin1(detail);
    };
    const auto latin = [](const char* text) { return QString::fromLatin1(text); };
    row(FieldType::Text, latin("one\ntwo"), "line-break", "one two");
    row(FieldType::Text, QStringLiteral("one\u2028two"), "line-break", "one two");
    row(FieldType::Text, latin("one\x07two"), "control-character", "U+0007");
    row(FieldType::LongText, latin("one\ttwo"), "control-character", "U+0009");
    row(FieldType::LongText, QString(32 * 1024 + 1, QChar(0x0416)), "too-long", "65536");
    row(FieldType::Number, latin("-1"), "bad-number", "-1");
    row(FieldType::Number, latin("1.5"), "bad-number", "1.5");
    row(FieldType::Number, latin("30 00"), "bad-number", "30 00");
    row(FieldType::Number, latin("9999999999999999"), "bad-number", "9999999999999999");
    row(FieldType::Flag, latin("maybe"), "bad-flag", "maybe");
    row(FieldType::Code, latin("exile"), "unknown-code", "exile");
    row(FieldType::Time, latin("25:00"), "bad-time", "25:00");
    row(FieldType::Zone, latin("UTC+06:00"), "unknown-zone", "UTC+06:00");
    row(FieldType::Country, latin("ZZ"), "unknown-country", "ZZ");
    row(FieldType::Country, latin("Kazakhstan"), "unknown-country", "Kazakhstan");
    row(FieldType::Language, latin("zz"), "unknown-language", "zz");
    row(FieldType::Language, latin("rus"), "unknown-language", "rus");
    row(FieldType::Languages, latin("en, xx"), "unknown-language", "xx");
    row(FieldType::PerLanguage, latin("en: one; en: two"), "duplicate-language", "en");
    row(FieldType::Email, latin("office@prosecutor.example\r\n"), "bad-address", "office@prosecutor.example");
    row(FieldType::Email, latin("a@b.example\nBcc: c@d.example"), "bad-address", "a@b.example Bcc: c@d.example");
    row(FieldType::Email, latin("nobody"), "bad-address", "nobody");
    row(FieldType::Email, latin("[email protected]"), "masked-address", "[email protected]");
    row(FieldType::Length, latin("1.3 years"), "bad-length", "1.3 years");
    row(FieldType::Currency, latin("KZ"), "unknown-currency", "KZ");
    row(FieldType::Currency, latin("QQQ"), "unknown-currency", "QQQ");
    row(FieldType::OneLink, latin("P-3"), "unknown-reference", "P-3");
    row(FieldType::OneLink, latin("C-1"), "unknown-reference", "C-1");
    row(FieldType::OneLink, latin("Twin"), "ambiguous-reference", "Twin");
    row(FieldType::ManyLinks, latin("P-1: hero"), "unknown-code", "hero");
}

void TestFieldParse::typedTextIsRefused()
{
    QFETCH(FieldType, type);
    QFETCH(QString, typed);
    QFETCH(QString, code);
    QFETCH(QString, detail);
    const auto parsed = parse(type, typed);
    QVERIFY(std::holds_alternative<std::monostate>(parsed.value));
    QCOMPARE(parsed.findings.size(), 1U);
    QCOMPARE(parsed.findings.front().code.toString(), code);
    QCOMPARE(parsed.findings.front().detail, detail);
    QCOMPARE(parsed.findings.front().field, QStringLiteral("field"));
    QCOMPARE(parsed.findings.front().severity, Severity::Error);
}

void TestFieldParse::nothingTypedIsNoValueAndNoFinding()
{
    for (int type = 0; type <= static_cast<int>(FieldType::ManyLinks); ++type) {
        const auto parsed = parse(static_cast<FieldType>(type), QStringLiteral("  "));
        QVERIFY(std::holds_alternative<std::monostate>(parsed.value));
        QVERIFY(parsed.findings.empty());
    }
}

void TestFieldParse::numbersAndFlagsAreNumbers()
{
    QCOMPARE(std::get<qint64>(parse(FieldType::Number, QStringLiteral("37")).value), 37);
    QCOMPARE(std::get<qint64>(parse(FieldType::Flag, QStringLiteral("true")).value), 1);
}

void TestFieldParse::freeDateIsKeptWithAWarning()
{
    const auto parsed = parse(FieldType::Date, QStringLiteral("in the spring"));
    QCOMPARE(std::get<PartialDate>(parsed.value), PartialDate::unreadable(QStringLiteral("in the spring")));
    QCOMPARE(parsed.findings.front().code, Code("bad-date"));
    QCOMPARE(parsed.findings.front().severity, Severity::Warning);
    QCOMPARE(parsed.findings.front().field, QStringLiteral("field"));
    QCOMPARE(fieldText(parsed.value), QStringLiteral("in the spring"));
}

void TestFieldParse::impossibleDayIsAnErrorAndKept()
{
    const auto parsed = parse(FieldType::Date, QStringLiteral("2012-02-31"));
    QCOMPARE(std::get<PartialDate>(parsed.value).text(), QStringLiteral("2012-02-31"));
    QVERIFY(hasErrors(parsed.findings));
    QCOMPARE(parsed.findings.front().code, Code("no-such-day"));
    QCOMPARE(parsed.findings.front().detail, QStringLiteral("2012-02-29"));
}

void TestFieldParse::ambiguousDateIsAWarning()
{
    const auto parsed = parse(FieldType::Date, QStringLiteral("3/4/2012"));
    QCOMPARE(std::get<PartialDate>(parsed.value).edtf(), QStringLiteral("2012-04-03"));
    QCOMPARE(parsed.findings.front().code, Code("ambiguous-date"));
    QVERIFY(!hasErrors(parsed.findings));
}

void TestFieldParse::textOfExactlyTheLimitIsTaken()
{
    const QString text(64 * 1024, QLatin1Char('a'));
    QCOMPARE(std::get<QString>(parse(FieldType::LongText, text).value), text);
    QVERIFY(hasErrors(parse(FieldType::LongText, text + QLatin1Char('a')).findings));
}

void TestFieldParse::linksKeepTheirRoles()
{
    const auto parsed = parse(FieldType::ManyLinks, QStringLiteral("P-1: detained; P-2"));
    const Links expected = {{{Kind::Person, 1}, QStringLiteral("detained")}, {{Kind::Person, 2}, QString()}};
    QCOMPARE(std::get<Links>(parsed.value), expected);
}

void TestFieldParse::everyBadEntryOfAListIsNamed()
{
    const auto parsed = parse(FieldType::ManyLinks, QStringLiteral("P-7; P-1; Twin"));
    QVERIFY(std::holds_alternative<std::monostate>(parsed.value));
    QCOMPARE(parsed.findings.size(), 2U);
    QCOMPARE(parsed.findings.at(0).detail, QStringLiteral("P-7"));
    QCOMPARE(parsed.findings.at(1).detail, QStringLiteral("Twin"));
}

void TestFieldParse::relativeDatesAreWrittenSoThatTheyKeepTheirMeaning()
{
    for (const char* typed : {"y", "-1", "30", "30 апр", "30.4"})
        QCOMPARE(fieldText(parse(FieldType::Date, QString::fromUtf8(typed)).value), QStringLiteral("2012-04-30"));
    QCOMPARE(fieldText(parse(FieldType::Date, QStringLiteral("before 1 May 2012")).value),
             QStringLiteral("before 1 May 2012"));
}

QTEST_GUILESS_MAIN(TestFieldParse)
#include "tst_fieldparse.moc"
