// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/lettertemplate.h"

#include <QTest>

using namespace vigil;

Q_DECLARE_METATYPE(vigil::TemplateMap)

namespace {

using Type = TemplateFieldType;

const std::vector<TemplateField>& fields()
{
    static const std::vector<TemplateField> all = {
        {QStringLiteral("salutation"), Type::Text, true},
        {QStringLiteral("office"), Type::Text},
        {QStringLiteral("case"), Type::Record},
        {QStringLiteral("case.title"), Type::Text},
        {QStringLiteral("count"), Type::Number},
        {QStringLiteral("sex"), Type::Text},
        {QStringLiteral("date"), Type::Date},
        {QStringLiteral("people"), Type::List, true},
        {QStringLiteral("people.name"), Type::Text, true},
        {QStringLiteral("people.arrested"), Type::Date},
        {QStringLiteral("people.charges"), Type::List},
    };
    return all;
}

auto compiled(const QString& source, const char* language = "en")
{
    return LetterTemplate::compile(source, QString::fromLatin1(language), fields());
}

QString errorLine(const TemplateError& error)
{
    return QStringLiteral("%1:%2 %3 %4 %5")
        .arg(error.line)
        .arg(error.column)
        .arg(error.code.toString(), error.detail, error.suggestion)
        .trimmed();
}

/// The text, or the errors one a line.
QString rendered(const QString& source, const TemplateMap& values, const char* language = "en")
{
    const auto result = compiled(source, language);
    if (const auto* errors = std::get_if<1>(&result)) {
        QStringList lines;
        for (const auto& error : *errors)
            lines.append(errorLine(error));
        return lines.join(QLatin1Char('\n'));
    }
    const auto output = std::get<0>(result).render(values);
    return output ? output->text : output.error().code.toString();
}

TemplateMap person(const QString& name, const QStringList& charges = {})
{
    TemplateList list;
    for (const auto& charge : charges)
        list.emplace_back(charge);
    return {{QStringLiteral("name"), name}, {QStringLiteral("charges"), TemplateValue(list)}};
}

TemplateMap values()
{
    auto first = person(QStringLiteral("Aina"), {QStringLiteral("A"), QStringLiteral("B"), QStringLiteral("C")});
    first.insert(QStringLiteral("arrested"), PartialDate::day(QDate(2012, 4, 28)));
    first.insert(QStringLiteral("name_genitive"), QStringLiteral("Aina's"));
    return {
        {QStringLiteral("salutation"), QStringLiteral("Dear Sir,")},
        {QStringLiteral("office"), QStringLiteral("{{salutation}} {{#if x}}")},
        {QStringLiteral("case"), TemplateMap{{QStringLiteral("title"), QStringLiteral("The march")}}},
        {QStringLiteral("count"), qint64{2}},
        {QStringLiteral("sex"), QStringLiteral("female")},
        {QStringLiteral("date"), PartialDate::day(QDate(2012, 5, 1))},
        {QStringLiteral("people"), TemplateList{first, person(QStringLiteral("Bolat"))}},
    };
}

} // namespace

class TestLetterTemplate final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mistakeIsNamedWithItsPlace_data();
    void mistakeIsNamedWithItsPlace();
    void allMistakesAreNamedAtOnce();
    void sourceBecomesText_data();
    void sourceBecomesText();
    void pluralFollowsTheLanguage_data();
    void pluralFollowsTheLanguage();
    void valuesAreNeverExpandedAgain();
    void missingRequiredFieldsAreNamedOnce();
    void defaultAndConditionDoNotNeedTheField();
    void blocksNestEightDeepAndNoDeeper();
    void outputEndsAtOneMebibyte();
    void listsWithinListsEnd();
    void flatKeysServeDottedPaths();
    void anySourceCompilesOrNamesItsFaults();
    void aFileThatIsNoTemplateIsNotReadToItsEnd();
    void renderingTwiceGivesTheSame();
};

