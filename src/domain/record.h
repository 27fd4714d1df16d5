// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/uid.h"
#include "domain/kind.h"
#include "domain/partialdate.h"

#include <QMap>
#include <QString>
#include <optional>
#include <variant>
#include <vector>

namespace vigil {

/// One entry of a list field: another record and, where the field has roles, its role there.
struct Link
{
    Reference target;
    QString role = {};
    bool operator==(const Link&) const = default;
};
using Links = std::vector<Link>;

/// What a field holds. Monostate: nothing is known. Texts include codes, zones, times and lengths in their canonical
/// form.
using FieldValue = std::variant<std::monostate, QString, qint64, PartialDate, Reference, Links>;

/// The values of one record by the keys of its kind's field table (fields.h). Not yet an entity: rules read it through
/// the typed values of custody.h, term.h and their kin. Unset fields are absent; `value()` then gives monostate.
class Record final
{
public:
    explicit Record(Kind kind) : m_kind(kind) {}

    Kind kind() const { return m_kind; }
    const FieldValue& value(const QString& field) const;
    /// Setting monostate, an empty text, an unknown date or an empty list removes the field.
    void set(const QString& field, FieldValue value);
    const QMap<QString, FieldValue>& values() const { return m_values; }

    QString text(const QString& field) const; ///< "" when absent
    std::optional<qint64> number(const QString& field) const;
    PartialDate date(const QString& field) const; ///< unknown when absent
    std::optional<Reference> reference(const QString& field) const;
    Links links(const QString& field) const;
    bool flag(const QString& field) const { return number(field).value_or(0) != 0; }

    bool operator==(const Record&) const = default;

private:
    Kind m_kind;
    QMap<QString, FieldValue> m_values;
};

/// A record as it stands in the campaign file.
struct StoredRecord
{
    Reference reference;
    Uid uid;
    qint64 version;                   ///< grows by one with each write
    QString createdAt;                ///< ISO 8601 UTC
    std::optional<QString> trashedAt; ///< set while in the trash
    Record record;
    bool operator==(const StoredRecord&) const = default;
};

} // namespace vigil
