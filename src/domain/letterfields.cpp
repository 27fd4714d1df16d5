// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/letterfields.h"

namespace vigil {

namespace {

using Type = TemplateFieldType;

TemplateField optional(const char* path, Type type = Type::Text)
{
    return {QString::fromLatin1(path), type, false};
}

TemplateField required(const char* path, Type type = Type::Text)
{
    return {QString::fromLatin1(path), type, true};
}

} // namespace

const std::vector<TemplateField>& letterFields()
{
    static const std::vector<TemplateField> all = {
        required("salutation"),
        optional("office"),
        optional("case", Type::Record),
        optional("case.title"),
        optional("case.summary"),
        optional("case.country"),
        required("people", Type::List),
        required("people.name"),
        optional("people.nativeName"),
        optional("people.sex"),
        optional("people.status"),
        optional("people.arrested", Type::Date),
        optional("people.arrestedTime"),
        optional("people.place"),
        optional("people.takenFrom"),
        optional("people.takenBy"),
        optional("people.basis"),
        optional("people.sentence"),
        optional("people.sentenceDate", Type::Date),
        optional("people.expectedEnd", Type::Date),
        optional("people.charges", Type::List),
        optional("peopleCount", Type::Number),
        required("demands", Type::List),
        required("demands.text"),
        optional("signatory", Type::Record),
        required("signatory.name"),
        optional("signatory.city"),
        optional("signatory.country"),
        optional("signatory.organisation"),
        optional("ownWords"),
        optional("campaign", Type::Record),
        optional("campaign.title"),
        optional("date", Type::Date),
    };
    return all;
}

} // namespace vigil
