// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/receipt.h"
#include "app/recordservice.h"
#include "cli/command.h"

#include <QStringList>
#include <vector>

namespace vigil {

/// "FIELD=VALUE" words. Error "not-field-value".
Result<std::vector<FieldInput>> fieldInputs(const QStringList& words);
/// The kind that a person means. Error "unknown-kind".
Result<Kind> kindNamed(const QString& typed);
/// What `add`, `set`, `delete` and `confirm-release` answer.
Outcome outcomeOf(const Invocation& call, const Receipt& receipt, Reference reference);

} // namespace vigil
