// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandlist.h"
#include "smtpsink.h"
#include "transcript.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// Runs the pages of documentation as a reader would type them. With VIGIL_UPDATE_TRANSCRIPTS=1 it writes the answers
/// into the pages instead of comparing them; look at the difference before you keep it.
class TestTranscripts final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wildcardsFitAndNothingElseDoes();
    void theCommandsOfThePageAnswerAsItSays_data();
    void theCommandsOfThePageAnswerAsItSays();
    void everyCommandHasAnExampleInTheReference();
    void everyJsonFieldOfTheExamplesIsDocumented();

private:
    static QString page(const char* name)
    {
        return QStringLiteral(VIGIL_SOURCE_DIR "/docs/") + QString::fromLatin1(name);
    }
    static QStringList environment(const QString& folder, quint16 smtpPort);
};

QStringList TestTranscripts::environment(const QString& folder, quint16 smtpPort)
{
    const QString program = QFileInfo(QStringLiteral(VIGIL_CLI_PATH)).absolutePath();
    return {u"PATH=%1:/usr/bin:/bin"_s.arg(program),
            u"HOME="_s + folder,
            u"XDG_DATA_HOME=%1/data"_s.arg(folder),
            u"LC_ALL=C.UTF-8"_s,
            u"TZ=UTC"_s,
            u"SMTP_PORT=%1"_s.arg(smtpPort),
            u"ASAN_OPTIONS=detect_leaks=0"_s};
}

void TestTranscripts::wildcardsFitAndNothingElseDoes()
{
    QVERIFY(answerFits({u"a … c"_s}, {u"a b c"_s}));
    QVERIFY(answerFits({u"…"_s, u"end"_s}, {u"1"_s, u"2"_s, u"end"_s}));
    QVERIFY(answerFits({u"…"_s}, {}));
    QVERIFY(!answerFits({u"a … c"_s}, {u"a b d"_s}));
    QVERIFY(!answerFits({u"a"_s}, {u"a"_s, u"b"_s}));
    QVERIFY(!answerFits({u"a"_s, u"b"_s}, {u"a"_s}));
}

void TestTranscripts::theCommandsOfThePageAnswerAsItSays_data()
{
    QTest::addColumn<QString>("file");
    QTest::newRow("reference") << page("cli.md");
    QTest::newRow("tutorial") << page("tutorial.md");
}

void TestTranscripts::theCommandsOfThePageAnswerAsItSays()
{
    QFETCH(QString, file);
    const QTemporaryDir folder;
    const SmtpSink sink;
    Transcript transcript = Transcript::fromFile(file);
    QVERIFY(transcript.steps().size() > 20);
    QVERIFY(transcript.run(folder.path(), environment(folder.path(), sink.port())));
    if (qEnvironmentVariableIsSet("VIGIL_UPDATE_TRANSCRIPTS")) {
        transcript.rewrite(file, folder.path(), sink.port());
        return;
    }
    QStringList wrong;
    for (const auto& step : transcript.steps())
        if (!answerFits(step.expected, step.actual))
            wrong << u"line %1: $ %2\nexpected:\n%3\nanswered:\n%4\n"_s.arg(step.firstAnswerLine)
                         .arg(step.command, step.expected.join(u'\n'), step.actual.join(u'\n'));
    for (const QString& text : wrong)
        fprintf(stderr, "%s\n", text.toUtf8().constData());
    QCOMPARE(wrong.size(), 0);
}

void TestTranscripts::everyCommandHasAnExampleInTheReference()
{
    const Transcript transcript = Transcript::fromFile(page("cli.md"));
    QString commands;
    for (const auto& step : transcript.steps())
        commands += step.command + u'\n';
    for (const auto& spec : vigil::specsOf(vigil::makeCommands()))
        QVERIFY2(commands.contains(spec.name), qPrintable(spec.name));
}

namespace {

void collectKeys(const QJsonValue& value, QStringList& keys)
{
    if (value.isArray())
        for (const auto& element : value.toArray())
            collectKeys(element, keys);
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        keys << it.key();
        // The fields of a record are those of `fields`, not of this page.
        if (it.key() == "fields"_L1 && it->isObject())
            continue;
        collectKeys(*it, keys);
    }
}

} // namespace

void TestTranscripts::everyJsonFieldOfTheExamplesIsDocumented()
{
    const QTemporaryDir folder;
    Transcript transcript = Transcript::fromFile(page("cli.md"));
    QVERIFY(transcript.run(folder.path(), environment(folder.path(), 0)));
    QFile file(page("cli.md"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(file.readAll());
    QStringList keys;
    for (const auto& step : transcript.steps()) {
        const QString answer = step.actual.join(u'\n');
        const auto document = QJsonDocument::fromJson(answer.left(answer.lastIndexOf(u'}') + 1).toUtf8());
        collectKeys(document.object(), keys);
    }
    keys.removeDuplicates();
    QVERIFY(keys.size() > 60);
    const QStringList envelope = {u"ok"_s, u"result"_s, u"error"_s, u"severity"_s, u"line"_s, u"column"_s};
    for (const QString& key : keys)
        if (!envelope.contains(key))
            QVERIFY2(text.contains(u'`' + key + u'`') || text.contains(u'`' + key + "[]`"_L1), qPrintable(key));
}

QTEST_GUILESS_MAIN(TestTranscripts)
#include "tst_transcripts.moc"