void TestLetterTemplate::mistakeIsNamedWithItsPlace_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("error");
    const auto row = [](const char* source, const char* error) {
        QTest::newRow(source) << QString::fromUtf8(source) << QString::fromUtf8(error);
    };
    row("Dear {{salutaton}}", "1:8 unknown-field salutaton salutation");
    row("Ы́\n  {{ titel }}", "2:6 unknown-field titel");
    row("{{title}}", "1:3 unknown-field title case.title");
    row("😀{{ofice}}", "1:4 unknown-field ofice office");
    row("{{name}}", "1:3 unknown-field name");
    row("{{people.name}}", "1:3 unknown-field people.name");
    row("{{index}}", "1:3 unknown-field index");
    row("{{#each people}}{{nam}}{{/each}}", "1:19 unknown-field nam name");
    row("{{#each peple}}{{name}}{{/each}}", "1:9 unknown-field peple people");
    row("{{office | uper}}", "1:12 unknown-filter uper upper");
    row("{{office | frobnicate}}", "1:12 unknown-filter frobnicate");
    row("{{office | long}}", "1:12 bad-argument long");
    row("{{date | plural: \"a\", \"b\"}}", "1:10 bad-argument plural");
    row("{{count | plural: \"a\"}}", "1:11 bad-argument plural");
    row("{{count | plural: \"a\", \"b\", \"c\"}}", "1:29 bad-argument c");
    row("{{office | case: \"vocative\"}}", "1:18 bad-argument vocative");
    row("{{office | upper: \"x\"}}", "1:19 bad-argument x");
    row("{{people}}", "1:3 bad-argument people");
    row("{{#each office}}x{{/each}}", "1:9 bad-argument office");
    row("{{#if office | upper}}x{{/if}}", "1:16 syntax upper");
    row("{{office upper}}", "1:10 syntax upper");
    row("{{office | default: x}}", "1:21 syntax x");
    row("{{office | default: \"x}}", "1:1 syntax {{");
    row("{{}}", "1:3 syntax");
    row("{{ | upper}}", "1:4 syntax |");
    row("a\n{{office", "2:1 syntax {{");
    row("{{#iff office}}x", "1:3 syntax #iff #if");
    row("{{#if office}}x", "1:3 unclosed-block #if");
    row("{{#if office}}\n{{#each people}}\n{{/if}}", "2:3 unclosed-block #each");
    row("x{{/if}}", "1:4 unexpected-close /if");
    row("{{else}}", "1:3 unexpected-close else");
    row("{{#if office}}a{{else}}b{{else}}c{{/if}}", "1:27 unexpected-close else");
    row("{{#each people}}a{{else}}b{{/each}}", "1:20 unexpected-close else");
    row("{{#if office}}{{/each}}{{/if}}", "1:17 unexpected-close /each");
}

void TestLetterTemplate::mistakeIsNamedWithItsPlace()
{
    QFETCH(QString, source);
    QFETCH(QString, error);
    QCOMPARE(rendered(source, {}), error);
}

void TestLetterTemplate::allMistakesAreNamedAtOnce()
{
    QCOMPARE(rendered(QStringLiteral("{{ofice}}\r\n{{#each people}}{{nme}}{{/if}}\r\n{{office | lowr}}"), {}),
             QStringLiteral("1:3 unknown-field ofice office\n2:3 unclosed-block #each\n2:19 unknown-field nme name\n"
                            "2:26 unexpected-close /if\n3:12 unknown-filter lowr lower"));
}

void TestLetterTemplate::sourceBecomesText_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("text");
    const auto row = [](const char* source, const char* text) {
        QTest::newRow(source) << QString::fromUtf8(source) << QString::fromUtf8(text);
    };
    row("plain } { text", "plain } { text");
    row("{{salutation}}", "Dear Sir,");
    row("{{ case.title | upper }}", "THE MARCH");
    row("{{case.title | upper | lower}}", "the march");
    row("{{date}} {{date | long}} {{date | short}} {{date | pattern: \"d.M.yy\"}}",
        "1 May 2012 1 May 2012 01/05/2012 1.5.12");
    row("{{count}} {{count | plural: \"person\", \"people\"}}", "2 people");
    row("{{sex | gender: \"he\", \"she\"}}", "she");
    row("{{#if office}}yes{{else}}no{{/if}}", "yes");
    row("{{#each people}}{{index}}{{name}}{{#if last}}.{{else}}, {{/if}}{{/each}}", "1Aina, 2Bolat.");
    row("{{#each people}}{{#if first}}[{{/if}}{{case.title}}{{/each}}", "[The marchThe march");
    row("{{#each people}}{{#each charges}}{{.}}{{name}} {{/each}}{{/each}}", "AAina BAina CAina ");
    row("{{#each people}}{{charges | join: \", \", \" and \"}};{{/each}}", "A, B and C;;");
    row("{{people | join: \", \", \" and \"}}", "Aina and Bolat");
    row("{{#each people}}{{name | case: \"genitive\"}} {{/each}}", "Aina's Bolat ");
    row("{{#each people}}{{arrested | long | default: \"unknown\"}} {{/each}}", "28 April 2012 unknown ");
    row("a{{! a comment with }quotes\" }}b", "ab");
    row("a\n{{! alone }}\nb", "a\nb");
    row("a\n  {{#if office}}  \nb\n{{else}}\nc\n{{/if}}\nd\n", "a\nb\nd\n");
    row("{{#each people}}\n- {{name}}\n{{/each}}\nend", "- Aina\n- Bolat\nend");
    row("{{#if office}}\nx\n{{/if}}", "x\n");
    row("a {{#if office}}\nb{{/if}}", "a \nb");
    row("{{salutation}}\n\nb", "Dear Sir,\n\nb");
    row("{{office | default: \"}}\" | lower}}", "{{salutation}} {{#if x}}");
    row("{{#if case.title}}a\r\nb{{/if}}", "a\nb");
    row("{{#each people}}{{name | default: \"a \\\"b\\\"\\n\"}}{{/each}}", "AinaBolat");
}

