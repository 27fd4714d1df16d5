// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/mailservice.h"
#include "app/outboxdesk.h"
#include "app/ownercalls.h"

#include <thread>

namespace vigil {

/// What a send job is made of. `desk` and `report` belong to the owner's thread, the transport to the worker's.
struct SendJob::Work
{
    OutboxDesk desk;
    StoredAccount account;
    TransportMaker maker;
    std::vector<qint64> letters;  ///< in the outbox; those that are queued join them
    std::vector<qint64> approved; ///< to be queued first
    std::size_t room;             ///< for how many of these
    SendReport report = {};       ///< `remaining` begins as what is due but lies beyond the limit
    std::optional<Error> failure = {};
    std::size_t asked = 0; ///< of `approved`
    std::size_t settled = 0;
    bool running = false;
    OwnerCalls calls = {};
    std::jthread thread = {};
};

} // namespace vigil
