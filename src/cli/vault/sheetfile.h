// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>

namespace vigil {

struct Invocation;
struct RecoverySheetFacts;
class RecoveryKey;

/// Writes a recovery sheet as a new private PDF file, never over another. Errors "file-exists", "folder-not-writable",
/// "disk-full", "missing-font".
Result<void> writeSheetFile(const Invocation& call, const QString& file, const RecoveryKey& key,
                            const RecoverySheetFacts& facts);

} // namespace vigil