void TestLetterTemplate::sourceBecomesText()
{
    QFETCH(QString, source);
    QFETCH(QString, text);
    QCOMPARE(rendered(source, values()), text);
}

void TestLetterTemplate::pluralFollowsTheLanguage_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("forms");
    QTest::addColumn<QString>("expected"); // the form for 0 1 2 4 5 11 12 14 21 22 25 101 111 -1
    const auto row = [](const char* language, const char* forms, const char* expected) {
        QTest::newRow(language) << QString::fromLatin1(language) << QString::fromLatin1(forms)
                                << QString::fromLatin1(expected);
    };
    row("en", "1 2", "21222222222221");
    row("de", "1 2", "21222222222221");
    row("es", "1 2", "21222222222221");
    row("kk", "1 2", "21222222222221");
    row("fr", "1 2", "11222222222221");
    row("ru", "1 2 3", "31223333123131");
    row("uk", "1 2 3", "31223333123131");
    row("pl", "1 2 3", "31223333323331");
}

void TestLetterTemplate::pluralFollowsTheLanguage()
{
    QFETCH(QString, language);
    QFETCH(QString, forms);
    QFETCH(QString, expected);
    const QString source =
        QStringLiteral("{{count | plural: \"%1\"}}").arg(forms.split(QLatin1Char(' ')).join(QLatin1String("\", \"")));
    QString result;
    for (const qint64 number : {0, 1, 2, 4, 5, 11, 12, 14, 21, 22, 25, 101, 111, -1})
        result += rendered(source, {{QStringLiteral("count"), number}}, qPrintable(language));
    QCOMPARE(result, expected);
}

void TestLetterTemplate::valuesAreNeverExpandedAgain()
{
    QCOMPARE(rendered(QStringLiteral("{{office}}{{office | default: \"x\"}}"), values()),
             QStringLiteral("{{salutation}} {{#if x}}{{salutation}} {{#if x}}"));
}

void TestLetterTemplate::missingRequiredFieldsAreNamedOnce()
{
    const auto letter = std::get<0>(compiled(QStringLiteral(
        "{{salutation}}{{salutation}}{{office}}{{#each people}}{{name}}{{name | upper}}{{arrested}}{{/each}}")));
    const auto empty = letter.render({});
    QCOMPARE(empty->missing, (QStringList{QStringLiteral("salutation"), QStringLiteral("people")}));
    const auto nameless = letter.render({{QStringLiteral("salutation"), QStringLiteral("Sir")},
                                         {QStringLiteral("people"), TemplateList{TemplateMap{}, TemplateMap{}}}});
    QCOMPARE(nameless->missing, QStringList{QStringLiteral("people.name")});
    QVERIFY(letter.render(values())->missing.isEmpty());
}

void TestLetterTemplate::defaultAndConditionDoNotNeedTheField()
{
    const auto letter = std::get<0>(compiled(
        QStringLiteral("{{salutation | upper | default: \"Sir\"}}{{#if salutation}}x{{/if}}{{#if count}}y{{/if}}")));
    const auto output = letter.render({{QStringLiteral("count"), qint64{0}}});
    QCOMPARE(output->text, QStringLiteral("Sir"));
    QVERIFY(output->missing.isEmpty());
}

