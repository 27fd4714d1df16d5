// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/peoplecount.h"
#include "app/receipt.h"
#include "base/result.h"
#include "domain/custody.h"
#include "domain/personlist.h"
#include "domain/record.h"
#include "domain/term.h"

#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

namespace vigil {

class Changes;
class TermService;
struct Stores;

/// The form "Log new arrest", all as typed. Only a name is required.
struct ArrestDraft
{
    QString names; ///< several people joined by ';'
    QString date = {};
    QString time = {};
    QString place = {};
    QString takenFrom = {};
    QString takenBy = {};
    QString basis = {}; ///< legal basis key; empty: administrative-arrest where a term is given, else police-hold
    QString term = {};
    QString charge = {}; ///< provision; makes a proceeding with a charge
    QString organisation = {};
    QString caseFile = {};
    QString source = {}; ///< reference, title of a source, or a new one's title
    QString notes = {};
    bool operator==(const ArrestDraft&) const = default;
};

struct LoggedArrest
{
    Reference person;
    Reference custody;
};

struct ArrestReceipt
{
    Receipt receipt;
    std::vector<LoggedArrest> arrests; ///< in the order of the names
    std::optional<Reference> caseFile;
    std::optional<TermResult> expectedEnd;
};

/// Whether logging an arrest looks for people on file with such a name: up to 30 ms a name at 100 000 people.
enum class DuplicateHint { Look, Skip };

/// Whole days since the arrest; a date that is known in part gives a range.
struct DaysHeld
{
    qint64 least;
    qint64 most;
};

struct PersonRow
{
    Reference reference;
    PersonListing listing;
    bool overdue = false;
    std::optional<DaysHeld> held = {}; ///< none: not held, or nobody knows since when
};

struct PersonStatus
{
    DerivedStatus derived;
    std::optional<TermResult> expectedEnd; ///< of the current segment
    QString basis;
};

/// Arrest, custody, release, and who is where. Status is derived, never stored by hand.
class CaseworkService final
{
public:
    CaseworkService(Stores& stores, Changes& changes, TermService& terms);

    /// What would be wrong with the draft, without saving. Fields: name, date, time, place, basis, term, organisation,
    /// case, source.
    Findings check(const ArrestDraft& draft) const;
    /// New persons, one incident, a custody with one segment each and, where a term is given, one proceeding and a
    /// sentence each. One change. Error "input-refused" with findings. A name that is on file already makes a warning
    /// "possible-duplicate" (detail "P-1 name").
    Result<ArrestReceipt> logArrest(const ArrestDraft& draft, DuplicateHint hint = DuplicateHint::Look);
    /// People on file whose names are like this one, best first: for the duplicate hint.
    Result<std::vector<PersonRow>> similarPeople(const QString& name, int limit = 5) const;
    /// Ends the open custody of a person (or this custody). Needs a date and a source. Error "no-open-custody",
    /// "input-refused".
    Result<Receipt> confirmRelease(Reference personOrCustody, const QString& date, const QString& source);

    Result<PersonStatus> status(Reference person) const;
    /// The cases that name this person, oldest first; none is no error.
    Result<std::vector<StoredRecord>> casesOf(Reference person) const;
    /// The case that letters for this person would be about: the oldest that names them.
    std::optional<Reference> caseOf(Reference person) const;
    /// All people in the order of the query: the id vector of a list model.
    Result<std::vector<qint64>> peopleIds(const PersonQuery& query) const;
    /// Takes a tenth of a second for 100 000 people: of many a ReadJob counts them better.
    Result<PeopleCount> countPeople() const;
    /// Rows of these people, in this order.
    Result<std::vector<PersonRow>> people(const std::vector<qint64>& ids) const;

private:
    bool currentSpellStartsBy(const StoredRecord& custody, const PartialDate& released) const;
    Stores& m_stores;
    Changes& m_changes;
    TermService& m_terms;
};

} // namespace vigil
