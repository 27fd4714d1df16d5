// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandline.h"
#include "cli/passphraseinput.h"
#include "cli/runcli.h"

#include <QBuffer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QTextStream>

#include <unistd.h>

using namespace vigil;

namespace {

const QString fileOption = QStringLiteral("passphrase-file");
const char* const strong = "correct horse battery staple";

/// A person at a terminal, with standard input beside it.
struct Scene
{
    QStringList typed = {}; ///< at each prompt; empty: no terminal
    QStringList prompts = {};
    QBuffer input = QBuffer();
    QString outText = {};
    QTextStream out{&outText};
    SystemClock clock = {};

    CliContext context(QIODevice& in)
    {
        return {.arguments = {},
                .in = in,
                .out = out,
                .err = out,
                .clock = clock,
                .environment = {},
                .letterWriter = {},
                .askSecret = [this](const QString& prompt) { return answerTo(prompt); }};
    }
    CliContext context() { return context(input); }

    Result<Passphrase> answerTo(const QString& prompt)
    {
        if (typed.isEmpty())
            return Error{"no-terminal", {}};
        prompts << prompt;
        const QString answer = typed.takeFirst();
        if (answer.isEmpty())
            return Error{"no-passphrase-given", {}};
        return Passphrase(answer.toStdString());
    }
};

Arguments argumentsOf(const QStringList& words)
{
    const CommandSpec spec{.name = QStringLiteral("lock"), .options = {{QStringLiteral("weak-ok"), {}, {}}}};
    return readCommandLine(QStringList{spec.name} + words, {spec})->arguments;
}

Code codeOf(const Result<Passphrase>& result)
{
    return result ? Code("none") : result.error().code;
}

} // namespace

class TestPassphraseInput final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyTheLastLineEndIsDropped_data();
    void onlyTheLastLineEndIsDropped();
    void whatNobodyCouldTypeIsRefused();
    void tooLongAFileIsRefused();
    void fileThatCannotBeReadIsNamed();
    void pipeOnStandardInputIsRead();
    void nothingIsReadWithoutTheOption();
    void newPassphraseComesFromItsFile();
    void newPassphraseIsAskedForTwice();
    void differentAnswersAreRefused();
    void weakPassphraseIsNotAskedForAgain();
    void weakPassphraseIsTakenOnInsistence();
    void withoutATerminalTheOptionIsNamed();
    void passphraseOfAFileIsAskedForOnce();
    void withoutATerminalThePassphraseIsStillNeeded();

private:
    QString fileWith(const QByteArray& bytes) const;
    QTemporaryDir m_folder;
};

QString TestPassphraseInput::fileWith(const QByteArray& bytes) const
{
    QFile file(m_folder.filePath(QStringLiteral("passphrase")));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("no file");
    return file.fileName();
}

void TestPassphraseInput::onlyTheLastLineEndIsDropped_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("passphrase");
    QTest::newRow("no line end") << QByteArray("marmot") << QByteArray("marmot");
    QTest::newRow("one") << QByteArray("marmot\n") << QByteArray("marmot");
    QTest::newRow("of Windows") << QByteArray("marmot\r\n") << QByteArray("marmot");
    QTest::newRow("two") << QByteArray("marmot\n\n") << QByteArray("marmot\n");
    QTest::newRow("a return that ends no line") << QByteArray("marmot\r") << QByteArray("marmot\r");
    QTest::newRow("spaces stay") << QByteArray(" зелёный  marmot \n") << QByteArray(" зелёный  marmot ");
    QTest::newRow("empty") << QByteArray() << QByteArray();
    QTest::newRow("line end only") << QByteArray("\n") << QByteArray();
}

void TestPassphraseInput::onlyTheLastLineEndIsDropped()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, passphrase);
    Scene scene;
    const auto fromFile = readPassphrase(scene.context(), fileWith(bytes));
    QVERIFY(fromFile);
    QVERIFY(*fromFile == Passphrase(passphrase.toStdString()));

    scene.input.setData(bytes);
    QVERIFY(scene.input.open(QIODevice::ReadOnly));
    const auto fromInput = readPassphrase(scene.context(), QStringLiteral("-"));
    QVERIFY(fromInput);
    QVERIFY(*fromInput == *fromFile);
}

void TestPassphraseInput::whatNobodyCouldTypeIsRefused()
{
    Scene scene;
    const QString file = fileWith(QByteArray("mar\0mot\n", 8));
    const auto read = readPassphrase(scene.context(), file);
    QCOMPARE(codeOf(read), Code("nul-in-passphrase"));
    QCOMPARE(read.error().detail, file);
}

void TestPassphraseInput::tooLongAFileIsRefused()
{
    Scene scene;
    QCOMPARE(readPassphrase(scene.context(), fileWith(QByteArray(65536, 'm')))->size(), std::size_t{65536});
    QCOMPARE(codeOf(readPassphrase(scene.context(), fileWith(QByteArray(65537, 'm')))), Code("file-too-large"));
    QCOMPARE(codeOf(readPassphrase(scene.context(), QStringLiteral("/dev/zero"))), Code("file-too-large"));
}

void TestPassphraseInput::fileThatCannotBeReadIsNamed()
{
    Scene scene;
    for (const QString& file : {m_folder.filePath(QStringLiteral("nowhere")), m_folder.path()}) {
        const auto read = readPassphrase(scene.context(), file);
        QCOMPARE(codeOf(read), Code("file-unreadable"));
        QVERIFY2(read.error().detail.startsWith(file), qPrintable(read.error().detail));
    }
}

