// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/record.h"

namespace vigil {

namespace {

bool isNothing(const FieldValue& value)
{
    if (const auto* text = std::get_if<QString>(&value))
        return text->isEmpty();
    if (const auto* date = std::get_if<PartialDate>(&value))
        return date->isUnknown();
    if (const auto* links = std::get_if<Links>(&value))
        return links->empty();
    return std::holds_alternative<std::monostate>(value);
}

} // namespace

const FieldValue& Record::value(const QString& field) const
{
    static const FieldValue nothing;
    const auto found = m_values.constFind(field);
    return found == m_values.constEnd() ? nothing : *found;
}

void Record::set(const QString& field, FieldValue value)
{
    if (isNothing(value))
        m_values.remove(field);
    else
        m_values.insert(field, std::move(value));
}

QString Record::text(const QString& field) const
{
    const auto* text = std::get_if<QString>(&value(field));
    return text ? *text : QString();
}

std::optional<qint64> Record::number(const QString& field) const
{
    const auto* number = std::get_if<qint64>(&value(field));
    return number ? std::optional(*number) : std::nullopt;
}

PartialDate Record::date(const QString& field) const
{
    const auto* date = std::get_if<PartialDate>(&value(field));
    return date ? *date : PartialDate();
}

std::optional<Reference> Record::reference(const QString& field) const
{
    const auto* reference = std::get_if<Reference>(&value(field));
    return reference ? std::optional(*reference) : std::nullopt;
}

Links Record::links(const QString& field) const
{
    const auto* links = std::get_if<Links>(&value(field));
    return links ? *links : Links();
}

} // namespace vigil
