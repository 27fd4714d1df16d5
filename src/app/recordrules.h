// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/record.h"

#include <QDate>
#include <optional>

namespace vigil {

class ChangeWriter;
struct Stores;
struct Workplace;

/// Today in the campaign's zone.
QDate campaignToday(const Stores& stores, const Workplace& workplace);
QByteArray campaignZone(const Stores& stores);
QString campaignField(const Stores& stores, const QString& field);

/// The custody of a person that has no recorded release; the newest when there are several.
Result<std::optional<StoredRecord>> openCustody(const Stores& stores, Reference person);

/// Fills a postponement's old date from its hearing, and moves the hearing to the new one.
Result<void> moveHearing(const Stores& stores, ChangeWriter& writer, Record& postponement);

/// Appends findings that are not there yet.
void appendNew(Findings& findings, const Findings& more);

} // namespace vigil