void TestLetterTemplate::blocksNestEightDeepAndNoDeeper()
{
    const QString open = QStringLiteral("{{#if office}}");
    const QString close = QStringLiteral("{{/if}}");
    QCOMPARE(rendered(open.repeated(8) + QLatin1Char('x') + close.repeated(8), values()), QStringLiteral("x"));
    QCOMPARE(rendered(open.repeated(9) + close.repeated(9), values()), QStringLiteral("1:115 too-deep #if"));
    QCOMPARE(rendered(open.repeated(20000), values()), QStringLiteral("1:115 too-deep #if"));
}

void TestLetterTemplate::outputEndsAtOneMebibyte()
{
    constexpr int mebibyte = 1024 * 1024;
    const auto source = QStringLiteral("{{office}}");
    const auto sized = [](int octets) {
        return TemplateMap{{QStringLiteral("office"), QString(octets / 2, QChar(0x44f))}};
    };
    QCOMPARE(rendered(source, sized(mebibyte)).size(), mebibyte / 2);
    QCOMPARE(rendered(source + QLatin1Char('.'), sized(mebibyte)), QStringLiteral("too-long"));
}

void TestLetterTemplate::listsWithinListsEnd()
{
    const TemplateMap many = {{QStringLiteral("people"), TemplateList(100, TemplateValue(TemplateMap{}))}};
    const QString source = QStringLiteral("{{#each people}}").repeated(8) + QStringLiteral("{{/each}}").repeated(8);
    QCOMPARE(rendered(source, many), QStringLiteral("too-long"));
}

void TestLetterTemplate::aFileThatIsNoTemplateIsNotReadToItsEnd()
{
    const auto result = compiled(QStringLiteral("{{nonsense}}\n").repeated(50000));
    QCOMPARE(std::get<1>(result).size(), std::size_t{100});
}

void TestLetterTemplate::anySourceCompilesOrNamesItsFaults()
{
    const QStringList pieces = {QStringLiteral("{{"),         QStringLiteral("}}"),
                                QStringLiteral("#if "),       QStringLiteral("#each "),
                                QStringLiteral("/if"),        QStringLiteral("/each"),
                                QStringLiteral("else"),       QStringLiteral("office"),
                                QStringLiteral("people"),     QStringLiteral("."),
                                QStringLiteral("|"),          QStringLiteral("\""),
                                QStringLiteral("\\"),         QStringLiteral(":"),
                                QStringLiteral(","),          QStringLiteral("!"),
                                QStringLiteral("\n"),         QStringLiteral(" "),
                                QStringLiteral("upper"),      QStringLiteral("😀"),
                                QStringLiteral("{{office}}"), QStringLiteral("{{#if office}}"),
                                QStringLiteral("{{/if}}"),    QStringLiteral("{{#each people}}"),
                                QStringLiteral("{{/each}}"),  QStringLiteral("{{else}}")};
    quint32 seed = 20120428; // the same soup each time
    int compiles = 0;
    for (int round = 0; round < 3000; ++round) {
        QString source;
        for (int i = 0; i < 14; ++i) {
            seed = seed * 1664525U + 1013904223U;
            source += pieces.at((seed >> 8) % static_cast<quint32>(pieces.size()));
        }
        const auto result = compiled(source);
        if (const auto* letter = std::get_if<0>(&result)) {
            ++compiles;
            QVERIFY(letter->render(values()).hasValue());
            continue;
        }
        QVERIFY(!std::get<1>(result).empty());
        for (const auto& error : std::get<1>(result))
            QVERIFY2(error.line >= 1 && error.line <= source.count(QLatin1Char('\n')) + 1 && error.column >= 1,
                     qPrintable(source));
    }
    QVERIFY(compiles > 20);
}

void TestLetterTemplate::flatKeysServeDottedPaths()
{
    QCOMPARE(rendered(QStringLiteral("{{case.title}}"), {{QStringLiteral("case.title"), QStringLiteral("flat")}}),
             QStringLiteral("flat"));
}

void TestLetterTemplate::renderingTwiceGivesTheSame()
{
    const auto letter = std::get<0>(compiled(QStringLiteral("{{#each people}}{{index}} {{name}}\n{{/each}}")));
    QCOMPARE(letter.render(values())->text, letter.render(values())->text);
}

QTEST_GUILESS_MAIN(TestLetterTemplate)
#include "tst_lettertemplate.moc"
