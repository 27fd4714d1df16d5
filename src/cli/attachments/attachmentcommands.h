// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"

#include <memory>

namespace vigil {

class RecordService;
struct StoredRecord;

/// {id, ref, name, size, sha256, owner {ref, title}}.
QJsonObject attachmentJson(const StoredRecord& attachment, const RecordService& records);

std::unique_ptr<Command> makeAttachCommand();
std::unique_ptr<Command> makeAttachmentsCommand();
std::unique_ptr<Command> makeAttachmentSaveCommand();

} // namespace vigil
