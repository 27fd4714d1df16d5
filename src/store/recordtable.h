// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/fields.h"

#include <QString>
#include <QStringList>

namespace vigil {

/// The SQL of one kind, made once from the field table: every statement that RecordStore runs on it.
struct RecordTable
{
    QString select;       ///< by id
    QString selectAll;    ///< without the trash, by id
    QString selectTrash;  ///< ids of what went into the trash before a time, oldest first
    QString selectNaming; ///< ids of records with a text that holds another; bound once for each text column
    QString insert;       ///< all value columns, then uid, created_at; returns id
    QString restore;      ///< as insert, then version, trashed_at, id
    QString update;       ///< all value columns, then id, expected version
    QString setTrashed;   ///< trashed_at, id, expected version
    QString remove;       ///< id, expected version
    QString count;
    int valueColumns = 0;
    int textColumns = 0; ///< of selectNaming
};

const RecordTable& recordTable(Kind kind);

/// "id, uid, version, created_at, trashed_at", which every select begins with.
constexpr int fixedColumns = 5;

QString linkTable(const KindDef& kind, const FieldDef& field);
QString selectLinks(const KindDef& kind, const FieldDef& field);
QString insertLink(const KindDef& kind, const FieldDef& field);
QString deleteLinks(const KindDef& kind, const FieldDef& field);
/// Ids without the trash of records that name a target in this field, in order.
QString selectLinking(const KindDef& kind, const FieldDef& field);
/// The same with what is in the trash.
QString selectAllLinking(const KindDef& kind, const FieldDef& field);
/// Ids without the trash of records of which this field, a code, holds a value, in order.
QString selectHaving(const KindDef& kind, const FieldDef& field);
/// The columns of one value: four for a date, none for a list.
QStringList valueColumns(const FieldDef& field);

} // namespace vigil
