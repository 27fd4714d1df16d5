// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shared/trashing.h"

#include "app/campaign.h"
#include "app/messages.h"
#include "app/recordservice.h"
#include "gui/shared/failures.h"

#include <QCoreApplication>

namespace vigil {

namespace {

struct Trashing
{
    Q_DECLARE_TR_FUNCTIONS(vigil::Trashing)
};

} // namespace

Notice trashed(Campaign& campaign, const std::vector<Reference>& records)
{
    Notice notice;
    if (records.empty())
        return notice;
    const auto receipt = campaign.records().remove(records);
    if (!receipt) {
        notice.tone = Notice::Tone::Failed;
        notice.text = failureSentence(campaign, receipt.error());
        return notice;
    }
    notice.undoChanges = {receipt->change};
    notice.text = records.size() == 1
                      ? labelFor(receipt->verb, receipt->label)
                      : Trashing::tr("%n record(s) went to the trash.", nullptr, static_cast<int>(records.size()));
    return notice;
}

} // namespace vigil
