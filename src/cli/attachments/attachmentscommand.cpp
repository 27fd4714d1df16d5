// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attachmentservice.h"
#include "app/campaign.h"
#include "cli/attachments/attachmentcommands.h"
#include "cli/clitext.h"
#include "cli/jsonvalues.h"
#include "cli/texttable.h"

using namespace Qt::StringLiterals;

namespace vigil {

QJsonObject attachmentJson(const StoredRecord& attachment, const RecordService& records)
{
    const Record& record = attachment.record;
    QJsonObject object{{u"ref"_s, attachment.reference.toString()},
                       {u"id"_s, attachment.uid.toString()},
                       {u"name"_s, record.text(u"name"_s)},
                       {u"size"_s, record.number(u"size"_s).value_or(0)},
                       {u"sha256"_s, record.text(u"sha256"_s)}};
    for (const FieldDef& field : kindDef(Kind::Attachment).fields)
        if (const auto owner = record.reference(field.key); owner && field.parent)
            object.insert("owner"_L1, RecordJson(records).link(*owner));
    return object;
}

namespace {

class AttachmentsCommand final : public Command
{
public:
    CommandSpec spec() const override
    {
        return {.name = u"attachments"_s,
                .arguments = u"[REF]"_s,
                .summary = CliText::tr("The files inside the campaign, or those of one record"),
                .maxArguments = 1};
    }

    Result<Outcome> run(const Invocation& call) const override
    {
        const RecordService& records = call.campaign->records();
        const QStringList& words = call.arguments.positional();
        VIGIL_TRY_GET(found, words.isEmpty() ? call.campaign->attachments().list() : listOf(call, words.constFirst()));
        QJsonArray attachments;
        for (const StoredRecord& attachment : found)
            attachments << attachmentJson(attachment, records);
        return Outcome{.result = {{u"attachments"_s, attachments}}};
    }

    QString text(const QJsonObject& result) const override
    {
        QJsonArray rows;
        for (const auto& value : result.value("attachments"_L1).toArray()) {
            QJsonObject row = value.toObject();
            const QJsonObject owner = row.value("owner"_L1).toObject();
            row.insert("of"_L1, owner.value("ref"_L1).toString() + ' '_L1 + owner.value("title"_L1).toString());
            rows << row;
        }
        return textTable(rows,
                         {{"ref"_L1, CliText::tr("Ref")},
                          {"name"_L1, CliText::tr("Name")},
                          {"size"_L1, CliText::tr("Bytes")},
                          {"of"_L1, CliText::tr("Belongs to")}},
                         CliText::tr("No attachments."));
    }

private:
    static Result<std::vector<StoredRecord>> listOf(const Invocation& call, const QString& typed)
    {
        VIGIL_TRY_GET(owner, call.campaign->records().resolve(typed, kindDef(Kind::Attachment).owners()));
        return call.campaign->attachments().list(owner);
    }
};

} // namespace

std::unique_ptr<Command> makeAttachmentsCommand()
{
    return std::make_unique<AttachmentsCommand>();
}

} // namespace vigil
