// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/queueguard.h"

#include "app/lettermail.h"
#include "app/letterrules.h"
#include "app/recordrules.h"
#include "app/stores.h"
#include "app/workplace.h"

#include <algorithm>

namespace vigil {

namespace {

bool touchesConsent(const RowChange& row)
{
    return row.reference.kind == Kind::Consent || row.reference.kind == Kind::Signatory;
}

} // namespace

QueueGuard::QueueGuard(Stores& stores, const LetterRules& rules, const Workplace& workplace)
    : m_stores(stores), m_rules(rules), m_workplace(workplace)
{
}

Result<void> QueueGuard::follow(const std::vector<RowChange>& rows)
{
    if (std::none_of(rows.begin(), rows.end(), touchesConsent))
        return {};
    const QString now = m_workplace.clock.now().toString(Qt::ISODateWithMs);
    VIGIL_TRY_GET(items, m_stores.outbox.list());
    for (const auto& item : items) {
        const auto claimed = nextState(item.state, OutboxEvent::Claim);
        if (!claimed)
            continue;
        VIGIL_TRY_GET(letter, m_stores.records.find({Kind::Letter, item.letterId}));
        VIGIL_TRY_GET(stop, mailStop(m_stores, m_rules, letter, campaignToday(m_stores, m_workplace)));
        if (!stop)
            continue;
        const QString reason = stop->code.toString() + QStringLiteral(": ") + stop->reason;
        VIGIL_TRY(m_stores.outbox.move(item.letterId, item.state, *claimed, now, reason));
        VIGIL_TRY(m_stores.outbox.move(item.letterId, *claimed, *nextState(*claimed, OutboxEvent::AccountProblem), now,
                                       reason));
    }
    return {};
}

} // namespace vigil
