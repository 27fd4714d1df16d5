// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shared/page.h"

#include <QShowEvent>

namespace vigil {

void Page::refreshWhenSeen()
{
    m_isStale = !isVisible();
    if (!m_isStale)
        refresh();
}

void Page::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (!m_isStale)
        return;
    m_isStale = false;
    refresh();
}

} // namespace vigil
