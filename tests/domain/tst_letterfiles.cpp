// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/letterfields.h"
#include "domain/letterfile.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace vigil;

namespace {

const QStringList builtIn = {QStringLiteral("embassy.en"), QStringLiteral("embassy.ru"),
                             QStringLiteral("prosecutor.en"), QStringLiteral("prosecutor.ru")};

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Result<LetterTemplateSource> builtInSource(const QString& name)
{
    return parseLetterFile(name.section(QLatin1Char('.'), 0, 0),
                           bytesOf(QStringLiteral(VIGIL_SOURCE_DIR "/resources/templates/letters/%1.tmpl").arg(name)));
}

/// Words of the sample in the letter's language.
QString word(const QString& language, const char* english, const char* russian)
{
    return QString::fromUtf8(language == QLatin1String("ru") ? russian : english);
}

PartialDate edtf(const char* text)
{
    return *PartialDate::fromEdtf(QString::fromLatin1(text));
}

TemplateMap firstPerson(const QString& language)
{
    return {
        {QStringLiteral("name"), word(language, "Aigul Seitova", "Айгуль Сеитова")},
        {QStringLiteral("nativeName"), QStringLiteral("Айгүл Сейітова")},
        {QStringLiteral("sex"), QStringLiteral("female")},
        {QStringLiteral("arrested"), edtf("2012-04-28")},
        {QStringLiteral("arrestedTime"), word(language, "morning", "утро")},
        {QStringLiteral("place"), word(language, "Almaty", "Алматы")},
        {QStringLiteral("takenFrom"), word(language, "her home", "собственный дом")},
        {QStringLiteral("takenBy"), word(language, "police", "полиция")},
        {QStringLiteral("basis"), word(language, "administrative arrest", "административный арест")},
        {QStringLiteral("sentence"), word(language, "15 days", "15 суток")},
        {QStringLiteral("sentenceDate"), edtf("2012-04-28")},
        {QStringLiteral("expectedEnd"), edtf("2012-05-13")},
        {QStringLiteral("charges"), TemplateList{word(language, "article 373, part 3", "статья 373, часть 3"),
                                                 word(language, "article 355", "статья 355")}},
        {QStringLiteral("status"), word(language, "serving the arrest", "отбывает арест")},
    };
}

TemplateMap secondPerson(const QString& language)
{
    return {
        {QStringLiteral("name"), word(language, "Daniyar Omirov", "Данияр Омиров")},
        {QStringLiteral("sex"), QStringLiteral("male")},
        {QStringLiteral("arrested"), edtf("2012-04~")},
        {QStringLiteral("charges"), TemplateList{}},
    };
}

TemplateMap unknownPerson(const QString& language)
{
    return {{QStringLiteral("name"), word(language, "S. Bek", "С. Бек")},
            {QStringLiteral("arrested"), edtf("2012-04-27/2012-04-28")}};
}

TemplateMap demand(const QString& text)
{
    return {{QStringLiteral("text"), text}};
}

TemplateList demands(const QString& language, bool all)
{
    const QString access =
        word(language, "Ensure access to a lawyer and to a doctor.", "Обеспечить доступ адвоката и врача.");
    if (!all)
        return {demand(access)};
    return {demand(word(language, "Release all those named above.", "Освободить всех названных выше.")),
            demand(word(language, "Drop all charges against them.", "Снять с них все обвинения.")), demand(access)};
}

TemplateMap fullSample(const QString& language)
{
    return {
        {QStringLiteral("salutation"), word(language, "Dear Prosecutor General,", "Уважаемый господин прокурор!")},
        {QStringLiteral("case.title"), word(language, "Dissenters of 28 April", "Несогласные 28 апреля")},
        {QStringLiteral("case.summary"),
         word(language, "They were detained on the eve of a peaceful demonstration for the rights of tenants.",
              "Их задержали накануне мирной демонстрации в защиту прав жильцов.")},
        {QStringLiteral("case.country"), word(language, "Kazakhstan", "Казахстан")},
        {QStringLiteral("people"),
         TemplateList{firstPerson(language), secondPerson(language), unknownPerson(language)}},
        {QStringLiteral("peopleCount"), qint64{3}},
        {QStringLiteral("demands"), demands(language, true)},
        {QStringLiteral("signatory.name"), QStringLiteral("Nora Field")},
        {QStringLiteral("signatory.city"), word(language, "Leeds", "Лидс")},
        {QStringLiteral("signatory.country"), word(language, "United Kingdom", "Великобритания")},
    };
}

TemplateMap minimalSample(const QString& language)
{
    return {
        {QStringLiteral("salutation"), word(language, "Dear Sir or Madam,", "Здравствуйте!")},
        {QStringLiteral("people"),
         TemplateList{TemplateMap{{QStringLiteral("name"), word(language, "Aigul Seitova", "Айгуль Сеитова")}}}},
        {QStringLiteral("peopleCount"), qint64{1}},
        {QStringLiteral("demands"), demands(language, false)},
    };
}

std::optional<LetterTemplate> compiled(const QString& text, const QString& language)
{
    auto result = LetterTemplate::compile(text, language, letterFields());
    if (auto* ready = std::get_if<0>(&result))
        return *ready;
    for (const auto& error : std::get<1>(result))
        qWarning("%d:%d %s", error.line, error.column, qPrintable(error.detail));
    return std::nullopt;
}

QString letterText(const LetterTemplateSource& source, const TemplateMap& values)
{
    const auto subject = compiled(source.subject, source.language);
    const auto body = compiled(source.body, source.language);
    if (!subject || !body)
        return {};
    return subject->render(values)->text + QStringLiteral("\n\n") + body->render(values)->text;
}

/// Compares with the golden file; what differs is written to the working folder as NAME.actual.txt.
bool isGolden(const QString& name, const QString& text)
{
    const QByteArray golden = bytesOf(QStringLiteral(VIGIL_TEST_DATA "/letters/%1.txt").arg(name));
    if (!golden.isEmpty() && text.toUtf8() == golden)
        return true;
    QFile actual(name + QStringLiteral(".actual.txt"));
    if (actual.open(QIODevice::WriteOnly))
        actual.write(text.toUtf8());
    return false;
}

QStringList faultsOf(const QByteArray& bytes)
{
    const auto source = parseLetterFile(QStringLiteral("x"), bytes);
    QStringList faults;
    if (!source)
        for (const auto& finding : source.error().findings)
            faults.append(
                QStringLiteral("%1 %2 %3").arg(finding.line).arg(finding.code.toString(), finding.detail).trimmed());
    return faults;
}

} // namespace

