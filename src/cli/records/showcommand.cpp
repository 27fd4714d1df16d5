// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/campaign.h"
#include "app/caseworkservice.h"
#include "app/messages.h"
#include "cli/clitext.h"
#include "cli/jsonvalues.h"
#include "cli/records/recordcommands.h"
#include "cli/texttable.h"

using namespace Qt::StringLiterals;

namespace vigil {

namespace {

QJsonObject jsonOf(const PersonStatus& status)
{
    return {{u"status"_s, libertyStatusKey(status.derived.status)},
            {u"asOf"_s, orNull(status.derived.asOf.text())},
            {u"overdue"_s, status.derived.overdue},
            {u"onTrial"_s, status.derived.onTrial},
            {u"basis"_s, orNull(status.basis)},
            {u"expectedEnd"_s, vigil::jsonOf(status.expectedEnd)}};
}

QString valueText(const QJsonValue& value)
{
    const QJsonObject object = value.toObject();
    if (object.contains("ref"_L1))
        return cellText(object.value("ref"_L1)) + ' '_L1 + cellText(object.value("title"_L1));
    if (!value.isArray())
        return cellText(value);
    QStringList parts;
    for (const auto& part : value.toArray()) {
        const QString role = cellText(part.toObject().value("role"_L1));
        parts << valueText(part) + (role.isEmpty() ? QString() : " ("_L1 + role + ')'_L1);
    }
    return parts.join("; "_L1);
}

QString statusText(const QJsonObject& status)
{
    QStringList parts{cellText(status.value("status"_L1))};
    if (const QString asOf = cellText(status.value("asOf"_L1)); !asOf.isEmpty())
        parts << CliText::tr("as of %1").arg(asOf);
    if (status.value("overdue"_L1).toBool())
        parts << CliText::tr("overdue");
    if (status.value("onTrial"_L1).toBool())
        parts << CliText::tr("on trial");
    return parts.join(", "_L1);
}

QStringList linesOf(const QJsonObject& record, int depth)
{
    const QString indent(qsizetype{2} * depth, ' '_L1);
    QStringList lines{indent + cellText(record.value("ref"_L1)) + "  "_L1 + cellText(record.value("title"_L1)) +
                      "  ("_L1 + cellText(record.value("kind"_L1)) + ')'_L1};
    if (record.contains("trashedAt"_L1))
        lines << indent + "  "_L1 + CliText::tr("in the trash since %1").arg(cellText(record.value("trashedAt"_L1)));
    if (record.contains("status"_L1))
        lines << indent + "  status: "_L1 + statusText(record.value("status"_L1).toObject());
    const QJsonObject fields = record.value("fields"_L1).toObject();
    const KindDef* kind = kindAsTyped(record.value("kind"_L1).toString());
    for (const FieldDef& field : kind->fields)
        if (fields.contains(field.key))
            lines << indent + "  "_L1 + field.key + ": "_L1 + valueText(fields.value(field.key));
    for (const auto& child : record.value("children"_L1).toArray())
        lines << linesOf(child.toObject(), depth + 1);
    return lines;
}

class ShowCommand final : public Command
{
public:
    CommandSpec spec() const override
    {
        return {.name = u"show"_s,
                .arguments = u"REF"_s,
                .summary = CliText::tr("One record whole, with what belongs to it"),
                .minArguments = 1,
                .maxArguments = 1};
    }

    Result<Outcome> run(const Invocation& call) const override
    {
        const RecordService& records = call.campaign->records();
        VIGIL_TRY_GET(reference, records.resolve(call.arguments.positional().constFirst()));
        VIGIL_TRY_GET(view, records.show(reference));
        QJsonObject result = RecordJson(records).record(view);
        if (reference.kind == Kind::Person) {
            VIGIL_TRY_GET(status, call.campaign->casework().status(reference));
            result.insert("status"_L1, jsonOf(status));
        }
        return Outcome{.result = result};
    }

    QString text(const QJsonObject& result) const override { return linesOf(result, 0).join('\n'_L1); }
};

} // namespace

std::unique_ptr<Command> makeShowCommand()
{
    return std::make_unique<ShowCommand>();
}

} // namespace vigil
