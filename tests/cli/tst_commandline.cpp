// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandline.h"
#include "cli/commandlist.h"
#include "cli/runcli.h"

#include <QProcess>
#include <QTest>

using namespace vigil;

class TestCommandLine final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void faultsAreNamed_data();
    void faultsAreNamed();
    void optionsStandBeforeOrAfterTheCommand_data();
    void optionsStandBeforeOrAfterTheCommand();
    void twoHyphensEndOptions();
    void aRepeatedOptionKeepsAllItsValues();
    void aCommandOfTwoWordsIsNotTakenForTheFirst();
    void numbersBelowTheLeastAreRefused();
    void anOptionHasAValueInEveryCommandOrInNone();
    void onlyExportAsPdfMakesPages_data();
    void onlyExportAsPdfMakesPages();

private:
    static std::vector<CommandSpec> specs() { return specsOf(makeCommands()); }
    static QStringList words(const char* line)
    {
        return QProcess::splitCommand(QString::fromUtf8(line).replace(QLatin1Char('\''), QLatin1Char('"')));
    }
};

void TestCommandLine::faultsAreNamed_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("detail");
    const auto row = [](const char* line, const char* code, const char* detail) {
        QTest::newRow(line) << QString::fromUtf8(line) << QString::fromLatin1(code) << QString::fromUtf8(detail);
    };
    row("", "no-command", "");
    row("--json", "no-command", "");
    row("fly", "unknown-command", "fly");
    row("outbox empty", "too-many-arguments", "empty");
    row("people --colour red", "unknown-option", "--colour");
    row("people -x", "unknown-option", "-x");
    row("people --sample", "option-not-here", "--sample");
    row("people --status", "missing-value", "--status");
    row("create --sample=yes", "unexpected-value", "--sample");
    row("people --limit 1 --limit 2", "option-repeated", "--limit");
    row("draft --case C-1", "missing-option", "--template");
    row("log-arrest", "missing-option", "--name");
    row("show", "missing-argument", "REF");
    row("set P-1", "missing-argument", "REF FIELD=VALUE…");
    row("show P-1 P-2", "too-many-arguments", "P-2");
    row("account", "unknown-command", "account");
}

void TestCommandLine::faultsAreNamed()
{
    QFETCH(QString, line);
    QFETCH(QString, code);
    QFETCH(QString, detail);
    const auto all = specs();
    const auto read = readCommandLine(QProcess::splitCommand(line), all);
    QVERIFY(!read);
    QCOMPARE(read.error().code.toString(), code);
    QCOMPARE(read.error().detail, detail);
}

void TestCommandLine::optionsStandBeforeOrAfterTheCommand_data()
{
    QTest::addColumn<QString>("line");
    QTest::newRow("before") << QStringLiteral("--limit 3 --kind person --json search Anna");
    QTest::newRow("after") << QStringLiteral("search Anna --json --kind person --limit 3");
    QTest::newRow("between") << QStringLiteral("--json search --limit=3 Anna --kind=person");
}

void TestCommandLine::optionsStandBeforeOrAfterTheCommand()
{
    QFETCH(QString, line);
    const auto all = specs();
    const auto read = readCommandLine(QProcess::splitCommand(line), all);
    QVERIFY(read);
    QCOMPARE(all[static_cast<std::size_t>(read->command)].name, QStringLiteral("search"));
    QCOMPARE(read->arguments.positional(), QStringList{QStringLiteral("Anna")});
    QCOMPARE(read->arguments.value(QStringLiteral("limit")), QStringLiteral("3"));
    QCOMPARE(read->arguments.value(QStringLiteral("kind")), QStringLiteral("person"));
    QVERIFY(read->arguments.has(QStringLiteral("json")));
}

void TestCommandLine::twoHyphensEndOptions()
{
    const auto all = specs();
    const auto read = readCommandLine(words("search -- --json -5"), all);
    QVERIFY(read);
    QCOMPARE(read->arguments.positional(), words("--json -5"));
    QVERIFY(!read->arguments.has(QStringLiteral("json")));
}

void TestCommandLine::aRepeatedOptionKeepsAllItsValues()
{
    const auto all = specs();
    const auto read =
        readCommandLine(words("term --profile p --from d --length l --then '1 year' --then '2 years'"), all);
    QVERIFY(read);
    QCOMPARE(read->arguments.values(QStringLiteral("then")), words("'1 year' '2 years'"));
}

void TestCommandLine::aCommandOfTwoWordsIsNotTakenForTheFirst()
{
    const auto all = specs();
    const auto read = readCommandLine(words("outbox resolve L-1 --sent"), all);
    QVERIFY(read);
    QCOMPARE(all[static_cast<std::size_t>(read->command)].name, QStringLiteral("outbox resolve"));
    QCOMPARE(read->arguments.positional(), words("L-1"));
}

void TestCommandLine::numbersBelowTheLeastAreRefused()
{
    const auto all = specs();
    for (const char* line : {"people --limit 0", "people --limit -3", "people --limit three", "people --limit="}) {
        const auto read = readCommandLine(words(line), all);
        QVERIFY(read);
        const auto number = read->arguments.number(QStringLiteral("limit"), 1, 7);
        QVERIFY2(!number, line);
        QCOMPARE(number.error().code, Code("bad-option-value"));
    }
}

/// Options may stand before the command, so that their shape cannot depend on it.
void TestCommandLine::anOptionHasAValueInEveryCommandOrInNone()
{
    QMap<QString, bool> takesValue;
    for (const OptionSpec& option : globalOptions())
        takesValue.insert(option.name, !option.value.isEmpty());
    for (const CommandSpec& spec : specs())
        for (const OptionSpec& option : spec.options) {
            const bool takes = !option.value.isEmpty();
            QCOMPARE(takesValue.value(option.name, takes), takes);
            takesValue.insert(option.name, takes);
        }
}

void TestCommandLine::onlyExportAsPdfMakesPages_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<bool>("makes");
    QTest::newRow("pdf") << QStringLiteral("export --format pdf --out d") << true;
    QTest::newRow("pdf by =, first") << QStringLiteral("--format=pdf --json export --out d") << true;
    QTest::newRow("txt") << QStringLiteral("export --format txt --out d") << false;
    QTest::newRow("another command") << QStringLiteral("people") << false;
    QTest::newRow("help") << QStringLiteral("--help") << false;
}

void TestCommandLine::onlyExportAsPdfMakesPages()
{
    QFETCH(QString, line);
    QFETCH(bool, makes);
    QCOMPARE(makesPages(QProcess::splitCommand(line)), makes);
}

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
