// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>
#include <compare>

namespace vigil {

/// A local row number of one kind of thing. Not default-constructible and not convertible to another kind's.
template <class Tag> class Id final
{
public:
    constexpr explicit Id(qint64 value) : m_value(value) {}
    constexpr qint64 value() const { return m_value; }
    constexpr auto operator<=>(const Id&) const = default;

private:
    qint64 m_value;
};

} // namespace vigil
