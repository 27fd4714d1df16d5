// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/mailservice.h"
#include "base/clock.h"
#include "base/passphrase.h"
#include "base/result.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QMap>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>
#include <stop_token>

/// What one call of the program gave.
struct CliAnswer
{
    int status;
    QString out;
    QString err;
    QJsonObject document; ///< with --json

    QJsonObject result() const { return document.value(QLatin1String("result")).toObject(); }
    QJsonArray list(const char* key) const { return result().value(QLatin1String(key)).toArray(); }
    QString errorCode() const;
    /// Codes of the findings of an error, or of a result.
    QStringList findingCodes() const;
};

/// A folder of its own with a campaign in it, and the program run inside this process.
class CliWorld final
{
    // First: the others are made from it.
    QTemporaryDir m_folder;

public:
    CliWorld();
    CliAnswer run(const QStringList& arguments);
    /// The same with --json; checks that there is exactly one document and that its "ok" fits the status.
    CliAnswer json(const QStringList& arguments);
    /// As a person types it: words split at spaces, quoted ones kept together.
    CliAnswer typed(const char* line);
    /// Runs a line with --json that has to succeed, and gives the reference that it answers.
    QString ref(const char* line);

    QString path(const char* name) const { return m_folder.filePath(QString::fromLatin1(name)); }
    QString campaign() const { return path("campaign.vigil"); }
    void createEmpty();
    void createSample();

    vigil::FixedClock clock;
    QByteArray input;
    QMap<QString, QString> environment;
    vigil::TransportMaker transport;
    std::stop_token stop;
    bool errIsTerminal = false;
    /// What is typed at each prompt, in order; with none there is no terminal.
    QStringList typedSecrets;
    QStringList prompts; ///< that were shown

private:
    vigil::Result<vigil::Passphrase> answerTo(const QString& prompt);
};
