// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sample.h"

#include "app/campaign.h"
#include "app/recordservice.h"
#include "app/resources.h"

#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace vigil {

namespace {

/// The references that the records of the sample got, by the names that its file gives them.
using Names = QHash<QString, QString>;

QString withReferences(QString text, const Names& names)
{
    static const QRegularExpression name(QStringLiteral("@([A-Za-z]+)"));
    if (!text.startsWith(QLatin1Char('@')))
        return text;
    for (auto match = name.match(text); match.hasMatch(); match = name.match(text))
        text.replace(match.capturedStart(), match.capturedLength(), names.value(match.captured(1)));
    return text;
}

Result<void> addRecord(Campaign& campaign, const QJsonObject& entry, Names& names)
{
    const KindDef* kind = kindAsTyped(entry[QStringLiteral("kind")].toString());
    if (!kind)
        return Error{"unknown-kind", entry[QStringLiteral("kind")].toString()};
    AddRequest request{
        .kind = kind->kind, .fields = {}, .to = withReferences(entry[QStringLiteral("to")].toString(), names)};
    const QJsonObject fields = entry[QStringLiteral("fields")].toObject();
    for (auto field = fields.begin(); field != fields.end(); ++field)
        request.fields.push_back({field.key(), withReferences(field.value().toString(), names)});
    VIGIL_TRY_GET(receipt, campaign.records().add(request));
    if (receipt.reference)
        names.insert(entry[QStringLiteral("as")].toString(), receipt.reference->toString());
    return {};
}

} // namespace

Result<void> fillWithSample(Campaign& campaign)
{
    initialiseResources();
    QFile file(QStringLiteral(":/vigil/sample/dissenters.json"));
    if (!file.open(QIODevice::ReadOnly))
        return Error{"file-unreadable", file.fileName()};
    Names names;
    const QJsonArray entries = QJsonDocument::fromJson(file.readAll()).array();
    for (const auto& entry : entries)
        VIGIL_TRY(addRecord(campaign, entry.toObject(), names));
    return {};
}

} // namespace vigil
