// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <compare>
#include <string_view>

namespace vigil {

/// A stable machine-readable word such as "unknown-field". Made from string literals only, never translated.
class Code final
{
public:
    template <std::size_t N> consteval Code(const char (&literal)[N]) : m_text(literal, N - 1) {}
    std::string_view view() const { return m_text; }
    QString toString() const { return QString::fromLatin1(m_text.data(), static_cast<qsizetype>(m_text.size())); }
    auto operator<=>(const Code&) const = default;

private:
    std::string_view m_text;
};

} // namespace vigil
