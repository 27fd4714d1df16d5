// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/trashservice.h"

#include "app/changes.h"
#include "app/recordfamily.h"
#include "app/recordservice.h"
#include "app/stores.h"

#include <algorithm>
#include <map>

namespace vigil {

namespace {

const QString afterAllTimes = QStringLiteral("9999");

using Trash = std::map<Reference, StoredRecord>;

int daysLeft(const QString& trashedAt, const QDateTime& now)
{
    constexpr qint64 day = qint64{24} * 60 * 60;
    const qint64 seconds = now.secsTo(QDateTime::fromString(trashedAt, Qt::ISODateWithMs).addDays(TrashService::days));
    return seconds <= 0 ? 0 : static_cast<int>((seconds + day - 1) / day);
}

/// The record whose deletion took this one along; itself when it was the one deleted.
Reference deletedWith(const Trash& trash, const StoredRecord& stored)
{
    const auto parent = parentOf(stored.record);
    const auto found = parent ? trash.find(*parent) : trash.end();
    const bool went = found != trash.end() && found->second.trashedAt == stored.trashedAt;
    return went ? deletedWith(trash, found->second) : stored.reference;
}

} // namespace

TrashService::TrashService(Stores& stores, Changes& changes) : m_stores(stores), m_changes(changes) {}

Result<std::vector<TrashEntry>> TrashService::list() const
{
    Trash trash;
    for (const auto& kind : allKinds()) {
        VIGIL_TRY_GET(found, m_stores.records.listTrash(kind.kind, afterAllTimes));
        for (auto& stored : found)
            trash.emplace(stored.reference, std::move(stored));
    }
    std::map<Reference, std::vector<Reference>> with;
    for (const auto& [reference, stored] : trash) {
        std::vector<Reference>& members = with[deletedWith(trash, stored)];
        if (deletedWith(trash, stored) != reference)
            members.push_back(reference);
    }
    std::vector<TrashEntry> entries;
    for (auto& [reference, members] : with) {
        const StoredRecord& stored = trash.at(reference);
        entries.push_back({.reference = reference,
                           .uid = stored.uid,
                           .title = titleOf(stored),
                           .trashedAt = *stored.trashedAt,
                           .daysLeft = daysLeft(*stored.trashedAt, m_changes.workplace().clock.now()),
                           .with = std::move(members)});
    }
    std::stable_sort(entries.begin(), entries.end(), [](const TrashEntry& first, const TrashEntry& second) {
        return first.trashedAt > second.trashedAt;
    });
    return entries;
}

Result<Receipt> TrashService::putBack(const std::vector<Reference>& references)
{
    const auto comesToo = [&](Reference reference) {
        return std::ranges::find(references, reference) != references.end();
    };
    std::vector<Reference> all;
    QStringList titles;
    for (const Reference reference : references) {
        VIGIL_TRY(m_changes.goOn());
        VIGIL_TRY_GET(stored, m_stores.records.find(reference));
        if (!stored.trashedAt)
            return Error{"not-in-trash", reference.toString()};
        if (const auto parent = parentOf(stored.record); parent && !comesToo(*parent)) {
            VIGIL_TRY_GET(owner, m_stores.records.find(*parent));
            if (owner.trashedAt)
                return Error{"in-trash", parent->toString()};
        }
        VIGIL_TRY_GET(together, wentTogether(reference));
        all.insert(all.end(), together.begin(), together.end());
        titles << titleOf(stored);
    }
    auto receipt = m_changes.apply({.key = QStringLiteral("put-back"), .label = firstOf(titles)},
                                   [&](ChangeWriter& writer) -> Result<void> {
                                       for (const Reference member : all)
                                           VIGIL_TRY(writer.putBack(member));
                                       return {};
                                   });
    if (!receipt)
        return receipt.error();
    if (references.size() == 1)
        receipt->reference = references.front();
    return receipt;
}

Result<std::vector<Reference>> TrashService::wentTogether(Reference reference) const
{
    std::vector<Reference> together{reference};
    VIGIL_TRY_GET(by, m_stores.journal.trashedBy(reference));
    if (!by)
        return together;
    VIGIL_TRY_GET(change, m_stores.journal.find(*by));
    VIGIL_TRY_GET(family, familyOf(m_stores.records, reference));
    for (const auto& member : family) {
        const bool went = std::any_of(change.rows.begin(), change.rows.end(),
                                      [&](const RowChange& row) { return row.reference == member.reference; });
        if (went && member.trashedAt && member.reference != reference)
            together.push_back(member.reference);
    }
    return together;
}

} // namespace vigil
