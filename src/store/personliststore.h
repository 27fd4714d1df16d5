// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/kind.h"

#include <QString>
#include <optional>
#include <vector>

namespace vigil {

class Database;

/// What the People list shows of one person: derived by app, kept so that any column can be sorted in SQL.
struct PersonListing
{
    qint64 id; ///< of the person
    QString name;
    QString nativeName;
    QString status;      ///< LibertyStatus key, without `overdue`
    QString statusSince; ///< ISO date or ""
    bool onTrial = false;
    QString arrested;         ///< text of the first segment's date in the latest spell
    QString arrestedEarliest; ///< ISO date or ""
    QString place;
    QString expectedEndEarliest; ///< UTC instant as ISO, or ""
    QString expectedEndLatest;   ///< UTC instant as ISO, or ""
    QString expectedEndDate;     ///< ISO date or ""
    QString caseTitle;
    QString basis; ///< of the current segment
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

/// The derived list of people. Written in the transaction of the change that moved it.
class PersonListStore final
{
public:
    explicit PersonListStore(Database& database);
    Result<void> put(const PersonListing& listing);
    Result<void> remove(qint64 id);
    /// All ids in order: the id vector. Sort keys come from the enum; ties by id.
    Result<std::vector<qint64>> ids(const PersonQuery& query) const;
    /// Rows in the order of `ids`; unknown ids are left out. At most 999 at a time are sensible.
    Result<std::vector<PersonListing>> rows(const std::vector<qint64>& ids) const;
    /// Open custody whose expected end lies in the window (UTC ISO, both inclusive, "" is open), ordered by it.
    Result<std::vector<PersonListing>> expectedEnds(const QString& fromUtc, const QString& toUtc) const;

private:
    Database& m_database;
};

} // namespace vigil
