// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/recordlinks.h"

#include "domain/fields.h"

namespace vigil {

bool dropLinks(Record& record, const std::function<bool(Reference)>& isGone)
{
    bool isWhole = true;
    for (const auto& field : kindDef(record.kind()).fields) {
        if (const auto target = record.reference(field.key); target && isGone(*target)) {
            record.set(field.key, {});
            isWhole = isWhole && !field.required;
        }
        Links links = record.links(field.key);
        if (std::erase_if(links, [&](const Link& link) { return isGone(link.target); }) != 0)
            record.set(field.key, links);
    }
    return isWhole;
}

} // namespace vigil