class TestLetterFiles final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void builtInLetterReadsAsItsGoldenFile_data();
    void builtInLetterReadsAsItsGoldenFile();
    void builtInLetterNamesWhatItNeeds_data();
    void builtInLetterNamesWhatItNeeds();
    void fileIsReadInParts();
    void faultIsNamedWithItsLine_data();
    void faultIsNamedWithItsLine();
    void everyElementFieldBelongsToAList();
};

void TestLetterFiles::builtInLetterReadsAsItsGoldenFile_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("full");
    for (const auto& name : builtIn) {
        QTest::addRow("%s full", qPrintable(name)) << name << true;
        QTest::addRow("%s minimal", qPrintable(name)) << name << false;
    }
}

void TestLetterFiles::builtInLetterReadsAsItsGoldenFile()
{
    QFETCH(QString, name);
    QFETCH(bool, full);
    const auto source = builtInSource(name);
    QVERIFY(source.hasValue());
    QCOMPARE(source->language, name.section(QLatin1Char('.'), 1, 1));
    QCOMPARE(source->contactKind, source->family);
    const QString text = letterText(*source, full ? fullSample(source->language) : minimalSample(source->language));
    QVERIFY(!text.contains(QStringLiteral("\n\n\n")));
    QVERIFY(!text.contains(QLatin1String("{{")));
    QVERIFY(isGolden(name + (full ? QStringLiteral(".full") : QStringLiteral(".minimal")), text));
}

