// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/finding.h"
#include "domain/kind.h"

#include <QString>
#include <optional>

namespace vigil {

/// What a verb gives back: which change of the journal it was (for Undo), what it was about, and warnings that did not
/// stop it.
struct Receipt
{
    qint64 change;
    QString verb;
    QString label; ///< name or reference of what it was about
    std::optional<Reference> reference = {};
    Findings findings = {};
    bool operator==(const Receipt&) const = default;
};

} // namespace vigil
