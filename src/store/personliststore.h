// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/personlist.h"

#include <QString>
#include <vector>

namespace vigil {

class Database;
struct SearchMatch;

/// The derived list of people. Written in the transaction of the change that moved it.
class PersonListStore final
{
public:
    explicit PersonListStore(Database& database);
    Result<void> put(const PersonListing& listing);
    Result<void> remove(qint64 id);
    Result<qint64> count() const;
    /// All ids in order, or the first `atMost` of them: the id vector. Sort keys come from the enum; ties by id.
    Result<std::vector<qint64>> ids(const PersonQuery& query) const;
    /// Rows in the order of `ids`; unknown ids are left out. At most 999 at a time are sensible.
    Result<std::vector<PersonListing>> rows(const std::vector<qint64>& ids) const;
    /// Open custody whose expected end lies in the window (UTC ISO, from exclusive, to exclusive, "" is open), ordered
    /// by it.
    Result<std::vector<ExpectedEnd>> expectedEnds(const QString& fromUtc, const QString& toUtc) const;
    /// Open custody whose expected end has passed at that instant (UTC ISO), ordered by it: the first `atMost`, or all.
    Result<std::vector<ExpectedEnd>> overdue(const QString& nowUtc, int atMost = 0) const;
    Result<qint64> countOverdue(const QString& nowUtc) const;
    /// People of these statuses (LibertyStatus keys) whom no case names, by name: the first `atMost`, or all.
    Result<std::vector<NamedPerson>> withoutCase(const QStringList& statuses, int atMost = 0) const;
    Result<qint64> countWithoutCase(const QStringList& statuses) const;
    /// How many people each part holds, in the order of allPersonParts.
    Result<std::vector<qint64>> countParts(const QString& nowUtc) const;
    Result<QStringList> places() const; ///< each once, in the order of their letters

private:
    enum class Way { Gather, Walk, AskEach };
    Result<Way> wayFor(const PersonQuery& query, const SearchMatch& match) const;
    Database& m_database;
};

} // namespace vigil
