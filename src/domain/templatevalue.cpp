// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/lettertemplate.h"

namespace vigil {

TemplateValue::TemplateValue(TemplateList list) : m_content(std::make_shared<const TemplateList>(std::move(list))) {}

TemplateValue::TemplateValue(TemplateMap map) : m_content(std::make_shared<const TemplateMap>(std::move(map))) {}

const TemplateList* TemplateValue::list() const
{
    const auto* held = std::get_if<std::shared_ptr<const TemplateList>>(&m_content);
    return held ? held->get() : nullptr;
}

const TemplateMap* TemplateValue::map() const
{
    const auto* held = std::get_if<std::shared_ptr<const TemplateMap>>(&m_content);
    return held ? held->get() : nullptr;
}

bool TemplateValue::isMissing() const
{
    if (const auto* words = text())
        return words->isEmpty();
    if (const auto* elements = list())
        return elements->empty();
    if (const auto* when = date())
        return when->isUnknown();
    return std::holds_alternative<std::monostate>(m_content);
}

} // namespace vigil
