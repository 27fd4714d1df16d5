// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>

namespace vigil {

/// How a worker has something done on the thread that owns the campaign. The owner serves from its event loop, or by
/// waiting here when it has none left; so a worker that waits for an answer can never block the owner that waits for
/// the worker.
class OwnerCalls final
{
public:
    /// On the worker: runs `work` on the owner and waits for its end. `wake` asks the owner's event loop to serve.
    void call(const std::function<void()>& work, const std::function<void()>& wake);
    /// On the worker, last: no call comes any more.
    void close();
    /// On the owner: runs what is waiting.
    void serve();
    /// On the owner: serves until the worker has closed.
    void serveUntilClosed();

private:
    struct Call
    {
        const std::function<void()>* work;
        bool done = false;
    };
    void serveLocked(std::unique_lock<std::mutex>& lock);
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Call*> m_waiting;
    bool m_closed = false;
};

} // namespace vigil
