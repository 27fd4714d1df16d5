// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/recordfamily.h"

#include "app/stores.h"

#include <algorithm>

namespace vigil {

const FieldDef* parentField(const KindDef& kind)
{
    for (const auto& field : kind.fields)
        if (field.parent)
            return &field;
    return nullptr;
}

bool isTarget(const FieldDef& field, Kind kind)
{
    return std::find(field.targets.begin(), field.targets.end(), kind) != field.targets.end();
}

std::optional<Reference> parentOf(const Record& record)
{
    const FieldDef* parent = parentField(kindDef(record.kind()));
    return parent ? record.reference(parent->key) : std::nullopt;
}

Result<std::vector<StoredRecord>> familyOf(const RecordStore& records, Reference reference)
{
    VIGIL_TRY_GET(root, records.find(reference));
    std::vector<StoredRecord> family{root};
    for (std::size_t next = 0; next < family.size(); ++next) {
        const Reference owner = family[next].reference;
        for (const auto& kind : allKinds()) {
            const FieldDef* parent = parentField(kind);
            if (!parent || !isTarget(*parent, owner.kind))
                continue;
            VIGIL_TRY_GET(children, records.listAllLinking(kind.kind, parent->key, owner));
            family.insert(family.end(), children.begin(), children.end());
        }
    }
    return family;
}

} // namespace vigil
