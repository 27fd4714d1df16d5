// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDebug>
#include <utility>

namespace vigil {

/// Holds a value that must not reach a log or a message by accident: printing gives "(hidden)".
template <class T> class Sensitive final
{
public:
    Sensitive() = default;
    explicit Sensitive(T value) : m_value(std::move(value)) {}
    const T& reveal() const { return m_value; }
    bool operator==(const Sensitive&) const = default;

private:
    T m_value;
};

template <class T> QDebug operator<<(QDebug debug, const Sensitive<T>&)
{
    return debug << "(hidden)";
}

} // namespace vigil
