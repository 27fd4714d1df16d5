// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/recordinputs.h"

#include "app/campaign.h"
#include "cli/clitext.h"
#include "cli/jsonvalues.h"

using namespace Qt::StringLiterals;

namespace vigil {

Result<std::vector<FieldInput>> fieldInputs(const QStringList& words)
{
    std::vector<FieldInput> inputs;
    for (const QString& word : words) {
        const qsizetype equals = word.indexOf('='_L1);
        if (equals < 1)
            return usageError("not-field-value", word);
        inputs.push_back({word.left(equals), word.mid(equals + 1)});
    }
    return inputs;
}

Result<Kind> kindNamed(const QString& typed)
{
    if (const KindDef* def = kindAsTyped(typed))
        return def->kind;
    return Error{"unknown-kind", typed, {{.field = u"kind"_s, .code = "unknown-kind", .detail = typed}}};
}

Outcome outcomeOf(const Invocation& call, const Receipt& receipt, Reference reference)
{
    const RecordService& records = call.campaign->records();
    return {.result = {{u"ref"_s, reference.toString()},
                       {u"id"_s, RecordJson(records).uid(reference)},
                       {u"kind"_s, kindDef(reference.kind).key},
                       {u"title"_s, records.titleOf(reference)},
                       {u"change"_s, receipt.change},
                       {u"findings"_s, jsonOf(receipt.findings)}}};
}

} // namespace vigil
