// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/receipt.h"
#include "base/result.h"
#include "domain/fields.h"
#include "domain/record.h"

#include <QString>
#include <vector>

namespace vigil {

class Changes;
struct Stores;

/// A field as a person typed it; the key in any case, with or without hyphens.
struct FieldInput
{
    QString field;
    QString text;
    bool operator==(const FieldInput&) const = default;
};

struct AddRequest
{
    Kind kind;
    std::vector<FieldInput> fields;
    QString to = {}; ///< what it belongs to, as typed; may be empty
};

struct RecordSummary
{
    Reference reference;
    QString title;
    bool operator==(const RecordSummary&) const = default;
};

/// A record with what belongs to it.
struct RecordView
{
    StoredRecord stored;
    QString title;
    std::vector<RecordView> children; ///< records that name it as their parent, by kind and id, whole
};

/// Add, change, trash and read any kind of record by the one field table.
class RecordService final
{
public:
    RecordService(Stores& stores, Changes& changes);

    /// Error "input-refused" with findings: "unknown-field", "required", "unknown-code", …; "kind-not-addable" for
    /// letters.
    Result<Receipt> add(const AddRequest& request);
    /// An empty text clears the field. Errors as in add.
    Result<Receipt> set(Reference reference, const std::vector<FieldInput>& fields);
    /// Sets a field back to what it was before a change of the history, as `set` would. Errors as in set, and
    /// "unknown-change", "value-not-in-change" (detail: the field).
    Result<Receipt> restoreValue(Reference reference, const QString& field, qint64 change);
    /// To the trash, with its children; what else names it keeps the link for its return. Errors "in-trash",
    /// "letter-not-draft".
    Result<Receipt> remove(Reference reference);
    /// The same with several in one change: all of them go, or none.
    Result<Receipt> remove(const std::vector<Reference>& references);

    /// Reads one field without saving: for echo and findings beside a form's field.
    ParsedField read(Kind kind, const QString& field, const QString& text) const;

    /// "P-1", a uid or a unique name, of the kinds (any when empty). Errors "unknown-reference", "ambiguous-reference"
    /// (detail: candidates).
    Result<Reference> resolve(const QString& typed, const std::vector<Kind>& kinds = {}) const;
    /// "P-1" or a uid, in the trash or not: never by name, since names of the trash are not searched. Error
    /// "unknown-reference".
    Result<Reference> resolveAlsoTrashed(const QString& typed) const;
    Result<RecordView> show(Reference reference) const;
    Result<std::vector<StoredRecord>> list(Kind kind) const;
    Result<std::vector<StoredRecord>> listLinking(Kind kind, const QString& field, Reference target) const;
    /// The title, or the reference's text when it has none.
    QString titleOf(Reference reference) const;

private:
    QDate today() const;
    Result<RecordView> removable(Reference reference) const;
    Result<Receipt> write(const QString& verb, Reference reference, const std::vector<FieldInput>& fields);
    Result<std::optional<Reference>> direct(const QString& text) const;
    Findings readInto(Record& record, const std::vector<FieldInput>& fields) const;
    Stores& m_stores;
    Changes& m_changes;
};

/// The title of a record already read: its title field as text, else its reference.
QString titleOf(const StoredRecord& stored);
/// "Asel, Bota, Dana +4": the first three, and how many more.
QString firstOf(const QStringList& titles);

} // namespace vigil
