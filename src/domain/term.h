// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/partialdate.h"
#include "domain/placetime.h"
#include "domain/profile.h"
#include "domain/termlength.h"

#include <QStringList>
#include <optional>
#include <vector>

namespace vigil {

/// One step of the working, as data; app turns it into a sentence.
struct ExplanationStep
{
    Code code;
    QStringList arguments;
    bool operator==(const ExplanationStep&) const = default;
};

/// A sentence that runs from its own start, beside the main one ("concurrent").
struct ConcurrentTerm
{
    PartialDate from;
    TermLength length;
};

struct TermRequest
{
    PartialDate from;
    TimeOfDay time = {};
    /// The first runs from `from`; each later one is consecutive to the one before.
    std::vector<TermLength> lengths;
    std::vector<ConcurrentTerm> concurrent = {};
    int creditDays = 0;   ///< days held before, which count; ≥ 0
    int addedDays = 0;    ///< days at large, which do not count; ≥ 0
    QByteArray zone = {}; ///< empty: the profile's
};

/// When a term ends, with its working. No bounds when the term has no end or its start is unknown.
struct TermResult
{
    std::optional<PlaceMoment> earliest;
    std::optional<PlaceMoment> latest;
    std::optional<QDate>
        end; ///< the date alone, when both bounds fall on one date (a latest of 24:00 is of its own date)
    std::vector<ExplanationStep> explanation;
    bool verified = false;
    Findings findings; ///< "no-end", "start-unknown", "date-range" …
    bool operator==(const TermResult&) const = default;
};

/// Explanation steps and their arguments, in this order:
/// "rule" (profile id, rule key, citation) · "start" (date as typed, time as typed) · "add-length" (length, from, to),
/// where both are days, `to` is the day on which the length is over and arguments are of the earliest start ·
/// "month-end" (day wanted, day taken) · "concurrent" (from, length, end earliest, end latest) · "governs" ("main", or
/// the index of the concurrent term from 1) · "credit" (days) · "added" (days) · "zone-shift" (zone, offset at the
/// start, offset at the end, wall time of the change) · "end" (earliest, latest).
/// Credit and added days move the end that governs. Findings: "no-end" (note), "start-unknown", "start-vague",
/// "credit-exceeds-term", "no-zone" (warnings; without any zone UTC is taken).
/// Pure. Errors: "bad-length" when there is no length, "unknown-zone", "date-range" beyond year 9999, "bad-count" for
/// negative days.
Result<TermResult> computeTerm(const TermRequest& request, const JurisdictionProfile& profile);

} // namespace vigil
