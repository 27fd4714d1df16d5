// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/smtpserver.h"

#include <QDebug>
#include <QFile>
#include <QJsonDocument>
#include <algorithm>

namespace vigil {

namespace {

QString supportFile(const QString& name)
{
    return QStringLiteral(VIGIL_SOURCE_DIR "/tests/support/") + name;
}

} // namespace

ScriptedSmtpServer::~ScriptedSmtpServer()
{
    stop();
}

bool ScriptedSmtpServer::start(const QStringList& options)
{
    stop();
    QFile::remove(m_folder.filePath(QStringLiteral("log")));
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(QStringLiteral("python3"),
                    QStringList{supportFile(QStringLiteral("scriptedsmtp.py")), QStringLiteral("--log"),
                                m_folder.filePath(QStringLiteral("log"))} +
                        options);
    while (m_process.state() != QProcess::NotRunning && !m_process.canReadLine())
        if (!m_process.waitForReadyRead(20'000))
            break;
    m_port = m_process.readLine().trimmed().toInt();
    if (m_port == 0)
        qWarning() << "the scripted mail server did not start";
    return m_port != 0;
}

void ScriptedSmtpServer::stop()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.kill();
    m_process.waitForFinished(5'000);
}

std::vector<QJsonObject> ScriptedSmtpServer::log(const QString& event) const
{
    QFile file(m_folder.filePath(QStringLiteral("log")));
    std::vector<QJsonObject> result;
    if (!file.open(QIODevice::ReadOnly))
        return result;
    while (!file.atEnd()) {
        const auto object = QJsonDocument::fromJson(file.readLine()).object();
        if (event.isEmpty() || object[QLatin1String("event")] == event)
            result.push_back(object);
    }
    return result;
}

QStringList ScriptedSmtpServer::commands() const
{
    QStringList result;
    for (const auto& entry : log(QStringLiteral("command")))
        result += entry[QLatin1String("text")].toString();
    return result;
}

int ScriptedSmtpServer::connections() const
{
    return static_cast<int>(log(QStringLiteral("connect")).size());
}

int ScriptedSmtpServer::takenLetters() const
{
    const auto letters = log(QStringLiteral("letter"));
    return static_cast<int>(std::count_if(letters.begin(), letters.end(), [](const QJsonObject& letter) {
        return letter[QLatin1String("taken")].toBool();
    }));
}

QByteArray ScriptedSmtpServer::lastMessage() const
{
    const auto letters = log(QStringLiteral("letter"));
    if (letters.empty())
        return {};
    return QByteArray::fromBase64(letters.back()[QLatin1String("message")].toString().toLatin1());
}

QString testCertificates()
{
    static const QTemporaryDir folder;
    static const int status =
        QProcess::execute(QStringLiteral("sh"), {supportFile(QStringLiteral("makecerts.sh")), folder.path()});
    return status == 0 ? folder.path() : QString();
}

QStringList certificateOptions(const QString& name)
{
    const QString stem = testCertificates() + QLatin1Char('/') + name;
    return {QStringLiteral("--certificate"), stem + QStringLiteral(".pem"), QStringLiteral("--key"),
            stem + QStringLiteral(".key")};
}

} // namespace vigil
