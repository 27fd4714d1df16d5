// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attachmentservice.h"
#include "app/campaign.h"
#include "cli/attachments/attachmentcommands.h"
#include "cli/clitext.h"
#include "cli/jsonvalues.h"
#include "cli/texttable.h"

using namespace Qt::StringLiterals;

namespace vigil {

namespace {

class AttachCommand final : public Command
{
public:
    CommandSpec spec() const override
    {
        return {.name = u"attach"_s,
                .arguments = u"FILE"_s,
                .summary = CliText::tr("Copy a file into the campaign, to a record that it belongs to"),
                .options = {{u"to"_s, u"REF"_s, CliText::tr("the record that it belongs to"), true},
                            {u"name"_s, u"NAME"_s, CliText::tr("what to call it; else as the file is called")}},
                .minArguments = 1,
                .maxArguments = 1};
    }

    Result<Outcome> run(const Invocation& call) const override
    {
        const RecordService& records = call.campaign->records();
        VIGIL_TRY_GET(owner, records.resolve(call.arguments.value(u"to"_s), kindDef(Kind::Attachment).owners()));
        VIGIL_TRY_GET(receipt, call.campaign->attachments().attach({.file = call.arguments.positional().constFirst(),
                                                                    .owner = owner,
                                                                    .name = call.arguments.value(u"name"_s)}));
        Q_ASSERT(receipt.reference);
        VIGIL_TRY_GET(made, records.show(*receipt.reference));
        QJsonObject result = attachmentJson(made.stored, records);
        result.insert("change"_L1, receipt.change);
        result.insert("findings"_L1, jsonOf(receipt.findings));
        return Outcome{.result = result};
    }

    QString text(const QJsonObject& result) const override
    {
        const QJsonObject owner = result.value("owner"_L1).toObject();
        return CliText::tr("Attached %1 %2 to %3 %4")
            .arg(cellText(result.value("ref"_L1)), cellText(result.value("name"_L1)), cellText(owner.value("ref"_L1)),
                 cellText(owner.value("title"_L1)));
    }
};

} // namespace

std::unique_ptr<Command> makeAttachCommand()
{
    return std::make_unique<AttachCommand>();
}

} // namespace vigil
