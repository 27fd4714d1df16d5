// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <array>

namespace vigil {

/// What the People list shows of one person: derived from the records, kept so that any column can be sorted.
struct PersonListing
{
    qint64 id; ///< of the person
    QString name = {};
    QString nativeName = {};
    QString status = {};      ///< LibertyStatus key, without `overdue`
    QString statusSince = {}; ///< ISO date or ""
    bool onTrial = false;
    QString arrested = {};         ///< text of the first segment's date in the latest spell
    QString arrestedEarliest = {}; ///< ISO date or ""
    QString place = {};
    QString expectedEndEarliest = {}; ///< UTC instant as ISO, or ""
    QString expectedEndLatest = {};   ///< UTC instant as ISO, or ""
    QString expectedEndDate = {};     ///< ISO date or ""
    QString caseTitle = {};
    QString basis = {}; ///< of the current segment
    qint64 letters = 0;
    bool operator==(const PersonListing&) const = default;
};

/// Somebody in open custody whose term ends: the fields of PersonListing that its day needs.
struct ExpectedEnd
{
    qint64 id; ///< of the person
    QString name;
    QString basis;
    QString earliest; ///< UTC instant as ISO
    QString latest;   ///< UTC instant as ISO
    QString date;     ///< ISO date or ""
};

struct NamedPerson
{
    qint64 id;
    QString name;
};

enum class PersonColumn { Name, Arrested, Place, Status, ExpectedEnd, Case, Letters, DaysHeld, Basis };
enum class SortOrder { Ascending, Descending };

/// The groups of people that a list offers at once.
enum class PersonPart {
    All,
    Held,    ///< deprived of liberty, on whatever basis
    OnTrial, ///< an open proceeding against them
    Overdue, ///< the expected end has passed and no release is on file
    Released,
    NotWritten ///< held, and no letter of their cases is on file
};
inline constexpr std::array allPersonParts = {PersonPart::All,     PersonPart::Held,     PersonPart::OnTrial,
                                              PersonPart::Overdue, PersonPart::Released, PersonPart::NotWritten};

struct PersonQuery
{
    /// Folded key; every word must match a spelling; empty: everybody.
    QString key = {};
    QString status = {}; ///< LibertyStatus key; empty: any
    PersonPart part = PersonPart::All;
    QString place = {};        ///< exactly this; empty: any
    QString arrestedFrom = {}; ///< ISO date, inclusive; empty: open. Who has no date of arrest is left out by a bound
    QString arrestedTo = {};   ///< ISO date, inclusive
    QString nowUtc = {};       ///< ISO instant that Overdue compares with
    bool narrows() const
    {
        return part != PersonPart::All || !place.isEmpty() || !arrestedFrom.isEmpty() || !arrestedTo.isEmpty();
    }
    PersonColumn sortBy = PersonColumn::Name;
    SortOrder order = SortOrder::Ascending;
    /// Only so many, the first in order; 0: all.
    int atMost = 0;
};

} // namespace vigil
