// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/kind.h"

#include <QDate>
#include <QJsonObject>
#include <QString>
#include <optional>
#include <stop_token>
#include <vector>

namespace vigil {

class TermService;
struct ExpectedEnd;
struct Stores;
struct Workplace;

enum class AgendaKind { Hearing, Release, AppealDeadline, LetterDue, LetterProblem, NotInCase };

/// One thing to do or to know, with its day. A date known in part gives `estimated`.
struct AgendaItem
{
    AgendaKind kind;
    Reference reference; ///< hearing, person, sheet, letter
    QString what;        ///< data: hearing type, basis, sheet number …
    QString who;
    QString when; ///< as it is known: ISO date or EDTF, with the time where there is one
    std::optional<QDate> day;
    std::optional<int> daysFromToday; ///< negative: past
    bool estimated = false;
    bool overdue = false;
    bool done = false;                     ///< somebody said that nothing is left to do about it
    std::optional<QDate> putOffUntil = {}; ///< comes back on this day
    bool isAside() const { return done || putOffUntil; }
};

/// What is due, and of the two kinds that can be long, how many more there are than the items tell.
struct Agenda
{
    std::vector<AgendaItem> items;
    qint64 moreOverdue = 0;     ///< releases
    qint64 moreWithoutCase = 0; ///< people in custody and in no case
};

struct ReleaseRow
{
    Reference person;
    QString name;
    QString earliest; ///< ISO 8601 with offset of the place's zone
    QString latest;
    QString date;  ///< ISO date, when it is one
    QString basis; ///< legal basis key
    bool overdue = false;
};

/// What is due: computed on each call. Stored is only which of it was put off or done; an item whose day moves is
/// another item and comes back.
class AgendaService final
{
public:
    AgendaService(Stores& stores, TermService& terms, const Workplace& workplace);
    /// Overdue, and the next 30 days; sorted by day.
    /// What was put aside is left out.
    Result<std::vector<AgendaItem>> today() const;
    /// The same with what was put aside, marked so; of the overdue releases and of the people in no case at least the
    /// first `atMost`, and those that were put aside. 0: all. Error "cancelled" soon after `stop`.
    Result<Agenda> all(int atMost = 0, const std::stop_token& stop = {}) const;
    /// How many people `all` reads through: of many a ReadJob reads it better.
    Result<qint64> people() const;
    /// Leaves the item out until that day. Not in the journal; `bringBack` takes it back. Errors as of the disk.
    Result<void> putOff(const AgendaItem& item, QDate until);
    Result<void> setDone(const AgendaItem& item);
    Result<void> bringBack(const AgendaItem& item);
    /// Expected ends of open custodies between two days (inclusive); open bounds by default, the overdue ones included.
    Result<std::vector<ReleaseRow>> releases(std::optional<QDate> from, std::optional<QDate> to) const;

private:
    Result<void> setAside(const AgendaItem& item, const QString& until);
    /// When it is, what was put aside, and how much of the long kinds is asked for.
    struct Scope
    {
        QDate today;
        QString now; ///< UTC, ISO
        QJsonObject aside;
        int atMost;
        int longest() const;
    };
    Result<void> addHearings(Agenda& agenda, const Scope& scope) const;
    Result<void> addReleases(Agenda& agenda, const Scope& scope) const;
    Result<void> addRelease(Agenda& agenda, const Scope& scope, const ExpectedEnd& expected) const;
    struct End
    {
        QString when;
        QDate day;
    };
    Result<std::optional<End>> endOf(const ExpectedEnd& expected) const;
    Result<void> addDeadlines(Agenda& agenda, const Scope& scope) const;
    Result<void> addLetters(Agenda& agenda, const Scope& scope) const;
    Result<void> addPeopleWithoutCase(Agenda& agenda, const Scope& scope) const;
    Stores& m_stores;
    TermService& m_terms;
    const Workplace& m_workplace;
};

} // namespace vigil
