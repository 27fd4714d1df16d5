// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/factsjson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace vigil {

namespace {

QJsonObject toObject(const TemplateMap& values);

QJsonValue toJson(const TemplateValue& value)
{
    if (const auto* text = value.text())
        return *text;
    if (const auto* number = value.number())
        return *number;
    if (const auto* date = value.date())
        return date->edtf().isEmpty() ? date->text() : date->edtf();
    if (const auto* map = value.map())
        return toObject(*map);
    QJsonArray array;
    if (const auto* list = value.list())
        for (const auto& element : *list)
            array.append(toJson(element));
    return array;
}

QJsonObject toObject(const TemplateMap& values)
{
    QJsonObject object;
    for (auto entry = values.begin(); entry != values.end(); ++entry)
        if (!entry.value().isMissing())
            object.insert(entry.key(), toJson(entry.value()));
    return object;
}

} // namespace

QString factsToJson(const TemplateMap& values)
{
    return QString::fromUtf8(QJsonDocument(toObject(values)).toJson(QJsonDocument::Compact));
}

} // namespace vigil
