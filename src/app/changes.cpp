// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/changes.h"

#include "app/changenotifier.h"
#include "app/personlister.h"
#include "app/queueguard.h"
#include "app/stores.h"
#include "base/logging.h"

#include <algorithm>
#include <map>

namespace vigil {

namespace {

QString isoNow(const Workplace& workplace)
{
    return workplace.clock.now().toString(Qt::ISODateWithMs);
}

Result<void> unlessStopped(const std::stop_token& stop)
{
    return stop.stop_requested() ? Result<void>(Error{"change-cancelled", {}}) : Result<void>();
}

/// A row that two steps of one change touched has one image before and one after.
std::vector<RowChange> merged(const std::vector<RowChange>& rows)
{
    std::vector<RowChange> result;
    std::map<Reference, std::size_t> places;
    for (const auto& row : rows) {
        const auto [place, isNew] = places.try_emplace(row.reference, result.size());
        if (isNew)
            result.push_back(row);
        else
            result.at(place->second).after = row.after;
    }
    std::erase_if(result, [](const RowChange& row) {
        return row.before && row.after && row.before->record == row.after->record &&
               row.before->trashedAt == row.after->trashedAt;
    });
    return result;
}

bool sameContent(const StoredRecord& a, const StoredRecord& b)
{
    return a.record == b.record && a.trashedAt.has_value() == b.trashedAt.has_value();
}

/// Why a record could not be written back: it names what has been removed since, or what the store says.
Error reasonOf(const RecordStore& records, const Record& record, const Error& failure)
{
    for (const auto& field : kindDef(record.kind()).fields) {
        Links links = record.links(field.key);
        if (const auto target = record.reference(field.key))
            links.push_back({*target});
        for (const auto& link : links)
            if (!records.find(link.target))
                return {"moved-on", link.target.toString()};
    }
    return failure;
}

/// Puts one row back to how it was before; refuses when it is no longer as the change left it.
Result<RowChange> putBack(RecordStore& records, const RowChange& row)
{
    const Error movedOn{"moved-on", row.reference.toString()};
    const auto current = records.find(row.reference);
    if (!row.after) {
        if (current)
            return movedOn;
        if (const auto restored = records.restore(*row.before); !restored)
            return reasonOf(records, row.before->record, restored.error());
        return RowChange{row.reference, std::nullopt, row.before};
    }
    if (!current || !sameContent(*current, *row.after))
        return movedOn;
    if (!row.before) {
        if (!records.remove(row.reference, current->version))
            return movedOn;
        return RowChange{row.reference, *current, std::nullopt};
    }
    qint64 version = current->version;
    if (current->record != row.before->record) {
        const auto written = records.update(row.reference, row.before->record, version);
        if (!written)
            return reasonOf(records, row.before->record, written.error());
        version = *written;
    }
    if (current->trashedAt != row.before->trashedAt)
        VIGIL_TRY(records.setTrashed(row.reference, row.before->trashedAt, version));
    VIGIL_TRY_GET(restored, records.find(row.reference));
    return RowChange{row.reference, *current, restored};
}

std::vector<Reference> referencesOf(const std::vector<RowChange>& rows)
{
    std::vector<Reference> references;
    references.reserve(rows.size());
    for (const auto& row : rows)
        references.push_back(row.reference);
    return references;
}

void logChange(const Receipt& receipt, const std::vector<RowChange>& rows)
{
    constexpr std::size_t most = 20;
    QStringList touched;
    for (std::size_t i = 0; i < rows.size() && i < most; ++i)
        touched << rows.at(i).reference.toString();
    qCInfo(logApp).noquote() << "change" << receipt.change << receipt.verb << "rows" << rows.size()
                             << touched.join(QLatin1Char(' '));
}

} // namespace

ChangeWriter::ChangeWriter(Stores& stores, const Workplace& workplace, std::stop_token stop)
    : m_stores(stores), m_workplace(workplace), m_stop(std::move(stop))
{
}

ChangeWriter::~ChangeWriter() = default;

Result<Reference> ChangeWriter::insert(const Record& record)
{
    VIGIL_TRY(unlessStopped(m_stop));
    const Uid uid = Uid::generate(m_workplace.clock.now());
    VIGIL_TRY_GET(stored, m_stores.records.insert(record, uid, isoNow(m_workplace)));
    const Reference reference = stored.reference;
    m_rows.push_back({reference, std::nullopt, std::move(stored)});
    return reference;
}

Result<void> ChangeWriter::update(Reference reference, const Record& record)
{
    VIGIL_TRY(unlessStopped(m_stop));
    VIGIL_TRY_GET(before, m_stores.records.find(reference));
    VIGIL_TRY(m_stores.records.update(reference, record, before.version));
    return remember(reference, before);
}

Result<void> ChangeWriter::trash(Reference reference)
{
    VIGIL_TRY(unlessStopped(m_stop));
    VIGIL_TRY_GET(before, m_stores.records.find(reference));
    if (before.trashedAt)
        return {};
    VIGIL_TRY(m_stores.records.setTrashed(reference, isoNow(m_workplace), before.version));
    return remember(reference, before);
}

Result<void> ChangeWriter::putBack(Reference reference)
{
    VIGIL_TRY(unlessStopped(m_stop));
    VIGIL_TRY_GET(before, m_stores.records.find(reference));
    if (!before.trashedAt)
        return {};
    VIGIL_TRY(m_stores.records.setTrashed(reference, std::nullopt, before.version));
    return remember(reference, before);
}

Result<void> ChangeWriter::remember(Reference reference, const std::optional<StoredRecord>& before)
{
    VIGIL_TRY_GET(after, m_stores.records.find(reference));
    m_rows.push_back({reference, before, std::move(after)});
    return {};
}

Changes::Changes(Stores& stores, ChangeNotifier& notifier, PersonLister& lister, QueueGuard& guard,
                 const Workplace& workplace)
    : m_stores(stores), m_notifier(notifier), m_lister(lister), m_guard(guard), m_workplace(workplace)
{
}

Result<void> Changes::goOn() const
{
    return unlessStopped(m_stop);
}

Result<void> Changes::follow(const std::vector<RowChange>& rows)
{
    VIGIL_TRY(m_lister.refresh(rows));
    return m_guard.follow(rows);
}

QString Changes::author() const
{
    if (!m_workplace.author.isEmpty())
        return m_workplace.author;
    const auto campaign = m_stores.records.find({Kind::Campaign, 1});
    return campaign ? campaign->record.text(QStringLiteral("author")) : QString();
}

Change Changes::entry(const Verb& verb, std::vector<RowChange> rows) const
{
    return {.id = ChangeId(0),
            .verb = verb.key,
            .label = verb.label,
            .author = author(),
            .device = m_workplace.device,
            .at = isoNow(m_workplace),
            .undoable = verb.undoable && m_undoable,
            .reverts = {},
            .revertedBy = {},
            .rows = std::move(rows)};
}

Result<Receipt> Changes::apply(const Verb& verb, const Work& work)
{
    ChangeWriter writer(m_stores, m_workplace, m_stop);
    std::vector<RowChange> rows;
    Receipt receipt{.change = 0, .verb = verb.key, .label = verb.label};
    VIGIL_TRY(m_stores.database.transaction([&]() -> Result<void> {
        VIGIL_TRY(work(writer));
        rows = merged(writer.m_rows);
        if (rows.empty())
            return {};
        VIGIL_TRY_GET(id, m_stores.journal.append(entry(verb, rows)));
        receipt.change = id.value();
        return follow(rows);
    }));
    if (rows.empty())
        return receipt;
    m_hasChanged = true;
    logChange(receipt, rows);
    Q_EMIT m_notifier.recordsChanged(referencesOf(rows));
    return receipt;
}

Result<Receipt> Changes::forget(const Verb& verb, const Forgetting& work)
{
    std::vector<RowChange> rows;
    Receipt receipt{.change = 0, .verb = verb.key, .label = verb.label};
    VIGIL_TRY(m_stores.database.transaction([&]() -> Result<void> {
        VIGIL_TRY_GET(touched, work());
        rows = touched;
        VIGIL_TRY_GET(id, m_stores.journal.append(entry({verb.key, verb.label, false}, {})));
        receipt.change = id.value();
        return follow(rows);
    }));
    m_hasChanged = true;
    logChange(receipt, rows);
    Q_EMIT m_notifier.recordsChanged(referencesOf(rows));
    return receipt;
}

Result<Receipt> Changes::revert(qint64 change)
{
    return takeBack([&]() -> Result<Change> {
        VIGIL_TRY_GET(found, m_stores.journal.find(ChangeId(change)));
        if (!found.undoable || found.reverts)
            return Error{"not-undoable", found.verb};
        if (found.revertedBy)
            return Error{"already-undone", found.verb};
        return found;
    });
}

Result<Receipt> Changes::redo()
{
    return takeBack([this]() -> Result<Change> {
        VIGIL_TRY_GET(newest, m_stores.journal.newestRedoable());
        if (!newest)
            return Error{"nothing-to-redo", {}};
        return m_stores.journal.find(*newest);
    });
}

Result<Receipt> Changes::takeBack(const Choice& choose)
{
    Receipt receipt{.change = 0, .verb = {}, .label = {}};
    qint64 taken = 0;
    std::vector<RowChange> rows;
    VIGIL_TRY(m_stores.database.transaction([&]() -> Result<void> {
        VIGIL_TRY_GET(found, choose());
        std::reverse(found.rows.begin(), found.rows.end());
        for (const auto& row : found.rows) {
            VIGIL_TRY(goOn());
            VIGIL_TRY_GET(back, putBack(m_stores.records, row));
            rows.push_back(std::move(back));
        }
        Change reverse = entry({found.verb, found.label, false}, rows);
        reverse.reverts = found.id;
        VIGIL_TRY_GET(id, m_stores.journal.append(reverse));
        VIGIL_TRY(m_stores.journal.markReverted(found.id, id));
        if (found.reverts)
            VIGIL_TRY(m_stores.journal.clearReverted(*found.reverts));
        receipt = {.change = id.value(), .verb = found.verb, .label = found.label};
        taken = found.id.value();
        return follow(rows);
    }));
    m_hasChanged = true;
    qCInfo(logApp) << "change" << receipt.change << "takes back" << taken;
    logChange(receipt, rows);
    Q_EMIT m_notifier.recordsChanged(referencesOf(rows));
    return receipt;
}

} // namespace vigil
