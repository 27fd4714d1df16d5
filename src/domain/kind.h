// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <optional>

namespace vigil {

/// Every kind of record in a campaign. The stable key, reference prefix and fields of each stand in fields.cpp.
enum class Kind {
    Campaign,
    Person,
    Name,
    Case,
    Organisation,
    Contact,
    Point,
    Signatory,
    Demand,
    Sheet,
    Proceeding,
    Charge,
    Hearing,
    Postponement,
    Sentence,
    Custody,
    Segment,
    Incident,
    Evidence,
    Source,
    Action,
    Consent,
    Letter,
    Attachment,
};

/// What people see and type: "P-1". Unique within a campaign and never reused; exchange uses the Uid instead.
struct Reference
{
    Kind kind;
    qint64 id; ///< > 0
    QString toString() const;
    /// "P-1" or "p-1"; nothing for an unknown prefix or a number below 1.
    static std::optional<Reference> parse(const QString& text);
    bool operator==(const Reference&) const = default;
    auto operator<=>(const Reference&) const = default; // NOLINT(modernize-use-nullptr): clang-tidy 14 misreads it
};

} // namespace vigil
