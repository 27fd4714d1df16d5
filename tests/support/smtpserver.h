// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>
#include <vector>

namespace vigil {

/// tests/support/scriptedsmtp.py as a process that ends with this object. Its --help says what it can do.
class ScriptedSmtpServer final
{
public:
    ScriptedSmtpServer() = default;
    ~ScriptedSmtpServer();

    /// `options` as on the command line: {"--fault", "dot=hang"}. False, with a warning, when it does not start.
    [[nodiscard]] bool start(const QStringList& options = {});
    void stop();
    int port() const { return m_port; }

    QString user() const { return QStringLiteral("campaign@letters.example"); }
    QByteArray password() const { return "correct horse"; }

    std::vector<QJsonObject> log(const QString& event = {}) const; ///< all events, or those of one kind
    QStringList commands() const;                                  ///< as they came, over all connections
    int connections() const;
    /// Letters for which the server is responsible, whether or not it could say so.
    int takenLetters() const;
    QByteArray lastMessage() const; ///< dots unstuffed

private:
    QTemporaryDir m_folder;
    QProcess m_process;
    int m_port = 0;
};

/// A folder with ca.pem and good, expired, selfsigned, untrusted, wronghost (.pem and .key), made once per process.
/// Empty when openssl fails.
QString testCertificates();

/// Server options for TLS with one of these certificates.
QStringList certificateOptions(const QString& name);

} // namespace vigil
