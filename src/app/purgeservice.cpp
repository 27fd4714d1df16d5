// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/purgeservice.h"

#include "app/changes.h"
#include "app/purgeplan.h"
#include "app/recordfamily.h"
#include "app/recordrules.h"
#include "app/stores.h"
#include "app/trashservice.h"
#include "base/logging.h"

#include <algorithm>

namespace vigil {

namespace {

// Keys of settings.
const QString emptiedOn = QStringLiteral("trash-emptied-on");
const QString overwriteDue = QStringLiteral("overwrite-due");
// Writing the file anew holds it twice in memory.
constexpr qint64 largestRewrite = qint64{512} * 1024 * 1024;

QString listed(const std::vector<Reference>& references)
{
    QStringList texts;
    for (const Reference reference : references)
        texts << reference.toString();
    return texts.join(QStringLiteral(", "));
}

} // namespace

struct PurgeService::Task
{
    Changes::Verb verb;
    PurgePlan plan;
    Drafts drafts;
};

PurgeService::PurgeService(Stores& stores, Changes& changes) : m_stores(stores), m_changes(changes) {}

Result<PurgeReport> PurgeService::purge(const std::vector<Reference>& references)
{
    if (std::ranges::find(references, Kind::Campaign, &Reference::kind) != references.end())
        return Error{"kind-not-addable", kindDef(Kind::Campaign).key};
    VIGIL_TRY_GET(plan, planPurge(m_stores, references));
    if (!plan.stillLinked.empty())
        return Error{"still-linked", listed(plan.stillLinked)};
    if (!plan.inTheMail.empty())
        return Error{"being-mailed", listed(plan.inTheMail)};
    auto report = forget({.verb = {.key = QStringLiteral("purge"), .label = listed(references)},
                          .plan = std::move(plan),
                          .drafts = Drafts::Drop});
    if (report && references.size() == 1)
        report->receipt.reference = references.front();
    return report;
}

Result<std::optional<PurgeReport>> PurgeService::emptyTrash()
{
    VIGIL_TRY_GET(roots, expired());
    while (!roots.empty()) {
        VIGIL_TRY_GET(plan, planPurge(m_stores, roots));
        if (!plan.blocked.empty()) {
            std::erase_if(roots, [&](Reference root) { return plan.blocked.count(root) != 0; });
            continue;
        }
        VIGIL_TRY_GET(report, forget({.verb = {.key = QStringLiteral("empty-trash"), .label = listed(roots)},
                                      .plan = std::move(plan),
                                      .drafts = Drafts::DropThoseNaming}));
        return std::optional(std::move(report));
    }
    return std::optional<PurgeReport>();
}

Result<bool> PurgeService::isTidyingDue() const
{
    VIGIL_TRY_GET(due, m_stores.settings.find(overwriteDue));
    if (due)
        return true;
    VIGIL_TRY_GET(last, m_stores.settings.find(emptiedOn));
    if (last == today())
        return false;
    for (const auto& kind : allKinds()) {
        VIGIL_TRY_GET(found, m_stores.records.hasTrash(kind.kind, expiry()));
        if (found)
            return true;
    }
    return false;
}

Result<void> PurgeService::tidy()
{
    VIGIL_TRY_GET(due, m_stores.settings.find(overwriteDue));
    if (due)
        VIGIL_TRY(overwrite());
    VIGIL_TRY_GET(last, m_stores.settings.find(emptiedOn));
    if (last == today())
        return {};
    VIGIL_TRY(emptyTrash());
    return m_stores.settings.save(emptiedOn, today());
}

QString PurgeService::today() const
{
    return campaignToday(m_stores, m_changes.workplace()).toString(Qt::ISODate);
}

/// What went into the trash before has been there for too long. ISO 8601 UTC.
QString PurgeService::expiry() const
{
    return m_changes.workplace().clock.now().toUTC().addDays(-TrashService::days).toString(Qt::ISODateWithMs);
}

/// What was deleted long enough ago, with all that belongs to it.
Result<std::vector<Reference>> PurgeService::expired() const
{
    const QString before = expiry();
    const auto isYounger = [&](const StoredRecord& stored) { return !stored.trashedAt || *stored.trashedAt >= before; };
    std::vector<Reference> roots;
    for (const auto& kind : allKinds()) {
        VIGIL_TRY_GET(found, m_stores.records.listTrash(kind.kind, before));
        for (const auto& stored : found) {
            VIGIL_TRY_GET(family, familyOf(m_stores.records, stored.reference));
            if (std::none_of(family.begin(), family.end(), isYounger))
                roots.push_back(stored.reference);
        }
    }
    return roots;
}

Result<PurgeReport> PurgeService::forget(const Task& task)
{
    PurgeReport report{.receipt = {.change = 0, .verb = {}, .label = {}}};
    VIGIL_TRY(m_stores.purge.overwriteDeleted(true));
    const auto receipt = m_changes.forget(task.verb, [&]() -> Result<std::vector<RowChange>> {
        std::vector<RowChange> rows;
        VIGIL_TRY(removeRows(task.plan, rows));
        VIGIL_TRY(removeWhatNobodyHolds(task));
        VIGIL_TRY(findNames(namesOf(task.plan), report.stillNamedIn));
        VIGIL_TRY(m_stores.settings.save(overwriteDue, QStringLiteral("1")));
        return rows;
    });
    const auto back = m_stores.purge.overwriteDeleted(false);
    if (!receipt)
        return receipt.error();
    const auto overwritten = back ? overwrite() : back;
    report.receipt = *receipt;
    if (!overwritten) {
        qCWarning(logApp) << "not overwritten:" << overwritten.error().code.toString();
        report.receipt.findings.push_back({.severity = Severity::Warning, .field = {}, .code = "not-overwritten"});
    }
    for (const auto& [reference, stored] : task.plan.gone) {
        report.purged.push_back(reference);
        report.attachments += reference.kind == Kind::Attachment ? 1 : 0;
        report.uids.push_back(stored.uid);
    }
    return report;
}

Result<void> PurgeService::removeRows(const PurgePlan& plan, std::vector<RowChange>& rows)
{
    VIGIL_TRY(m_stores.purge.deferLinks());
    for (const auto& [stored, without] : plan.cleared) {
        VIGIL_TRY(m_stores.records.update(stored.reference, without, stored.version));
        VIGIL_TRY_GET(after, m_stores.records.find(stored.reference));
        rows.push_back({stored.reference, stored, after});
    }
    std::map<Reference, QString> labels;
    for (const auto& [reference, stored] : plan.gone) {
        if (reference.kind == Kind::Letter)
            VIGIL_TRY(m_stores.outbox.remove(reference.id));
        VIGIL_TRY(m_stores.records.erase(stored));
        rows.push_back({reference, stored, std::nullopt});
        labels.emplace(reference, plan.because.at(reference).toString());
    }
    return m_stores.journal.forget(labels);
}

/// What the removed records leave behind that no other record holds: form drafts, and the bytes of attachments.
Result<void> PurgeService::removeWhatNobodyHolds(const Task& task)
{
    VIGIL_TRY(m_stores.attachments.removeUnused());
    if (task.drafts == Drafts::Drop)
        return m_stores.drafts.removeAll();
    for (const QString& name : namesOf(task.plan))
        VIGIL_TRY(m_stores.drafts.removeNaming(name));
    return {};
}

Result<void> PurgeService::findNames(const QStringList& names, std::vector<Reference>& found) const
{
    for (const QString& name : names) {
        VIGIL_TRY_GET(records, m_stores.records.naming(name));
        found.insert(found.end(), records.begin(), records.end());
        VIGIL_TRY_GET(letters, m_stores.outbox.naming(name));
        for (const qint64 letter : letters)
            found.push_back({Kind::Letter, letter});
    }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return {};
}

Result<void> PurgeService::overwrite()
{
    VIGIL_TRY(m_stores.purge.overwriteDeleted(true));
    const auto compacted = m_stores.purge.compactIndex();
    VIGIL_TRY(m_stores.purge.overwriteDeleted(false));
    VIGIL_TRY(compacted);
    VIGIL_TRY_GET(size, m_stores.purge.size());
    if (size <= largestRewrite)
        VIGIL_TRY(m_stores.purge.rewrite());
    VIGIL_TRY(m_stores.database.checkpoint());
    VIGIL_TRY(m_stores.settings.remove(overwriteDue));
    return size <= largestRewrite ? Result<void>() : Error{"not-overwritten", QString::number(size)};
}

} // namespace vigil
