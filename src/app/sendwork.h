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
    SmtpServer server;
    TransportMaker maker;
    std::vector<qint64> letters;
    SendReport report = {}; ///< `remaining` begins as what is due but lies beyond the limit
    std::size_t settled = 0;
    bool running = false;
    OwnerCalls calls = {};
    std::jthread thread = {};
};

} // namespace vigil
