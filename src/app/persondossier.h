// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/custody.h"
#include "domain/record.h"
#include "domain/term.h"

#include <QByteArray>
#include <optional>
#include <vector>

namespace vigil {

class TermService;
struct Stores;

/// A segment on file with the end that its sentence or order gives it.
struct DossierSegment
{
    StoredRecord stored;
    CustodySegment segment;
    std::optional<StoredRecord> sentence;
    std::optional<TermResult> term;
    QString place;
    QByteArray zone;
};

struct DossierSpell
{
    StoredRecord custody;
    std::vector<DossierSegment> segments; ///< in order of time, then id
    bool isOpen() const { return custody.record.date(QStringLiteral("released")).isUnknown(); }
};

/// What is on file about one person's liberty, as typed values: the ground of status, expected ends and letters.
struct PersonDossier
{
    StoredRecord person;
    std::vector<DossierSpell> spells; ///< in order of their first segment
    std::vector<StoredRecord> sentences;
    std::vector<StoredRecord> proceedings;
    StatusFacts facts() const;
    const DossierSpell* latestSpell() const; ///< null when never in custody
    const DossierSegment* current() const;   ///< last segment of the latest spell; null when none
};

/// Reads dossiers; computes each term with the profile of the place.
class DossierReader final
{
public:
    DossierReader(Stores& stores, const TermService& terms);
    Result<PersonDossier> read(Reference person) const;

private:
    Result<DossierSpell> readSpell(const StoredRecord& custody, const std::vector<StoredRecord>& sentences) const;
    Result<DossierSegment> readSegment(const StoredRecord& stored, const std::vector<StoredRecord>& sentences) const;
    std::optional<TermResult> termOf(const DossierSegment& segment, const CustodySegment& first) const;
    std::optional<TermResult> sentenceTerm(const DossierSegment& segment, const CustodySegment& first) const;
    QString countryOf(const StoredRecord& segment) const;
    Stores& m_stores;
    const TermService& m_terms;
};

} // namespace vigil
