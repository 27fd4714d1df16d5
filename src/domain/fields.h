// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/finding.h"
#include "domain/kind.h"
#include "domain/record.h"

#include <QString>
#include <QStringList>
#include <functional>
#include <optional>
#include <vector>

namespace vigil {

enum class FieldType {
    Text, ///< one line
    LongText,
    Number,      ///< whole, ≥ 0
    Flag,        ///< yes or no
    Code,        ///< one of a code list
    Date,        ///< PartialDate
    Time,        ///< TimeOfDay, kept as typed
    Zone,        ///< IANA name
    Country,     ///< ISO 3166-1 alpha-2
    Language,    ///< ISO 639-1
    Languages,   ///< several, comma-separated
    PerLanguage, ///< "en: Dear …; ru: Уважаемый …"; each language begins a line when stored
    Email,
    Length,    ///< TermLength, canonical
    Currency,  ///< ISO 4217
    OneLink,   ///< Reference
    ManyLinks, ///< Links, with roles where `codes` names a code list
};

/// Restricted fields leave a campaign only when an export names them.
enum class Privacy { Open, Restricted };

struct FieldDef
{
    QString key; ///< camelCase, as in JSON and on the command line
    FieldType type;
    bool required = false;
    QString codes = {};             ///< code list of Code fields, or of the roles of ManyLinks
    std::vector<Kind> targets = {}; ///< for OneLink and ManyLinks
    Privacy privacy = Privacy::Open;
    QString note = {};   ///< English, for `fields` and documentation
    bool parent = false; ///< `--to` fills this field
    bool fixed = false;  ///< filled by the program: `add` and `set` refuse it
};

/// One kind of record: what it is called, where it is kept and which fields it has. The one table that feeds the
/// command line, findings, journal and forms.
struct KindDef
{
    Kind kind;
    QString key;    ///< "person"
    QString prefix; ///< "P"
    QString table;  ///< SQL table; list fields live in TABLE_FIELD (snake case)
    QString title;  ///< the field that names a record to people
    std::vector<FieldDef> fields;
    bool addable = true; ///< by `add`; letters are drafted and attachments attached instead

    const FieldDef* field(const QString& key) const; ///< exact key; null when unknown
    /// As typed: any case, with or without hyphens and underscores.
    const FieldDef* fieldAsTyped(const QString& typed) const;
    /// The field that names an owner of that kind; null when a record of this kind never belongs to one.
    const FieldDef* parentField(Kind owner) const;
    std::vector<Kind> owners() const; ///< what a record of this kind may belong to
};

const std::vector<KindDef>& allKinds();
const KindDef& kindDef(Kind kind);
const KindDef* kindAsTyped(const QString& typed); ///< "person", "people" no; null when unknown

/// Keys of a code list in their order, empty for an unknown list. The same keys stand in the `code` table of a campaign
/// file.
const QStringList& codeList(const QString& list);
const QStringList& codeListNames();

/// Column name of a field: camelCase to snake_case; references get "_id".
QString columnName(const FieldDef& field);

/// Finds what a person means by "P-1", a uid or a unique name. Error code "unknown-reference" or "ambiguous-reference".
using ReferenceFinder = std::function<Result<Reference>(const QString& typed, const std::vector<Kind>& kinds)>;

struct ParsedField
{
    FieldValue value;
    Findings findings; ///< errors and warnings; with an error the value is monostate, except for a kept unreadable date
};

/// Reads what a person typed for a field. Pure but for `find`. Codes: "control-character", "line-break", "too-long"
/// (64 KiB of UTF-8), "bad-number", "bad-flag", "unknown-code", "bad-date" (warning), "no-such-day", "ambiguous-date"
/// (warning), "bad-time", "unknown-zone", "unknown-country", "unknown-language", "duplicate-language", "bad-address",
/// "masked-address", "bad-length", "unknown-currency" and those of `find`.
ParsedField parseField(const FieldDef& field, const QString& typed, QDate today, const ReferenceFinder& find);

/// The value as text that parseField would read back on any day: dates as typed ("28" and "yesterday", which mean
/// another day tomorrow, as EDTF), references as "P-1", lists as "P-1: detained; P-2".
QString fieldText(const FieldValue& value);

/// The record with what follows from its own fields filled in: a masked email point is withheld, other points without a
/// state are unverified, a source that is a person is confidential unless it says otherwise, a name gets its script, an
/// attachment's name loses its folders.
Record normalised(Record record);

/// Rules across the fields of one normalised record: required fields, dates in order, points, sentences, consents,
/// attachments. It may be saved when there is no error. Codes: "required", "dates-out-of-order",
/// "release-needs-source", "release-needs-date", "bad-address", "masked-address" (error unless withheld, then a
/// warning), "person-or-group", "consent-needs-source" (warning), "one-owner", "name-too-long".
Findings validate(const Record& record);

} // namespace vigil
