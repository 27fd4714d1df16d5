// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attachmentservice.h"
#include "app/campaign.h"
#include "app/recordservice.h"
#include "cli/attachments/attachmentcommands.h"
#include "cli/clitext.h"
#include "cli/texttable.h"

using namespace Qt::StringLiterals;

namespace vigil {

namespace {

class AttachmentSaveCommand final : public Command
{
public:
    CommandSpec spec() const override
    {
        return {.name = u"attachment save"_s,
                .arguments = u"REF"_s,
                .summary = CliText::tr("Write an attachment into a new file"),
                .options = {{u"out"_s, u"FILE"_s, CliText::tr("the file to write; it must not be there yet"), true}},
                .minArguments = 1,
                .maxArguments = 1};
    }

    Result<Outcome> run(const Invocation& call) const override
    {
        const RecordService& records = call.campaign->records();
        VIGIL_TRY_GET(reference, records.resolve(call.arguments.positional().constFirst(), {Kind::Attachment}));
        VIGIL_TRY_GET(attachment, records.show(reference));
        VIGIL_TRY_GET(file, call.campaign->attachments().save(reference, call.arguments.value(u"out"_s)));
        QJsonObject result = attachmentJson(attachment.stored, records);
        result.insert("file"_L1, file);
        return Outcome{.result = result};
    }

    QString text(const QJsonObject& result) const override
    {
        return CliText::tr("Saved %1 %2 as %3")
            .arg(cellText(result.value("ref"_L1)), cellText(result.value("name"_L1)),
                 cellText(result.value("file"_L1)));
    }
};

} // namespace

std::unique_ptr<Command> makeAttachmentSaveCommand()
{
    return std::make_unique<AttachmentSaveCommand>();
}

} // namespace vigil
