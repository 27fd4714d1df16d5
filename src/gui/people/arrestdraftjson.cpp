// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/people/arrestdraftjson.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <array>
#include <utility>

namespace vigil {

namespace {

constexpr std::array<std::pair<const char*, QString ArrestDraft::*>, 13> fields = {{
    {"names", &ArrestDraft::names},
    {"date", &ArrestDraft::date},
    {"time", &ArrestDraft::time},
    {"place", &ArrestDraft::place},
    {"takenFrom", &ArrestDraft::takenFrom},
    {"takenBy", &ArrestDraft::takenBy},
    {"basis", &ArrestDraft::basis},
    {"term", &ArrestDraft::term},
    {"charge", &ArrestDraft::charge},
    {"organisation", &ArrestDraft::organisation},
    {"case", &ArrestDraft::caseFile},
    {"source", &ArrestDraft::source},
    {"notes", &ArrestDraft::notes},
}};

} // namespace

QByteArray toJson(const ArrestDraft& draft)
{
    QJsonObject object;
    for (const auto& [key, field] : fields)
        if (!(draft.*field).isEmpty())
            object.insert(QLatin1String(key), draft.*field);
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

ArrestDraft arrestDraftFromJson(const QByteArray& json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    ArrestDraft draft;
    for (const auto& [key, field] : fields)
        draft.*field = object.value(QLatin1String(key)).toString();
    return draft;
}

} // namespace vigil
