// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/finding.h"

#include <QtGlobal>
#include <optional>
#include <utility>
#include <variant>
#include <vector>

namespace vigil {

/// An expected failure. `detail` is data for the message (a path, a name, a server's words), not a sentence for a
/// person.
struct Error
{
    Code code;
    QString detail;
    std::vector<Finding> findings = {};
    bool operator==(const Error&) const = default;
};

/// A value or the reason why there is none. Asking for the side that is not there is a bug.
template <class T> class [[nodiscard]] Result final
{
public:
    Result(T value) : m_content(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : m_content(std::in_place_index<1>, std::move(error)) {}

    bool hasValue() const { return m_content.index() == 0; }
    explicit operator bool() const { return hasValue(); }
    const T& value() const&
    {
        Q_ASSERT(hasValue());
        return *std::get_if<0>(&m_content);
    }
    T& value() &
    {
        Q_ASSERT(hasValue());
        return *std::get_if<0>(&m_content);
    }
    /// By value, so that the value of a temporary result outlives it.
    T value() &&
    {
        Q_ASSERT(hasValue());
        return std::move(*std::get_if<0>(&m_content));
    }
    const Error& error() const
    {
        Q_ASSERT(!hasValue());
        return *std::get_if<1>(&m_content);
    }
    const T& operator*() const& { return value(); }
    T& operator*() & { return value(); }
    T operator*() && { return std::move(*this).value(); }
    const T* operator->() const { return &value(); }
    T* operator->() { return &value(); }

private:
    std::variant<T, Error> m_content;
};

template <> class [[nodiscard]] Result<void> final
{
public:
    Result() = default;
    Result(Error error) : m_error(std::move(error)) {}

    bool hasValue() const { return !m_error; }
    explicit operator bool() const { return hasValue(); }
    const Error& error() const
    {
        Q_ASSERT(m_error);
        return *m_error;
    }

private:
    std::optional<Error> m_error;
};

} // namespace vigil

// NOLINTBEGIN(bugprone-macro-parentheses): they declare names.
#define VIGIL_JOIN_NAMES(a, b) a##b
#define VIGIL_JOIN(a, b) VIGIL_JOIN_NAMES(a, b)
#define VIGIL_TRY_AS(name, expression)                                                                                 \
    if (auto name = (expression); !name)                                                                               \
    return name.error()

/// Leaves the calling function with the error of `expression`, if it failed. The counter lets one stand in a lambda in
/// another.
#define VIGIL_TRY(expression) VIGIL_TRY_AS(VIGIL_JOIN(vigilTry, __COUNTER__), expression)

/// Declares `variable` with the value of `expression`, or leaves the calling function with its error.
#define VIGIL_TRY_GET(variable, expression)                                                                            \
    auto variable##Result = (expression);                                                                              \
    if (!variable##Result)                                                                                             \
        return variable##Result.error();                                                                               \
    auto& variable = *variable##Result
// NOLINTEND(bugprone-macro-parentheses)
