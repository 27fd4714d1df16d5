// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

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

enum class PersonColumn { Name, Arrested, Place, Status, ExpectedEnd, Case, Letters };
enum class SortOrder { Ascending, Descending };

struct PersonQuery
{
    /// Folded key; every word must match a spelling; empty: everybody.
    QString key = {};
    QString status = {}; ///< LibertyStatus key; empty: any
    PersonColumn sortBy = PersonColumn::Name;
    SortOrder order = SortOrder::Ascending;
};

} // namespace vigil
