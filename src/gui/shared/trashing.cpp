// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shared/trashing.h"

#include "app/campaign.h"
#include "app/changedesk.h"
#include "app/messages.h"
#include "app/purgejob.h"
#include "app/recordservice.h"
#include "gui/shared/failures.h"

#include <QCoreApplication>

namespace vigil {

namespace {

struct Trashing
{
    Q_DECLARE_TR_FUNCTIONS(vigil::Trashing)
};

Notice trashedNotice(const Campaign& campaign, const Result<Receipt>& receipt, int records)
{
    if (!receipt)
        return {.text = failureSentence(campaign, receipt.error()), .tone = Notice::Tone::Failed};
    return {.text = records == 1 ? labelFor(receipt->verb, receipt->label)
                                 : Trashing::tr("%n record(s) went to the trash.", nullptr, records),
            .undoChanges = {receipt->change}};
}

} // namespace

void trash(Campaign& campaign, QObject& context, const std::vector<Reference>& records,
           const std::function<void(const Notice&)>& say)
{
    if (records.empty())
        return;
    campaign.desk().run<Receipt>(
        std::ssize(records), context, [records](const BulkVerbs& verbs) { return verbs.records.remove(records); },
        [&campaign, say, count = records.size()](const Result<Receipt>& receipt) {
            say(trashedNotice(campaign, receipt, static_cast<int>(count)));
        });
}

Notice forgottenNotice(Campaign& campaign, const Result<Forgotten>& forgotten)
{
    if (!forgotten)
        return {.text = failureSentence(campaign, forgotten.error()), .tone = Notice::Tone::Failed};
    QStringList remains;
    for (const Finding& finding : forgotten->report.receipt.findings)
        remains << messageFor(finding);
    QStringList naming;
    for (const Reference& record : forgotten->report.stillNamedIn)
        naming << record.toString();
    if (!naming.isEmpty())
        remains << Trashing::tr("Forgotten, but the name still stands in the text of: %1.").arg(firstOf(naming));
    if (const auto backups = static_cast<int>(forgotten->backupsHolding.size()); backups > 0)
        remains << Trashing::tr("Forgotten here. Backups that still hold it: %n.", nullptr, backups);
    if (remains.isEmpty())
        return {.text = Trashing::tr("Forgotten.")};
    return {.text = remains.join(QLatin1Char(' ')), .tone = Notice::Tone::Failed};
}

} // namespace vigil
