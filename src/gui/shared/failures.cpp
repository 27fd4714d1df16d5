// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shared/failures.h"

#include "app/campaign.h"
#include "app/messages.h"
#include "gui/shared/plaintext.h"

#include <QCoreApplication>
#include <QStringList>

namespace vigil {

namespace {

/// What the table says of a backup speaks to the command line.
QString sentenceOf(const Finding& finding)
{
    if (finding.code == Code("newest-backup"))
        return QCoreApplication::translate("Failures", "The newest backup is %1; vigil-cli restore brings it back.")
            .arg(inSentence(finding.detail));
    return messageFor(finding);
}

} // namespace

QString failureSentence(const Error& error)
{
    QStringList sentences{messageFor(error)};
    for (const Finding& finding : error.findings)
        if (finding.severity != Severity::Error)
            sentences << sentenceOf(finding);
    return sentences.join(QLatin1Char(' '));
}

QString failureSentence(const Campaign& campaign, const Error& error)
{
    return failureSentence(campaign.explained(error));
}

} // namespace vigil
