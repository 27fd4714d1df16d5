// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages.h"
#include "app/restoring.h"
#include "cli/clitext.h"
#include "cli/jsonvalues.h"
#include "cli/passphraseinput.h"
#include "cli/texttable.h"
#include "cli/vault/vaultcommands.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace vigil {

namespace {

QJsonObject countsJson(const ContentCounts& counts)
{
    return {{u"people"_s, counts.people},     {u"cases"_s, counts.cases},       {u"custodies"_s, counts.custodies},
            {u"hearings"_s, counts.hearings}, {u"contacts"_s, counts.contacts}, {u"letters"_s, counts.letters},
            {u"changes"_s, counts.changes}};
}

QJsonObject previewJson(const RestorePreview& preview)
{
    QJsonArray lost;
    for (const HistoryEntry& entry : preview.newestLost)
        lost << QJsonObject{{u"change"_s, entry.change},
                            {u"label"_s, plain(labelFor(entry.verb, entry.label))},
                            {u"author"_s, entry.author},
                            {u"at"_s, entry.at}};
    return {
        {u"backupCounts"_s, countsJson(preview.backup)},
        {u"presentCounts"_s, preview.present ? QJsonValue(countsJson(*preview.present)) : QJsonValue()},
        {u"presentProblem"_s, preview.presentFailure ? QJsonValue(sentenceFor(*preview.presentFailure)) : QJsonValue()},
        {u"sameCampaign"_s, preview.isFromThisCampaign},
        {u"lostChanges"_s, preview.lostChanges},
        {u"newestLost"_s, lost}};
}

/// Opens no campaign: it may be damaged, or gone.
class RestoreCommand final : public Command
{
public:
    CommandSpec spec() const override
    {
        return {.name = u"restore"_s,
                .arguments = u"BACKUP"_s,
                .summary = CliText::tr("Put a backup in the campaign's place; what was there is kept beside it"),
                .options = {{u"preview"_s, {}, CliText::tr("only show what would come back and what would be lost")}},
                .minArguments = 1,
                .maxArguments = 1,
                .opensCampaign = false};
    }

    Result<Outcome> run(const Invocation& call) const override
    {
        const QString backup = QFileInfo(call.arguments.positional().constFirst()).absoluteFilePath();
        const bool isPreview = call.arguments.has(u"preview"_s);
        VIGIL_TRY_GET(passphrase, passphraseOf(call.context, call.arguments));
        auto outcome = attempt(call, backup, passphrase, isPreview);
        if (!outcome && outcome.error().code == Code("passphrase-needed")) {
            VIGIL_TRY_GET(typed, askPassphraseOf(call.context, call.campaignFile));
            outcome = attempt(call, backup, typed, isPreview);
        }
        return outcome;
    }

    QString text(const QJsonObject& result) const override
    {
        return result.contains("restored"_L1) ? textOfRestore(result) : textOfPreview(result);
    }

private:
    static Result<Outcome> attempt(const Invocation& call, const QString& backup,
                                   const std::optional<Passphrase>& passphrase, bool isPreview)
    {
        if (isPreview) {
            VIGIL_TRY_GET(preview, previewRestore(call.campaignFile, backup, passphrase));
            return Outcome{.result = previewJson(preview)};
        }
        VIGIL_TRY_GET(done, restoreBackup(call.campaignFile, backup, passphrase, call.workplace));
        return Outcome{.result = {{u"restored"_s, backup},
                                  {u"file"_s, call.campaignFile},
                                  {u"setAside"_s, orNull(done.setAside)},
                                  {u"backupCounts"_s, countsJson(done.counts)}}};
    }

    static QString textOfRestore(const QJsonObject& result)
    {
        const QString done = CliText::tr("The backup is in its place: %1.").arg(cellText(result.value("file"_L1)));
        const QString aside = cellText(result.value("setAside"_L1));
        return aside.isEmpty() ? done : done + '\n'_L1 + CliText::tr("What was there before is kept as %1.").arg(aside);
    }

    static QString textOfPreview(const QJsonObject& result)
    {
        const QJsonObject backup = result.value("backupCounts"_L1).toObject();
        const QJsonObject present = result.value("presentCounts"_L1).toObject();
        QJsonArray rows;
        for (const auto& [key, heading] :
             {std::pair{"people"_L1, CliText::tr("People")}, std::pair{"cases"_L1, CliText::tr("Cases")},
              std::pair{"custodies"_L1, CliText::tr("Custodies")}, std::pair{"hearings"_L1, CliText::tr("Hearings")},
              std::pair{"contacts"_L1, CliText::tr("Contacts")}, std::pair{"letters"_L1, CliText::tr("Letters")},
              std::pair{"changes"_L1, CliText::tr("Changes")}})
            rows << QJsonObject{
                {u"what"_s, heading}, {u"backup"_s, backup.value(key)}, {u"present"_s, present.value(key)}};
        QStringList lines{textTable(
            rows,
            {{"what"_L1, QString()}, {"backup"_L1, CliText::tr("In the backup")}, {"present"_L1, CliText::tr("Now")}},
            QString())};
        if (const QString problem = cellText(result.value("presentProblem"_L1)); !problem.isEmpty())
            lines << QString() << CliText::tr("The campaign as it is cannot be read: %1").arg(problem);
        if (!result.value("sameCampaign"_L1).toBool())
            lines << QString() << CliText::tr("The backup is of another campaign, or from before a new key.");
        const QJsonArray lost = result.value("newestLost"_L1).toArray();
        if (!lost.isEmpty())
            lines << QString()
                  << CliText::tr("Changes that would be lost: %1. The newest:")
                         .arg(cellText(result.value("lostChanges"_L1)));
        for (const auto& value : lost)
            lines << "  "_L1 + cellText(value.toObject().value("at"_L1)) + "  "_L1 +
                         cellText(value.toObject().value("label"_L1));
        return lines.join('\n'_L1);
    }
};

} // namespace

std::unique_ptr<Command> makeRestoreCommand()
{
    return std::make_unique<RestoreCommand>();
}

} // namespace vigil
