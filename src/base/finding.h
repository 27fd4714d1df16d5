// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/code.h"

#include <QString>
#include <vector>

namespace vigil {

enum class Severity { Note, Warning, Error };

/// One thing noticed about input: which field, which rule, and the offending text as data. Sentences are made in app.
struct Finding
{
    Severity severity = Severity::Error;
    QString field;
    Code code;
    QString detail = {};
    int line = 0;   ///< 1-based; 0 when the input has no lines
    int column = 0; ///< 1-based; 0 when unknown
    bool operator==(const Finding&) const = default;
};

using Findings = std::vector<Finding>;

inline bool hasErrors(const Findings& findings)
{
    for (const auto& finding : findings)
        if (finding.severity == Severity::Error)
            return true;
    return false;
}

} // namespace vigil
