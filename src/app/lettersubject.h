// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/record.h"

#include <QDate>
#include <QDateTime>
#include <QString>
#include <optional>
#include <vector>

namespace vigil {

struct Stores;

/// A person of a case as a letter may show them.
struct LetterPerson
{
    StoredRecord stored;
    bool released = false;     ///< a recorded release, and no other spell of custody open
    bool overdue = false;      ///< the expected end has passed and no release is recorded
    QString government;        ///< consent to write to a government: unknown, given, refused
    bool initialsOnly = false; ///< consent to the full name was refused
};

/// The people of a case, in its order; those in the trash are left out.
Result<std::vector<LetterPerson>> peopleOfCase(const Stores& stores, const StoredRecord& caseFile, QDate on,
                                               const QDateTime& now);
Result<LetterPerson> letterPerson(const Stores& stores, const StoredRecord& person, QDate on, const QDateTime& now);

/// The demands of a case that are not satisfied.
Result<std::vector<StoredRecord>> openDemands(const Stores& stores, Reference caseFile);
bool isSatisfied(const StoredRecord& demand);

/// Whom a letter on file names and what it asks for, as it was written: kept in its facts.
struct WrittenSubject
{
    struct Named
    {
        Reference person;
        bool inFull;
        bool operator==(const Named&) const = default;
    };
    std::vector<Named> people = {};
    std::vector<Reference> demands = {};
    QString postalPoint = {}; ///< the postal address that was frozen, "" when there was none
    bool operator==(const WrittenSubject&) const = default;
};

WrittenSubject writtenSubject(const QString& facts);
/// The facts with this subject in place of the one they held.
QString withWrittenSubject(const QString& facts, const WrittenSubject& subject);

} // namespace vigil
