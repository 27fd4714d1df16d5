// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shared/scrolled.h"

#include <QLayout>
#include <QScrollArea>

namespace vigil {

QScrollArea* scrolled(QWidget* content, const QString& accessibleName)
{
    auto* area = new QScrollArea;
    area->setAccessibleName(accessibleName);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    content->layout()->setContentsMargins(8, 8, 12, 8);
    area->setWidget(content);
    return area;
}

} // namespace vigil
