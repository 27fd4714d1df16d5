// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/purgeplan.h"

#include "app/recordfamily.h"
#include "app/stores.h"
#include "domain/recordlinks.h"

#include <algorithm>

namespace vigil {

namespace {

bool isNamed(Kind kind)
{
    constexpr Kind named[] = {Kind::Person, Kind::Name, Kind::Case, Kind::Organisation, Kind::Contact, Kind::Signatory};
    return std::find(std::begin(named), std::end(named), kind) != std::end(named);
}

/// Mail that a server has taken or refused for good is only a memory; all other may still leave.
bool isSettled(OutboxState state)
{
    return state == OutboxState::Accepted || state == OutboxState::Refused;
}

/// Records that stay and name one that goes, each once, with those that it names.
using Referrers = std::map<Reference, std::set<Reference>>;

Result<void> addReferrers(const RecordStore& records, const PurgePlan& plan, Reference target, Referrers& referrers)
{
    for (const auto& kind : allKinds())
        for (const auto& field : kind.fields) {
            if (!isTarget(field, target.kind))
                continue;
            VIGIL_TRY_GET(found, records.listAllLinking(kind.kind, field.key, target));
            for (const auto& stored : found)
                if (plan.gone.count(stored.reference) == 0)
                    referrers[stored.reference].insert(target);
        }
    return {};
}

/// Whether taking links out breaks a rule that held before.
bool breaksARule(const Record& before, const Record& after)
{
    const Findings old = validate(before);
    const Findings now = validate(after);
    return std::any_of(now.begin(), now.end(), [&](const Finding& finding) {
        return finding.severity == Severity::Error && std::find(old.begin(), old.end(), finding) == old.end();
    });
}

Result<void> clearReferrers(const RecordStore& records, const Referrers& referrers, PurgePlan& plan)
{
    const auto isGone = [&](Reference reference) { return plan.gone.count(reference) != 0; };
    for (const auto& [reference, targets] : referrers) {
        VIGIL_TRY_GET(stored, records.find(reference));
        Record without = stored.record;
        if (dropLinks(without, isGone) && !breaksARule(stored.record, without)) {
            plan.cleared.push_back({stored, without});
            continue;
        }
        plan.stillLinked.push_back(reference);
        for (const Reference target : targets)
            plan.blocked.insert(plan.because.at(target));
    }
    return {};
}

Result<void> findMail(const OutboxStore& outbox, PurgePlan& plan)
{
    for (const auto& [reference, stored] : plan.gone) {
        if (reference.kind != Kind::Letter)
            continue;
        VIGIL_TRY_GET(item, outbox.find(reference.id));
        if (!item || isSettled(item->state))
            continue;
        plan.inTheMail.push_back(reference);
        plan.blocked.insert(plan.because.at(reference));
    }
    return {};
}

/// A charge belongs to a proceeding, but it is one person's: it goes with the person.
Result<std::vector<StoredRecord>> chargesAgainst(const RecordStore& records, const std::vector<StoredRecord>& family)
{
    std::vector<StoredRecord> charges;
    for (const auto& member : family) {
        if (member.reference.kind != Kind::Person)
            continue;
        VIGIL_TRY_GET(found, records.listAllLinking(Kind::Charge, QStringLiteral("person"), member.reference));
        charges.insert(charges.end(), found.begin(), found.end());
    }
    return charges;
}

} // namespace

Result<PurgePlan> planPurge(const Stores& stores, const std::vector<Reference>& asked)
{
    PurgePlan plan;
    for (const Reference root : asked) {
        VIGIL_TRY_GET(family, familyOf(stores.records, root));
        VIGIL_TRY_GET(charges, chargesAgainst(stores.records, family));
        family.insert(family.end(), charges.begin(), charges.end());
        for (auto& member : family) {
            plan.because.emplace(member.reference, root);
            plan.gone.emplace(member.reference, std::move(member));
        }
    }
    Referrers referrers;
    for (const auto& [reference, stored] : plan.gone)
        VIGIL_TRY(addReferrers(stores.records, plan, reference, referrers));
    VIGIL_TRY(clearReferrers(stores.records, referrers, plan));
    VIGIL_TRY(findMail(stores.outbox, plan));
    return plan;
}

QStringList namesOf(const PurgePlan& plan)
{
    QStringList names;
    for (const auto& [reference, stored] : plan.gone)
        if (isNamed(reference.kind))
            for (const QString& field :
                 {kindDef(reference.kind).title, QStringLiteral("nativeName"), QStringLiteral("shortName")})
                names << stored.record.text(field);
    names.removeAll(QString());
    names.removeDuplicates();
    return names;
}

} // namespace vigil
