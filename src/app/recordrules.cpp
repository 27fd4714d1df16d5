// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/recordrules.h"

#include "app/changes.h"
#include "app/stores.h"

#include <QTimeZone>
#include <algorithm>

namespace vigil {

QString campaignField(const Stores& stores, const QString& field)
{
    const auto campaign = stores.records.find({Kind::Campaign, 1});
    return campaign ? campaign->record.text(field) : QString();
}

QByteArray campaignZone(const Stores& stores)
{
    const QByteArray zone = campaignField(stores, QStringLiteral("zone")).toLatin1();
    return zone.isEmpty() ? QByteArrayLiteral("UTC") : zone;
}

QDate campaignToday(const Stores& stores, const Workplace& workplace)
{
    return workplace.clock.now().toTimeZone(QTimeZone(campaignZone(stores))).date();
}

Result<std::optional<StoredRecord>> openCustody(const Stores& stores, Reference person)
{
    VIGIL_TRY_GET(custodies, stores.records.listLinking(Kind::Custody, QStringLiteral("person"), person));
    std::optional<StoredRecord> open;
    for (const auto& custody : custodies)
        if (custody.record.date(QStringLiteral("released")).isUnknown())
            open = custody;
    return open;
}

Result<void> moveHearing(const Stores& stores, ChangeWriter& writer, Record& postponement)
{
    const auto reference = postponement.reference(QStringLiteral("hearing"));
    Q_ASSERT(reference);
    VIGIL_TRY_GET(hearing, stores.records.find(*reference));
    if (postponement.date(QStringLiteral("fromDate")).isUnknown()) {
        postponement.set(QStringLiteral("fromDate"), hearing.record.value(QStringLiteral("date")));
        postponement.set(QStringLiteral("fromTime"), hearing.record.value(QStringLiteral("time")));
    }
    Record moved = hearing.record;
    moved.set(QStringLiteral("date"), postponement.value(QStringLiteral("toDate")));
    moved.set(QStringLiteral("time"), postponement.value(QStringLiteral("toTime")));
    return writer.update(*reference, moved);
}

void appendNew(Findings& findings, const Findings& more)
{
    for (const auto& finding : more)
        if (std::find(findings.begin(), findings.end(), finding) == findings.end() &&
            std::none_of(findings.begin(), findings.end(), [&](const Finding& seen) {
                return seen.field == finding.field && seen.severity == Severity::Error;
            }))
            findings.push_back(finding);
}

} // namespace vigil
