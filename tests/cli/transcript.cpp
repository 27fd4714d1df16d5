// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcript.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace {

constexpr int timeoutMs = 240'000;
const QString mark = u"\u241Estep "_s;

QString scriptOf(const std::vector<TranscriptStep>& steps)
{
    // Each command sees the status of the one before, as at a prompt.
    QString script = u"status=0\n"_s;
    for (std::size_t i = 0; i < steps.size(); ++i)
        script +=
            u"printf '%s%d\\n' '%1' %2\n(exit $status)\n"_s.arg(mark).arg(i) + steps[i].command + u"\nstatus=$?\n"_s;
    return script;
}

bool lineFits(const QString& expected, const QString& actual)
{
    if (!expected.contains(u'…'))
        return expected == actual;
    QStringList parts;
    for (const QString& part : expected.split(u'…'))
        parts << QRegularExpression::escape(part);
    return QRegularExpression(u"\\A%1\\z"_s.arg(parts.join(u".*"_s))).match(actual).hasMatch();
}

bool fits(const QStringList& expected, qsizetype e, const QStringList& actual, qsizetype a)
{
    if (e == expected.size())
        return a == actual.size();
    if (expected.at(e) == u"…"_s) {
        for (qsizetype next = a; next <= actual.size(); ++next)
            if (fits(expected, e + 1, actual, next))
                return true;
        return false;
    }
    return a < actual.size() && lineFits(expected.at(e), actual.at(a)) && fits(expected, e + 1, actual, a + 1);
}

QString independent(QString line, const QString& folder)
{
    static const QRegularExpression uid(u"[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}"_s);
    static const QRegularExpression hash(u"\\b[0-9a-f]{64}\\b"_s);
    static const QRegularExpression counter(u"(\"microseconds\": )\\d+"_s);
    static const QRegularExpression waited(u"\\bafter \\d+ ms\\b"_s);
    static const QRegularExpression messageId(u"<[^<>@ ]+@([a-z.]+)>"_s);
    static const QRegularExpression present(u"\\b20(2[4-9]|[3-9]\\d)-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z"_s);
    line.replace(folder, u"…"_s).replace(uid, u"…"_s).replace(hash, u"…"_s);
    line.replace(counter, u"\\1…"_s).replace(waited, u"after … ms"_s);
    if (line.contains("messageId"_L1))
        line.replace(messageId, u"…"_s);
    return line.replace(present, u"…"_s);
}

} // namespace

Transcript Transcript::fromFile(const QString& page)
{
    Transcript transcript;
    QFile file(page);
    if (!file.open(QIODevice::ReadOnly))
        return transcript;
    transcript.m_lines = QString::fromUtf8(file.readAll()).split(u'\n');
    bool inBlock = false;
    auto& steps = transcript.m_steps;
    for (qsizetype i = 0; i < transcript.m_lines.size(); ++i) {
        const QString& line = transcript.m_lines.at(i);
        if (line.startsWith("```"_L1))
            inBlock = line == "```console"_L1;
        else if (inBlock && line.startsWith("$ "_L1))
            steps.push_back({.command = line.mid(2), .expected = {}, .firstAnswerLine = i + 1});
        else if (inBlock && line.startsWith("> "_L1) && steps.back().command.endsWith(u'\\')) {
            steps.back().command += u'\n' + line.mid(2);
            steps.back().firstAnswerLine = i + 1;
        } else if (inBlock)
            steps.back().expected << line;
    }
    return transcript;
}

bool Transcript::run(const QString& folder, const QStringList& environment)
{
    QProcess shell;
    shell.setWorkingDirectory(folder);
    shell.setEnvironment(environment);
    shell.setProcessChannelMode(QProcess::MergedChannels);
    shell.start(u"/bin/bash"_s, {u"--norc"_s, u"-c"_s, scriptOf(m_steps)});
    shell.closeWriteChannel();
    if (!shell.waitForFinished(timeoutMs))
        return false;
    TranscriptStep* step = nullptr;
    QString output = QString::fromUtf8(shell.readAll());
    if (output.endsWith(u'\n'))
        output.chop(1);
    for (const QString& line : output.split(u'\n')) {
        if (line.startsWith(mark))
            step = &m_steps[line.mid(mark.size()).toULongLong()];
        else if (step)
            step->actual << line;
    }
    return true;
}

void Transcript::rewrite(const QString& page, const QString& folder, quint16 port) const
{
    QStringList lines = m_lines;
    for (auto step = m_steps.rbegin(); step != m_steps.rend(); ++step) {
        if (answerFits(step->expected, step->actual))
            continue;
        lines.remove(step->firstAnswerLine, step->expected.size());
        for (qsizetype i = step->actual.size(); i > 0; --i)
            lines.insert(step->firstAnswerLine,
                         independent(step->actual.at(i - 1), folder).replace(QString::number(port), u"…"_s));
    }
    QFile file(page);
    if (file.open(QIODevice::WriteOnly))
        file.write(lines.join(u'\n').toUtf8());
}

bool answerFits(const QStringList& expected, const QStringList& actual)
{
    return fits(expected, 0, actual, 0);
}
