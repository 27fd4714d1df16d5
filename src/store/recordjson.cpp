// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/recordstore.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace vigil {

namespace {

// A value is an object with one member that says its type, so that an image needs no field table to be read.
const QString textKey = QStringLiteral("t");
const QString numberKey = QStringLiteral("n");
const QString dateKey = QStringLiteral("d");
const QString linkKey = QStringLiteral("r");
const QString linksKey = QStringLiteral("l");

QString isoOf(const std::optional<QDate>& day)
{
    return day ? day->toString(Qt::ISODate) : QString();
}

QJsonObject valueToJson(const FieldValue& value)
{
    if (const auto* text = std::get_if<QString>(&value))
        return {{textKey, *text}};
    if (const auto* number = std::get_if<qint64>(&value))
        return {{numberKey, QString::number(*number)}};
    if (const auto* date = std::get_if<PartialDate>(&value))
        return {{dateKey, QJsonArray{date->text(), date->edtf(), isoOf(date->earliest()), isoOf(date->latest())}}};
    if (const auto* target = std::get_if<Reference>(&value))
        return {{linkKey, target->toString()}};
    QJsonArray links;
    if (const auto* list = std::get_if<Links>(&value))
        for (const auto& link : *list)
            links.append(QJsonArray{link.target.toString(), link.role});
    return {{linksKey, links}};
}

FieldValue valueFromJson(const QJsonObject& json)
{
    if (json.contains(textKey))
        return json[textKey].toString();
    if (json.contains(numberKey))
        return json[numberKey].toString().toLongLong();
    if (json.contains(dateKey)) {
        const QJsonArray parts = json[dateKey].toArray();
        return PartialDate::fromRow(parts[0].toString(), parts[1].toString(), parts[2].toString(), parts[3].toString());
    }
    if (json.contains(linkKey)) {
        const auto target = Reference::parse(json[linkKey].toString());
        return target ? FieldValue(*target) : FieldValue();
    }
    Links links;
    const QJsonArray list = json[linksKey].toArray();
    for (const auto& entry : list)
        if (const auto target = Reference::parse(entry.toArray()[0].toString()))
            links.push_back({*target, entry.toArray()[1].toString()});
    return links;
}

} // namespace

QByteArray recordToJson(const StoredRecord& stored)
{
    QJsonObject values;
    for (auto value = stored.record.values().begin(); value != stored.record.values().end(); ++value)
        values.insert(value.key(), valueToJson(value.value()));
    const QJsonObject json{{QStringLiteral("ref"), stored.reference.toString()},
                           {QStringLiteral("uid"), stored.uid.toString()},
                           {QStringLiteral("version"), QString::number(stored.version)},
                           {QStringLiteral("created"), stored.createdAt},
                           {QStringLiteral("trashed"), stored.trashedAt ? QJsonValue(*stored.trashedAt) : QJsonValue()},
                           {QStringLiteral("values"), values}};
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

Result<StoredRecord> recordFromJson(const QByteArray& bytes)
{
    const QJsonObject json = QJsonDocument::fromJson(bytes).object();
    const auto reference = Reference::parse(json[QStringLiteral("ref")].toString());
    const auto uid = Uid::parse(json[QStringLiteral("uid")].toString());
    if (!reference || !uid)
        return Error{"campaign-damaged", QStringLiteral("journal")};
    const QJsonValue trashed = json[QStringLiteral("trashed")];
    StoredRecord stored{.reference = *reference,
                        .uid = *uid,
                        .version = json[QStringLiteral("version")].toString().toLongLong(),
                        .createdAt = json[QStringLiteral("created")].toString(),
                        .trashedAt = trashed.isString() ? std::optional(trashed.toString()) : std::nullopt,
                        .record = Record(reference->kind)};
    const QJsonObject values = json[QStringLiteral("values")].toObject();
    for (auto value = values.begin(); value != values.end(); ++value)
        stored.record.set(value.key(), valueFromJson(value.value().toObject()));
    return stored;
}

} // namespace vigil
