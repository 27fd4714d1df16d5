// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ownercalls.h"

namespace vigil {

void OwnerCalls::call(const std::function<void()>& work, const std::function<void()>& wake)
{
    Call call{&work};
    std::unique_lock lock(m_mutex);
    m_waiting.push_back(&call);
    m_changed.notify_all();
    lock.unlock();
    wake();
    lock.lock();
    m_changed.wait(lock, [&call] { return call.done; });
}

void OwnerCalls::close()
{
    const std::lock_guard lock(m_mutex);
    m_closed = true;
    m_changed.notify_all();
}

void OwnerCalls::serveLocked(std::unique_lock<std::mutex>& lock)
{
    while (!m_waiting.empty()) {
        Call* call = m_waiting.front();
        m_waiting.pop_front();
        lock.unlock();
        (*call->work)();
        lock.lock();
        call->done = true;
        m_changed.notify_all();
    }
}

void OwnerCalls::serve()
{
    std::unique_lock lock(m_mutex);
    serveLocked(lock);
}

void OwnerCalls::serveUntilClosed()
{
    std::unique_lock lock(m_mutex);
    while (true) {
        serveLocked(lock);
        if (m_closed)
            return;
        m_changed.wait(lock, [this] { return m_closed || !m_waiting.empty(); });
    }
}

} // namespace vigil
