// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/outboxrecovery.h"

#include "app/stores.h"

#include <QDateTime>
#include <limits>

namespace vigil {

Result<void> recoverOutbox(Stores& stores, const QDateTime& at)
{
    return stores.database.transaction([&]() -> Result<void> {
        for (const auto state : {OutboxState::Claimed, OutboxState::Sending, OutboxState::Committing}) {
            VIGIL_TRY_GET(letters, stores.outbox.inState(state, std::numeric_limits<int>::max()));
            const auto recovered = nextState(state, OutboxEvent::CrashRecovery);
            Q_ASSERT(recovered);
            for (const qint64 letter : letters)
                VIGIL_TRY(stores.outbox.move(letter, state, *recovered, at.toString(Qt::ISODateWithMs),
                                             QStringLiteral("interrupted")));
        }
        return {};
    });
}

} // namespace vigil
