// SPDX-License-Identifier: GPL-3.0-or-later
#include "cliworld.h"

#include "boot/pdfletterwriter.h"
#include "boot/pdfrecoverysheetwriter.h"
#include "cli/runcli.h"

#include <QBuffer>
#include <QJsonDocument>
#include <QProcess>
#include <QTest>
#include <QTextStream>

using namespace vigil;

QString CliAnswer::errorCode() const
{
    return document.value(QLatin1String("error")).toObject().value(QLatin1String("code")).toString();
}

QStringList CliAnswer::findingCodes() const
{
    const QJsonObject holder = status > 1 ? document.value(QLatin1String("error")).toObject() : result();
    QStringList codes;
    for (const auto& finding : holder.value(QLatin1String("findings")).toArray())
        codes << finding.toObject().value(QLatin1String("code")).toString();
    return codes;
}

CliWorld::CliWorld()
    : clock(QDateTime::fromString(QStringLiteral("2012-05-01T04:00:00Z"), Qt::ISODate)),
      environment(
          {{QStringLiteral("VIGIL_CAMPAIGN"), campaign()}, {QStringLiteral("VIGIL_AUTHOR"), QStringLiteral("Ada")}})
{
}

CliAnswer CliWorld::run(const QStringList& arguments)
{
    QBuffer in(&input);
    in.open(QIODevice::ReadOnly);
    QString outText;
    QString errText;
    QTextStream out(&outText);
    QTextStream err(&errText);
    const CliContext context{.arguments = arguments,
                             .in = in,
                             .out = out,
                             .err = err,
                             .clock = clock,
                             .environment = [this](const QString& name) { return environment.value(name); },
                             .letterWriter = [] { return std::make_unique<PdfLetterWriter>(); },
                             .device = QStringLiteral("test-device"),
                             .errIsTerminal = errIsTerminal,
                             .watchInterrupts = [this] { return stop; },
                             .transport = transport,
                             .askSecret = [this](const QString& prompt) { return answerTo(prompt); },
                             .recoverySheetWriter = [] { return std::make_unique<PdfRecoverySheetWriter>(); }};
    CliAnswer answer{.status = runCli(context), .out = {}, .err = {}, .document = {}};
    answer.out = outText;
    answer.err = errText;
    return answer;
}

Result<Passphrase> CliWorld::answerTo(const QString& prompt)
{
    if (typedSecrets.isEmpty())
        return Error{"no-terminal", {}};
    prompts << prompt;
    const QString typed = typedSecrets.takeFirst();
    if (typed.isEmpty())
        return Error{"no-passphrase-given", {}};
    return Passphrase(typed.toStdString());
}

CliAnswer CliWorld::json(const QStringList& arguments)
{
    CliAnswer answer = run(QStringList{QStringLiteral("--json")} + arguments);
    QJsonParseError problem;
    const auto document = QJsonDocument::fromJson(answer.out.toUtf8(), &problem);
    answer.document = document.object();
    const bool isOk = answer.document.value(QLatin1String("ok")).toBool();
    if (problem.error != QJsonParseError::NoError || isOk != (answer.status <= 1))
        QTest::qFail(qPrintable(QStringLiteral("not one fitting document: ") + answer.out), __FILE__, __LINE__);
    return answer;
}

CliAnswer CliWorld::typed(const char* line)
{
    // Qt knows double quotes only.
    return json(QProcess::splitCommand(QString::fromUtf8(line).replace(QLatin1Char('\''), QLatin1Char('"'))));
}

QString CliWorld::ref(const char* line)
{
    const CliAnswer answer = typed(line);
    const QString ref = answer.result().value(QLatin1String("ref")).toString();
    if (answer.status != 0 || ref.isEmpty())
        QTest::qFail(qPrintable(QString::fromUtf8(line) + QStringLiteral(": ") + answer.out), __FILE__, __LINE__);
    return ref;
}

void CliWorld::createEmpty()
{
    QCOMPARE(typed("create --no-passphrase --country KZ --zone Asia/Almaty --language en").status, 0);
}

void CliWorld::createSample()
{
    QCOMPARE(typed("create --sample --no-passphrase").status, 0);
}
