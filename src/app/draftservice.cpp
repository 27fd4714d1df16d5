// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/draftservice.h"

#include "app/stores.h"
#include "app/workplace.h"

namespace vigil {

DraftService::DraftService(Stores& stores, const Workplace& workplace) : m_stores(stores), m_workplace(workplace) {}

Result<void> DraftService::keep(const QString& form, const QByteArray& content)
{
    return m_stores.drafts.save(form, content, m_workplace.clock.now().toString(Qt::ISODate));
}

Result<std::optional<QByteArray>> DraftService::kept(const QString& form) const
{
    return m_stores.drafts.find(form);
}

Result<void> DraftService::discard(const QString& form)
{
    return m_stores.drafts.remove(form);
}

} // namespace vigil
