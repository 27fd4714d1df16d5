// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shared/pilllabel.h"

#include "gui/shared/pilldelegate.h"

#include <QPainter>

namespace vigil {

PillLabel::PillLabel(QWidget* parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void PillLabel::showPill(const Pill& pill)
{
    m_pill = pill;
    setText(pill.word);
    updateGeometry();
    update();
}

QSize PillLabel::sizeHint() const
{
    return {m_pill ? pillWidth(fontMetrics(), m_pill->word) : 0, 22};
}

void PillLabel::paintEvent(QPaintEvent*)
{
    if (!m_pill)
        return;
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection());
    drawPill(painter, rect().adjusted(0, 1, 0, -1), *m_pill);
}

} // namespace vigil
