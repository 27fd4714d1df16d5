// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/clitext.h"
#include "cli/recordinputs.h"
#include "cli/records/recordcommands.h"
#include "cli/texttable.h"

using namespace Qt::StringLiterals;

namespace vigil {

namespace {

QString typeKey(FieldType type)
{
    switch (type) {
    case FieldType::Text:
        return u"text"_s;
    case FieldType::LongText:
        return u"long-text"_s;
    case FieldType::Number:
        return u"number"_s;
    case FieldType::Flag:
        return u"yes-no"_s;
    case FieldType::Code:
        return u"code"_s;
    case FieldType::Date:
        return u"date"_s;
    case FieldType::Time:
        return u"time"_s;
    case FieldType::Zone:
        return u"zone"_s;
    case FieldType::Country:
        return u"country"_s;
    case FieldType::Language:
        return u"language"_s;
    case FieldType::Languages:
        return u"languages"_s;
    case FieldType::PerLanguage:
        return u"per-language"_s;
    case FieldType::Email:
        return u"email"_s;
    case FieldType::Length:
        return u"length"_s;
    case FieldType::Currency:
        return u"currency"_s;
    case FieldType::OneLink:
        return u"link"_s;
    case FieldType::ManyLinks:
        return u"links"_s;
    }
    return {};
}

QJsonObject jsonOf(const FieldDef& field)
{
    QJsonArray targets;
    for (const Kind target : field.targets)
        targets << kindDef(target).key;
    return {{u"field"_s, field.key},
            {u"type"_s, typeKey(field.type)},
            {u"required"_s, field.required},
            {u"codes"_s, QJsonArray::fromStringList(codeList(field.codes))},
            {u"targets"_s, targets},
            {u"filledByTo"_s, field.parent},
            {u"restricted"_s, field.privacy == Privacy::Restricted},
            {u"note"_s, field.note}};
}

QJsonObject jsonOf(const KindDef& kind)
{
    QJsonArray fields;
    for (const FieldDef& field : kind.fields)
        fields << jsonOf(field);
    return {{u"kind"_s, kind.key}, {u"prefix"_s, kind.prefix}, {u"addable"_s, kind.addable}, {u"fields"_s, fields}};
}

QString tableOf(const QJsonObject& kind)
{
    QJsonArray rows;
    for (const auto& value : kind.value("fields"_L1).toArray()) {
        QJsonObject row = value.toObject();
        const bool isList = row.value("type"_L1).toString() == "links"_L1;
        QStringList remarks;
        if (const QString targets = cellText(row.value("targets"_L1)); !targets.isEmpty())
            remarks << CliText::tr("names: %1").arg(targets);
        if (const QString codes = cellText(row.value("codes"_L1)); !codes.isEmpty())
            remarks << (isList ? CliText::tr("roles: %1").arg(codes) : codes);
        if (const QString note = cellText(row.value("note"_L1)); !note.isEmpty())
            remarks << note;
        row.insert("remarks"_L1, remarks.join("; "_L1));
        rows << row;
    }
    return textTable(rows,
                     {{"field"_L1, CliText::tr("Field")},
                      {"type"_L1, CliText::tr("Type")},
                      {"required"_L1, CliText::tr("Required")},
                      {"filledByTo"_L1, u"--to"_s},
                      {"remarks"_L1, CliText::tr("Remarks")}},
                     {});
}

class FieldsCommand final : public Command
{
public:
    CommandSpec spec() const override
    {
        return {.name = u"fields"_s,
                .arguments = u"[KIND]"_s,
                .summary = CliText::tr("The kinds of records, or the fields and codes of a kind"),
                .maxArguments = 1,
                .opensCampaign = false};
    }

    Result<Outcome> run(const Invocation& call) const override
    {
        if (call.arguments.positional().isEmpty()) {
            QJsonArray kinds;
            for (const KindDef& kind : allKinds())
                kinds << jsonOf(kind);
            return Outcome{.result = {{u"kinds"_s, kinds}}};
        }
        VIGIL_TRY_GET(kind, kindNamed(call.arguments.positional().constFirst()));
        return Outcome{.result = jsonOf(kindDef(kind))};
    }

    QString text(const QJsonObject& result) const override
    {
        if (!result.contains("kinds"_L1))
            return tableOf(result);
        QJsonArray rows;
        for (const auto& kind : result.value("kinds"_L1).toArray()) {
            QJsonArray names;
            for (const auto& field : kind.toObject().value("fields"_L1).toArray())
                names << field.toObject().value("field"_L1);
            QJsonObject row = kind.toObject();
            row.insert("names"_L1, names);
            rows << row;
        }
        return textTable(rows,
                         {{"kind"_L1, CliText::tr("Kind")},
                          {"prefix"_L1, CliText::tr("Reference")},
                          {"names"_L1, CliText::tr("Fields")}},
                         {});
    }
};

} // namespace

std::unique_ptr<Command> makeFieldsCommand()
{
    return std::make_unique<FieldsCommand>();
}

} // namespace vigil
