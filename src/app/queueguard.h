// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <vector>

namespace vigil {

class LetterRules;
struct RowChange;
struct Stores;
struct Workplace;

/// Stops queued letters in the transaction of the change that forbids them: a withdrawn consent must not wait for the
/// next send.
class QueueGuard final
{
public:
    QueueGuard(Stores& stores, const LetterRules& rules, const Workplace& workplace);
    /// Holds every waiting letter that may no longer go, when `rows` touch somebody's consent.
    Result<void> follow(const std::vector<RowChange>& rows);

private:
    Stores& m_stores;
    const LetterRules& m_rules;
    const Workplace& m_workplace;
};

} // namespace vigil
