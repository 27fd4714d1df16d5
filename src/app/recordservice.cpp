// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/recordservice.h"

#include "app/changes.h"
#include "app/recordfamily.h"
#include "app/recordrules.h"
#include "app/stores.h"
#include "domain/names.h"

#include <algorithm>

namespace vigil {

namespace {

QString nearestField(const KindDef& kind, const QString& typed)
{
    QString best;
    int bestDistance = 3;
    for (const auto& field : kind.fields) {
        const int distance = editDistance(field.key.toLower(), typed.toLower(), bestDistance);
        if (distance < bestDistance) {
            best = field.key;
            bestDistance = distance;
        }
    }
    return best;
}

/// Whether a change left a record with another value of a field than it had before.
bool touches(const RowChange& row, const QString& field)
{
    return row.before && row.after && row.before->record.value(field) != row.after->record.value(field);
}

QStringList candidateNames(const std::vector<Reference>& candidates)
{
    QStringList names;
    for (const auto& candidate : candidates)
        names << candidate.toString();
    return names;
}

} // namespace

QString titleOf(const StoredRecord& stored)
{
    const QString title = fieldText(stored.record.value(kindDef(stored.reference.kind).title));
    return title.isEmpty() ? stored.reference.toString() : title.section(QLatin1Char('\n'), 0, 0);
}

QString firstOf(const QStringList& titles)
{
    constexpr qsizetype most = 3;
    const QString first = titles.mid(0, most).join(QStringLiteral(", "));
    return titles.size() <= most ? first : first + QStringLiteral(" +%1").arg(titles.size() - most);
}

RecordService::RecordService(Stores& stores, Changes& changes) : m_stores(stores), m_changes(changes) {}

QDate RecordService::today() const
{
    return campaignToday(m_stores, m_changes.workplace());
}

Findings RecordService::readInto(Record& record, const std::vector<FieldInput>& fields) const
{
    const KindDef& kind = kindDef(record.kind());
    const auto find = [this](const QString& typed, const std::vector<Kind>& kinds) { return resolve(typed, kinds); };
    Findings findings;
    for (const auto& input : fields) {
        const FieldDef* field = kind.fieldAsTyped(input.field);
        if (!field) {
            findings.push_back({Severity::Error, input.field, "unknown-field", nearestField(kind, input.field)});
            continue;
        }
        if (field->fixed) {
            findings.push_back({Severity::Error, field->key, "fixed-field", field->key});
            continue;
        }
        ParsedField parsed = parseField(*field, input.text, today(), find);
        if (!hasErrors(parsed.findings))
            record.set(field->key, std::move(parsed.value));
        findings.insert(findings.end(), parsed.findings.begin(), parsed.findings.end());
    }
    return findings;
}

Result<Receipt> RecordService::add(const AddRequest& request)
{
    const KindDef& kind = kindDef(request.kind);
    if (!kind.addable)
        return Error{"kind-not-addable", kind.key};
    Record record(request.kind);
    Findings findings = readInto(record, request.fields);
    std::optional<Reference> personOfNewCustody;
    if (!request.to.isEmpty()) {
        std::vector<Kind> kinds = kind.owners();
        if (kinds.empty())
            return Error{"input-refused", kind.key, {{Severity::Error, QStringLiteral("to"), "no-parent", kind.key}}};
        if (request.kind == Kind::Segment)
            kinds.push_back(Kind::Person);
        const auto target = resolve(request.to, kinds);
        if (!target)
            findings.push_back({Severity::Error, QStringLiteral("to"), target.error().code, target.error().detail});
        else if (const FieldDef* parent = kind.parentField(target->kind))
            record.set(parent->key, *target);
        else
            personOfNewCustody = *target;
    }
    if (personOfNewCustody) {
        VIGIL_TRY_GET(open, openCustody(m_stores, *personOfNewCustody));
        if (open) {
            record.set(QStringLiteral("custody"), open->reference);
            personOfNewCustody.reset();
        }
    }
    record = normalised(record);
    Findings rules = validate(record);
    if (personOfNewCustody)
        std::erase_if(rules, [](const Finding& finding) { return finding.field == QStringLiteral("custody"); });
    appendNew(findings, rules);
    if (hasErrors(findings))
        return Error{"input-refused", kind.key, findings};

    Reference made{request.kind, 1};
    auto receipt =
        m_changes.apply({.key = QStringLiteral("add-") + kind.key,
                         .label = fieldText(record.value(kind.title)).section(QLatin1Char('\n'), 0, 0)},
                        [&](ChangeWriter& writer) -> Result<void> {
                            if (personOfNewCustody) {
                                Record custody(Kind::Custody);
                                custody.set(QStringLiteral("person"), *personOfNewCustody);
                                custody.set(QStringLiteral("source"), record.value(QStringLiteral("source")));
                                VIGIL_TRY_GET(opened, writer.insert(custody));
                                record.set(QStringLiteral("custody"), opened);
                            }
                            if (request.kind == Kind::Postponement)
                                VIGIL_TRY(moveHearing(m_stores, writer, record));
                            VIGIL_TRY_GET(inserted, writer.insert(record));
                            made = inserted;
                            return {};
                        });
    if (!receipt)
        return receipt.error();
    receipt->reference = made;
    receipt->findings = findings;
    return receipt;
}

Result<Receipt> RecordService::set(Reference reference, const std::vector<FieldInput>& fields)
{
    return write(QStringLiteral("set-") + kindDef(reference.kind).key, reference, fields);
}

Result<Receipt> RecordService::restoreValue(Reference reference, const QString& field, qint64 change)
{
    const KindDef& kind = kindDef(reference.kind);
    const FieldDef* def = kind.fieldAsTyped(field);
    if (!def)
        return Error{"input-refused", field, {{Severity::Error, field, "unknown-field", nearestField(kind, field)}}};
    VIGIL_TRY_GET(found, m_stores.journal.find(ChangeId(change)));
    for (const auto& row : found.rows)
        if (row.reference == reference && touches(row, def->key))
            return write(QStringLiteral("restore-value"), reference,
                         {{def->key, fieldText(row.before->record.value(def->key))}});
    return Error{"value-not-in-change", def->key};
}

Result<Receipt> RecordService::write(const QString& verb, Reference reference, const std::vector<FieldInput>& fields)
{
    VIGIL_TRY_GET(stored, m_stores.records.find(reference));
    if (stored.trashedAt)
        return Error{"in-trash", reference.toString()};
    if (reference.kind == Kind::Letter)
        return Error{"kind-not-addable", kindDef(Kind::Letter).key};
    Record record = stored.record;
    Findings findings = readInto(record, fields);
    record = normalised(record);
    appendNew(findings, validate(record));
    if (hasErrors(findings))
        return Error{"input-refused", reference.toString(), findings};
    auto receipt = m_changes.apply({.key = verb, .label = vigil::titleOf(stored)},
                                   [&](ChangeWriter& writer) { return writer.update(reference, record); });
    if (!receipt)
        return receipt.error();
    receipt->reference = reference;
    receipt->findings = findings;
    return receipt;
}

/// Whole, with its children.
Result<RecordView> RecordService::removable(Reference reference) const
{
    VIGIL_TRY_GET(view, show(reference));
    const StoredRecord& stored = view.stored;
    if (stored.trashedAt)
        return Error{"in-trash", reference.toString()};
    if (reference.kind == Kind::Campaign)
        return Error{"kind-not-addable", kindDef(Kind::Campaign).key};
    if (reference.kind == Kind::Letter && stored.record.text(QStringLiteral("state")) != QStringLiteral("draft"))
        return Error{"letter-not-draft", reference.toString()};
    return std::move(view);
}

Result<Receipt> RecordService::remove(Reference reference)
{
    return remove(std::vector{reference});
}

Result<Receipt> RecordService::remove(const std::vector<Reference>& references)
{
    std::vector<RecordView> views;
    QStringList titles;
    for (const Reference& reference : references) {
        VIGIL_TRY(m_changes.goOn());
        VIGIL_TRY_GET(view, removable(reference));
        titles << view.title;
        views.push_back(std::move(view));
    }
    const std::function<Result<void>(ChangeWriter&, const RecordView&)> trash =
        [&trash](ChangeWriter& writer, const RecordView& record) -> Result<void> {
        for (const auto& child : record.children)
            VIGIL_TRY(trash(writer, child));
        return writer.trash(record.stored.reference);
    };
    const bool isOne = references.size() == 1;
    const QString verb =
        isOne ? QStringLiteral("delete-") + kindDef(references.front().kind).key : QStringLiteral("delete-several");
    auto receipt = m_changes.apply({.key = verb, .label = firstOf(titles)}, [&](ChangeWriter& writer) -> Result<void> {
        for (const RecordView& view : views)
            VIGIL_TRY(trash(writer, view));
        return {};
    });
    if (!receipt)
        return receipt.error();
    if (isOne)
        receipt->reference = references.front();
    return receipt;
}

ParsedField RecordService::read(Kind kind, const QString& field, const QString& text) const
{
    const FieldDef* def = kindDef(kind).fieldAsTyped(field);
    if (!def)
        return {{}, {{Severity::Error, field, "unknown-field", nearestField(kindDef(kind), field)}}};
    return parseField(*def, text, today(),
                      [this](const QString& typed, const std::vector<Kind>& kinds) { return resolve(typed, kinds); });
}

Result<Reference> RecordService::resolve(const QString& typed, const std::vector<Kind>& kinds) const
{
    const QString text = typed.trimmed();
    const auto allowed = [&](Kind kind) {
        return kinds.empty() || std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
    };
    const Error unknown{"unknown-reference", text};
    if (allowed(Kind::Campaign) && text.compare(QStringLiteral("campaign"), Qt::CaseInsensitive) == 0)
        return Reference{Kind::Campaign, 1};

    VIGIL_TRY_GET(reference, direct(text));
    if (reference) {
        const auto stored = m_stores.records.find(*reference);
        // A page that cannot be read must not look like a record that is not there.
        if (!stored && stored.error().code != unknown.code)
            return stored.error();
        if (!stored || stored->trashedAt)
            return unknown;
        if (!allowed(reference->kind))
            return Error{"wrong-kind", text};
        return *reference;
    }
    VIGIL_TRY_GET(named, m_stores.records.findByTitle(text, kinds));
    if (named.empty())
        return unknown;
    if (named.size() > 1)
        return Error{"ambiguous-reference", candidateNames(named).join(QStringLiteral(", "))};
    return named.front();
}

Result<Reference> RecordService::resolveAlsoTrashed(const QString& typed) const
{
    const QString text = typed.trimmed();
    VIGIL_TRY_GET(reference, direct(text));
    if (!reference)
        return Error{"unknown-reference", text};
    const auto stored = m_stores.records.find(*reference);
    if (!stored)
        return stored.error().code == Code("unknown-reference") ? Error{"unknown-reference", text} : stored.error();
    return *reference;
}

/// What a reference or a uid means, without a look at names.
Result<std::optional<Reference>> RecordService::direct(const QString& text) const
{
    if (const auto reference = Reference::parse(text))
        return reference;
    const auto uid = Uid::parse(text);
    return uid ? m_stores.records.findByUid(*uid) : std::optional<Reference>();
}

Result<RecordView> RecordService::show(Reference reference) const
{
    VIGIL_TRY_GET(stored, m_stores.records.find(reference));
    RecordView view{.stored = stored, .title = vigil::titleOf(stored), .children = {}};
    for (const auto& kind : allKinds()) {
        const FieldDef* parent = kind.parentField(reference.kind);
        if (!parent)
            continue;
        VIGIL_TRY_GET(children, m_stores.records.listLinking(kind.kind, parent->key, reference));
        for (const auto& child : children) {
            VIGIL_TRY_GET(childView, show(child.reference));
            view.children.push_back(std::move(childView));
        }
    }
    return view;
}

Result<std::vector<StoredRecord>> RecordService::list(Kind kind) const
{
    return m_stores.records.list(kind);
}

Result<std::vector<StoredRecord>> RecordService::listLinking(Kind kind, const QString& field, Reference target) const
{
    return m_stores.records.listLinking(kind, field, target);
}

QString RecordService::titleOf(Reference reference) const
{
    const auto stored = m_stores.records.find(reference);
    return stored ? vigil::titleOf(*stored) : reference.toString();
}

} // namespace vigil
