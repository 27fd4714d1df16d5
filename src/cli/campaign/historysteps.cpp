// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/campaign/historysteps.h"

#include "app/messages.h"
#include "cli/clitext.h"
#include "cli/jsonvalues.h"

using namespace Qt::StringLiterals;

namespace vigil {

namespace {

Result<int> countOf(const QStringList& words)
{
    if (words.isEmpty())
        return 1;
    bool isNumber = false;
    const int count = words.constFirst().toInt(&isNumber);
    if (!isNumber || count < 1)
        return usageError("bad-option-value", words.constFirst());
    return count;
}

QJsonObject jsonOf(const NextChange& entry)
{
    return {{u"change"_s, entry.change},
            {u"verb"_s, entry.verb},
            {u"label"_s, plain(labelFor(entry.verb, entry.label))},
            {u"author"_s, entry.author},
            {u"at"_s, entry.at}};
}

} // namespace

Result<Outcome> takeSteps(const QStringList& words, const HistorySteps& steps)
{
    VIGIL_TRY_GET(count, countOf(words));
    QJsonArray taken;
    QJsonArray skipped;
    while (taken.size() < count) {
        VIGIL_TRY_GET(next, steps.next());
        const auto receipt = steps.take();
        if (!receipt && taken.isEmpty())
            return receipt.error();
        if (!receipt) {
            skipped << vigil::jsonOf(receipt.error());
            break;
        }
        taken << (next ? jsonOf(*next) : QJsonObject());
    }
    return Outcome{.result = {{steps.key, taken}, {u"skipped"_s, skipped}},
                   .status = skipped.isEmpty() ? ExitStatus::Done : ExitStatus::InPart};
}

} // namespace vigil
