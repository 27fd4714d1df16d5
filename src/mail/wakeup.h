// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <stop_token>
#include <sys/eventfd.h>
#include <unistd.h>

namespace vigil {

/// A descriptor that becomes readable when a stop is requested, so that poll() can wait for a socket and for the person
/// at once.
class Wakeup final
{
public:
    explicit Wakeup(const std::stop_token& stop) : m_descriptor(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))
    {
        m_callback.emplace(stop, Ring{m_descriptor});
    }
    ~Wakeup()
    {
        m_callback.reset(); // a callback that is running is waited for; only then may the descriptor go
        ::close(m_descriptor);
    }
    Wakeup(const Wakeup&) = delete;
    Wakeup& operator=(const Wakeup&) = delete;

    int descriptor() const { return m_descriptor; }

private:
    struct Ring
    {
        int descriptor;
        void operator()() const
        {
            const std::uint64_t one = 1;
            [[maybe_unused]] const auto ignored = ::write(descriptor, &one, sizeof one);
        }
    };

    int m_descriptor;
    std::optional<std::stop_callback<Ring>> m_callback;
};

} // namespace vigil
