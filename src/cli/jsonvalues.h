// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/caseworkservice.h"
#include "app/letterservice.h"
#include "app/recordservice.h"
#include "base/result.h"
#include "domain/term.h"

#include <QJsonArray>
#include <QJsonObject>

namespace vigil {

/// Null for an empty text.
QJsonValue orNull(const QString& text);
QJsonArray jsonOf(const Findings& findings);
QJsonArray referenceTexts(const std::vector<Reference>& references);
QJsonObject jsonOf(const Error& error);
/// {text, edtf, earliest, latest}; null when unknown.
QJsonValue jsonOf(const PartialDate& date);
/// {earliest, latest, end, verified, explanation[], findings[]}.
QJsonObject jsonOf(const TermResult& term);
QJsonValue jsonOf(const std::optional<TermResult>& term);

/// Makes JSON of records; asks the campaign for the titles and uids of those that they name.
class RecordJson final
{
public:
    explicit RecordJson(const RecordService& records) : m_records(records) {}
    QString uid(Reference reference) const; ///< "" when it is gone
    QJsonObject link(Reference reference) const;
    /// {id, ref}.
    QJsonObject identity(Reference reference) const;
    QJsonObject record(const RecordView& view) const;
    QJsonObject skipped(const SkippedLetter& letter, const QString& key) const;
    QJsonArray skipped(const std::vector<SkippedLetter>& letters, const QString& key) const;

private:
    QJsonObject fields(const Record& record) const;
    QJsonValue field(const FieldDef& def, const Record& record) const;
    const RecordService& m_records;
};

} // namespace vigil
