// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/kind.h"
#include "domain/record.h"

#include <QDate>
#include <optional>

namespace vigil {

struct Stores;
struct Workplace;

/// What stops or warns about a letter, the same at draft, at approval and before it leaves.
/// Errors stop: "released", "demand-satisfied", "appeal-passed", "consent-refused", "signatory-consent",
/// "no-usable-point", "no-email-point", "point-moved", "case-closed". Warnings: "overdue", "consent-unknown",
/// "signatory-consent-unknown", "point-unverified", "no-postal-address".
class LetterRules final
{
public:
    LetterRules(Stores& stores, const Workplace& workplace);

    /// The point of a type that letters use on a day: valid, verified before unverified, the newest first; none when
    /// there is no usable one.
    Result<std::optional<StoredRecord>> usablePoint(Reference contact, const QString& pointType, QDate on) const;
    struct Subject
    {
        Reference caseFile;
        Reference contact;
        Reference signatory;
        QString channel;
    };
    Result<Findings> findings(const Subject& subject, QDate on) const;
    /// For a letter on file: also whether its frozen point moved or died, and whether somebody whom its text names was
    /// released, or something that it asks for was satisfied, since it was written.
    Result<Findings> findings(const StoredRecord& letter, QDate on) const;
    /// The newest action sheet of a case; none when it has none.
    Result<std::optional<StoredRecord>> currentSheet(Reference caseFile) const;

private:
    Result<void> checkSheet(Findings& findings, const std::optional<Reference>& sheet, QDate on) const;
    Result<void> checkSignatory(Findings& findings, Reference signatory) const;
    Result<void> checkWritten(Findings& findings, const StoredRecord& letter, QDate on) const;
    Result<void> checkFrozenPoints(Findings& findings, const StoredRecord& letter, QDate on) const;
    Result<void> checkContact(Findings& findings, Reference contact, const QString& channel, QDate on) const;
    Result<std::vector<StoredRecord>> usablePoints(Reference contact, QDate on) const;
    Stores& m_stores;
    const Workplace& m_workplace;
};

/// How a letter is about to leave: a dead email point stops only mail, a moved postal one only paper.
enum class LetterWay { Mail, Paper };

/// The first finding that stops a letter on its way; none when it may go.
std::optional<Finding> firstStop(const Findings& findings, LetterWay way);
/// The findings that only warn.
Findings warningsOf(const Findings& findings);

} // namespace vigil
