// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/fields.h"
#include "domain/record.h"

#include <optional>
#include <vector>

namespace vigil {

class Database;
class Statement;

/// Keeps records of every kind by the one field table. Decides nothing; every write of a searched kind also writes its
/// search keys. Functions that write need an open transaction.
class RecordStore final
{
public:
    explicit RecordStore(Database& database);

    /// Also what is in the trash. Error "unknown-reference".
    Result<StoredRecord> find(Reference reference) const;
    Result<std::optional<Reference>> findByUid(const Uid& uid) const;
    /// Exact title (case-insensitive by fold key), not in the trash.
    Result<std::vector<Reference>> findByTitle(const QString& title, const std::vector<Kind>& kinds) const;
    /// In order of id, without the trash.
    Result<std::vector<StoredRecord>> list(Kind kind) const;
    /// Records of `kind` whose single-link or list field `field` names `target`, without the trash, in order of id.
    Result<std::vector<StoredRecord>> listLinking(Kind kind, const QString& field, Reference target) const;
    /// The same with what is in the trash.
    Result<std::vector<StoredRecord>> listAllLinking(Kind kind, const QString& field, Reference target) const;
    /// Records of `kind` of which `field`, a code, is `code`, without the trash, in order of id.
    Result<std::vector<StoredRecord>> listHaving(Kind kind, const QString& field, const QString& code) const;
    Result<qint64> countHaving(Kind kind, const QString& field,
                               const QString& code) const; ///< how many that would list
    /// What went into the trash before this time (ISO 8601 UTC), oldest first.
    Result<std::vector<StoredRecord>> listTrash(Kind kind, const QString& beforeUtc) const;
    Result<bool> hasTrash(Kind kind, const QString& beforeUtc) const; ///< whether that would list any
    /// Records, in the trash too, of which a free text holds this one, letter for letter.
    Result<std::vector<Reference>> naming(const QString& text) const;
    /// Everything not in the trash that names `target` in any field.
    Result<std::vector<Reference>> referrers(Reference target) const;
    Result<qint64> count(Kind kind) const; ///< without the trash

    /// A new record with the next id of its kind.
    Result<StoredRecord> insert(const Record& record, const Uid& uid, const QString& createdAt);
    /// Puts a record back under its old id and uid (revert).
    Result<void> restore(const StoredRecord& stored);
    /// Replaces all values if the row still has `expectedVersion`; gives the new version. Error "moved-on" otherwise.
    Result<qint64> update(Reference reference, const Record& record, qint64 expectedVersion);
    /// Into the trash (`trashedAt` set) or out of it; gives the new version. Error "moved-on".
    Result<qint64> setTrashed(Reference reference, const std::optional<QString>& trashedAt, qint64 expectedVersion);
    /// Removes the row itself: undo of an insert. Error "moved-on"; "still-linked" when others name it.
    Result<void> remove(Reference reference, qint64 expectedVersion);
    /// Removes the row with its lists and search keys, whoever names it: purge, with links deferred. Error "moved-on".
    Result<void> erase(const StoredRecord& stored);

private:
    Statement& having(Kind kind, const QString& field, const QString& code) const;
    Result<std::vector<StoredRecord>> readAll(Kind kind, Statement& ids) const;
    Result<std::vector<Reference>> titledByIndex(const KindDef& kind, const QString& title) const;
    Result<std::vector<Reference>> titledByScan(const KindDef& kind, const FieldDef& field, const QString& title) const;
    Database& m_database;
};

/// A record as JSON for journal images, and back. Trusted both ways.
QByteArray recordToJson(const StoredRecord& stored);
Result<StoredRecord> recordFromJson(const QByteArray& json);

} // namespace vigil
