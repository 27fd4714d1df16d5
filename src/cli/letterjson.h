// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/letterservice.h"
#include "cli/command.h"

#include <QStringList>
#include <vector>

namespace vigil {

class RecordService;

QJsonObject jsonOf(const LetterRow& row, const RecordService& records);
/// The letters that a person names by reference, uid or subject.
Result<std::vector<Reference>> lettersNamed(const RecordService& records, const QStringList& typed);
/// "Skipped K-2 Embassy …: reason" for each entry of a result's `skipped`.
QStringList skippedLines(const QJsonObject& result);

} // namespace vigil
