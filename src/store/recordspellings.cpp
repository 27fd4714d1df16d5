// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/recordspellings.h"

#include "domain/fields.h"
#include "store/recordstore.h"
#include "store/searchstore.h"

#include <algorithm>

namespace vigil {

namespace {

Result<QStringList> spellingsOf(const RecordStore& records, const StoredRecord& stored)
{
    QStringList spellings{fieldText(stored.record.value(kindDef(stored.reference.kind).title))};
    for (const char* field : {"nativeName", "shortName"})
        spellings << stored.record.text(QString::fromLatin1(field));
    if (stored.reference.kind == Kind::Person) {
        VIGIL_TRY_GET(names, records.listLinking(Kind::Name, QStringLiteral("person"), stored.reference));
        for (const auto& name : names)
            spellings << name.record.text(QStringLiteral("text"));
    }
    spellings.removeAll(QString());
    spellings.removeDuplicates();
    return spellings;
}

} // namespace

bool isSearched(Kind kind)
{
    constexpr Kind searched[] = {Kind::Person,  Kind::Case,      Kind::Organisation,
                                 Kind::Contact, Kind::Signatory, Kind::Letter};
    return std::find(std::begin(searched), std::end(searched), kind) != std::end(searched);
}

Result<void> refreshSpellings(Database& database, const RecordStore& records, Reference reference, const Record& record)
{
    if (reference.kind == Kind::Name)
        return refreshOwnerSpellings(database, records, record);
    if (!isSearched(reference.kind))
        return {};
    VIGIL_TRY_GET(stored, records.find(reference));
    if (stored.trashedAt)
        return SearchStore(database).setSpellings(reference, {});
    VIGIL_TRY_GET(spellings, spellingsOf(records, stored));
    return SearchStore(database).setSpellings(reference, spellings);
}

Result<void> refreshOwnerSpellings(Database& database, const RecordStore& records, const Record& record)
{
    if (record.kind() != Kind::Name)
        return {};
    const auto person = record.reference(QStringLiteral("person"));
    if (!person)
        return {};
    const auto owner = records.find(*person);
    return owner ? refreshSpellings(database, records, *person, owner->record) : Result<void>();
}

} // namespace vigil
