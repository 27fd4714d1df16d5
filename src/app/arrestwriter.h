// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/caseworkservice.h"
#include "domain/fields.h"

#include <variant>

namespace vigil {

class ChangeWriter;
class RecordService;
struct Stores;

/// A source as typed: one on file, or the title of a new one.
struct SourceReading
{
    std::optional<Reference> known;
    QString newTitle;
    Findings findings;
};

SourceReading readSource(const QString& typed, const RecordService& records);
/// The source itself, made when it is new; nothing when none was named.
Result<std::optional<Reference>> sourceReference(const SourceReading& source, ChangeWriter& writer);

/// What an arrest draft means, field by field.
struct ArrestReading
{
    QStringList names;
    PartialDate date;
    QString time;
    QString place;
    QString takenFrom;
    QString takenBy;
    QString basis;
    std::optional<TermLength> term;
    QString charge;
    std::optional<Reference> organisation;
    QString newOrganisation;
    std::optional<Reference> caseFile;
    SourceReading source;
    QString notes;
    Findings findings;
};

ArrestReading readArrest(const ArrestDraft& draft, const RecordService& records);
Result<std::vector<LoggedArrest>> writeArrest(const ArrestReading& reading, const Stores& stores, ChangeWriter& writer);

} // namespace vigil