void TestPassphraseInput::pipeOnStandardInputIsRead()
{
    int ends[2] = {-1, -1};
    QCOMPARE(::pipe(ends), 0);
    QCOMPARE(::write(ends[1], "mar", 3), 3);
    QCOMPARE(::write(ends[1], "mot\n", 4), 4);
    ::close(ends[1]);
    QFile input;
    QVERIFY(input.open(ends[0], QIODevice::ReadOnly | QIODevice::Unbuffered, QFileDevice::AutoCloseHandle));
    Scene scene;
    const auto read = readPassphrase(scene.context(input), QStringLiteral("-"));
    QVERIFY(read);
    QVERIFY(*read == Passphrase("marmot"));
}

void TestPassphraseInput::nothingIsReadWithoutTheOption()
{
    Scene scene{.typed = {QStringLiteral("marmot")}};
    const auto none = passphraseOf(scene.context(), argumentsOf({}));
    QVERIFY(none);
    QVERIFY(!none->has_value());
    QVERIFY(scene.prompts.isEmpty());

    const auto given =
        passphraseOf(scene.context(), argumentsOf({QStringLiteral("--passphrase-file"), fileWith("marmot\n")}));
    QVERIFY(given);
    QVERIFY(*given == Passphrase("marmot"));
}

void TestPassphraseInput::newPassphraseComesFromItsFile()
{
    Scene scene{.typed = {QStringLiteral("not asked")}};
    const auto fromFile = [&scene, this](const QByteArray& bytes, const QStringList& more = {}) {
        const QStringList words = QStringList{QStringLiteral("--passphrase-file"), fileWith(bytes)} + more;
        return newPassphraseOf(scene.context(), argumentsOf(words), fileOption);
    };
    const auto good = fromFile(QByteArray(strong) + '\n');
    QVERIFY(good);
    QVERIFY(*good == Passphrase(strong));
    QCOMPARE(codeOf(fromFile("password1\n")), Code("weak-passphrase"));
    QVERIFY(fromFile("password1\n", {QStringLiteral("--weak-ok")}));
    QCOMPARE(codeOf(fromFile("\n", {QStringLiteral("--weak-ok")})), Code("empty-passphrase"));
    QVERIFY(scene.prompts.isEmpty());
}

void TestPassphraseInput::newPassphraseIsAskedForTwice()
{
    Scene scene{.typed = {QLatin1String(strong), QLatin1String(strong)}};
    const auto typed = newPassphraseOf(scene.context(), argumentsOf({}), fileOption);
    QVERIFY(typed);
    QVERIFY(*typed == Passphrase(strong));
    QCOMPARE(scene.prompts, QStringList({QStringLiteral("New passphrase: "), QStringLiteral("Once more: ")}));
}

void TestPassphraseInput::differentAnswersAreRefused()
{
    Scene scene{.typed = {QLatin1String(strong), QLatin1String(strong) + QLatin1Char(' ')}};
    QCOMPARE(codeOf(newPassphraseOf(scene.context(), argumentsOf({}), fileOption)), Code("passphrases-differ"));
    Scene silent{.typed = {QLatin1String(strong), QString()}};
    QCOMPARE(codeOf(newPassphraseOf(silent.context(), argumentsOf({}), fileOption)), Code("no-passphrase-given"));
}

void TestPassphraseInput::weakPassphraseIsNotAskedForAgain()
{
    Scene scene{.typed = {QStringLiteral("пароль"), QStringLiteral("пароль")}};
    QCOMPARE(codeOf(newPassphraseOf(scene.context(), argumentsOf({}), fileOption)), Code("weak-passphrase"));
    QCOMPARE(scene.prompts.size(), 1);
}

void TestPassphraseInput::weakPassphraseIsTakenOnInsistence()
{
    Scene scene{.typed = {QStringLiteral("пароль"), QStringLiteral("пароль")}};
    QVERIFY(newPassphraseOf(scene.context(), argumentsOf({QStringLiteral("--weak-ok")}), fileOption));
}

void TestPassphraseInput::withoutATerminalTheOptionIsNamed()
{
    Scene scene;
    const auto none = newPassphraseOf(scene.context(), argumentsOf({}), fileOption);
    QCOMPARE(codeOf(none), Code("no-terminal"));
    QCOMPARE(none.error().detail, QStringLiteral("--passphrase-file"));
    auto unable = scene.context();
    unable.askSecret = {};
    QCOMPARE(codeOf(newPassphraseOf(unable, argumentsOf({}), fileOption)), Code("no-terminal"));
}

void TestPassphraseInput::passphraseOfAFileIsAskedForOnce()
{
    Scene scene{.typed = {QStringLiteral("marmot")}};
    const auto typed = askPassphraseOf(scene.context(), QStringLiteral("/home/ada/spring\x1b[2J.vigil"));
    QVERIFY(typed);
    QVERIFY(*typed == Passphrase("marmot"));
    QCOMPARE(scene.prompts, QStringList{QStringLiteral("Passphrase for spring⟨U+001B⟩[2J.vigil: ")});
    Scene silent{.typed = {QString()}};
    QCOMPARE(codeOf(askPassphraseOf(silent.context(), QStringLiteral("a.vigil"))), Code("no-passphrase-given"));
}

void TestPassphraseInput::withoutATerminalThePassphraseIsStillNeeded()
{
    Scene scene;
    const auto none = askPassphraseOf(scene.context(), QStringLiteral("/home/ada/spring.vigil"));
    QCOMPARE(codeOf(none), Code("passphrase-needed"));
    QCOMPARE(none.error().detail, QStringLiteral("/home/ada/spring.vigil"));
}

QTEST_GUILESS_MAIN(TestPassphraseInput)
#include "tst_passphraseinput.moc"