void TestLetterFiles::builtInLetterNamesWhatItNeeds_data()
{
    QTest::addColumn<QString>("name");
    for (const auto& name : builtIn)
        QTest::newRow(qPrintable(name)) << name;
}

void TestLetterFiles::builtInLetterNamesWhatItNeeds()
{
    QFETCH(QString, name);
    const auto source = builtInSource(name);
    QVERIFY(source.hasValue());
    const auto body = compiled(source->body, source->language);
    QVERIFY(body.has_value());
    QVERIFY(body->render(minimalSample(source->language))->missing.isEmpty());
    QCOMPARE(body->render({})->missing,
             (QStringList{QStringLiteral("salutation"), QStringLiteral("people"), QStringLiteral("demands")}));
    auto nameless = minimalSample(source->language);
    nameless.insert(QStringLiteral("people"), TemplateList{TemplateMap{}});
    QCOMPARE(body->render(nameless)->missing, QStringList{QStringLiteral("people.name")});
}

void TestLetterFiles::fileIsReadInParts()
{
    const auto source =
        parseLetterFile(QStringLiteral("mine"), QByteArray("\xef\xbb\xbf"
                                                           "subject: Re: {{case.title}}\r\nname: Mine\r\nkind: any\r\n"
                                                           "language: en\r\n\r\nFirst\r\n\r\nSecond\r\n"));
    QVERIFY(source.hasValue());
    const LetterTemplateSource expected{
        .family = QStringLiteral("mine"),
        .name = QStringLiteral("Mine"),
        .contactKind = QStringLiteral("any"),
        .language = QStringLiteral("en"),
        .subject = QStringLiteral("Re: {{case.title}}"),
        .body = QStringLiteral("First\n\nSecond\n"),
        .bodyLine = 6,
        .subjectLine = 1,
    };
    QCOMPARE(*source, expected);
}

void TestLetterFiles::faultIsNamedWithItsLine_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("faults");
    const auto row = [](const char* name, const QByteArray& bytes, const char* faults) {
        QTest::newRow(name) << bytes << QString::fromLatin1(faults);
    };
    row("empty", "",
        "2 empty-body;1 missing-header name;1 missing-header kind;1 missing-header language;1 missing-header subject");
    row("no colon", "name: a\nkind any\nlanguage: en\nsubject: s\n\nb",
        "2 bad-header-line kind any;1 missing-header kind");
    row("unknown", "name: a\nkind: any\nlanguage: en\nsubject: s\nauthor: x\n\nb", "5 unknown-header author");
    row("repeated", "name: a\nname: b\nkind: any\nlanguage: en\nsubject: s\n\nb", "2 repeated-header name");
    row("empty subject", "name: a\nkind: any\nlanguage: en\nsubject:\n\nb", "4 missing-header subject");
    row("bad language", "name: a\nkind: any\nlanguage: english\nsubject: s\n\nb", "3 bad-language english");
    row("bad kind", "name: a\nkind: king\nlanguage: en\nsubject: s\n\nb", "2 unknown-contact-kind king");
    row("no body", "name: a\nkind: any\nlanguage: en\nsubject: s\n\n \n", "6 empty-body");
    row("not UTF-8", "name: \xff\n", "1 not-utf8");
}

void TestLetterFiles::faultIsNamedWithItsLine()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, faults);
    QCOMPARE(faultsOf(bytes).join(QLatin1Char(';')), faults);
}

void TestLetterFiles::everyElementFieldBelongsToAList()
{
    QMap<QString, TemplateFieldType> types;
    for (const auto& field : letterFields()) {
        QVERIFY2(!types.contains(field.path), qPrintable(field.path));
        types.insert(field.path, field.type);
    }
    for (const auto& path : types.keys())
        if (path.contains(QLatin1Char('.'))) {
            const auto parent = types.value(path.section(QLatin1Char('.'), 0, 0), TemplateFieldType::Text);
            QVERIFY2(parent == TemplateFieldType::List || parent == TemplateFieldType::Record, qPrintable(path));
        }
}

QTEST_GUILESS_MAIN(TestLetterFiles)
#include "tst_letterfiles.moc"
