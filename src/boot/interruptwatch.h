// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stop_token>
#include <thread>

namespace vigil {

/// Turns the first SIGINT or SIGTERM into a request to stop; the second ends the process as usual. Until `watch` is
/// called the signals keep their meaning, so that a command that cannot be cancelled is simply ended.
class InterruptWatch final
{
public:
    /// Blocks both signals in this thread and all that it starts later, and waits for them in a thread of its own.
    std::stop_token watch();

private:
    std::stop_source m_stop;
    std::jthread m_thread;
};

} // namespace vigil
