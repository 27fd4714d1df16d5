// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/profile.h"
#include "domain/term.h"

#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

namespace vigil {

/// The command `term`, as typed. Needs no campaign.
struct TermInput
{
    QString profile;
    QString from; ///< a date, or date and time "2012-04-28T09:30"
    QString length;
    QStringList then = {};
    QStringList also = {}; ///< "DATE:LENGTH", split at the last colon
    int creditDays = 0;
    int addedDays = 0;
    QString zone = {};
};

/// The jurisdiction profiles that come with the program, and terms computed by them.
class TermService final
{
public:
    /// Reads the built-in profiles; a broken one is a bug of the program.
    TermService();
    const std::vector<JurisdictionProfile>& profiles() const { return m_profiles; }
    const JurisdictionProfile* profile(const QString& id) const;
    std::optional<JurisdictionProfile> profileFor(const QString& country, const QString& legalBasis, QDate on) const;
    /// Errors "unknown-profile", "bad-date", "bad-time", "bad-length", "unknown-zone"; findings in the result.
    Result<TermResult> compute(const TermInput& input, QDate today) const;

private:
    std::vector<JurisdictionProfile> m_profiles;
};

} // namespace vigil
