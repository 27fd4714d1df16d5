// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shared/recordports.h"

#include "app/campaign.h"
#include "app/recordservice.h"
#include "app/searchservice.h"

#include <algorithm>

namespace vigil {

namespace {

constexpr int choicesOfAKind = 12;

/// Kinds of which a campaign has few; of the others a person must type a letter.
bool isShort(Kind kind)
{
    return kind != Kind::Person && kind != Kind::Letter;
}

void addAll(const RecordService& records, Kind kind, std::vector<LinkChoice>& choices)
{
    const auto all = records.list(kind);
    if (!all)
        return;
    for (const StoredRecord& stored : *all)
        if (!stored.trashedAt)
            choices.push_back({stored.reference, titleOf(stored), {}});
}

void addFound(const SearchService& search, const QString& typed, Kind kind, std::vector<LinkChoice>& choices)
{
    const auto hits = search.quick(typed, kind, choicesOfAKind);
    if (!hits)
        return;
    for (const SearchHit& hit : *hits)
        choices.push_back({hit.reference, hit.title, hit.detail});
}

} // namespace

RecordPorts recordPorts(Campaign& campaign)
{
    return {
        .today = campaign.today(),
        .find =
            [&campaign](const QString& typed, const std::vector<Kind>& kinds) {
                std::vector<LinkChoice> choices;
                for (const Kind kind : kinds) {
                    if (!typed.isEmpty())
                        addFound(campaign.search(), typed, kind, choices);
                    else if (isShort(kind))
                        addAll(campaign.records(), kind, choices);
                }
                return choices;
            },
        .titleOf = [&campaign](Reference reference) { return campaign.records().titleOf(reference); },
        .make = [&campaign](Kind kind, const QString& name) -> Result<Reference> {
            VIGIL_TRY_GET(receipt, campaign.records().add({.kind = kind, .fields = {{kindDef(kind).title, name}}}));
            return *receipt.reference;
        },
        .read = [&campaign](Kind kind, const QString& field,
                            const QString& text) { return campaign.records().read(kind, field, text); },
    };
}

bool isMadeByName(Kind kind)
{
    const KindDef& def = kindDef(kind);
    return def.addable && std::ranges::all_of(def.fields, [&](const FieldDef& field) {
               return !field.required || field.key == def.title;
           });
}

} // namespace vigil
